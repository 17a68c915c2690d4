import PolicyAST

/// Conditions that stop nobody.
enum WeakCondition {
  /// Keys whose values every caller can choose.
  private static let chosen: Set<String> = [
    "acs:securetransport", "acs:useragent", "acs:requestedregion", "acs:currenttime", "aws:securetransport",
    "aws:useragent", "aws:referer", "aws:requestedregion", "aws:currenttime", "aws:epochtime", "aws:principaltype",
    "aws:requesttag",
    "aws:tagkeys", "oss:delimiter", "oss:prefix", "s3:authtype", "s3:delimiter", "s3:max-keys", "s3:prefix",
    "s3:signatureversion", "s3:tlsversion", "s3:versionid",
  ]

  /// Keys that a request has whoever makes it, so that `IfExists` changes nothing.
  private static let present: Set<String> = ["aws:sourceip", "acs:sourceip", "aws:principalarn", "aws:userid"]

  /// Keys that say who calls, from where, or on whose behalf.
  private static let parties: Set<String> = [
    "acs:principalarn", "acs:principalorgid", "acs:sourceip", "acs:sourcevpc", "aws:principalaccount",
    "aws:principalarn", "aws:principalorgid", "aws:principalorgpaths", "aws:sourceaccount", "aws:sourcearn",
    "aws:sourceip", "aws:sourceorgid", "aws:sourceorgpaths", "aws:sourcevpc", "aws:sourcevpce", "aws:userid",
    "aws:vpceaccount", "aws:vpceorgid", "kms:calleraccount",
  ]

  /// Returns whether `condition` is on who calls, from where, or on whose behalf.
  static func isOnParty(_ condition: Condition) -> Bool {
    parties.contains(condition.key.text.string.lowercased())
  }

  /// Returns whether `condition` always holds, holds for all but a few, or asks for what every caller can choose.
  static func isWeak(_ condition: Condition) -> Bool {
    let key = condition.key.text.string.lowercased()
    if isChosen(key) { return true }
    if let constant = ConstantCondition(condition) { return constant.holds }
    guard let written = condition.comparison else { return false }
    // What is true of all but those who are named is true of strangers, and so is what only asks whether a key is there.
    if written.comparison.isNegated || written.comparison == .null { return true }
    if written.ifExists || written.quantifier == .forAllValues, !isAlwaysPresent(key) { return true }
    guard written.comparison == .stringLike || written.comparison.comparesNames else { return false }
    return condition.values.contains { isOpen($0, of: key) }
  }

  private static func isChosen(_ key: String) -> Bool {
    chosen.contains(key) || chosen.contains(String(key.prefix { $0 != "/" })) || key.hasPrefix("s3:x-amz-")
  }

  /// The claims of a token are there whenever somebody comes with one.
  private static func isAlwaysPresent(_ key: String) -> Bool {
    present.contains(key) || key.hasSuffix(":sub") || key.hasSuffix(":aud") || key.hasSuffix(":iss")
  }

  /// Returns whether `value`, which may have wildcards, lets parties in that its author cannot know.
  private static func isOpen(_ value: Pattern, of key: String) -> Bool {
    guard let text = value.text.known, !text.isEmpty else { return false }
    if text.allSatisfy({ $0 == "*" }) { return true }
    guard value.hasWildcard else { return false }
    switch key {
    case "aws:principalarn", "acs:principalarn": return !namesAccount(text)
    case "aws:sourcearn", "acs:sourcearn": return namesNothing(value)
    case "aws:principalaccount", "aws:sourceaccount", "aws:principalorgid", "aws:sourceorgid", "aws:sourcevpc",
      "aws:sourcevpce", "acs:sourcevpc", "acs:principalorgid":
      let stem = text.prefix { $0 != "*" && $0 != "?" }
      return ["", "o-", "vpc-", "vpce-"].contains(stem)
    case "aws:principalorgpaths", "aws:sourceorgpaths": return text.hasPrefix("*") || text.hasPrefix("o-*")
    case _: return false
    }
  }

  /// Whether twelve digits, which name an account, stand together in `text`.
  private static func namesAccount(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 12 { return true }
    }
    return false
  }

  /// Whether `value` is the name of a resource in which neither account nor resource is said.
  private static func namesNothing(_ value: Pattern) -> Bool {
    guard let arn = ARNParts(value) else { return value.text.string.hasPrefix("arn:*") && isBare(value.text) }
    guard !arn.account.string.contains(where: \.isNumber) else { return false }
    return isBare(arn.resource)
  }

  private static func isBare(_ text: Text) -> Bool {
    text.string.split(separator: ":").last.map { $0.allSatisfy { $0 == "*" || $0 == "?" || $0 == "/" } } ?? true
  }
}

extension ConditionOperator.Comparison {
  /// Whether names of resources are compared; `ArnEquals` knows wildcards, too.
  fileprivate var comparesNames: Bool { self == .arnLike || self == .arnEquals }
}
