/// The reader of Serverless Devs files of edition 1.0.0, with components for Function Compute 2.0.
public struct ServerlessDevsFC: FrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .serverlessDevsFC }

  public var marks: [DocumentMark] { ServerlessDevsLowering.marks }

  public func claims(_ document: Document) -> Bool {
    document.roots.contains { root in
      ServerlessDevsLowering.hasUnits(root["services"]) || ServerlessDevsLowering.hasEdition("1.", root)
    }
  }

  public func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel) {
    ServerlessDevsLowering.lower(document, format: format, in: files, into: &model)
  }
}
