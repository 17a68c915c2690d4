/// The content of a file made readable as text: what is searched, and what reports show of it.
///
/// Texts of binary files stay at their offsets, everything around them is blanked by line ends, so that two texts that
/// touch in the file do not become one. UTF-16 is decoded to UTF-8; places then count in the decoded text, whose lines
/// and columns are those of the file. The records of a database are written one value to a line.
public struct ReadableContent: Sendable {
  /// What the content is.
  public let form: ContentForm

  /// What is to be searched.
  public let searched: [UInt8]

  /// What offsets in `searched` count in.
  public let shown: [UInt8]

  /// The content `bytes` of a file of the given form.
  /// - Complexity: O(*n*).
  public init(_ bytes: consuming [UInt8], form: ContentForm) {
    self.form = form
    switch form {
    case .text:
      searched = bytes
      shown = searched
    case .utf16LittleEndian, .utf16BigEndian:
      searched = WideText.decode(bytes, isBigEndian: form == .utf16BigEndian)
      shown = searched
    case .notebook:
      shown = bytes
      var text = shown
      text.withUnsafeMutableBufferPointer { NotebookText.unescape($0) }
      searched = text
    case .pythonBytecode, .javaClass:
      let ranges =
        bytes.withUnsafeBufferPointer {
          form == .javaClass ? JavaClassConstants.ranges(in: $0) : PythonBytecode.ranges(in: $0)
        }
      var text = consume bytes
      text.withUnsafeMutableBufferPointer { buffer in
        guard let ranges else { return PrintableRuns.keep(in: buffer) }
        PrintableRuns.keep(ranges, in: buffer)
      }
      searched = text
      shown = searched
    case .database:
      searched = DatabaseText.extract(from: bytes)
      shown = searched
    case .executable, .binary:
      var text = consume bytes
      text.withUnsafeMutableBufferPointer { PrintableRuns.keep(in: $0) }
      searched = text
      shown = searched
    case .media:
      searched = []
      shown = []
    }
  }
}
