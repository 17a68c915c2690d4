/// The reader of Terraform configurations in the native and the JSON syntax, for Alibaba Cloud and AWS.
///
/// Each folder that no other one calls as a module is a configuration of its own.
public struct TerraformFrontEnd: FolderFrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .terraform }

  public func claims(_ path: String) -> Bool {
    TerraformPath.isConfiguration(path) || TerraformPath.isValues(path)
  }

  public func lower(
    _ documents: [HCLDocument], in files: ProjectFiles, by workforce: Workforce, into model: inout AccessModel
  ) {
    TerraformProject(documents, file: files.read).lower(into: &model, by: workforce)
  }
}
