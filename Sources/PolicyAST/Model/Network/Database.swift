/// A store of data with a network address of its own: a relational database, cache, search index, wide table.
public struct Database: Sendable {
  /// The product.
  public enum Kind: String, Sendable, CaseIterable {
    /// ApsaraDB RDS, Amazon RDS.
    case rds
    /// PolarDB.
    case polardb
    /// Amazon Aurora and other RDS clusters, DocumentDB and Neptune clusters.
    case cluster
    case mongodb
    /// Redis, Tair, ElastiCache, MemoryDB.
    case redis
    /// AnalyticDB for MySQL.
    case adb
    /// AnalyticDB for PostgreSQL.
    case gpdb
    case lindorm
    case hbase
    case clickHouse = "clickhouse"
    case selectDB = "selectdb"
    case graph
    case elasticsearch
    case tablestore
    case redshift
    case kafka
    case oceanBase = "oceanbase"
  }

  public var kind: Kind
  public var provider: Provider
  public var format: Format

  /// The name, nil when the file gives none.
  public var name: Value?

  /// The id that the provider gave it (`rm-…`), when the input knows it.
  public var identifier: Value?

  /// Where it is declared: the name when there is one, else the key or block that holds it.
  public var location: Location

  /// The engine, such as `MySQL`.
  public var engine: Value?

  public var network: Reference<Network>?
  public var subnets: [Reference<Subnet>] = []

  /// The group of subnets that it names, when that is listed apart (AWS).
  public var subnetGroup: Value?

  public var securityGroups: [Reference<SecurityGroup>] = []

  /// Who may connect, by address.
  public var addressLists: [AddressList] = []

  /// The addresses under which it is reached, as far as they are declared.
  public var addresses: [DatabaseAddress] = []

  /// Whether it is reached from the internet by a setting of its own (`publicly_accessible`, `enable_public`).
  public var publicAccess: Value?

  /// Whether data is encrypted on its way (`ssl_action`, `require_secure_transport`).
  public var transportEncryption: Value?

  /// Whether data is encrypted where it lies.
  public var storageEncryption: Value?

  /// The port.
  public var port: Value?

  /// Whether the project does not declare it, and only what it attaches to it is known.
  public var isReferenced = false

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A database declared at `location`.
  public init(_ kind: Kind, provider: Provider, format: Format, location: Location) {
    self.kind = kind
    self.provider = provider
    self.format = format
    self.location = location
  }

  /// How messages name it, such as `database 'orders'`.
  public var label: String { (name ?? identifier)?.scalar.map { "database '\($0.string)'" } ?? "database" }
}
