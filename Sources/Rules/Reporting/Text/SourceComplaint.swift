public import PolicyAST

/// Trouble with a file that the user wrote for the program, as text for people: the place, what is wrong, and the lines
/// with carets under them.
public struct SourceComplaint: Sendable {
  /// The place, the message and the marked lines, without a line break at the end.
  public let text: String

  /// A complaint that `message` describes about what stands at `location`; `prefix` leads from the working directory to
  /// the folder from which the path of the file counts.
  public init(_ message: String, at location: Location, behind prefix: String = "") {
    let start = location.start
    var canvas = TextCanvas(usesColor: false)
    canvas.write("\(location.file.displayPath(behind: prefix)):\(start.line):\(start.column): \(message)")
    canvas.endLine()
    canvas.write(Excerpt(location, hiding: Redactions()), mark: "^", .gutter)
    let bytes = canvas.buffer.bytes
    text = String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}
