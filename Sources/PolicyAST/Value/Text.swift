/// A text of which parts may be unknown.
///
/// Most texts have no holes. A hole stands for any run of characters; in `string` it shows as it is written, so that
/// `acs:oss:*:*:${bucket}/*` reads the same as in the file.
public struct Text: Hashable, Sendable {
  /// A part of a text that is not known.
  public struct Hole: Hashable, Sendable {
    /// The first byte of the hole in the UTF-8 of `string`, 0-based.
    public let start: Int

    /// The byte after the hole.
    public let end: Int

    /// Why it is not known.
    public let unresolved: Unresolved

    /// A hole from `start` up to `end`.
    public init(_ start: Int, _ end: Int, _ unresolved: Unresolved) {
      self.start = start
      self.end = end
      self.unresolved = unresolved
    }
  }

  /// One part of a text, in order.
  public enum Piece: Hashable, Sendable {
    case literal(String)
    case hole(Unresolved)
  }

  /// The text, holes as they are written.
  public let string: String

  /// The unknown parts, ascending, not overlapping.
  public let holes: [Hole]

  /// A text, wholly known unless `holes` are given.
  public init(_ string: String, holes: [Hole] = []) {
    self.string = string
    self.holes = holes
  }

  /// A text made of pieces.
  public init(pieces: [Piece]) {
    var string = ""
    var holes: [Hole] = []
    for piece in pieces {
      switch piece {
      case .literal(let part):
        string += part
      case .hole(let unresolved):
        let start = string.utf8.count
        string += unresolved.text
        holes.append(Hole(start, string.utf8.count, unresolved))
      }
    }
    self.init(string, holes: holes)
  }

  /// The text when all of it is known, else nil.
  public var known: String? { holes.isEmpty ? string : nil }

  /// The parts in order.
  public var pieces: [Piece] {
    guard !holes.isEmpty else { return [.literal(string)] }
    let bytes = Array(string.utf8)
    var pieces: [Piece] = []
    var cursor = 0
    for hole in holes {
      if hole.start > cursor {
        pieces.append(.literal(String(decoding: bytes[cursor..<hole.start], as: UTF8.self)))
      }
      pieces.append(.hole(hole.unresolved))
      cursor = hole.end
    }
    if cursor < bytes.count {
      pieces.append(.literal(String(decoding: bytes[cursor...], as: UTF8.self)))
    }
    return pieces
  }
}
