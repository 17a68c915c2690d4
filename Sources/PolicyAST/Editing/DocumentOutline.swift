/// Which record of a document holds which, so that the way to a region is found without a walk over its neighbours.
struct DocumentOutline: Sendable {
  private let document: Document
  /// The record above each record; −1 for a root.
  private let parents: [Int32]
  /// The key under which each record stands, a key's own place for keys; −1 for what stands in no mapping.
  private let keys: [Int32]

  /// The outline of `document`; nil when its places are those of another document or not in ascending order.
  /// - Complexity: O(*records*).
  init?(_ document: Document) {
    let records = document.tree.records
    guard document.offsets == nil, !records.isEmpty else { return nil }
    var parents = [Int32](repeating: -1, count: records.count)
    var keys = parents
    for index in records.indices {
      if index > 0, records[index].start < records[index - 1].start { return nil }
      guard records[index].isCollection else { continue }
      let isMapping = records[index].kind == .mapping
      var child = index + 1
      var key = Int32(-1)
      while child < min(Int(records[index].link), records.count) {
        parents[child] = Int32(index)
        if isMapping {
          keys[child] = key < 0 ? Int32(child) : key
          key = key < 0 ? Int32(child) : -1
        }
        child = records[child].next(after: child)
      }
    }
    self.document = document
    self.parents = parents
    self.keys = keys
  }

  /// Returns the records that contain `region`, from a root down to the smallest one.
  /// - Complexity: O(log *records* + *depth*).
  func records(around region: Region) -> [Int] {
    let records = document.tree.records
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(records[middle].start) <= region.start { low = middle + 1 } else { high = middle }
    }
    var path: [Int] = []
    var index = Int32(low - 1)
    while index >= 0 {
      if Int(records[Int(index)].end) >= region.end { path.append(Int(index)) }
      index = parents[Int(index)]
    }
    return path.reversed()
  }

  /// Returns the record of the key under which the record at `index` stands, nil when it stands in no mapping.
  func key(of index: Int) -> Int? { keys[index] < 0 ? nil : Int(keys[index]) }

  /// Returns the entry that holds the record at `index` as key or value, nil when it stands in no mapping.
  func entry(of index: Int) -> Node.Entry? {
    guard let key = key(of: index) else { return nil }
    let value = document.tree.records[key].next(after: key)
    guard value < document.tree.records.count else { return nil }
    return Node.Entry(key: Node(document, key), value: Node(document, value))
  }
}
