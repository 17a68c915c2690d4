/// The reader of Funcraft templates: ROS with the transform `Aliyun::Serverless-2018-04-03`.
public struct FuncraftTemplate: FrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .funcraft }

  public var marks: [DocumentMark] { [.value("Aliyun::Serverless")] }

  public func claims(_ document: Document) -> Bool {
    document.roots.contains { root in
      guard root.kind == .mapping else { return false }
      return Self.transform(of: root) != nil || ROSTemplate.hasResource(root, prefix: "Aliyun::Serverless::")
    }
  }

  /// The transform that makes a template one of Funcraft, nil when it has none such.
  static func transform(of root: Node) -> String? {
    guard let transform = root["Transform"] else { return nil }
    let names = [transform.text] + transform.elements.map(\.text)
    return names.lazy.compactMap { $0 }.first { $0.hasPrefix("Aliyun::Serverless-") }
  }

  public func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel) {
    for root in document.roots {
      let value = root.value(namingTags: TemplateLanguage.functionName(ofTag:))
      guard value["Resources"] != nil else { continue }
      let template = Template(value, language: .ros, path: document.file.logicalPath)
      var lowering = TemplateLowering(template, format: format, files: files, model: model)
      model = AccessModel()
      lowering.lowerFuncraft()
      model = lowering.model
    }
  }
}
