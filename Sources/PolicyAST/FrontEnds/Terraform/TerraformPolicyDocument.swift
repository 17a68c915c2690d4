/// The policy document that a data source makes.
///
/// Each part has the place where it is written in the data source, or in the document that it was taken from.
/// - Source: "aws_iam_policy_document", AWS provider; "alicloud_ram_policy_document", Alibaba Cloud provider.
struct TerraformPolicyDocument {
  /// The names that a provider gives to the parts of a statement.
  private struct Names {
    let actions: [(attribute: String, element: String)]
    let principals: [(block: String, element: String)]
    let principalKind: String
    let conditionOperator: String

    static let aws = Names(
      actions: [
        ("actions", "Action"), ("not_actions", "NotAction"), ("resources", "Resource"),
        ("not_resources", "NotResource"),
      ],
      principals: [("principals", "Principal"), ("not_principals", "NotPrincipal")], principalKind: "type",
      conditionOperator: "test")

    static let alibaba = Names(
      actions: [("action", "Action"), ("resource", "Resource")], principals: [("principal", "Principal")],
      principalKind: "entity", conditionOperator: "operator")
  }

  private let instance: TerraformInstance
  private let names: Names

  /// The document of `instance`, nil when it is of another type.
  init?(_ instance: TerraformInstance) {
    guard instance.mode == .data else { return nil }
    switch instance.type {
    case "aws_iam_policy_document": names = .aws
    case "alicloud_ram_policy_document": names = .alibaba
    case _: return nil
    }
    self.instance = instance
  }

  /// The document, as a policy of the provider's language.
  var value: Value {
    let place = instance.location
    var statements = inherited(["source_json", "source_policy_documents"])
    statements += (instance.attribute("statement")?.elementsOrSelf ?? []).map { statement($0) }
    for other in inherited(["override_policy_documents", "override_json"]) {
      let sid = other["Sid"]?.string
      if let sid, !sid.isEmpty, let index = statements.firstIndex(where: { $0["Sid"]?.string == sid }) {
        statements[index] = other
      } else {
        statements.append(other)
      }
    }
    let version = instance.attribute("version") ?? Value(.text(Text(dialect.version)), at: place)
    return Value(
      .map([
        Self.entry("Version", version), Self.entry("Statement", Value(.list(statements), at: place)),
      ]), at: place)
  }

  private var dialect: Dialect { instance.type.hasPrefix("aws_") ? .iam : .ram }

  /// The statements of the documents that the attributes `names` list; one that is not known is kept as it is.
  private func inherited(_ names: [String]) -> [Value] {
    names.flatMap { instance.attribute($0)?.elementsOrSelf ?? [] }.flatMap { document -> [Value] in
      let opened = EmbeddedText.opened(document) ?? document
      if let statements = opened["Statement"] { return statements.elementsOrSelf }
      guard opened.openReason != nil else { return [] }
      return [Value(.unresolved(Unresolved(.deployment, opened.usage.text)), at: opened.usage)]
    }
  }

  private func statement(_ block: Value) -> Value {
    var entries: [Value.Entry] = []
    if let sid = block.entry("sid"), !sid.value.isNull { entries.append(Self.entry("Sid", sid.value, sid)) }
    let effect = block.entry("effect").flatMap { $0.value.isNull ? nil : $0 }
    entries.append(Self.entry("Effect", effect?.value ?? Value(.text(Text("Allow")), at: block.location), effect))
    for (attribute, element) in names.actions {
      guard let written = block.entry(attribute), !written.value.isNull else { continue }
      // An empty list of resources is what the provider leaves out.
      if written.value.elements?.isEmpty == true { continue }
      entries.append(Self.entry(element, Self.withVariables(written.value), written))
    }
    for (type, element) in names.principals {
      // A dynamic block over nothing leaves an empty list.
      guard let written = block.entry(type), written.value.elements?.isEmpty != true else { continue }
      entries.append(Self.entry(element, principals(written.value), written))
    }
    if let written = block.entry("condition"), written.value.elements?.isEmpty != true {
      entries.append(Self.entry("Condition", conditions(written.value), written))
    }
    return Value(.map(entries), at: block.location, referrers: block.referrers)
  }

  private func principals(_ blocks: Value) -> Value {
    var entries: [Value.Entry] = []
    for block in blocks.elementsOrSelf {
      guard let kind = block[names.principalKind] else { continue }
      let identifiers = block["identifiers"] ?? Value(.list([]), at: block.location)
      // The provider writes a principal of type `*` as a bare `*`.
      if kind.string == "*" { return identifiers.elements?.first ?? identifiers }
      guard let text = kind.scalar else { return kind }
      entries = Self.merged(entries, text, at: kind.location, Self.withVariables(identifiers))
    }
    return Value(.map(entries), at: blocks.location)
  }

  private func conditions(_ blocks: Value) -> Value {
    var operators: [Value.Entry] = []
    for block in blocks.elementsOrSelf {
      guard let test = block[names.conditionOperator], let name = test.scalar else {
        if block.openReason != nil { return block }
        continue
      }
      let values = Self.withVariables(block["values"] ?? Value(.list([]), at: block.location))
      let variable = block["variable"] ?? Value(.text(Text("")), at: block.location)
      let index = operators.firstIndex { $0.key == name }
      let old = index.map { operators[$0].value.entries ?? [] } ?? []
      let keys = Self.merged(old, variable.scalar ?? Text(""), at: variable.location, values)
      let entry = Value.Entry(key: name, at: test.location, value: Value(.map(keys), at: block.location))
      if let index { operators[index] = entry } else { operators.append(entry) }
    }
    return Value(.map(operators), at: blocks.location)
  }

  /// Returns `entries` with `value` under `key`, after the values that are there already.
  private static func merged(
    _ entries: [Value.Entry], _ key: Text, at location: Location, _ value: Value
  ) -> [Value.Entry] {
    var entries = entries
    guard let index = entries.firstIndex(where: { $0.key == key }) else {
      return entries + [Value.Entry(key: key, at: location, value: value)]
    }
    let old = entries[index]
    let all = Value(.list(old.value.elementsOrSelf + value.elementsOrSelf), at: old.value.location)
    entries[index] = Value.Entry(key: key, at: old.keyLocation, value: all)
    return entries
  }

  private static func entry(_ key: String, _ value: Value, _ written: Value.Entry? = nil) -> Value.Entry {
    Value.Entry(key: Text(key), at: written?.keyLocation ?? value.location, value: value)
  }

  /// Returns `value` with policy variables as documents write them: the data source has `&{` for `${`.
  private static func withVariables(_ value: Value) -> Value {
    switch value.content {
    case .list(let elements):
      return Value(.list(elements.map(withVariables)), at: value.location, referrers: value.referrers)
    case .text(let text):
      guard text.string.utf8.contains(UInt8(ascii: "&")) else { return value }
      var bytes = Array(text.string.utf8)
      for index in bytes.indices.dropLast()
      where bytes[index] == UInt8(ascii: "&") && bytes[index + 1] == UInt8(ascii: "{") {
        bytes[index] = UInt8(ascii: "$")
      }
      let changed = Text(String(decoding: bytes, as: UTF8.self), holes: text.holes)
      return Value(.text(changed), at: value.location, offsets: value.offsets, referrers: value.referrers)
    case .null, .bool, .number, .map, .unresolved, .choice:
      return value
    }
  }
}
