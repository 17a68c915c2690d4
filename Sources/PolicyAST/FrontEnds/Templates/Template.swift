/// A template: what its sections define.
struct Template {
  let language: TemplateLanguage

  /// The whole of it, short tags as functions.
  let root: Value

  /// The path of its file, from which others are looked up.
  let path: String

  /// The definitions of parameters by name.
  let parameters: [String: Value]

  /// What the stack that holds this one passes to its parameters.
  let arguments: [String: Value]

  /// The expressions of conditions by name.
  let conditions: [String: Value]

  /// Values that the template names for itself (`Locals`).
  let locals: [String: Value]

  let mappings: Value?

  /// The resources in the order of the file, those included that may not be made.
  let resources: [TemplateResource]

  /// Where each resource stands among `resources`, by its name.
  private let places: [String: Int]

  /// The template that `root` spells, in the file at `path`.
  init(_ root: Value, language: TemplateLanguage, path: String, arguments: [String: Value] = [:]) {
    self.language = language
    self.root = root
    self.path = path
    self.arguments = arguments
    parameters = Self.section(root["Parameters"])
    conditions = Self.section(root["Conditions"])
    locals = Self.section(root["Locals"])
    mappings = root["Mappings"]
    resources = (root["Resources"]?.entries ?? []).compactMap { TemplateResource($0) }
    let keys = resources.enumerated().map { ($1.key, $0) }
    places = Dictionary(keys, uniquingKeysWith: { _, last in last })
  }

  /// Returns the resource of the given name.
  func resource(_ key: String) -> TemplateResource? { places[key].map { resources[$0] } }

  /// The root of a template that stands in `document`, short tags as functions.
  static func root(of document: Document) -> Value? {
    document.root?.value(namingTags: TemplateLanguage.functionName(ofTag:))
  }

  private static func section(_ value: Value?) -> [String: Value] {
    let entries = (value?.entries ?? []).compactMap { entry in entry.key.known.map { ($0, entry.value) } }
    return Dictionary(entries, uniquingKeysWith: { _, last in last })
  }
}
