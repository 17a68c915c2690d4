/// What a resource adds to a database that another one declares: an address, or a list of who may connect.
/// - Source: documentation of the Alibaba Cloud provider, pages of the resources.
struct TerraformDatabasePart: Sendable {
  /// What is added.
  enum Content: Sendable {
    /// An address under which the database is reached.
    case address(isPublic: Bool)
    /// An address whose `net_type` says whether it is reached from the internet.
    case typedAddress
    /// A target of a proxy, which then is an address of the database.
    case proxy
    /// A list of addresses that may connect, and the attribute with its name.
    case list(String, name: String?)
  }

  let kind: Database.Kind

  /// The attributes that may name the database; none when the list is kept apart from databases.
  let owners: [String]

  let content: Content

  private init(_ kind: Database.Kind, _ owners: String..., of content: Content) {
    self.kind = kind
    self.owners = owners
    self.content = content
  }

  /// The parts by the names of resources.
  static let all: [String: TerraformDatabasePart] = [
    "alicloud_db_connection": Self(.rds, "instance_id", of: .address(isPublic: true)),
    "alicloud_db_readwrite_splitting_connection": Self(.rds, "instance_id", of: .address(isPublic: false)),
    "alicloud_rds_db_proxy": Self(.rds, "instance_id", of: .address(isPublic: false)),
    "alicloud_rds_db_proxy_public": Self(.rds, "db_instance_id", of: .address(isPublic: true)),
    "alicloud_rds_db_instance_endpoint": Self(.rds, "db_instance_id", of: .address(isPublic: false)),
    "alicloud_rds_db_instance_endpoint_address": Self(.rds, "db_instance_id", of: .address(isPublic: true)),
    "alicloud_mongodb_public_network_address": Self(.mongodb, "db_instance_id", of: .address(isPublic: true)),
    "alicloud_mongodb_sharding_network_public_address": Self(.mongodb, "db_instance_id", of: .address(isPublic: true)),
    "alicloud_mongodb_sharding_network_private_address": Self(
      .mongodb, "db_instance_id", of: .address(isPublic: false)),
    "alicloud_kvstore_connection": Self(.redis, "instance_id", of: .address(isPublic: true)),
    "alicloud_polardb_endpoint_address": Self(.polardb, "db_cluster_id", of: .typedAddress),
    "alicloud_polardb_endpoint": Self(.polardb, "db_cluster_id", of: .typedAddress),
    "alicloud_polardb_primary_endpoint": Self(.polardb, "db_cluster_id", of: .typedAddress),
    "alicloud_polardb_cluster_endpoint": Self(.polardb, "db_cluster_id", of: .typedAddress),
    "alicloud_adb_connection": Self(.adb, "db_cluster_id", of: .address(isPublic: true)),
    "alicloud_gpdb_connection": Self(.gpdb, "instance_id", of: .address(isPublic: true)),
    "alicloud_click_house_enterprise_db_cluster_public_endpoint": Self(
      .clickHouse, "db_instance_id", of: .typedAddress),
    "alicloud_drds_polardbx_public_connection": Self(.polardb, "db_instance_name", of: .address(isPublic: true)),
    "alicloud_lindorm_public_network": Self(.lindorm, "instance_id", of: .address(isPublic: true)),
    "alicloud_gpdb_db_instance_ip_array": Self(
      .gpdb, "db_instance_id", of: .list("security_ip_list", name: "db_instance_ip_array_name")),
    "alicloud_click_house_enterprise_db_cluster_security_ip": Self(
      .clickHouse, "db_instance_id", of: .list("security_ip_list", name: "group_name")),
    "alicloud_alikafka_instance_allowed_ip_attachment": Self(.kafka, "instance_id", of: .list("allowed_ip", name: nil)),
    "aws_db_proxy_target": Self(.rds, "db_instance_identifier", "db_cluster_identifier", of: .proxy),
    "alicloud_rds_whitelist_template": Self(.rds, of: .list("ip_white_list", name: "template_name")),
    "alicloud_polardb_global_security_ip_group": Self(
      .polardb, of: .list("global_ip_list", name: "global_ip_group_name")),
    "alicloud_mongodb_global_security_ip_group": Self(
      .mongodb, of: .list("global_security_ip_list", name: "global_ig_name")),
  ]
}
