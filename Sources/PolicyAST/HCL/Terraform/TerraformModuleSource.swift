/// What the `.tf` and `.tf.json` files of one folder declare.
final class TerraformModuleSource: Sendable {
  /// The folder, relative to the scan root.
  let folder: String
  /// Resources and data sources by address, and their addresses in the order of the files.
  let resources: [String: TerraformDeclaration]
  let resourceOrder: [String]
  let variables: [String: TerraformDeclaration]
  let outputs: [String: TerraformDeclaration]
  let calls: [String: TerraformDeclaration]
  let callOrder: [String]
  let locals: [String: HCLAttribute]
  /// Configurations of providers by name, with the alias behind a full stop: `alicloud`, `alicloud.hz`.
  let providers: [String: TerraformDeclaration]
  /// The values that `terraform.tfvars` and `*.auto.tfvars`, in either syntax, give to variables.
  let assigned: [String: HCLAttribute]
  let diagnostics: [Diagnostic]

  /// Reads the files of `folder`.
  init(_ folder: String, _ sources: TerraformSources) {
    self.folder = folder
    var reader = Reader()
    let names = sources.paths(in: folder)
    let present = Set(names)
    let files = names.filter { path in
      TerraformPath.isConfiguration(path) && TerraformPath.replacement(for: path).map { !present.contains($0) } ?? true
    }
    for path in files.filter({ !Self.isOverride($0) }) + files.filter(Self.isOverride) {
      guard let document = sources.parsed(path) else { continue }
      reader.read(document, isOverride: Self.isOverride(path))
    }
    let tfvars = names.filter { ["terraform.tfvars", "terraform.tfvars.json"].contains(TerraformPath.name(of: $0)) }
    for path in tfvars + names.filter({ $0.hasSuffix(".auto.tfvars") || $0.hasSuffix(".auto.tfvars.json") }) {
      guard let document = sources.parsed(path) else { continue }
      reader.readVariables(document)
    }
    resources = reader.resources.byName
    resourceOrder = reader.resources.order
    variables = reader.variables.byName
    outputs = reader.outputs.byName
    calls = reader.calls.byName
    callOrder = reader.calls.order
    locals = reader.locals
    providers = reader.providers.byName
    assigned = reader.assigned
    diagnostics = reader.diagnostics
  }

  /// Whether Terraform lays the file at `path` over the others.
  private static func isOverride(_ path: String) -> Bool {
    let name = TerraformPath.name(of: path)
    let stem = name.hasSuffix(".json") ? name.dropLast(5) : name[...]
    return [".tf", ".tofu"].contains { stem == "override\($0)" || stem.hasSuffix("_override\($0)") }
  }

  /// Declarations of one kind.
  private struct Declarations {
    var byName: [String: TerraformDeclaration] = [:]
    var order: [String] = []

    mutating func add(_ name: String, _ block: HCLBlock, isOverride: Bool) {
      if isOverride, byName[name] != nil {
        byName[name]?.override(by: block)
      } else if byName[name] == nil {
        byName[name] = TerraformDeclaration(block)
        order.append(name)
      }
    }
  }

  private struct Reader {
    var resources = Declarations()
    var variables = Declarations()
    var outputs = Declarations()
    var calls = Declarations()
    var providers = Declarations()
    var locals: [String: HCLAttribute] = [:]
    var assigned: [String: HCLAttribute] = [:]
    var diagnostics: [Diagnostic] = []

    mutating func read(_ document: HCLDocument, isOverride: Bool) {
      diagnostics += document.diagnostics
      for block in document.body.blocks {
        let labels = block.labels.map(\.value)
        switch (block.type, labels.count) {
        case ("resource", 2): resources.add("\(labels[0]).\(labels[1])", block, isOverride: isOverride)
        case ("data", 2): resources.add("data.\(labels[0]).\(labels[1])", block, isOverride: isOverride)
        case ("variable", 1): variables.add(labels[0], block, isOverride: isOverride)
        case ("output", 1): outputs.add(labels[0], block, isOverride: isOverride)
        case ("module", 1): calls.add(labels[0], block, isOverride: isOverride)
        case ("provider", 1):
          let alias = block.body.attribute("alias")?.expression.literalText
          providers.add(labels[0] + (alias.map { ".\($0)" } ?? ""), block, isOverride: isOverride)
        case ("locals", 0):
          for attribute in block.body.attributes where isOverride || locals[attribute.name] == nil {
            locals[attribute.name] = attribute
          }
        case _: continue
        }
      }
    }

    mutating func readVariables(_ document: HCLDocument) {
      diagnostics += document.diagnostics
      for attribute in document.body.attributes { assigned[attribute.name] = attribute }
    }
  }
}
