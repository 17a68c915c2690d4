/// The reader of templates of Resource Orchestration Service.
public struct ROSTemplate: FrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .ros }

  public var marks: [DocumentMark] { [.key("ROSTemplateFormatVersion"), .value("ALIYUN::")] }

  public func claims(_ document: Document) -> Bool {
    document.roots.contains { root in
      guard root.kind == .mapping, FuncraftTemplate.transform(of: root) == nil else { return false }
      return root["ROSTemplateFormatVersion"] != nil || Self.hasResource(root, prefix: "ALIYUN::")
    }
  }

  public func parts(of document: Document) -> [String] {
    ResourceReference.nestedFiles(of: document, type: ROSResourceType.stack.rawValue, property: "TemplateURL")
  }

  public func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel) {
    for root in document.roots {
      let value = root.value(namingTags: TemplateLanguage.functionName(ofTag:))
      if let workspace = ROSWorkspace(value, path: document.file.path) { workspace.lower(into: &model) }
      guard value["Resources"] != nil else { continue }
      let template = Template(value, language: .ros, path: document.file.logicalPath)
      var lowering = TemplateLowering(template, format: format, files: files, model: model)
      // The model moves into the lowering and back: two copies of it would make each addition a copy.
      model = AccessModel()
      lowering.lowerROS()
      model = lowering.model
    }
  }

  /// Whether a resource of `root` has a type that begins with `prefix`.
  static func hasResource(_ root: Node, prefix: String) -> Bool {
    root["Resources"]?.entries.contains { $0.value["Type"]?.text?.hasPrefix(prefix) == true } ?? false
  }
}
