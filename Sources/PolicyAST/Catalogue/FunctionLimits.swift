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

  /// MB of a code package as it is uploaded.
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

  /// MB of unpacked code, layers included; nil when the provider names no limit.
  public let unpackedCode: Int?

  /// MB of one layer and of all layers of a function as they are uploaded; nil when the provider names no limit.
  public let layer: Int?
  public let allLayers: Int?

  /// Returns the limits of `provider`, in any of its regions.
  public static func limits(of provider: Provider) -> FunctionLimits {
    switch provider {
    case .alibaba: functionCompute(codePackage: 500)
    case .aws: lambda(codePackage: 250)
    }
  }

  /// Returns the limits that hold for `function`, where it runs and the way its code is uploaded.
  public static func limits(of function: Function) -> FunctionLimits {
    let isDirect = function.format == .terraform && function.code?.bucket == nil && function.code?.object == nil
    switch function.provider {
    case .alibaba:
      let region = function.region?.scalar?.known
      let isMain = region.map { mainRegions.contains($0) } ?? true
      return functionCompute(codePackage: isDirect ? 75 : isMain ? 500 : 100)
    case .aws: return lambda(codePackage: isDirect ? 50 : 250)
    }
  }

  /// The regions in which packages may have 500 MB instead of 100.
  ///
  /// The documentation speaks of the main regions; these are all but small ones, so that nobody is told of a limit
  /// that does not hold.
  private static let mainRegions: Set<String> = [
    "cn-hangzhou", "cn-shanghai", "cn-qingdao", "cn-beijing", "cn-zhangjiakou", "cn-huhehaote", "cn-shenzhen",
    "cn-chengdu", "cn-hongkong", "ap-southeast-1", "ap-northeast-1", "eu-central-1", "us-east-1", "us-west-1",
  ]

  /// A package of a request is in base64, so that three quarters of 100 MB are left.
  ///
  /// - Source: "Limits" of the Function Compute documentation, 2026-02-04 (500 MB and 100 MB by region and way of
  ///   uploading, layers of 500 MB and 2 GB together); the schema of the Serverless Devs component fc3, 2026-05 (memory,
  ///   instance concurrency, retries, event age). For the body of a request the documentation of responsibilities has
  ///   16 MB and the page of limits 32 MB; the smaller counts.
  private static func functionCompute(codePackage: Int) -> FunctionLimits {
    FunctionLimits(
      timeout: 86_400, memory: 128...32_768, instanceConcurrency: 200, layers: 5, environmentSize: 4_096,
      retries: (8, 3), eventAge: 2_592_000, codePackage: codePackage, headers: 4_096,
      asynchronousPayload: 131_072, requestBody: 16_777_216, unpackedCode: nil, layer: 500, allLayers: 2_048)
  }

  /// - Source: "Lambda quotas" (50 MB in a request, 250 MB unpacked with layers) and "Configuring error handling for
  ///   asynchronous invocations", AWS Lambda developer guide, 2025-11; "Quotas for API
  ///   Gateway" for headers.
  private static func lambda(codePackage: Int) -> FunctionLimits {
    FunctionLimits(
      timeout: 900, memory: 128...10_240, instanceConcurrency: 1, layers: 5, environmentSize: 4_096,
      retries: (2, 2), eventAge: 21_600, codePackage: codePackage, headers: 10_240,
      asynchronousPayload: 1_048_576, requestBody: 6_291_456, unpackedCode: 250, layer: nil, allLayers: nil)
  }
}
