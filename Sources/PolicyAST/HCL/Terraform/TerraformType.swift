/// The type constraint of a variable, as far as it changes values: defaults of optional attributes, and conversions.
///
/// - Source: "Type Constraints", Terraform language documentation.
struct TerraformType {
  private let expression: HCLExpression
  private let depth: Int

  /// The type that `expression` writes.
  init(_ expression: HCLExpression, depth: Int = 0) {
    self.expression = expression
    self.depth = depth
  }

  /// `value` converted to the type; parts that do not fit are kept as they are.
  func convert(_ value: Value) -> Value {
    guard depth < 50 else { return value }
    if let keyword = expression.keyword { return scalar(value, keyword) }
    guard let (name, arguments) = expression.call, let argument = arguments.first else { return value }
    let inner = TerraformType(argument, depth: depth + 1)
    switch name {
    case "optional": return inner.convert(value)
    case "list", "set": return replace(value, elements: value.elements?.map(inner.convert))
    case "map":
      return replace(
        value,
        entries: value.entries?.map { Value.Entry(key: $0.key, at: $0.keyLocation, value: inner.convert($0.value)) })
    case "object": return argument.entries.map { object(value, $0) } ?? value
    case _: return value
    }
  }

  private func scalar(_ value: Value, _ keyword: String) -> Value {
    switch (keyword, value.content) {
    case ("string", .number), ("string", .bool):
      guard let text = value.scalar else { return value }
      return Value(.text(text), at: value.location, offsets: value.offsets, referrers: value.referrers)
    case ("number", .text):
      guard let number = HCLNumber.of(value) else { return value }
      return Value(.number(HCLNumber.text(number)), at: value.location, referrers: value.referrers)
    case ("bool", .text):
      guard let flag = HCLTruth.of(value) else { return value }
      return Value(.bool(flag), at: value.location, referrers: value.referrers)
    case _:
      return value
    }
  }

  private func object(_ value: Value, _ attributes: [(key: HCLExpression, value: HCLExpression)]) -> Value {
    guard let written = value.entries else { return value }
    var entries: [Value.Entry] = []
    for attribute in attributes {
      guard let name = attribute.key.keyword ?? attribute.key.literalText else { continue }
      let type = TerraformType(attribute.value, depth: depth + 1)
      if let entry = value.entry(name), !entry.value.isNull {
        entries.append(Value.Entry(key: entry.key, at: entry.keyLocation, value: type.convert(entry.value)))
      } else if let absent = type.whenAbsent {
        entries.append(Value.Entry(key: Text(name), at: attribute.key.location, value: absent))
      }
    }
    entries += written.filter { !$0.key.holes.isEmpty }
    return replace(value, entries: entries)
  }

  /// The value of an optional attribute that is not written; nil when the attribute is required.
  private var whenAbsent: Value? {
    guard let (name, arguments) = expression.call, name == "optional" else { return nil }
    guard arguments.count > 1 else { return Value(.null, at: expression.location) }
    let fallback = HCLEvaluator(scope: HCLVariables()).evaluate(arguments[1])
    return TerraformType(arguments[0], depth: depth + 1).convert(fallback)
  }

  private func replace(_ value: Value, elements: [Value]?) -> Value {
    elements.map { Value(.list($0), at: value.location, referrers: value.referrers) } ?? value
  }

  private func replace(_ value: Value, entries: [Value.Entry]?) -> Value {
    entries.map { Value(.map($0), at: value.location, referrers: value.referrers) } ?? value
  }
}
