/// The condition keys that the providers document, with the types of their values.
///
/// Lookups work on static bytes.
public enum ConditionKeys {
  /// Returns the type of the values of `key`, in any case; nil when the key is not known.
  /// - Complexity: O(log *keys*).
  public static func type(of key: String, in dialect: Dialect) -> ConditionKeyType? {
    let lowered = key.lowercased()
    let known = dialect == .ram ? ramTypes : globalTypes
    let parts = lowered.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if let type = known[lowered] { return type }
    if parts.count == 2, let type = known["\(parts[0])/*"] { return type }
    guard dialect == .iam else { return nil }
    return serviceType(of: lowered) ?? (parts.count == 2 ? serviceType(of: "\(parts[0])/*") : nil)
  }

  /// Returns the key in its usual spelling that `key` was probably meant to be; nil when none is near.
  ///
  /// Keys of AWS alone: those of one service are compared, or the global ones.
  /// - Complexity: O(*keys of the service* · *length*²).
  static func nearest(to key: String) -> String? {
    let code = key.lowercased().prefix { $0 != ":" }
    if code == "aws" { return Nearness.nearest(to: key, among: globalNames) }
    let rows = keyRows(of: String(code))
    return rows.isEmpty ? nil : Nearness.nearest(to: key, among: rows)
  }

  /// Whether AWS has a service with the code `service`, in lower case.
  static func knows(service: String) -> Bool { services.contains(service) }

  /// Returns the code that `service` was probably meant to be.
  static func nearestService(to service: String) -> String? {
    Nearness.nearest(to: service, among: services.sorted())
  }

  /// The global keys of AWS, with `*` for the name of a tag.
  ///
  /// - Source: "AWS global condition context keys", IAM documentation (2026-05).
  private static let globalKeys: [(name: String, type: ConditionKeyType)] = [
    ("aws:AssumedRoot", .truth), ("aws:CalledVia", .texts), ("aws:CalledViaFirst", .text), ("aws:CalledViaLast", .text),
    ("aws:ChatbotSourceArn", .arn), ("aws:CurrentTime", .date), ("aws:Ec2InstanceSourcePrivateIPv4", .address),
    ("aws:Ec2InstanceSourceVpc", .text), ("aws:EpochTime", .date), ("aws:FederatedProvider", .text),
    ("aws:MultiFactorAuthAge", .number), ("aws:MultiFactorAuthPresent", .truth), ("aws:PrincipalAccount", .text),
    ("aws:PrincipalArn", .arn), ("aws:PrincipalIsAWSService", .truth), ("aws:PrincipalOrgID", .text),
    ("aws:PrincipalOrgPaths", .texts), ("aws:PrincipalServiceName", .text), ("aws:PrincipalServiceNamesList", .texts),
    ("aws:PrincipalTag/*", .text), ("aws:PrincipalType", .text), ("aws:Referer", .text), ("aws:RequestTag/*", .text),
    ("aws:RequestedRegion", .text), ("aws:ResourceAccount", .text), ("aws:ResourceOrgID", .text),
    ("aws:ResourceOrgPaths", .texts), ("aws:ResourceTag/*", .text), ("aws:SecureTransport", .truth),
    ("aws:SourceAccount", .text), ("aws:SourceArn", .arn), ("aws:SourceIdentity", .text), ("aws:SourceIp", .address),
    ("aws:SourceOrgID", .text), ("aws:SourceOrgPaths", .texts), ("aws:SourceVpc", .text), ("aws:SourceVpcArn", .arn),
    ("aws:SourceVpce", .text), ("aws:TagKeys", .texts), ("aws:TokenIssueTime", .date), ("aws:UserAgent", .text),
    ("aws:userid", .text), ("aws:username", .text), ("aws:ViaAWSService", .truth), ("aws:VpceAccount", .text),
    ("aws:VpceOrgID", .text), ("aws:VpceOrgPaths", .texts), ("aws:VpcSourceIp", .address),
  ]

  private static let globalNames = globalKeys.map(\.name)

  private static let globalTypes = Dictionary(
    globalKeys.map { ($0.name.lowercased(), $0.type) }, uniquingKeysWith: { first, _ in first })

  /// The keys of RAM whose values have a type that is documented.
  ///
  /// - Source: "Policy elements", RAM documentation (types of the common keys); the module PowerUserAccess of
  ///   terraform-alicloud-ram-policy (`ram:TrustedPrincipalTypes` with a set operator).
  private static let ramTypes: [String: ConditionKeyType] = [
    "acs:currenttime": .date, "acs:securetransport": .truth, "acs:sourceip": .address, "acs:mfapresent": .truth,
    "acs:sourcevpc": .text, "acs:useragent": .text, "acs:accessid": .text, "acs:service": .text,
    "acs:requestedregion": .text, "acs:resourcetag/*": .text, "acs:requesttag/*": .text,
    "ram:trustedprincipaltypes": .texts, "ram:servicename": .text, "saml:recipient": .text,
    "fc:enableserviceinternetaccess": .text, "fc:enableserviceslslogging": .text,
    "fc:enablehttptriggeranonymous": .text, "fc:enablehttptriggerinternet": .text, "fc:enablecustomdomainhttp": .text,
  ]

  private static let services: Set<String> = Set(
    KnownActions.bytes(ConditionKeyTable.services) { bytes in
      bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    })

  /// Returns the type in the row of the lower-case `key`.
  private static func serviceType(of key: String) -> ConditionKeyType? {
    let wanted = Array(key.utf8)
    return KnownActions.bytes(ConditionKeyTable.keys) { table in
      let line = firstLine(in: table, notBefore: wanted)
      guard line < table.count else { return nil }
      let row = table[line..<KnownActions.endOfLine(table, line)]
      guard row.count == wanted.count + 2, row.dropLast(2).elementsEqual(wanted, by: { lowered($0) == $1 }) else {
        return nil
      }
      return row.last.flatMap { ConditionKeyType(letter: $0) }
    }
  }

  /// Returns the keys of `service` without their types.
  private static func keyRows(of service: String) -> [String] {
    let prefix = Array("\(service):".utf8)
    return KnownActions.bytes(ConditionKeyTable.keys) { table in
      var line = firstLine(in: table, notBefore: prefix)
      var rows: [String] = []
      while line < table.count {
        let end = KnownActions.endOfLine(table, line)
        let key = table[line..<max(line, end - 2)]
        guard key.prefix(prefix.count).elementsEqual(prefix, by: { lowered($0) == $1 }) else { break }
        rows.append(String(decoding: key, as: UTF8.self))
        line = end + 1
      }
      return rows
    }
  }

  /// Returns where the first row begins whose key does not sort before `wanted`.
  private static func firstLine(in table: UnsafeBufferPointer<UInt8>, notBefore wanted: [UInt8]) -> Int {
    var low = 0
    var high = table.count
    while low < high {
      var line = (low + high) / 2
      while line > low, table[line - 1] != 0x0A { line -= 1 }
      let end = KnownActions.endOfLine(table, line)
      let key = table[line..<max(line, end - 2)].lazy.map(lowered)
      if key.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = line }
    }
    return low
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
