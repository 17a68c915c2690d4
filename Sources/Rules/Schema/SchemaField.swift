import PolicyAST

/// One field that rules can read: its name, type, meaning and how it is read.
struct SchemaField: Sendable {
  /// Reads the field of a subject of its type.
  typealias Getter = @Sendable (Subject, AccessModel) -> SchemaValue

  /// The name in rules, in lower camel case.
  let name: String
  let type: SchemaType

  /// What it is, one sentence, as `rules fields` prints it.
  let doc: String

  /// Whether it hangs on the text and the role of a pattern alone, and has the place of the pattern: what was read of
  /// one serves for all that are written alike.
  let isOfText: Bool

  let get: Getter

  /// Reads a field that follows from the model as a whole; nil for fields that `get` reads.
  private(set) var answer: (@Sendable (Subject, AccessAnswers) -> SchemaValue)?

  /// A field that `get` reads.
  init(name: String, type: SchemaType, doc: String, isOfText: Bool = false, get: @escaping Getter) {
    self.name = name
    self.type = type
    self.doc = doc
    self.isOfText = isOfText
    self.get = get
  }

  /// Returns a field that `get` reads of what `part` finds; missing when it finds nothing.
  static func of<Part>(
    _ part: @escaping @Sendable (Subject, AccessModel) -> Part?, _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (Part) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in part(subject, model).map(get) ?? .missing }
  }

  /// Returns a field that follows from the model as a whole.
  static func answered(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ answer: @escaping @Sendable (Subject, AccessAnswers) -> SchemaValue
  ) -> SchemaField {
    var field = SchemaField(name: name, type: type, doc: doc) { _, _ in .missing }
    field.answer = answer
    return field
  }
}
