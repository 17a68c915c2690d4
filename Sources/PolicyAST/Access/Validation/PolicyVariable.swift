/// A policy variable as it is written: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, or an escape, `${*}`.
///
/// - Source: "IAM policy elements: Variables and tags", IAM documentation.
struct PolicyVariable {
  /// The whole of it, with dollar and braces.
  let written: String

  /// What is wrong with it; nil when nothing is.
  let fault: PolicyFault.Kind?

  /// Whether it stands for one character.
  let isEscape: Bool

  /// Returns the first variable of `text`.
  static func first(in text: String) -> PolicyVariable? { all(in: text).first }

  /// Returns the variables of `text` in order; one without a closing brace is the last.
  static func all(in text: String) -> [PolicyVariable] {
    let bytes = Array(text.utf8)
    var variables: [PolicyVariable] = []
    var cursor = 0
    while cursor + 1 < bytes.count {
      guard bytes[cursor] == UInt8(ascii: "$"), bytes[cursor + 1] == UInt8(ascii: "{") else {
        cursor += 1
        continue
      }
      let close = bytes[cursor...].firstIndex(of: UInt8(ascii: "}"))
      variables.append(PolicyVariable(bytes[cursor..<(close.map { $0 + 1 } ?? bytes.count)], isClosed: close != nil))
      cursor = close.map { $0 + 1 } ?? bytes.count
    }
    return variables
  }

  private init(_ bytes: ArraySlice<UInt8>, isClosed: Bool) {
    written = String(decoding: bytes, as: UTF8.self)
    let inner = bytes.dropFirst(2).dropLast(isClosed ? 1 : 0)
    isEscape = isClosed && ["*", "?", "$"].contains(String(decoding: inner, as: UTF8.self))
    fault = isClosed ? Self.fault(of: inner) : .unclosedVariable
  }

  private static func fault(of inner: ArraySlice<UInt8>) -> PolicyFault.Kind? {
    let parts = inner.split(separator: UInt8(ascii: ","), maxSplits: 1, omittingEmptySubsequences: false)
    let name = trimmed(parts.first ?? [])
    guard !name.isEmpty else { return .emptyVariable }
    if name.count != (parts.first?.count ?? 0), parts.count == 1 { return .spaceInVariable }
    // The names of tags may hold spaces.
    if name.contains(0x20), !name.contains(UInt8(ascii: "/")) { return .spaceInVariable }
    guard parts.count == 2 else { return nil }
    let value = trimmed(parts[1])
    let quote = UInt8(ascii: "'")
    return value.count >= 2 && value.first == quote && value.last == quote ? nil : .unquotedDefault
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }
}
