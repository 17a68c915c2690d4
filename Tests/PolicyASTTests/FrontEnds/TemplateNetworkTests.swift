import PolicyAST
import Testing

/// What templates say about networks, databases and buckets.
struct TemplateNetworkTests {
  @Test func `a network of ROS is linked through references`() throws {
    let text = """
      ROSTemplateFormatVersion: '2015-09-01'
      Resources:
        Vpc:
          Type: ALIYUN::ECS::VPC
          Properties: {VpcName: shop, CidrBlock: 10.0.0.0/16}
        Switch:
          Type: ALIYUN::ECS::VSwitch
          Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, ZoneId: cn-hangzhou-h}
        Gateway:
          Type: ALIYUN::VPC::NatGateway
          Properties: {VpcId: !Ref Vpc, VSwitchId: !Ref Switch}
        Translation:
          Type: ALIYUN::VPC::SnatEntry
          Properties:
            SnatTableId: {'Fn::Select': [0, {'Fn::GetAtt': [Gateway, SnatTableIds]}]}
            SourceVSwitchIds: [!Ref Switch]
        Route:
          Type: ALIYUN::ECS::Route
          Properties:
            RouteTableId: !GetAtt Vpc.RouteTableId
            DestinationCidrBlock: 0.0.0.0/0
            NextHopType: NatGateway
            NextHopId: !Ref Gateway
        Group:
          Type: ALIYUN::ECS::SecurityGroup
          Properties:
            VpcId: !Ref Vpc
            SecurityGroupIngress:
              - {IpProtocol: tcp, PortRange: 443/443, SourceCidrIp: 0.0.0.0/0, Priority: 1}
              - {IpProtocol: all, PortRange: -1/-1, SourceGroupId: !Ref Other, Policy: drop}
        Other: {Type: 'ALIYUN::ECS::SecurityGroup', Properties: {VpcId: !Ref Vpc}}
        Ingress:
          Type: ALIYUN::ECS::SecurityGroupIngress
          Properties: {SecurityGroupId: !Ref Other, IpProtocol: tcp, PortRange: 22/22, SourceCidrIp: 10.0.0.0/8}
        Server: {Type: 'ALIYUN::ECS::Instance', Properties: {SecurityGroupId: !Ref Other}}
        Function:
          Type: ALIYUN::FC3::Function
          Properties:
            FunctionName: worker
            VpcConfig: {VpcId: !Ref Vpc, VSwitchIds: [!Ref Switch], SecurityGroupId: !Ref Group}
      """

    let model = Fixture.model(of: text, named: "template.yml")

    let attachment = try #require(model.functions.first?.network)
    #expect(attachment.vpc?.target == ID(0))
    #expect(attachment.subnets.map(\.target) == [ID(0)])
    #expect(attachment.securityGroups.map(\.target) == [ID(0)])
    #expect(model.networks.map(\.location.place) == ["5:27"])
    #expect(model.subnets.first?.network?.target == ID(0))
    #expect(model.gateways.first?.subnet?.target == ID(0))
    #expect(model.gateways.first?.sources.map(\.target) == [ID(0)])
    #expect(model.routeTables.map(\.isMain) == [true])
    #expect(model.routeTables.first?.routes.map(\.target) == [.nat])
    let rules = model.securityGroups[0].rules
    #expect(rules.map(\.allows) == [true, false])
    #expect(rules.map(\.portRange) == [443...443, 0...65535])
    #expect(rules.first?.ranges.map(\.location.place) == ["29:63"])
    #expect(rules.last?.groups.map(\.target) == [ID(1)])
    #expect(model.securityGroups[1].rules.map(\.portRange) == [22...22])
    #expect(model.securityGroups.map(\.otherUses.count) == [0, 1])
  }

  @Test func `databases of ROS have their lists, addresses and users`() throws {
    let text = """
      ROSTemplateFormatVersion: '2015-09-01'
      Resources:
        Orders:
          Type: ALIYUN::RDS::DBInstance
          Properties:
            Engine: MySQL
            DBInstanceDescription: orders
            SecurityIPList: 10.0.1.0/24,0.0.0.0/0
            AllocatePublicConnection: true
        Cache:
          Type: ALIYUN::REDIS::Instance
          Properties: {InstanceName: cache, VpcId: vpc-1, VSwitchId: vsw-1, SecurityGroupId: 'sg-1,sg-2'}
        List:
          Type: ALIYUN::REDIS::Whitelist
          Properties: {InstanceId: !Ref Cache, SecurityIps: 127.0.0.1, SecurityIpGroupName: fc}
        Address:
          Type: ALIYUN::REDIS::Connection
          Properties: {InstanceId: !GetAtt Cache.InstanceId, ConnectionStringPrefix: open}
        Uploads:
          Type: ALIYUN::OSS::Bucket
          Properties: {BucketName: uploads, AccessControl: public-read}
        Function:
          Type: ALIYUN::FC3::Function
          Properties:
            FunctionName: worker
            EnvironmentVariables:
              ORDERS: !GetAtt Orders.InnerConnectionString
              ORDERS_OPEN: !Sub 'mysql://${Orders.PublicConnectionString}:3306'
              CACHE: !GetAtt Address.ConnectionString
      """

    let model = Fixture.model(of: text, named: "template.yml")

    #expect(model.databases.map(\.kind) == [.rds, .redis])
    let entries = try #require(model.databases.first?.addressLists.first?.entries)
    #expect(entries.map { $0.string } == ["10.0.1.0/24", "0.0.0.0/0"])
    #expect(entries.map(\.location.place) == ["8:23", "8:35"])
    #expect(model.databases[0].publicAccess?.bool == true)
    #expect(model.databases[1].addressLists.map { $0.name?.string } == ["fc"])
    #expect(model.databases[1].addresses.map(\.isPublic) == [true])
    #expect(model.databases[1].securityGroups.map { $0.value.string } == ["sg-1", "sg-2"])
    #expect(model.buckets.map { $0.accessControl?.string } == ["public-read"])
    let uses = try #require(model.functions.first?.databases)
    #expect(uses.map(\.database) == [ID(0), ID(0), ID(1)])
    #expect(uses.map(\.isPublic) == [false, true, true])
  }

  @Test func `a network of CloudFormation is linked through references`() throws {
    let text = """
      AWSTemplateFormatVersion: '2010-09-09'
      Conditions: {Open: !Equals [!Ref Stage, test]}
      Parameters: {Stage: {Type: String}}
      Resources:
        Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}
        Internet: {Type: 'AWS::EC2::InternetGateway'}
        Public: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
        Private: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24}}
        Nat: {Type: 'AWS::EC2::NatGateway', Properties: {SubnetId: !Ref Public, ConnectivityType: public}}
        PublicTable: {Type: 'AWS::EC2::RouteTable', Properties: {VpcId: !Ref Vpc}}
        PrivateTable: {Type: 'AWS::EC2::RouteTable', Properties: {VpcId: !Ref Vpc}}
        PublicRoute:
          Type: AWS::EC2::Route
          Properties: {RouteTableId: !Ref PublicTable, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Internet}
        PrivateRoute:
          Type: AWS::EC2::Route
          Condition: Open
          Properties: {RouteTableId: !Ref PrivateTable, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat}
        PublicUse:
          Type: AWS::EC2::SubnetRouteTableAssociation
          Properties: {RouteTableId: !Ref PublicTable, SubnetId: !Ref Public}
        PrivateUse:
          Type: AWS::EC2::SubnetRouteTableAssociation
          Properties: {RouteTableId: !Ref PrivateTable, SubnetId: !Ref Private}
        App:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: app
            SecurityGroupIngress:
              - !If [Open, {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}, !Ref AWS::NoValue]
        Db: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: db, VpcId: !Ref Vpc}}
        FromApp:
          Type: AWS::EC2::SecurityGroupIngress
          Properties:
            GroupId: !GetAtt Db.GroupId
            IpProtocol: tcp
            FromPort: 5432
            ToPort: 5432
            SourceSecurityGroupId: !Ref App
        Self:
          Type: AWS::EC2::SecurityGroupIngress
          Properties: {GroupId: !Ref Db, IpProtocol: '-1', SourceSecurityGroupId: !GetAtt Db.GroupId}
        Endpoint:
          Type: AWS::EC2::VPCEndpoint
          Properties:
            VpcId: !Ref Vpc
            ServiceName: !Sub 'com.amazonaws.${AWS::Region}.s3'
            RouteTableIds: [!Ref PrivateTable]
            PolicyDocument:
              Statement: [{Effect: Allow, Principal: '*', Action: 's3:*', Resource: '*'}]
        Subnets: {Type: 'AWS::RDS::DBSubnetGroup', Properties: {SubnetIds: [!Ref Private]}}
        Database:
          Type: AWS::RDS::DBInstance
          Properties:
            Engine: postgres
            PubliclyAccessible: true
            DBSubnetGroupName: !Ref Subnets
            VPCSecurityGroups: [!GetAtt Db.GroupId]
        Function:
          Type: AWS::Lambda::Function
          Properties:
            VpcConfig: {SubnetIds: [!Ref Private], SecurityGroupIds: [!GetAtt App.GroupId]}
            Environment: {Variables: {HOST: !GetAtt Database.Endpoint.Address}}
        Imported:
          Type: AWS::Lambda::Function
          Properties:
            VpcConfig: {SubnetIds: !Split [',', !ImportValue subnets], SecurityGroupIds: [!Ref App]}
      """

    let model = Fixture.model(of: text, named: "template.yml")

    let attachment = try #require(model.functions.first?.network)
    #expect(attachment.subnets.map(\.target) == [ID(1)])
    #expect(attachment.securityGroups.map(\.target) == [ID(0)])
    #expect(model.functions.last?.network?.subnets.map(\.target) == [nil])
    #expect(model.subnets.map { $0.routeTable?.target } == [ID(0), ID(1)])
    #expect(model.routeTables.map { $0.routes.map(\.target) } == [[.internetGateway], [.nat]])
    #expect(model.routeTables.map(\.isComplete) == [true, false])
    #expect(model.gateways.first?.network?.target == ID(0))
    let (app, db) = (model.securityGroups[0], model.securityGroups[1])
    #expect(app.rules.map(\.portRange) == [22...22])
    #expect(!app.isComplete)
    #expect(db.rules.map { $0.groups.map(\.target) } == [[ID(0)], []])
    #expect(db.rules.map(\.includesItself) == [false, true])
    #expect(db.rules.last?.portRange == 0...65535)
    let endpoint = try #require(model.endpoints.first)
    #expect(endpoint.kind == .gateway)
    #expect(endpoint.routeTables.map(\.target) == [ID(1)])
    #expect(endpoint.policy.map { model[$0].statements.count } == 1)
    let database = try #require(model.databases.first)
    #expect(database.subnets.map(\.target) == [ID(1)])
    #expect(database.network?.target == ID(0))
    #expect(database.securityGroups.map(\.target) == [ID(1)])
    #expect(database.publicAccess?.location.place == "56:27")
    #expect(model.functions.first?.databases.map(\.database) == [ID(0)])
  }

  @Test func `a bucket of CloudFormation has its block and policies`() {
    let text = """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        Uploads:
          Type: AWS::S3::Bucket
          Properties:
            BucketName: uploads
            PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: false}
            VersioningConfiguration: {Status: Enabled}
        Policy:
          Type: AWS::S3::BucketPolicy
          Properties:
            Bucket: !Ref Uploads
            PolicyDocument: {Statement: [{Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*'}]}
      """

    let model = Fixture.model(of: text, named: "template.yml")

    #expect(model.buckets.map { $0.blocksPublicAccess?.bool } == [false])
    #expect(model.buckets.first?.blocksPublicAccess?.location.place == "7:82")
    #expect(model.buckets.map { $0.versioning?.string } == ["Enabled"])
    #expect(model.buckets.map(\.policies) == [[ID(0)]])
  }

  @Test func `networks of a Serverless Framework project are those of its resources`() {
    let text = """
      service: shop
      provider:
        name: aws
        vpc: {subnetIds: [!Ref Private], securityGroupIds: [!Ref App]}
      functions:
        orders: {handler: index.handler}
      resources:
        Resources:
          Private: {Type: 'AWS::EC2::Subnet', Properties: {CidrBlock: 10.0.1.0/24}}
          App: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: app}}
      """

    let model = Fixture.model(of: text, named: "serverless.yml")

    #expect(model.functions.first?.network?.subnets.map(\.target) == [ID(0)])
    #expect(model.functions.first?.network?.securityGroups.map(\.target) == [ID(0)])
  }

  @Test func `lists of Globals and of a function are joined`() {
    let text = """
      AWSTemplateFormatVersion: '2010-09-09'
      Transform: AWS::Serverless-2016-10-31
      Globals: {Function: {Timeout: 5, VpcConfig: {SubnetIds: [subnet-1], SecurityGroupIds: [sg-1]}, Layers: [one]}}
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties: {Timeout: 9, VpcConfig: {SecurityGroupIds: [sg-2]}, Layers: [two]}
      """

    let function = Fixture.model(of: text, named: "template.yml").functions.first

    #expect(function?.network?.subnets.map { $0.value.string } == ["subnet-1"])
    #expect(function?.network?.securityGroups.map { $0.value.string } == ["sg-1", "sg-2"])
    #expect(function?.layers.map { $0.string } == ["one", "two"])
    #expect(function?.timeout?.integer == 9)
  }
}
