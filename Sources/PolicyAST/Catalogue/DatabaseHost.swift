/// A host name in a text whose form is that of a managed database's endpoint.
/// - Source: "View and change the endpoints", documentation of ApsaraDB RDS, MongoDB, Redis, PolarDB, AnalyticDB and
///   Tablestore; "Connecting to a DB instance", Amazon RDS; the conventions for public endpoints are those of the
///   addresses that the consoles propose.
public struct DatabaseHost: Hashable, Sendable {
  /// The host name as it is written; unknown parts as their placeholders.
  public let host: String

  /// The product that answers under it.
  public let kind: Database.Kind

  /// The provider that runs the product.
  public let provider: Provider

  /// Whether it is reached from the internet; nil when the name does not tell.
  public let isPublic: Bool?

  /// The endpoint that `host` names; nil when it has no such form.
  public init?(_ host: String) {
    let labels = host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 3, let first = labels.first, !first.isEmpty else { return nil }
    // The first label is the customer's; that of `rds.aliyuncs.com` is the product's interface.
    let rest = labels.dropFirst()
    if rest.suffix(2).elementsEqual(["aliyuncs", "com"]) {
      guard let kind = Self.alibaba(rest.dropLast(2)) else { return nil }
      provider = .alibaba
      self.kind = kind
      isPublic = Self.isPublicAlibaba(String(first), rest.dropLast(2), kind)
    } else {
      let isChinese = rest.suffix(3).elementsEqual(["amazonaws", "com", "cn"])
      guard isChinese || rest.suffix(2).elementsEqual(["amazonaws", "com"]) else { return nil }
      guard let kind = Self.aws(rest.dropLast(isChinese ? 3 : 2)) else { return nil }
      provider = .aws
      self.kind = kind
      isPublic = Self.isPublicAWS(String(first), kind)
    }
    self.host = host
  }

  // MARK: Products

  private static func alibaba(_ labels: ArraySlice<Substring>) -> Database.Kind? {
    let table: [(label: String, kind: Database.Kind)] = [
      ("mongodb", .mongodb), ("redis", .redis), ("kvstore", .redis), ("memcache", .redis), ("polardb", .polardb),
      ("rwlb", .polardb), ("polarx", .polardb), ("drds", .polardb), ("gpdb", .gpdb), ("clickhouse", .clickHouse),
      ("ads", .adb), ("adb", .adb), ("petadata", .adb), ("lindorm", .lindorm), ("hbaseue", .hbase), ("hbase", .hbase),
      ("selectdbfe", .selectDB), ("selectdb", .selectDB), ("graphdb", .graph), ("elasticsearch", .elasticsearch),
      ("ots", .tablestore), ("ots-internal", .tablestore), ("tablestore", .tablestore), ("oceanbase", .oceanBase),
      ("alikafka", .kafka), ("rds", .rds),
    ]
    return table.first { row in labels.contains { $0 == row.label } }?.kind
  }

  private static func aws(_ labels: ArraySlice<Substring>) -> Database.Kind? {
    let table: [(label: String, kind: Database.Kind)] = [
      ("rds", .rds), ("docdb", .cluster), ("neptune", .cluster), ("cache", .redis), ("memorydb", .redis),
      ("redshift", .redshift), ("redshift-serverless", .redshift), ("es", .elasticsearch), ("kafka", .kafka),
    ]
    guard let kind = table.first(where: { row in labels.contains { $0 == row.label } })?.kind else { return nil }
    let isCluster = kind == .rds && labels.contains { $0.hasPrefix("cluster-") }
    return isCluster ? .cluster : kind
  }

  // MARK: Reachability

  private static func isPublicAlibaba(
    _ first: String, _ labels: ArraySlice<Substring>, _ kind: Database.Kind
  ) -> Bool? {
    let words = first.split(separator: "-") + labels.flatMap { $0.split(separator: "-") }
    if words.contains(where: { $0 == "pub" || $0 == "public" }) { return true }
    if words.contains(where: { ["vpc", "internal", "intranet", "private"].contains($0) }) { return false }
    if kind == .tablestore { return true }
    // A name with placeholders may have any prefix.
    guard first.utf8.allSatisfy({ isNameByte($0) }) else { return nil }
    return generated(first).flatMap { isPublicGenerated($0, kind) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// What the provider made up after the mark of the product in `rm-…`, nil for a prefix that somebody chose.
  private static func generated(_ label: String) -> Substring? {
    let marks = ["rm", "rr", "rds", "pgm", "pgr", "ppas", "dds", "dbs", "r", "pc", "pe", "am", "amv", "gp", "ld", "cc"]
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, marks.contains(String(parts[0])), parts[1].utf8.count > 4 else { return nil }
    return parts[1]
  }

  /// Public prefixes are the id with letters added: two of which the last is `o` for RDS, `pd` for Redis.
  private static func isPublicGenerated(_ id: Substring, _ kind: Database.Kind) -> Bool? {
    let idLength = 17
    switch kind {
    case .rds, .polardb, .adb:
      guard id.hasSuffix("o") else { return false }
      // The id itself may end in that letter, too.
      return id.utf8.count == idLength ? nil : true
    case .redis:
      return id.hasSuffix("pd")
    case .mongodb, .gpdb, .lindorm, .hbase, .clickHouse, .selectDB, .graph, .elasticsearch, .oceanBase, .kafka:
      return false
    case .tablestore, .cluster, .redshift:
      return nil
    }
  }

  private static func isPublicAWS(_ first: String, _ kind: Database.Kind) -> Bool? {
    switch kind {
    // Caches and DocumentDB have addresses inside networks alone.
    case .redis: false
    case .elasticsearch: first.hasPrefix("vpc-") ? false : first.hasPrefix("search-") ? true : nil
    case .kafka: first.hasSuffix("-public")
    case .rds, .cluster, .redshift, .polardb, .mongodb, .adb, .gpdb, .lindorm, .hbase, .clickHouse, .selectDB, .graph,
      .tablestore, .oceanBase:
      nil
    }
  }
}
