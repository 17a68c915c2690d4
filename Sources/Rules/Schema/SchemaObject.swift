/// One type of objects that rules can hold, with its fields.
struct SchemaObject: Sendable {
  /// The name of the type; for scopes also the name of the variable.
  let name: String

  /// What such an object is, one sentence.
  let doc: String

  /// The fields in the order in which they are documented.
  let fields: [SchemaField]
}
