/// One written action, resource or condition value of a statement: text in which `*` and `?` may stand for others.
///
/// A hole in the text stands for any run of characters that is not known here.
public struct Pattern: Sendable {
  /// What is written.
  public let text: Text

  /// Where it is written, quotes included.
  public let location: Location

  /// The value that it was read from; leads to the places of its parts.
  public let value: Value

  /// The pattern that `value` spells; `text` is its scalar text.
  public init(_ text: Text, value: Value) {
    self.text = text
    self.location = value.location
    self.value = value
  }

  /// Whether it is exactly `*`.
  public var isAny: Bool { text.holes.isEmpty && text.string == "*" }

  /// Whether `*` or `?` occurs in its known parts.
  public var hasWildcard: Bool {
    text.pieces.contains { piece in
      if case .literal(let part) = piece { return part.utf8.contains { $0 == 0x2A || $0 == 0x3F } }
      return false
    }
  }
}
