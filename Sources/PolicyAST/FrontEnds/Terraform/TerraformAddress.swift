/// The address of a resource in a plan, such as `module.a["x"].aws_iam_role.r[0]`.
struct TerraformAddress {
  /// The whole address.
  let text: String
  let type: String
  let name: String
  let key: TerraformKey?

  /// The address `text` of a resource of the given type and name, in whose file `index` tells the instances apart; nil
  /// when type or name are missing.
  init?(_ text: String, type: String?, name: String?, index: Value?) {
    guard let type, let name else { return nil }
    self.text = text
    self.type = type
    self.name = name
    key = Self.key(index)
  }

  /// The address without the key of the instance.
  var block: String {
    guard let suffix = key?.suffix, text.hasSuffix(suffix) else { return text }
    return String(text.dropLast(suffix.count))
  }

  /// What stands before the address inside its module: `module.a["x"].`, empty for the root.
  var prefix: String {
    for local in ["data.\(type).\(name)", "\(type).\(name)"] where block.hasSuffix(local) {
      return String(block.dropLast(local.count))
    }
    return ""
  }

  /// The address inside its module, without the key.
  var local: String { String(block.dropFirst(prefix.count)) }

  /// The key as text.
  var keyText: String? {
    switch key {
    case .index(let index): String(index)
    case .name(let name): name
    case .unknown, nil: nil
    }
  }

  /// The key that `index` stands for; nil when there is none.
  static func key(_ index: Value?) -> TerraformKey? {
    switch index?.content {
    case .number(let digits): Int(digits).map { .index($0) }
    case .text(let text): .name(text.string)
    case .null, .bool, .list, .map, .unresolved, .choice, nil: nil
    }
  }
}
