/// What a provider lets one function have at most, as of November 2026.
public struct FunctionLimits: Sendable {
  /// The longest run of one invocation in seconds.
  public let timeout: Int

  /// The smallest and the largest memory in MB.
  public let memory: ClosedRange<Int>

  /// Requests that one instance may serve at the same time.
  public let instanceConcurrency: Int

  /// Layers of one function.
  public let layers: Int

  /// Bytes of the names and values of all environment variables.
  public let environmentSize: Int

  /// How often a failed asynchronous invocation is tried again at most, and without a setting.
  public let retries: (most: Int, usual: Int)

  /// Seconds after which an asynchronous event is given up at the latest.
  public let eventAge: Int

  /// The size of a code package in MB: compressed for Function Compute, unpacked for Lambda.
  public let codePackage: Int

  /// Bytes of the headers of one response.
  public let headers: Int

  /// Bytes of the payload of one asynchronous invocation.
  public let asynchronousPayload: Int

  /// Bytes of the body of one request.
  public let requestBody: Int

  /// The fewest bytes of headers that some provider refuses more than.
  static let smallestHeaders = Provider.allCases.map { limits(of: $0).headers }.min() ?? 0

  /// The fewest bytes of an asynchronous payload that some provider refuses more than.
  static let smallestPayload = Provider.allCases.map { limits(of: $0).asynchronousPayload }.min() ?? 0

  /// Returns the limits of `provider`.
  public static func limits(of provider: Provider) -> FunctionLimits {
    switch provider {
    case .alibaba: functionCompute
    case .aws: lambda
    }
  }

  /// - Source: "Limits" of the Function Compute documentation, 2026-02-04; the schema of the Serverless Devs component
  ///   fc3, 2026-05 (memory, instance concurrency, retries, event age). For the body of a request the documentation of
  ///   responsibilities has 16 MB and the page of limits 32 MB; the smaller counts.
  private static let functionCompute = FunctionLimits(
    timeout: 86_400, memory: 128...32_768, instanceConcurrency: 200, layers: 5, environmentSize: 4_096,
    retries: (8, 3), eventAge: 2_592_000, codePackage: 500, headers: 4_096, asynchronousPayload: 131_072,
    requestBody: 16_777_216)

  /// - Source: "Lambda quotas" and "Configuring error handling for asynchronous invocations", AWS Lambda developer
  ///   guide, 2025-11; "Quotas for API Gateway" for headers.
  private static let lambda = FunctionLimits(
    timeout: 900, memory: 128...10_240, instanceConcurrency: 1, layers: 5, environmentSize: 4_096,
    retries: (2, 2), eventAge: 21_600, codePackage: 250, headers: 10_240, asynchronousPayload: 1_048_576,
    requestBody: 6_291_456)
}
