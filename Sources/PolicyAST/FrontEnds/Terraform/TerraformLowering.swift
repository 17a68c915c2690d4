/// The lowering of one Terraform configuration.
struct TerraformLowering {
  var model: AccessModel
  let instances: [TerraformInstance]

  /// What the blocks of the configuration declare.
  var identities = TerraformEntities<ID<Identity>>()
  var policies = TerraformEntities<ID<Policy>>()
  var services = TerraformEntities<ID<Service>>()
  var functions = TerraformEntities<ID<Function>>()

  /// Methods and integrations of API gateways.
  var methods = TerraformEntities<TerraformInstance>()
  var integrations = TerraformEntities<TerraformInstance>()
  var layers = TerraformEntities<ID<Layer>>()

  /// The names of policies that data sources look up.
  var policyNames = TerraformEntities<Value>()

  /// The settings that functions of Function Compute 2.0 have from their services.
  var surroundings: [ID<Service>: Properties] = [:]

  /// Identities by kind, provider and name, also those that are only referred to.
  var identitiesByName: [TerraformName: ID<Identity>] = [:]

  /// Networks, databases and buckets.
  var networks = TerraformNetworks()

  /// Functions by name.
  var functionsByName: [String: ID<Function>] = [:]

  /// The function of each block that declares one.
  private(set) var functionsByPlace: [Location: ID<Function>] = [:]

  /// The folder of the configuration, from which relative paths count.
  let folder: String

  /// The packages that `archive_file` makes.
  var archives = TerraformEntities<CodePackage>()
  var archivesByOutput: [String: CodePackage] = [:]

  /// A lowering of the instances of one configuration, whose root module is in `folder`, that adds to `model`.
  init(_ model: AccessModel, _ instances: [TerraformInstance], in folder: String) {
    self.model = model
    self.folder = folder
    self.instances = instances
  }

  /// Adds what the configuration says.
  mutating func run() {
    for instance in instances { declare(instance) }
    for instance in instances {
      declareArchive(instance)
      declareAPI(instance)
    }
    // A service may stand before its role.
    for instance in instances where instance.type == "alicloud_fc_service" && instance.mode == .managed {
      addService(instance)
    }
    // Functions may stand before their services, and versions before their functions.
    for instance in instances { declareFunction(instance) }
    for instance in instances { connect(instance) }
    // What functions are attached to and connect to may be declared anywhere.
    for instance in instances { attachFunction(instance) }
    addUnusedDocuments()
  }

  /// Adds what stands by itself: identities, policies, services.
  private mutating func declare(_ instance: TerraformInstance) {
    switch (instance.mode, instance.type) {
    case (.managed, "alicloud_ram_role"), (.managed, "alicloud_resource_manager_role"), (.managed, "aws_iam_role"):
      addRole(instance)
    case (.managed, "alicloud_ram_user"), (.managed, "aws_iam_user"):
      addUser(instance)
    case (.managed, "alicloud_ram_group"), (.managed, "aws_iam_group"):
      _ = addIdentity(.group, instance, name: properties(of: instance)["groupName", "name"])
    case (.data, "aws_iam_role"), (.data, "aws_iam_user"), (.data, "aws_iam_group"):
      addKnown(instance)
    case (.managed, "alicloud_ram_policy"), (.managed, "alicloud_resource_manager_policy"),
      (.managed, "aws_iam_policy"):
      addPolicy(instance)
    case (.data, "aws_iam_policy"):
      if let name = properties(of: instance)["arn", "name"] { policyNames.add(name, for: instance) }
    case (.managed, "alicloud_fc_service"):
      return
    case (.managed, _):
      if let type = TerraformNetworkType(rawValue: instance.type) {
        declare(type, instance)
      } else if let type = TerraformDatabaseType.all[instance.type] {
        declareDatabase(type, instance)
      } else if instance.type == "aws_db_proxy" {
        networks.proxies.add(instance, for: instance)
      } else {
        declareBucket(instance)
      }
    case (.data, _):
      return
    }
  }

  private mutating func declareFunction(_ instance: TerraformInstance) {
    guard instance.mode == .managed else { return }
    switch instance.type {
    case "alicloud_fc_function", "alicloud_fcv2_function": addFunction2(instance)
    case "alicloud_fcv3_function": addFunction3(instance)
    case "aws_lambda_function": addLambda(instance)
    case "aws_lambda_layer_version", "alicloud_fc_layer_version", "alicloud_fcv3_layer_version": addLayer(instance)
    case _: return
    }
  }

  /// Adds what connects other things: attachments, memberships, triggers, permissions.
  private mutating func connect(_ instance: TerraformInstance) {
    guard instance.mode == .managed else { return }
    if let type = TerraformNetworkType(rawValue: instance.type) {
      connect(type, instance)
    } else if let type = TerraformDatabaseType.all[instance.type] {
      connectDatabase(type, instance)
    } else if let part = TerraformDatabasePart.all[instance.type] {
      addDatabasePart(part, instance)
    } else if let part = TerraformBucketPart(rawValue: instance.type) {
      addBucketPart(part, instance)
    } else if instance.type.hasPrefix("aws_") {
      connectAWS(instance)
    } else if instance.type.hasPrefix("alicloud_") {
      connectAlibaba(instance)
    }
  }

  // MARK: Shared

  /// The attributes and nested blocks of `instance`; a dynamic block over nothing makes none.
  func properties(of instance: TerraformInstance) -> Properties {
    let body = instance.body
    return Properties(value: body, entries: (body.entries ?? []).filter { $0.value.elements?.isEmpty != true })
  }

  func provider(of instance: TerraformInstance) -> Provider {
    instance.type.hasPrefix("aws_") ? .aws : .alibaba
  }

  /// Adds `function`, which `instance` declares.
  mutating func add(_ function: Function, for instance: TerraformInstance) {
    var function = function
    function.callers = instance.callers
    function.region = function.region ?? region(of: instance)
    function.account = function.account ?? account(of: instance)
    if let code = function.code { function.code = packed(code, of: instance) }
    let id = model.add(function)
    functions.add(id, for: instance)
    if let name = function.name?.scalar?.string { functionsByName[name] = id }
    if functionsByPlace[instance.location] == nil { functionsByPlace[instance.location] = id }
  }

  /// Returns a value of `attribute` that can be pointed at: one that is not known stands where it is referred to.
  func written(_ attribute: String, of instance: TerraformInstance) -> Value? {
    guard let value = instance.attribute(attribute), !value.isNull else { return nil }
    guard value.unresolved != nil, let place = value.referrers.first else { return value }
    return Value(value.content, at: place)
  }
}
