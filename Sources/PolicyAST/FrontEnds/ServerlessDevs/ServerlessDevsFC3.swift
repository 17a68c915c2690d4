/// The reader of Serverless Devs files of edition 3.0.0, with components for Function Compute 3.0.
public struct ServerlessDevsFC3: FrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .serverlessDevsFC3 }

  public var marks: [DocumentMark] { ServerlessDevsLowering.marks }

  public func claims(_ document: Document) -> Bool {
    document.roots.contains { root in
      ServerlessDevsLowering.hasUnits(root["resources"]) || ServerlessDevsLowering.hasEdition("3.", root)
    }
  }

  public func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel) {
    ServerlessDevsLowering.lower(document, format: format, in: files, into: &model)
  }
}
