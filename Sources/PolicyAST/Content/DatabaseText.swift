/// The texts in an SQLite database.
///
/// The values of a record stand one after another without anything between them, so the cells of leaf pages are taken
/// apart; what lies on other pages, such as the ends of long values, is taken as printable runs.
/// - Source: "Database File Format", SQLite documentation, sections 1.3, 1.6 and 2.1.
enum DatabaseText {
  /// Returns the texts of the database `bytes`, each value on a line.
  /// - Complexity: O(*n*).
  static func extract(from bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 100 else { return [] }
    let announced = Int(bytes[16]) << 8 | Int(bytes[17])
    let pageSize = announced == 1 ? 65_536 : announced
    guard pageSize >= 512, pageSize & (pageSize - 1) == 0 else { return runs(bytes[...]) }
    var text: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let page = bytes[start..<min(start + pageSize, bytes.count)]
      if !appendCells(of: page, headerAt: start == 0 ? 100 : 0, to: &text) { text += runs(page) }
      start += pageSize
    }
    return text
  }

  private static func runs(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text = Array(bytes)
    text.withUnsafeMutableBufferPointer { PrintableRuns.keep(in: $0) }
    return text
  }

  /// Appends the values of the records on a leaf page; returns whether it is one.
  private static func appendCells(of page: ArraySlice<UInt8>, headerAt header: Int, to text: inout [UInt8]) -> Bool {
    let base = page.startIndex
    guard page.count >= header + 8, page[base + header] == 0x0D || page[base + header] == 0x0A else { return false }
    let isTable = page[base + header] == 0x0D
    let count = Int(page[base + header + 3]) << 8 | Int(page[base + header + 4])
    guard count * 2 <= page.count - header - 8 else { return false }
    for index in 0..<count {
      let slot = base + header + 8 + 2 * index
      let offset = Int(page[slot]) << 8 | Int(page[slot + 1])
      guard offset < page.count else { continue }
      appendRecord(page[(base + offset)...], isTable: isTable, to: &text)
    }
    return true
  }

  private static func appendRecord(_ cell: ArraySlice<UInt8>, isTable: Bool, to text: inout [UInt8]) {
    var cell = cell
    guard let payload = number(&cell), !isTable || number(&cell) != nil else { return }
    let start = cell.startIndex
    guard let headerSize = number(&cell), headerSize <= cell.endIndex - start, headerSize <= payload else { return }
    var types = cell[cell.startIndex..<max(cell.startIndex, start + headerSize)]
    var values = cell[max(cell.startIndex, start + headerSize)...]
    while let type = number(&types) {
      let size = min(valueSize(type), values.count)
      if type >= 12, size > 0 {
        text += values.prefix(size).map { PrintableRuns.isText($0) || $0 >= 0x80 ? $0 : PrintableRuns.blank }
        text.append(PrintableRuns.blank)
      }
      values = values.dropFirst(size)
    }
  }

  /// The bytes of a value by its serial type: numbers up to 11, then blobs and texts.
  private static func valueSize(_ type: Int) -> Int {
    switch type {
    case 1, 2, 3, 4: type
    case 5: 6
    case 6, 7: 8
    case 12...: (type - 12) / 2
    case _: 0
    }
  }

  /// Takes a number of one to nine bytes, seven bits each, from the front; nil at the end or beyond 2^53.
  private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    var value = 0
    for _ in 0..<9 {
      guard let byte = bytes.popFirst() else { return nil }
      value = value << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { return value }
      guard value < 1 << 46 else { return nil }
    }
    return nil
  }
}
