/// The reader of templates of CloudFormation and SAM.
public struct CloudFormationTemplate: FrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .cloudFormation }

  public var marks: [DocumentMark] { [.key("AWSTemplateFormatVersion"), .value("AWS::")] }

  public func claims(_ document: Document) -> Bool {
    document.roots.contains { root in
      guard root.kind == .mapping else { return false }
      return root["AWSTemplateFormatVersion"] != nil || ROSTemplate.hasResource(root, prefix: "AWS::")
    }
  }

  public func parts(of document: Document) -> [String] {
    let stacks = ResourceReference.nestedFiles(
      of: document, type: AWSResourceType.stack.rawValue, property: "TemplateURL")
    return stacks
      + ResourceReference.nestedFiles(of: document, type: AWSResourceType.application.rawValue, property: "Location")
  }

  public func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel) {
    for root in document.roots {
      let value = root.value(namingTags: TemplateLanguage.functionName(ofTag:))
      guard value["Resources"] != nil else { continue }
      let template = Template(value, language: .cloudFormation, path: document.file.logicalPath)
      var lowering = TemplateLowering(template, format: format, files: files, model: model)
      // The model moves into the lowering and back: two copies of it would make each addition a copy.
      model = AccessModel()
      lowering.lowerCloudFormation()
      model = lowering.model
    }
  }
}
