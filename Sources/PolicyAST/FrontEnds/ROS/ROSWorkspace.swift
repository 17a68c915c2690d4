/// The Terraform files that a template of Resource Orchestration Service holds.
///
/// Files of the configuration keep the places that they have in the template; others, such as a policy that is read by
/// `file`, are members of it.
/// - Source: "Structure of Terraform templates", Resource Orchestration Service documentation.
struct ROSWorkspace {
  private let files: [(path: String, text: Value)]
  /// What stands before the paths of the files: they lie in no folder of the project.
  private let folder: String
  private var arguments: [String: Value] = [:]

  /// The files of the template `root`, which is called `path` and is given `arguments`; nil when it is no Terraform
  /// template.
  init?(_ root: Value, path: String, arguments: [String: Value] = [:]) {
    guard root["Transform"]?.string?.hasPrefix("Aliyun::Terraform-") == true, let workspace = root["Workspace"] else {
      return nil
    }
    folder = "\(path)!"
    for parameter in root["Parameters"]?.entries ?? [] {
      self.arguments[parameter.key.string] = parameter.value["Default"]
    }
    self.arguments.merge(arguments) { $1 }
    files = (workspace.entries ?? []).compactMap { entry in
      guard case .text = entry.value.content else { return nil }
      return TerraformPath.join("", entry.key.string).map { (path: $0, text: entry.value) }
    }
  }

  /// Adds what the files say to `model`.
  func lower(into model: inout AccessModel) {
    var documents: [HCLDocument] = []
    var others: [String: SourceFile] = [:]
    for (path, text) in files {
      let inner = "\(folder)/\(path)"
      if path.hasSuffix(".tf") || path.hasSuffix(".tfvars") {
        if let document = HCLDocument(embedded: text, path: inner) { documents.append(document) }
      } else {
        others[inner] = SourceFile(
          path: text.location.file.path, member: path, bytes: Array((text.scalar?.string ?? "").utf8))
      }
    }
    let known = others
    let project = TerraformProject(
      documents.sorted { $0.path < $1.path }, arguments: arguments, file: { known[$0] })
    project.lower(into: &model)
  }
}
