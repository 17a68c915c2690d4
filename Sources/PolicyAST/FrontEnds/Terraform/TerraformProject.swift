/// The Terraform configurations that some files make together.
struct TerraformProject {
  private let documents: [HCLDocument]
  private var sources: TerraformSources

  /// The configurations in `documents`, sorted by path; what they read as text comes from `file`, and `arguments` are
  /// given to the variables of root modules.
  init(
    _ documents: [HCLDocument], arguments: [String: Value] = [:],
    file: @escaping @Sendable (_ path: String) -> SourceFile?
  ) {
    self.documents = documents
    sources = TerraformSources(
      documents, file: file, document: { TerraformPolicyDocument($0)?.value },
      decodeYAML: { Document.parse(embedded: $0, as: .yaml)?.root?.value })
    sources.arguments = arguments
  }

  /// Adds what the configurations say to `model`.
  ///
  /// Each folder that no other one calls as a module is a configuration of its own.
  func lower(into model: inout AccessModel) {
    for document in documents { model.diagnostics += document.diagnostics }
    var functions: [Location: ID<Function>] = [:]
    for folder in TerraformConfiguration.rootFolders(sources) {
      let configuration = TerraformConfiguration(folder: folder, sources)
      // The model moves into the lowering and back: two copies of it would make each addition a copy.
      var lowering = TerraformLowering(model, configuration.instances, in: folder)
      model = AccessModel()
      lowering.run()
      model = lowering.model
      functions.merge(lowering.functionsByPlace) { first, _ in first }
    }
    var settings = TerraformSettings(functions: functions)
    for document in documents { settings.collect(document) }
    model.settings += settings.found
  }
}
