/// One resource of a template, as it is written.
struct TemplateResource {
  /// The name by which the template refers to it.
  let key: String

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
    guard let key = entry.key.known, !key.hasPrefix("Fn::"), let type = entry.value["Type"]?.string else { return nil }
    self.key = key
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
