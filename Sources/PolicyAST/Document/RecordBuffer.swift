/// A growing list of records without the checks of an array, for the parsers' inner loops.
///
/// Indices come from the parsers alone, never from an input.
struct RecordBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<Record>
  private var capacity: Int

  /// The number of records.
  private(set) var count = 0

  /// An empty buffer for a text of `bytes` bytes.
  init(forBytes bytes: Int) {
    capacity = min(max(16, bytes / 12), 1 << 22)
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Appends `record` and returns its index.
  @inline(__always)
  @discardableResult
  mutating func append(_ record: Record) -> Int {
    if count == capacity { grow() }
    (base + count).initialize(to: record)
    count += 1
    return count - 1
  }

  /// Inserts `record` before the one at `index` and moves the links of the later ones.
  mutating func insert(_ record: Record, at index: Int) {
    append(record)
    var cursor = count - 1
    while cursor > index {
      base[cursor] = base[cursor - 1]
      if base[cursor].isCollection, base[cursor].link != 0 { base[cursor].link += 1 }
      cursor -= 1
    }
    base[index] = record
  }

  /// Removes the records from `index` on.
  mutating func truncate(to index: Int) { count = index }

  @inline(__always)
  subscript(index: Int) -> Record {
    get { base[index] }
    set { base[index] = newValue }
  }

  /// Ends the collection at `index` after the last record, at the byte offset `end`.
  @inline(__always)
  mutating func close(_ index: Int, end: Int) {
    base[index].end = UInt32(truncatingIfNeeded: end)
    base[index].link = Int32(truncatingIfNeeded: count)
  }

  /// The records as an array.
  var array: [Record] { Array(UnsafeBufferPointer(start: base, count: count)) }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Record>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
