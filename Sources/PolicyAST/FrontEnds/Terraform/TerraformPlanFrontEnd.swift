/// The reader of what Terraform itself has evaluated: plans and states as `terraform show -json` prints them, and state
/// files (version 4).
///
/// A plan beside its sources is one more account of the same resources; both are read.
/// - Source: "JSON Output Format", Terraform documentation.
public struct TerraformPlanFrontEnd: FrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .terraform }

  public var marks: [DocumentMark] { [.key("format_version"), .key("serial")] }

  public func claims(_ document: Document) -> Bool {
    guard document.syntax == .json, let root = document.root, root.kind == .mapping else { return false }
    return TerraformPlan.Form(root) != nil
  }

  public func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel) {
    guard let root = document.root, let form = TerraformPlan.Form(root) else { return }
    let instances = TerraformPlan(root.value, form).instances
    // The model moves into the lowering and back: two copies of it would make each addition a copy.
    var lowering = TerraformLowering(model, instances, in: TerraformPath.folder(of: document.file.logicalPath))
    model = AccessModel()
    lowering.run()
    model = lowering.model
    var collector = SettingCollector(format: format) { $0.unresolved == nil ? $0 : nil }
    for instance in instances where instance.mode == .managed {
      collector.function = lowering.functionsByPlace[instance.location]
      for entry in instance.body.entries ?? [] {
        collector.collect(
          entry.value, path: "\(instance.address).\(entry.key.string)", key: entry.key, keyLocation: entry.keyLocation)
      }
    }
    model.settings += collector.settings
  }
}
