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

  /// Returns the limits of `provider`.
  public static func limits(of provider: Provider) -> FunctionLimits {
    switch provider {
    case .alibaba: functionCompute
    case .aws: lambda
    }
  }

  /// - Source: "Limits" of the Function Compute documentation, 2026-02-04; the schema of the Serverless Devs component
  ///   fc3, 2026-05 (memory, instance concurrency, retries, event age).
  private static let functionCompute = FunctionLimits(
    timeout: 86_400, memory: 128...32_768, instanceConcurrency: 200, layers: 5, environmentSize: 4_096,
    retries: (8, 3), eventAge: 2_592_000, codePackage: 500)

  /// - Source: "Lambda quotas" and "Configuring error handling for asynchronous invocations", AWS Lambda developer
  ///   guide, 2025-11.
  private static let lambda = FunctionLimits(
    timeout: 900, memory: 128...10_240, instanceConcurrency: 1, layers: 5, environmentSize: 4_096,
    retries: (2, 2), eventAge: 21_600, codePackage: 250)
}
