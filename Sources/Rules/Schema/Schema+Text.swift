import PolicyAST

extension Schema {
  static let text = SchemaObject(
    name: "text", doc: "The file around a match of a text rule; the named parts of the match are variables themselves.",
    fields: [
      field("path", .string, "the path of the file, for a member of a package the path inside") { text, _ in
        .string(text.path, nil)
      },
      field("kind", .string, "source, dependency (installed, generated, minified) or binary") { text, _ in
        .string(text.kind.word, nil)
      },
      field("function", .object("function"), "in messages: the function with which the file is deployed") { text, _ in
        text.function.map { .object(.function($0)) } ?? .missing
      },
    ])

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (TextSubject, AccessModel) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .text(let text) = subject else { return .missing }
      return get(text, model)
    }
  }
}
