/// An ARN as it is written, `acs:service:region:account:name` or `arn:partition:service:region:account:name`.
///
/// Fields may have holes; nothing is checked beyond the number of fields.
/// - Source: facts on the RAM policy grammar, section ARN; "Amazon Resource Names", AWS documentation.
public struct WrittenARN: Hashable, Sendable {
  /// The cloud that the ARN belongs to.
  public let provider: Provider

  /// The service's code, such as `ram`.
  public let service: Text

  /// The region; empty when none is written.
  public let region: Text

  /// The account; empty when none is written.
  public let account: Text

  /// What follows the account; it may hold `:` and `/`.
  public let name: Text

  /// The ARN that `text` spells, nil when it has another shape.
  public init?(_ text: Text) {
    var fields = Self.fields(of: text)
    guard let scheme = fields.first?.known?.lowercased() else { return nil }
    switch scheme {
    case "acs": provider = .alibaba
    case "arn":
      provider = .aws
      guard fields.count > 1 else { return nil }
      fields.removeFirst()
    case _: return nil
    }
    guard fields.count >= 5 else { return nil }
    service = fields[1]
    region = fields[2]
    account = fields[3]
    name = fields.count == 5 ? fields[4] : Self.joined(fields[4...])
  }

  /// The account when it is a number that is known, else nil.
  public var accountNumber: String? {
    guard let digits = account.known, !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits
  }

  /// The name of the role that is meant, without its path; nil when it is no role.
  public var role: Text? {
    let service = service.string.lowercased()
    guard service == "ram" || service == "iam" || service == "sts" else { return nil }
    let parts = Self.parts(of: name, separator: 0x2F)
    guard parts.count >= 2, let kind = parts.first?.known?.lowercased() else { return nil }
    switch kind {
    case "role": return parts.last
    case "assumed-role": return parts[1]
    case _: return nil
    }
  }

  /// The name of the policy that is meant, without its path; nil when it is no policy.
  public var policy: Text? {
    let parts = Self.parts(of: name, separator: 0x2F)
    guard parts.count >= 2, parts.first?.known?.lowercased() == "policy" else { return nil }
    return parts.last
  }

  /// Returns the parts of `text` between colons; a colon inside a hole, or inside `${…}`, does not count.
  public static func fields(of text: Text) -> [Text] {
    parts(of: text, separator: 0x3A)
  }

  private static func parts(of text: Text, separator: UInt8) -> [Text] {
    let bytes = Array(text.string.utf8)
    var result: [Text] = []
    var start = 0
    var cursor = 0
    var holes = text.holes[...]
    var inner: [Text.Hole] = []
    // Without a closing brace after one variable there is none after a later one.
    var mayClose = true
    func part(upTo end: Int) -> Text {
      Text(
        String(decoding: bytes[start..<end], as: UTF8.self),
        holes: inner.map { Text.Hole($0.start - start, $0.end - start, $0.unresolved) })
    }
    while cursor < bytes.count {
      if let hole = holes.first, cursor >= hole.start {
        inner.append(hole)
        holes.removeFirst()
        cursor = max(hole.end, cursor)
        continue
      }
      if mayClose, bytes[cursor] == 0x24, cursor + 1 < bytes.count, bytes[cursor + 1] == 0x7B {
        let close = bytes[cursor..<(holes.first?.start ?? bytes.count)].firstIndex(of: 0x7D)
        if let close {
          cursor = close + 1
          continue
        }
        mayClose = holes.first != nil
      }
      if bytes[cursor] == separator {
        result.append(part(upTo: cursor))
        start = cursor + 1
        inner = []
      }
      cursor += 1
    }
    result.append(part(upTo: bytes.count))
    return result
  }

  private static func joined(_ fields: ArraySlice<Text>) -> Text {
    var pieces: [Text.Piece] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { pieces.append(.literal(":")) }
      pieces += field.pieces
    }
    return Text(pieces: pieces)
  }
}
