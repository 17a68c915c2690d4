/// Truth values as Terraform converts them.
enum HCLTruth {
  /// The truth value of a boolean or of `"true"` and `"false"`, else nil.
  static func of(_ value: Value) -> Bool? {
    switch value.content {
    case .bool(let flag): flag
    case .text(let text):
      text.known.flatMap { $0 == "true" || $0 == "1" ? true : $0 == "false" || $0 == "0" ? false : nil }
    case .null, .number, .list, .map, .unresolved, .choice: nil
    }
  }
}
