/// What an answer of a command-line client tells about networks, databases and buckets, by its shape.
/// - Source: the responses of VPC 2016-04-28, ECS 2014-05-26, RDS 2014-08-15, MongoDB 2015-12-01, Redis 2015-01-01,
///   PolarDB 2017-08-01, AnalyticDB 2019-03-15, AnalyticDB for PostgreSQL 2016-05-03, OSS 2019-05-17, EC2 2016-11-15,
///   RDS 2014-10-31, ElastiCache 2015-02-02, Redshift 2012-12-01 and S3 2006-03-01, in their API references.
enum ResourceAnswer: CaseIterable {
  // Alibaba Cloud
  case vpcs
  case vSwitches
  case routeTableList
  case routeEntries
  case natGateways
  case snatEntries
  case securityGroups
  /// `aliyun ecs DescribeSecurityGroupAttribute`: one group with its rules.
  case securityGroup
  case instances
  /// Instances of RDS, MongoDB or AnalyticDB for PostgreSQL.
  case databases
  /// `DescribeDBInstanceAttribute` of RDS and AnalyticDB for PostgreSQL.
  case databaseAttributes
  /// `DescribeDBInstances` and `DescribeDBInstanceAttribute` of MongoDB.
  case documentDatabases
  case caches
  /// Clusters of PolarDB or AnalyticDB.
  case clusters
  case addressLists
  case cacheAddressLists
  case clusterAddressLists
  case analyticAddressLists
  case databaseSecurityGroups
  case databaseAddresses
  case cacheAddresses
  case analyticAddresses
  case clusterEndpoints
  /// `ossutil api get-bucket-info`.
  case bucketInfo
  // AWS
  case awsVPCs
  case awsSubnets
  case awsRouteTables
  case awsGateways
  case awsEndpoints
  case awsSecurityGroups
  case awsSecurityGroupRules
  case awsInterfaces
  case awsDatabases
  case awsClusters
  case awsSubnetGroups
  case awsCacheSubnetGroups
  case awsCaches
  case awsServerlessCaches
  case awsWarehouses
  case s3Buckets
  case s3Policy
  case s3PublicAccess
  case s3Grants
  case s3Encryption

  /// Where the answer holds what it is about, and a key that only such an element has.
  private var shape: (path: [String], key: String) {
    switch self {
    case .vpcs: (["Vpcs", "Vpc"], "VpcId")
    case .vSwitches: (["VSwitches", "VSwitch"], "VSwitchId")
    case .routeTableList: (["RouterTableList", "RouterTableListType"], "RouteTableId")
    case .routeEntries: (["RouteEntrys", "RouteEntry"], "DestinationCidrBlock")
    case .natGateways: (["NatGateways", "NatGateway"], "NatGatewayId")
    case .snatEntries: (["SnatTableEntries", "SnatTableEntry"], "SnatTableId")
    case .securityGroups: (["SecurityGroups", "SecurityGroup"], "SecurityGroupId")
    case .securityGroup: ([], "Permissions")
    case .instances: (["Instances", "Instance"], "SecurityGroupIds")
    case .databases: (["Items", "DBInstance"], "DBInstanceId")
    case .databaseAttributes: (["Items", "DBInstanceAttribute"], "DBInstanceId")
    case .documentDatabases: (["DBInstances", "DBInstance"], "DBInstanceId")
    case .caches: (["Instances", "KVStoreInstance"], "InstanceId")
    case .clusters: (["Items", "DBCluster"], "DBClusterId")
    case .addressLists: (["Items", "DBInstanceIPArray"], "SecurityIPList")
    case .cacheAddressLists: (["SecurityIpGroups", "SecurityIpGroup"], "SecurityIpList")
    case .clusterAddressLists: (["Items", "DBClusterIPArray"], "SecurityIps")
    case .analyticAddressLists: (["Items", "IPArray"], "SecurityIPList")
    case .databaseSecurityGroups: (["Items", "EcsSecurityGroupRelation"], "SecurityGroupId")
    case .databaseAddresses: (["DBInstanceNetInfos", "DBInstanceNetInfo"], "ConnectionString")
    case .cacheAddresses: (["NetInfoItems", "InstanceNetInfo"], "ConnectionString")
    case .analyticAddresses: (["Items", "Address"], "ConnectionString")
    case .clusterEndpoints: (["Items"], "AddressItems")
    case .bucketInfo: (["Bucket"], "AccessControlList")
    case .awsVPCs: (["Vpcs"], "VpcId")
    case .awsSubnets: (["Subnets"], "SubnetId")
    case .awsRouteTables: (["RouteTables"], "Associations")
    case .awsGateways: (["NatGateways"], "NatGatewayId")
    case .awsEndpoints: (["VpcEndpoints"], "VpcEndpointId")
    case .awsSecurityGroups: (["SecurityGroups"], "GroupId")
    case .awsSecurityGroupRules: (["SecurityGroupRules"], "GroupId")
    case .awsInterfaces: (["NetworkInterfaces"], "NetworkInterfaceId")
    case .awsDatabases: (["DBInstances"], "DBInstanceIdentifier")
    case .awsClusters: (["DBClusters"], "DBClusterIdentifier")
    case .awsSubnetGroups: (["DBSubnetGroups"], "DBSubnetGroupName")
    case .awsCacheSubnetGroups: (["CacheSubnetGroups"], "CacheSubnetGroupName")
    case .awsCaches: (["CacheClusters"], "CacheClusterId")
    case .awsServerlessCaches: (["ServerlessCaches"], "ServerlessCacheName")
    case .awsWarehouses: (["Clusters"], "ClusterIdentifier")
    case .s3Buckets: (["Buckets"], "Name")
    case .s3Policy: ([], "Policy")
    case .s3PublicAccess: (["PublicAccessBlockConfiguration"], "BlockPublicAcls")
    case .s3Grants: ([], "Grants")
    case .s3Encryption: (["ServerSideEncryptionConfiguration"], "Rules")
    }
  }

  /// When it is lowered: what others speak about comes first.
  var rank: Int {
    switch self {
    case .vpcs, .vSwitches, .routeTableList, .natGateways, .securityGroups, .databases, .documentDatabases, .caches,
      .clusters, .bucketInfo, .awsVPCs, .awsSubnets, .awsGateways, .awsEndpoints, .awsSecurityGroups, .awsDatabases,
      .awsClusters, .awsCaches, .awsServerlessCaches, .awsWarehouses, .s3Buckets:
      0
    case .securityGroup, .databaseAttributes, .awsRouteTables, .awsSecurityGroupRules: 1
    case .routeEntries, .snatEntries, .instances, .addressLists, .cacheAddressLists, .clusterAddressLists,
      .analyticAddressLists, .databaseSecurityGroups, .databaseAddresses, .cacheAddresses, .analyticAddresses,
      .clusterEndpoints, .awsInterfaces, .awsSubnetGroups, .awsCacheSubnetGroups, .s3Policy, .s3PublicAccess, .s3Grants,
      .s3Encryption:
      2
    }
  }

  /// A key of each answer, the longest one of those that it must have.
  static let marks: [DocumentMark] = allCases.compactMap { answer in
    let (path, key) = answer.shape
    return (path + [key]).max { $0.utf8.count < $1.utf8.count }.map { .key($0) }
  }

  /// The answer that `root` is, nil when it is none.
  init?(_ root: Node) {
    guard root.kind == .mapping, let found = Self.allCases.first(where: { $0.matches(root) }) else { return nil }
    self = found
  }

  private func matches(_ root: Node) -> Bool {
    let (path, key) = shape
    var node = root
    for part in path {
      guard let next = node[part] else { return false }
      node = next
    }
    if node.kind == .sequence {
      guard let first = node.elements.first(where: { _ in true }) else { return false }
      node = first
    }
    switch self {
    case .securityGroup: return node[key] != nil && node["SecurityGroupId"] != nil
    case .s3Policy: return node[key]?.kind == .string && Array(root.entries).count == 1
    case .s3Grants: return node[key] != nil && node["Owner"] != nil
    case .vpcs, .vSwitches, .routeTableList, .routeEntries, .natGateways, .snatEntries, .securityGroups, .instances,
      .databases, .databaseAttributes, .documentDatabases, .caches, .clusters, .addressLists, .cacheAddressLists,
      .clusterAddressLists, .analyticAddressLists, .databaseSecurityGroups, .databaseAddresses, .cacheAddresses,
      .analyticAddresses, .clusterEndpoints, .bucketInfo, .awsVPCs, .awsSubnets, .awsRouteTables, .awsGateways,
      .awsEndpoints, .awsSecurityGroups, .awsSecurityGroupRules, .awsInterfaces, .awsDatabases, .awsClusters,
      .awsSubnetGroups, .awsCacheSubnetGroups, .awsCaches, .awsServerlessCaches, .awsWarehouses, .s3Buckets,
      .s3PublicAccess, .s3Encryption:
      return node[key] != nil
    }
  }

  /// Returns what `answer` is about, one element each.
  func elements(of answer: Properties) -> [Properties] {
    var value = answer.value
    for part in shape.path {
      guard let next = value[part] else { return [] }
      value = next
    }
    return value.elementsOrSelf.compactMap { Properties($0) }
  }
}
