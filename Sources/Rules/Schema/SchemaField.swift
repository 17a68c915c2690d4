import PolicyAST

/// One field that rules can read: its name, type, meaning and how it is read.
struct SchemaField: Sendable {
  /// The name in rules, in lower camel case.
  let name: String
  let type: SchemaType

  /// What it is, one sentence, as `rules fields` prints it.
  let doc: String

  /// Reads the field of a subject of its type.
  let get: @Sendable (Subject, AccessModel) -> SchemaValue
}
