extension Trigger {
  /// Whether everybody who knows its address may call it.
  /// - Source: "Configure authentication for an HTTP trigger", Function Compute documentation; "Control access to
  ///   Lambda function URLs", AWS documentation.
  public var isOpenToAnybody: Bool {
    guard kind == .http || kind == .functionURL, internetDisabled?.bool != true else { return false }
    let word = authentication?.scalar?.known?.lowercased()
    return word == "anonymous" || word == "none"
  }
}
