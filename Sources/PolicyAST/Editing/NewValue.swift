/// What a repair writes, without a syntax.
public enum NewValue: Sendable {
  /// A key and its value.
  public typealias Entry = (key: String, value: NewValue)

  case bool(Bool)
  case int(Int)
  case text(String)
  case list([NewValue])
  case map([Entry])

  /// The text of a scalar as it is written without quotes, nil for collections.
  var plain: String? {
    switch self {
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .text(let text): text
    case .list, .map: nil
    }
  }

  /// Whether it is a text.
  var isText: Bool {
    if case .text = self { return true }
    return false
  }
}
