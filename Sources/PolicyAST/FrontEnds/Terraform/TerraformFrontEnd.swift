/// The reader of Terraform configurations in the native syntax, for Alibaba Cloud and AWS.
///
/// Each folder that no other one calls as a module is a configuration of its own.
public struct TerraformFrontEnd: FolderFrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .terraform }

  public func claims(_ path: String) -> Bool {
    path.hasSuffix(".tf") || path.hasSuffix(".tfvars")
  }

  public func lower(_ documents: [HCLDocument], in files: ProjectFiles, into model: inout AccessModel) {
    for document in documents { model.diagnostics += document.diagnostics }
    let sources = TerraformSources(
      documents, file: files.read, document: { TerraformPolicyDocument($0)?.value },
      decodeYAML: { Document.parse(embedded: $0, as: .yaml)?.root?.value })
    var functions: [Location: ID<Function>] = [:]
    for folder in TerraformConfiguration.rootFolders(sources) {
      let configuration = TerraformConfiguration(folder: folder, sources)
      // The model moves into the lowering and back: two copies of it would make each addition a copy.
      var lowering = TerraformLowering(model, configuration, in: folder)
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
