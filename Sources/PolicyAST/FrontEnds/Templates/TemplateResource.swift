/// One resource of a template, as it is written.
struct TemplateResource {
  /// The name by which the template refers to it.
  let key: String

  /// The name with what a generator fills in before the tool reads it: `{{ service }}`.
  let name: Text

  /// Where the key is written.
  let keyLocation: Location

  /// The type, such as `ALIYUN::RAM::Role`.
  let type: String

  /// The resource as a whole.
  let value: Value

  /// The condition under which it is made.
  let condition: Value?

  /// The resource under `entry`, nil when it is none: its type is missing, or its key cannot be known.
  init?(_ entry: Value.Entry) {
    let isFilledIn = entry.key.holes.allSatisfy { $0.unresolved.reason == .placeholder }
    let key = entry.key.string
    guard isFilledIn, !key.hasPrefix("Fn::"), let type = entry.value["Type"]?.string else { return nil }
    self.key = key
    name = entry.key
    keyLocation = entry.keyLocation
    self.type = type
    value = entry.value
    condition = entry.value["Condition"]
  }

  /// The properties as they are written; an empty map when there are none.
  var properties: Value { value["Properties"] ?? Value(.map([]), at: keyLocation) }

  /// What stands for the name of something that the template does not name: it is made at deployment.
  var generatedName: Text { Text(pieces: [.hole(Unresolved(.deployment, key))]) }
}
