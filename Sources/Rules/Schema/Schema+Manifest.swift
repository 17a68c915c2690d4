import PolicyAST

extension Schema {
  static let manifest = SchemaObject(
    name: "manifest", doc: "A file that lists what the code of functions depends on.",
    fields: [
      field("path", .string, "the path of the file") { .string($0.file.path, nil) },
      field("kind", .string, ManifestKind.allCases.map(\.rawValue).joined(separator: ", ")) {
        .string($0.kind.rawValue, nil)
      },
      field("lockFile", .string, "the name of the file that keeps the chosen versions; absent when there is none") {
        $0.lockFile.map { .string($0, nil) } ?? .missing
      },
      field("dependencies", .list(.object("dependency")), "what it asks for at run time, in its order") { manifest in
        .list(manifest.dependencies.map { .object(.dependency($0)) }, nil)
      },
      SchemaField(name: "functions", type: .list(.object("function")), doc: "the functions whose code it belongs to") {
        subject, model in
        guard case .manifest(let id) = subject else { return .missing }
        return .list(model.manifests[id.index].functions.map { .object(.function($0)) }, nil)
      },
    ])

  static let dependency = SchemaObject(
    name: "dependency", doc: "One thing that a manifest asks for.",
    fields: [
      part("name", .string, "the name, such as requests") { .string($0.name, $0.location) },
      part("version", .string, "which versions will do, as it is written; empty when nothing is said") {
        .string($0.version, $0.location)
      },
      part("isPinned", .bool, "whether the same words bring the same version tomorrow") {
        .bool($0.isPinned, $0.location)
      },
    ])

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Manifest) -> SchemaValue
  ) -> SchemaField {
    .of({ if case .manifest(let id) = $0 { $1.manifests[id.index] } else { nil } }, name, type, doc, get)
  }

  private static func part(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Dependency) -> SchemaValue
  ) -> SchemaField {
    .of({ subject, _ in if case .dependency(let part) = subject { part } else { nil } }, name, type, doc, get)
  }
}
