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
  func lower(into model: inout AccessModel, by workforce: Workforce = .alone) {
    for document in documents { model.diagnostics += document.diagnostics }
    let folders = TerraformConfiguration.rootFolders(sources)
    var parts = workforce.map(folders.count) { [sources] index in
      let configuration = TerraformConfiguration(folder: folders[index], sources)
      var lowering = TerraformLowering(AccessModel(), configuration.instances, in: folders[index])
      lowering.run()
      return (model: lowering.model, functions: lowering.functionsByPlace)
    }
    var functions: [Location: ID<Function>] = [:]
    for index in parts.indices {
      let known = model.functions.count
      for (place, id) in parts[index].functions where functions[place] == nil {
        functions[place] = ID(id.index + known)
      }
      // The part goes as soon as it was added: all of them beside the whole would be a second copy.
      var part = AccessModel()
      swap(&part, &parts[index].model)
      model.add(part)
    }
    model.settings += settings(functions, by: workforce)
  }

  /// Returns the scalars of all files, in the order of the files.
  private func settings(_ functions: [Location: ID<Function>], by workforce: Workforce) -> [Setting] {
    workforce.map(documents.count, batch: 16) { [documents] index in
      var settings = TerraformSettings(functions: functions)
      settings.collect(documents[index])
      return settings.found
    }.flatMap { $0 }
  }
}
