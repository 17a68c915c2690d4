/// The pseudo parameters of CloudFormation as the plugin `serverless-pseudo-parameters` has them in any text:
/// `#{AWS::AccountId}`, `#{Resource.Arn}`.
/// - Source: the plugin's documentation; it turns a text that has them into a call of `Fn::Sub`.
enum PseudoParameters {
  /// Returns `text` with a hole for each pseudo parameter; nil when it has none.
  /// - Complexity: O(*n*) in the length of the text.
  static func opened(_ text: Text) -> Text? {
    let bytes = Array(text.string.utf8)
    guard bytes.contains(UInt8(ascii: "#")) else { return nil }
    var holes: [Text.Hole] = []
    var cursor = 0
    while cursor + 2 < bytes.count {
      guard bytes[cursor] == UInt8(ascii: "#"), bytes[cursor + 1] == UInt8(ascii: "{") else {
        cursor += 1
        continue
      }
      guard let close = bytes[cursor...].firstIndex(of: UInt8(ascii: "}")) else { break }
      let written = String(decoding: bytes[cursor...close], as: UTF8.self)
      // Where the stack is deployed is the choice of whoever deploys; all else is made by the deployment.
      let reason: Unresolved.Reason = written.hasPrefix("#{AWS::") ? .configuration : .deployment
      holes.append(Text.Hole(cursor, close + 1, Unresolved(reason, written)))
      cursor = close + 1
    }
    return holes.isEmpty ? nil : text.opened(by: holes)
  }
}
