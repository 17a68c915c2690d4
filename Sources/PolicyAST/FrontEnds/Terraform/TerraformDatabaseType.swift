/// What a resource that makes a database is, and under which names it says who may connect.
///
/// Names of other settings are the same for all products, or differ without overlap; see `TerraformLowering`.
/// - Source: documentation of the Alibaba Cloud and AWS providers, pages of the resources.
struct TerraformDatabaseType: Sendable {
  /// Lists of addresses, each in a nested block with a name.
  struct NamedLists: Sendable {
    let block: String
    let name: String
    let addresses: String
  }

  let kind: Database.Kind

  /// Attributes that list addresses.
  var lists: [String] = []

  /// The attribute that names the list of `lists`.
  var listName: String?

  /// Attributes that list addresses for connections from the internet.
  var internetLists: [String] = []

  var namedLists: NamedLists?

  /// Whether the resource is a part of a cluster that another one declares, which `member` names.
  var member: String?

  private init(_ kind: Database.Kind, _ change: (inout TerraformDatabaseType) -> Void = { _ in }) {
    self.kind = kind
    change(&self)
  }

  /// The types by the names of resources.
  static let all: [String: TerraformDatabaseType] = alibaba.merging(aws) { first, _ in first }

  private static let alibaba: [String: TerraformDatabaseType] = [
    "alicloud_db_instance": rds,
    "alicloud_db_readonly_instance": rds,
    "alicloud_rds_clone_db_instance": rds,
    "alicloud_rds_upgrade_db_instance": rds,
    "alicloud_rds_ddr_instance": rds,
    "alicloud_polardb_cluster": Self(.polardb) {
      $0.lists = ["security_ips"]
      $0.namedLists = NamedLists(
        block: "db_cluster_ip_array", name: "db_cluster_ip_array_name", addresses: "security_ips")
    },
    "alicloud_drds_instance": Self(.polardb),
    "alicloud_drds_polardbx_instance": Self(.polardb),
    "alicloud_mongodb_instance": mongodb,
    "alicloud_mongodb_sharding_instance": mongodb,
    "alicloud_mongodb_serverless_instance": mongodb,
    "alicloud_kvstore_instance": redis,
    "alicloud_redis_tair_instance": redis,
    "alicloud_adb_cluster": Self(.adb) { $0.lists = ["security_ips"] },
    "alicloud_adb_db_cluster": Self(.adb) { $0.lists = ["security_ips"] },
    "alicloud_adb_db_cluster_lake_version": Self(.adb) { $0.lists = ["security_ips"] },
    "alicloud_gpdb_instance": gpdb,
    "alicloud_gpdb_elastic_instance": gpdb,
    "alicloud_lindorm_instance": Self(.lindorm) { $0.lists = ["ip_white_list"] },
    "alicloud_lindorm_instance_v2": Self(.lindorm) {
      $0.namedLists = NamedLists(block: "white_ip_list", name: "group_name", addresses: "ip_list")
    },
    "alicloud_hbase_instance": Self(.hbase) { $0.lists = ["ip_white"] },
    "alicloud_selectdb_db_instance": Self(.selectDB) {
      $0.namedLists = NamedLists(
        block: "desired_security_ip_lists", name: "group_name", addresses: "security_ip_list")
    },
    "alicloud_click_house_db_cluster": Self(.clickHouse) {
      $0.namedLists = NamedLists(
        block: "db_cluster_access_white_list", name: "db_cluster_ip_array_name", addresses: "security_ip_list")
    },
    "alicloud_click_house_enterprise_db_cluster": Self(.clickHouse),
    "alicloud_graph_database_db_instance": Self(.graph) {
      $0.namedLists = NamedLists(
        block: "db_instance_ip_array", name: "db_instance_ip_array_name", addresses: "security_ips")
    },
    "alicloud_elasticsearch_instance": Self(.elasticsearch) {
      $0.lists = ["private_whitelist", "kibana_private_whitelist"]
      $0.internetLists = ["public_whitelist", "kibana_whitelist"]
    },
    "alicloud_ots_instance": Self(.tablestore),
    "alicloud_alikafka_instance": Self(.kafka),
    "alicloud_ocean_base_instance": Self(.oceanBase),
  ]

  private static let aws: [String: TerraformDatabaseType] = [
    "aws_db_instance": Self(.rds),
    "aws_rds_cluster": Self(.cluster),
    "aws_rds_cluster_instance": Self(.cluster) { $0.member = "cluster_identifier" },
    "aws_docdb_cluster": Self(.cluster),
    "aws_docdb_cluster_instance": Self(.cluster) { $0.member = "cluster_identifier" },
    "aws_docdbelastic_cluster": Self(.cluster),
    "aws_neptune_cluster": Self(.cluster),
    "aws_neptune_cluster_instance": Self(.cluster) { $0.member = "cluster_identifier" },
    "aws_elasticache_cluster": Self(.redis),
    "aws_elasticache_replication_group": Self(.redis),
    "aws_elasticache_serverless_cache": Self(.redis),
    "aws_memorydb_cluster": Self(.redis),
    "aws_redshift_cluster": Self(.redshift),
    "aws_redshiftserverless_workgroup": Self(.redshift),
    "aws_opensearch_domain": Self(.elasticsearch),
    "aws_elasticsearch_domain": Self(.elasticsearch),
    "aws_msk_cluster": Self(.kafka),
    "aws_msk_serverless_cluster": Self(.kafka),
  ]

  private static let rds = Self(.rds) {
    $0.lists = ["security_ips"]
    $0.listName = "db_instance_ip_array_name"
  }

  private static let mongodb = Self(.mongodb) {
    $0.lists = ["security_ip_list"]
    $0.namedLists = NamedLists(
      block: "security_ip_groups", name: "security_ip_group_name", addresses: "security_ip_list")
  }

  private static let redis = Self(.redis) {
    $0.lists = ["security_ips"]
    $0.listName = "security_ip_group_name"
  }

  private static let gpdb = Self(.gpdb) {
    $0.lists = ["security_ip_list"]
    $0.namedLists = NamedLists(block: "ip_whitelist", name: "ip_group_name", addresses: "security_ip_list")
  }
}
