import PolicyAST

extension Schema {
  static let limits = SchemaObject(
    name: "limits", doc: "What the provider lets one function have at most.",
    fields: [
      limit("timeout", "the longest run in seconds") { $0.timeout },
      limit("smallestMemory", "the smallest memory in MB") { $0.memory.lowerBound },
      limit("largestMemory", "the largest memory in MB") { $0.memory.upperBound },
      limit("instanceConcurrency", "requests that one instance may serve at the same time") {
        $0.instanceConcurrency
      },
      limit("layers", "layers of one function") { $0.layers },
      limit("environmentSize", "bytes of the names and values of the environment") { $0.environmentSize },
      limit("retries", "how often a failed asynchronous invocation may be tried again") { $0.retries.most },
      limit("usualRetries", "how often it is tried again without a setting") { $0.retries.usual },
      limit("eventAge", "seconds after which an asynchronous event is given up at the latest") { $0.eventAge },
      limit("codePackage", "MB of a code package as it is uploaded") { $0.codePackage },
      limit("unpackedCode", "MB of unpacked code with layers; absent for Function Compute") { $0.unpackedCode },
      limit("layer", "MB of one layer as it is uploaded; absent for Lambda") { $0.layer },
      limit("allLayers", "MB of all layers as they are uploaded; absent for Lambda") { $0.allLayers },
      limit("headers", "bytes of the headers of a response") { $0.headers },
      limit("asynchronousPayload", "bytes of the payload of an asynchronous invocation") { $0.asynchronousPayload },
      limit("requestBody", "bytes of the body of a request") { $0.requestBody },
    ])

  private static func limit(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (FunctionLimits) -> Int?
  ) -> SchemaField {
    SchemaField(name: name, type: .int, doc: doc) { subject, _ in
      guard case .limits(let limits) = subject else { return .missing }
      return get(limits).map { .int($0, nil) } ?? .missing
    }
  }
}
