import PolicyAST
import Testing

struct TerraformNetworkTests {
  // MARK: Alibaba Cloud

  @Test func `a function of Function Compute is followed into its network`() throws {
    let model = TerraformFixture.sample("alibaba-network")

    let network = try #require(model.functions.first?.network)
    let subnets = network.subnets.compactMap(\.target).map { model[$0] }
    let group = model[try #require(network.securityGroups.first?.target)]

    #expect(model.diagnostics.isEmpty && model.networks.count == 1)
    #expect(network.vpc?.target == ID(0) && model.networks[0].ranges.map(\.string) == ["10.0.0.0/8"])
    #expect(network.vpc?.value.location.text == "alicloud_vpc.shop.id")
    #expect(subnets.map { $0.name?.string } == ["app-0", "app-1"] && network.subnets.count == 2)
    #expect(subnets.map { $0.range?.string } == ["10.0.0.0/24", "10.0.1.0/24"])
    #expect(subnets.map { $0.zone?.string } == ["cn-hangzhou-h", "cn-hangzhou-i"])
    #expect(subnets.allSatisfy { $0.network?.target == ID(0) } && subnets[0].label == "vSwitch 'app-0'")
    #expect(group.name?.string == "function" && group.network?.target == ID(0) && group.isComplete)
    #expect(group.innerAccess?.string == "Drop" && group.location.place == "40:25")
  }

  @Test func `translation, routes and endpoints of a VPC are read`() throws {
    let model = TerraformFixture.sample("alibaba-network")

    let gateway = try #require(model.gateways.first)
    let table = try #require(model.routeTables.first)
    let endpoint = try #require(model.endpoints.first)

    #expect(model.gateways.count == 1 && gateway.network?.target == ID(0) && gateway.subnet?.target == ID(0))
    #expect(gateway.sources.map(\.target) == [ID(0), ID(1)] && gateway.entries.map(\.place) == ["25:1", "25:1"])
    #expect(model.routeTables.count == 1 && table.isMain && table.isReferenced && table.network?.target == ID(0))
    #expect(table.routes.map(\.target) == [.nat] && table.routes[0].destination?.string == "0.0.0.0/0")
    #expect(table.routes[0].location.place == "32:1")
    #expect(endpoint.kind == .interface && endpoint.securityGroups.map(\.target) == [ID(0)])
  }

  @Test func `rules of security groups are attached to their groups, declared or not`() throws {
    let model = TerraformFixture.sample("alibaba-network")

    let rules = model.securityGroups[0].rules
    let other = try #require(model.securityGroups.last)

    #expect(rules.map(\.direction) == [.ingress, .ingress] && rules.map(\.allows) == [true, false])
    #expect(rules.map(\.portRange) == [443...443, 0...65535] && rules[0].ranges.map(\.location.place) == ["50:23"])
    #expect(AddressRanges(rules[0].ranges).entries.map(\.normalized) == ["10.144.0.0/12"])
    #expect(other.isReferenced && !other.isComplete && other.identifier?.string == "sg-bp1example")
    #expect(other.rules.map(\.direction) == [.egress] && other.rules[0].groups.map(\.target) == [ID(0)])
  }

  @Test func `databases have their lists, addresses and places`() throws {
    let model = TerraformFixture.sample("alibaba-network")
    func database(_ name: String) throws -> Database {
      try #require(model.databases.first { ($0.name ?? $0.identifier)?.string == name })
    }

    let orders = try database("orders")
    let cache = try database("cache")
    let ledger = try database("ledger")

    #expect(orders.kind == .rds && orders.subnets.map(\.target) == [ID(1)] && orders.engine?.string == "MySQL")
    #expect(orders.addressLists[0].entries.map(\.string) == ["10.0.0.0/16", "8.8.8.8", "203.0.113.7"])
    #expect(orders.addressLists[0].entries.map(\.location.place) == ["78:16", "78:32", "78:41"])
    #expect(orders.addressLists[0].isComplete && orders.callers.map(\.text) == ["module \"database\""])
    #expect(orders.addresses.map(\.isPublic) == [true] && orders.addresses[0].location.place == "17:1")
    #expect(orders.transportEncryption?.string == "Open")
    #expect(cache.addressLists[0].name?.string == "functions" && !cache.addressLists[0].isComplete)
    #expect(ledger.addressLists.map { $0.name?.string } == ["functions", "office"])
    #expect(ledger.addressLists.map { AddressRanges($0.entries).coversEverything } == [true, false])
    #expect(ledger.addresses.map(\.isPublic) == [true])
    let facts = try database("gp-bp1example")
    #expect(facts.isReferenced && AddressRanges(facts.addressLists[0].entries).coversEverything)
    #expect(try database("search").addressLists.map(\.isForInternet) == [false, true])
    #expect(try database("search").publicAccess?.bool == true)
    #expect(try database("table").addresses.map(\.isPublic) == [true])
    #expect(try database("inside").addresses.map(\.isPublic) == [false])
  }

  @Test func `the environment of a function shows which databases it uses and how`() throws {
    let model = TerraformFixture.sample("alibaba-network")

    let uses = try #require(model.functions.first?.databases)
    let names = uses.map { $0.database.flatMap { model[$0].name?.string } }

    #expect(names == ["orders", "cache", nil] && uses.map(\.isPublic) == [true, false, true])
    #expect(uses.map(\.location.place) == ["167:32", "168:14", "169:23"])
    #expect(uses[2].host == "es-cn-example.public.elasticsearch.aliyuncs.com")
  }

  @Test func `a bucket holds what blocks of their own say about it`() throws {
    let model = TerraformFixture.sample("alibaba-network")

    let bucket = try #require(model.buckets.first)

    #expect(model.buckets.count == 1 && bucket.name?.string == "files-example")
    #expect(bucket.accessControl?.string == "public-read" && bucket.accessControl?.location.place == "143:12")
    #expect(bucket.blocksPublicAccess?.bool == false && bucket.versioning?.string == "Enabled")
    #expect(bucket.encryption?.string == "KMS" && bucket.logging == nil)
  }

  // MARK: AWS

  @Test func `a Lambda function is followed into its network`() throws {
    let model = TerraformFixture.sample("aws-network")

    let network = try #require(model.functions.first?.network)
    let subnets = network.subnets.compactMap(\.target).map { model[$0] }
    let tables = subnets.compactMap { $0.routeTable?.target }.map { model[$0] }

    #expect(model.diagnostics.isEmpty && model.networks.map { $0.name?.string } == ["main"])
    #expect(subnets.map { $0.range?.string } == ["10.0.1.0/24", "10.0.2.0/24"])
    #expect(tables.count == 2 && tables.allSatisfy { $0.routes.map(\.target) == [.nat] && !$0.isMain })
    #expect(tables[0].routes[0].location.place == "50:1" && tables[0].network?.target == ID(0))
    #expect(model.subnets[0].givesPublicAddresses?.bool == true)
    #expect(model.subnets[0].routeTable?.target.map { model[$0].routes.map(\.target) } == [.internetGateway])
    #expect(model.routeTables.filter(\.isMain).map(\.network?.target) == [ID(0)])
    #expect(model.gateways.map { $0.subnet?.target } == [ID(0)])
  }

  @Test func `an endpoint has its tables and its policy`() throws {
    let model = TerraformFixture.sample("aws-network")

    let endpoint = try #require(model.endpoints.first)
    let policy = model[try #require(endpoint.policy)]

    #expect(endpoint.kind == .gateway && endpoint.service?.string == "com.amazonaws.eu-west-1.s3")
    #expect(endpoint.routeTables.map { $0.target.map { model[$0].routes.map(\.target) } } == [[.nat]])
    #expect(policy.statements[0].action?.patterns.map(\.text.string) == ["s3:GetObject"] && !endpoint.policyIsOpen)
    #expect(model.policies.filter { $0.kind == .resource }.count == 2)
  }

  @Test func `rules in blocks, attributes and resources are the same rules`() throws {
    let model = TerraformFixture.sample("aws-network")

    let function = try #require(model.securityGroups.first { $0.name?.string == "function" })
    let database = try #require(model.securityGroups.first { $0.name?.string == "database" })

    #expect(function.rules.map(\.direction) == [.egress] && function.rules[0].groups.map(\.target) == [ID(1)])
    #expect(database.rules.map(\.portRange) == [0...65535, 5432...5432, 5432...5439])
    #expect(database.rules.map { $0.ranges.map(\.string) } == [["0.0.0.0/0"], [], ["10.0.0.0/16"]])
    #expect(database.rules.map(\.includesItself) == [true, false, false])
    #expect(database.rules[1].groups.map(\.target) == [ID(0)] && database.rules[1].location.place == "116:1")
    #expect(database.rules[0].ranges[0].location.place == "107:25" && database.isComplete)
  }

  @Test func `databases of AWS have their subnets and say whether they are public`() throws {
    let model = TerraformFixture.sample("aws-network")

    let orders = try #require(model.databases.first { $0.name?.string == "orders" })
    let facts = try #require(model.databases.first { $0.name?.string == "facts" })
    let logs = try #require(model.databases.first { $0.name?.string == "logs" })

    #expect(model.databases.count == 3 && orders.publicAccess?.bool == true && orders.subnets.count == 2)
    #expect(orders.subnets.allSatisfy { $0.target != nil } && orders.securityGroups.map(\.target) == [ID(1)])
    #expect(facts.kind == .cluster && facts.publicAccess?.bool == true)
    #expect(logs.addresses.map(\.isPublic) == [true])
    let uses = try #require(model.functions.first?.databases)
    #expect(uses.map { $0.database.map { model[$0].name?.string } } == ["orders", "facts", "orders"])
    #expect(uses.map(\.isPublic) == [true, true, false])
  }

  @Test func `a bucket of AWS holds what blocks of their own say about it`() throws {
    let model = TerraformFixture.sample("aws-network")

    let bucket = try #require(model.buckets.first)

    #expect(model.buckets.count == 1 && bucket.policies.count == 1)
    #expect(bucket.blocksPublicAccess?.bool == false && bucket.blocksPublicAccess?.location.text == "false")
    #expect(bucket.encryption?.string == "aws:kms" && bucket.versioning?.string == "Enabled")
  }

  // MARK: Both

  @Test func `what is not known leaves lists and groups open`() throws {
    let model = TerraformFixture.model(
      """
      variable "ranges" { type = list(string) }
      variable "rules" { type = any }
      variable "id" { type = string }
      resource "alicloud_db_instance" "a" {
        security_ips = concat(["10.0.0.0/8"], var.ranges)
      }
      resource "alicloud_db_connection" "a" {
        instance_id = var.id
      }
      resource "aws_security_group" "a" {
        name    = "a"
        ingress = var.rules
      }
      resource "aws_route" "a" {
        route_table_id         = "rtb-1"
        destination_cidr_block = "0.0.0.0/0"
        gateway_id             = "igw-1"
      }
      """)

    #expect(model.diagnostics.isEmpty && model.databases.count == 2)
    #expect(model.databases[0].addressLists.map(\.isComplete) == [false])
    #expect(model.databases[1].isReferenced && model.databases[1].addresses.map(\.isPublic) == [true])
    #expect(model.securityGroups.map(\.isComplete) == [false])
    #expect(model.routeTables.map(\.isComplete) == [false] && model.routeTables[0].isReferenced)
    #expect(model.routeTables[0].routes.map(\.target) == [.internetGateway])
  }

  @Test func `a policy within a bucket is one policy, and that of another bucket goes to it`() throws {
    let statement = "jsonencode(\(TerraformFixture.document("\"oss:GetObject\"")))"
    let model = TerraformFixture.model(
      """
      resource "alicloud_oss_bucket" "a" {
        bucket = "a"
        policy = \(statement)
      }
      resource "aws_s3_bucket" "b" {
        bucket = "b"
        policy = \(statement)
      }
      resource "alicloud_oss_bucket_policy" "a" {
        bucket = "a"
        policy = \(statement)
      }
      resource "aws_s3_bucket_policy" "c" {
        bucket = "c"
        policy = \(statement)
      }
      """)

    #expect(model.policies.count == 4 && model.buckets.map { $0.policies.count } == [2, 1, 1])
    #expect(model.buckets.map(\.isReferenced) == [false, false, true])
  }

  @Test func `a function of Function Compute 2 has the network of its service`() throws {
    let model = TerraformFixture.model(
      """
      resource "alicloud_vswitch" "a" {}
      resource "alicloud_security_group" "a" {}
      resource "alicloud_fc_service" "s" {
        name = "s"
        vpc_config {
          vswitch_ids       = [alicloud_vswitch.a.id]
          security_group_id = alicloud_security_group.a.id
        }
      }
      resource "alicloud_fc_function" "f" {
        service = alicloud_fc_service.s.name
        name    = "f"
      }
      """)

    let network = try #require(model.functions.first?.network)

    #expect(network.subnets.map(\.target) == [ID(0)] && network.securityGroups.map(\.target) == [ID(0)])
  }

  @Test func `targets of routes are told by what they are`() throws {
    let cases: [(attributes: String, target: Route.Target)] = [
      ("gateway_id = aws_internet_gateway.a.id", .internetGateway), ("gateway_id = \"local\"", .local),
      ("gateway_id = data.aws_internet_gateway.a.id", .internetGateway), ("gateway_id = var.id", .unknown),
      ("gateway_id = \"vgw-1\"", .privateNetwork), ("nat_gateway_id = var.id", .nat),
      ("transit_gateway_id = \"tgw-1\"", .privateNetwork), ("egress_only_gateway_id = var.id", .egressOnlyGateway),
      ("network_interface_id = \"eni-1\"", .instance), ("vpc_peering_connection_id = \"pcx-1\"", .privateNetwork),
      ("vpc_endpoint_id = \"vpce-1\"", .endpoint),
    ]

    for (attributes, target) in cases {
      let model = TerraformFixture.model(
        """
        variable "id" { type = string }
        data "aws_internet_gateway" "a" {}
        resource "aws_internet_gateway" "a" {}
        resource "aws_route_table" "a" {
          route {
            cidr_block = "0.0.0.0/0"
            \(attributes)
          }
        }
        """)
      #expect(model.routeTables.first?.routes.map(\.target) == [target], "\(attributes)")
    }
  }

  @Test func `groups and subnets are found through functions and choices`() throws {
    let model = TerraformFixture.model(
      """
      variable "inside" { type = bool }
      resource "aws_subnet" "a" { count = 2 }
      resource "aws_security_group" "a" { name = "a" }
      resource "aws_security_group" "b" { name = "b" }
      locals {
        groups = compact([aws_security_group.a.id, ""])
      }
      resource "aws_lambda_function" "f" {
        function_name = "f"
        vpc_config {
          subnet_ids         = slice(sort(aws_subnet.a[*].id), 0, 2)
          security_group_ids = var.inside ? local.groups : [aws_security_group.b.id]
        }
      }
      """)

    let network = try #require(model.functions.first?.network)

    #expect(Set(network.subnets.map(\.target)) == [ID(0), ID(1)])
    #expect(Set(network.securityGroups.map(\.target)).isSuperset(of: [ID(0), ID(1)]))
  }
}
