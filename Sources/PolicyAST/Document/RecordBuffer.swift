/// A growing list of records without the checks of an array, for the parsers' inner loops.
///
/// Indices come from the parsers alone, never from an input.
struct RecordBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<Record>
  private var capacity: Int

  /// The number of records.
  private(set) var count = 0

  /// Whether the records outgrew the storage they were given and lie in memory of this buffer's own.
  private(set) var isSpilled = false

  /// An empty buffer that fills `storage`, which is not empty.
  init(_ storage: UnsafeMutableBufferPointer<Record>) {
    if let start = storage.baseAddress, storage.count > 0 {
      base = start
      capacity = storage.count
    } else {
      base = .allocate(capacity: 16)
      capacity = 16
      isSpilled = true
    }
  }

  deinit { if isSpilled { base.deallocate() } }

  /// Returns how many records to provide for a text of `bytes` bytes; few texts need more.
  static func capacity(forBytes bytes: Int) -> Int { max(16, bytes / 8) }

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

  /// The records as an array when they outgrew their storage; else nothing, for then they lie there.
  var spilled: [Record] { isSpilled ? Array(UnsafeBufferPointer(start: base, count: count)) : [] }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Record>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    if isSpilled { base.deallocate() }
    base = larger
    isSpilled = true
    capacity *= 2
  }
}
