/// The condition keys that RAM fills.
///
/// - Source: "Basic elements of RAM policies", condition keys; Function Compute, "Custom policies"; OSS, "RAM policies";
///   the system policies of RAM.
enum RAMConditionKey {
  /// Keys that are written as they stand.
  private static let names = [
    "acs:CurrentTime", "acs:SecureTransport", "acs:SourceIp", "acs:MFAPresent", "acs:SourceVpc", "acs:UserAgent",
    "acs:AccessId", "acs:Service", "acs:RequestedRegion", "acs:PrincipalARN", "acs:PrincipalRDId",
    "acs:PrincipalRDPath", "acs:PrincipalType", "acs:ResourceTag", "acs:RequestTag", "acs:PrincipalTag",
    "fc:EnableServiceInternetAccess", "fc:EnableServiceSLSLogging", "fc:EnableHTTPTriggerAnonymous",
    "fc:EnableHTTPTriggerInternet", "fc:EnableCustomDomainHTTP",
  ]

  /// What is wrong with a key.
  enum Verdict {
    /// Nothing that is known.
    case fine
    /// RAM does not fill it; `nearest` is what was meant, when that can be told.
    case unknown(nearest: String?)
  }

  /// Judges `key`: one of another provider is unknown, and so is one that differs a little from a key that there is.
  ///
  /// Keys of services, and names without a near one, are passed over: the provider adds keys.
  static func judge(_ key: String) -> Verdict {
    let parts = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, !names.contains(name) else { return .fine }
    let tag = parts.count > 1 ? "/\(parts[1])" : ""
    let lowered = name.lowercased()
    if lowered.hasPrefix("aws:") {
      return .unknown(nearest: Spelling.nearest(to: "acs:\(name.dropFirst(4))", among: names).map { $0 + tag })
    }
    guard lowered.hasPrefix("acs:") || lowered.hasPrefix("fc:"), let near = Spelling.nearest(to: name, among: names)
    else { return .fine }
    return .unknown(nearest: near + tag)
  }
}
