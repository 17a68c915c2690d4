/// What a resource of a template is to networks, databases and buckets.
enum NetworkResource {
  case network
  case subnet
  case routeTable
  case securityGroup
  /// A gateway that routes lead to and that has no settings of its own.
  case routeTarget(Route.Target)
  case subnetGroup
  case natGateway
  case endpoint
  case route
  case routeTableAssociation
  case securityGroupRule(SecurityGroupRule.Direction)
  case database(Database.Kind)
  case bucket
  /// An entry of address translation that stands apart from its gateway.
  case translation
  /// A list of addresses that stands apart from its database.
  case addressList
  /// An address that stands apart from its database.
  case databaseAddress
  case bucketPolicy

  /// When it is lowered: what others refer to comes first.
  var pass: Int {
    switch self {
    case .network, .routeTarget: 0
    case .subnet, .routeTable, .securityGroup: 1
    case .subnetGroup, .natGateway, .bucket: 2
    case .endpoint, .route, .routeTableAssociation, .securityGroupRule, .database, .translation, .bucketPolicy: 3
    case .addressList, .databaseAddress: 4
    }
  }

  static let passes = 5

  /// Whether it is a way to a service.
  var isEndpoint: Bool {
    if case .endpoint = self { return true }
    return false
  }

  /// What a resource of `type` is, nil when it is none of these.
  init?(_ type: String, in language: TemplateLanguage) {
    let found =
      switch language {
      case .ros: Self.ofROS[type]
      case .cloudFormation: Self.ofCloudFormation[type]
      }
    guard let found else { return nil }
    self = found
  }

  /// - Source: "List of resource types by service", ROS documentation.
  private static let ofROS: [String: NetworkResource] = [
    "ALIYUN::ECS::VPC": .network,
    "ALIYUN::VPC::VPC": .network,
    "ALIYUN::ECS::VSwitch": .subnet,
    "ALIYUN::VPC::VSwitch": .subnet,
    "ALIYUN::VPC::RouteTable": .routeTable,
    "ALIYUN::VPC::RouteTableAssociation": .routeTableAssociation,
    "ALIYUN::ECS::Route": .route,
    "ALIYUN::VPC::RouteEntry": .route,
    "ALIYUN::ECS::SecurityGroup": .securityGroup,
    "ALIYUN::ECS::SecurityGroupIngress": .securityGroupRule(.ingress),
    "ALIYUN::ECS::SecurityGroupIngresses": .securityGroupRule(.ingress),
    "ALIYUN::ECS::SecurityGroupEgress": .securityGroupRule(.egress),
    "ALIYUN::ECS::SecurityGroupEgresses": .securityGroupRule(.egress),
    "ALIYUN::VPC::NatGateway": .natGateway,
    "ALIYUN::ECS::NatGateway": .natGateway,
    "ALIYUN::VPC::SnatEntry": .translation,
    "ALIYUN::ECS::SNatEntry": .translation,
    "ALIYUN::VPC::EIPAssociation": .translation,
    "ALIYUN::PrivateLink::VpcEndpoint": .endpoint,
    "ALIYUN::VPC::GatewayEndpoint": .endpoint,
    "ALIYUN::RDS::DBInstance": .database(.rds),
    "ALIYUN::RDS::DBInstanceClone": .database(.rds),
    "ALIYUN::RDS::PrepayDBInstance": .database(.rds),
    "ALIYUN::RDS::ReadOnlyDBInstance": .database(.rds),
    "ALIYUN::MONGODB::Instance": .database(.mongodb),
    "ALIYUN::MONGODB::PrepayInstance": .database(.mongodb),
    "ALIYUN::MONGODB::ServerlessInstance": .database(.mongodb),
    "ALIYUN::MONGODB::ShardingInstance": .database(.mongodb),
    "ALIYUN::REDIS::Instance": .database(.redis),
    "ALIYUN::REDIS::PrepayInstance": .database(.redis),
    "ALIYUN::REDIS::TairInstance": .database(.redis),
    "ALIYUN::POLARDB::DBCluster": .database(.polardb),
    "ALIYUN::PolarDBX::DBInstance": .database(.polardb),
    "ALIYUN::ADB::DBCluster": .database(.adb),
    "ALIYUN::ADBLake::DBCluster": .database(.adb),
    "ALIYUN::GPDB::DBInstance": .database(.gpdb),
    "ALIYUN::GPDB::ElasticDBInstance": .database(.gpdb),
    "ALIYUN::ClickHouse::DBCluster": .database(.clickHouse),
    "ALIYUN::ElasticSearch::Instance": .database(.elasticsearch),
    "ALIYUN::OTS::Instance": .database(.tablestore),
    "ALIYUN::KAFKA::Instance": .database(.kafka),
    "ALIYUN::RDS::DBInstanceSecurityIps": .addressList,
    "ALIYUN::REDIS::Whitelist": .addressList,
    "ALIYUN::POLARDB::DBClusterAccessWhiteList": .addressList,
    "ALIYUN::RDS::Connection": .databaseAddress,
    "ALIYUN::REDIS::Connection": .databaseAddress,
    "ALIYUN::POLARDB::DBClusterEndpointAddress": .databaseAddress,
    "ALIYUN::GPDB::InstancePublicConnection": .databaseAddress,
    "ALIYUN::OSS::Bucket": .bucket,
  ]

  /// - Source: "AWS resource and property types reference", CloudFormation documentation.
  private static let ofCloudFormation: [String: NetworkResource] = [
    "AWS::EC2::VPC": .network,
    "AWS::EC2::Subnet": .subnet,
    "AWS::EC2::RouteTable": .routeTable,
    "AWS::EC2::Route": .route,
    "AWS::EC2::SubnetRouteTableAssociation": .routeTableAssociation,
    "AWS::EC2::InternetGateway": .routeTarget(.internetGateway),
    "AWS::EC2::EgressOnlyInternetGateway": .routeTarget(.egressOnlyGateway),
    "AWS::EC2::VPNGateway": .routeTarget(.privateNetwork),
    "AWS::EC2::TransitGateway": .routeTarget(.privateNetwork),
    "AWS::EC2::NatGateway": .natGateway,
    "AWS::EC2::VPCEndpoint": .endpoint,
    "AWS::EC2::SecurityGroup": .securityGroup,
    "AWS::EC2::SecurityGroupIngress": .securityGroupRule(.ingress),
    "AWS::EC2::SecurityGroupEgress": .securityGroupRule(.egress),
    "AWS::RDS::DBSubnetGroup": .subnetGroup,
    "AWS::DocDB::DBSubnetGroup": .subnetGroup,
    "AWS::Neptune::DBSubnetGroup": .subnetGroup,
    "AWS::ElastiCache::SubnetGroup": .subnetGroup,
    "AWS::MemoryDB::SubnetGroup": .subnetGroup,
    "AWS::Redshift::ClusterSubnetGroup": .subnetGroup,
    "AWS::RDS::DBInstance": .database(.rds),
    "AWS::RDS::DBCluster": .database(.cluster),
    "AWS::DocDB::DBCluster": .database(.cluster),
    "AWS::Neptune::DBCluster": .database(.cluster),
    "AWS::ElastiCache::CacheCluster": .database(.redis),
    "AWS::ElastiCache::ReplicationGroup": .database(.redis),
    "AWS::ElastiCache::ServerlessCache": .database(.redis),
    "AWS::MemoryDB::Cluster": .database(.redis),
    "AWS::Redshift::Cluster": .database(.redshift),
    "AWS::RedshiftServerless::Workgroup": .database(.redshift),
    "AWS::OpenSearchService::Domain": .database(.elasticsearch),
    "AWS::Elasticsearch::Domain": .database(.elasticsearch),
    "AWS::MSK::Cluster": .database(.kafka),
    "AWS::MSK::ServerlessCluster": .database(.kafka),
    "AWS::S3::Bucket": .bucket,
    "AWS::S3::BucketPolicy": .bucketPolicy,
  ]
}
