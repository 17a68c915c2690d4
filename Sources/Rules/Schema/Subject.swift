import PolicyAST

/// A node of the model that rules can hold: the value of a scope variable or of a field.
///
/// Parts that are no entities of the model are boxed: a list of a hundred thousand settings would else take a place of
/// the size of the largest part for each.
enum Subject: Sendable {
  case project
  case policy(ID<Policy>)
  case statement(ID<Policy>, Int)
  indirect case pattern(Pattern, PatternRole)
  indirect case arn(ARNParts)
  indirect case principal(Principal)
  indirect case condition(Condition)
  indirect case fault(PolicyFault)
  case binding(ID<Binding>)
  case identity(ID<Identity>)
  case service(ID<Service>)
  case function(ID<Function>)
  case trigger(ID<Trigger>)
  case domain(ID<CustomDomain>)
  case setting(ID<Setting>)
  /// A diagnostic by its place in the model.
  case diagnostic(Int)
  indirect case text(TextSubject)
  indirect case variable(EnvironmentVariable)
  indirect case reference(RoleReference)
  indirect case network(NetworkAttachment)
  indirect case logs(LogConfiguration)
  indirect case mount(Mount)
  indirect case code(CodePackage)
  indirect case image(ContainerImage)
  indirect case asynchronous(AsynchronousConfiguration)
  indirect case escalation(EscalationPath)
  indirect case step(EscalationPath.Step)
  /// The limits that a provider sets.
  indirect case limits(FunctionLimits)
  case vpc(ID<Network>)
  case subnet(ID<Subnet>)
  case gateway(ID<NATGateway>)
  case endpoint(ID<NetworkEndpoint>)
  case securityGroup(ID<SecurityGroup>)
  /// A rule by its place in its group.
  case securityRule(ID<SecurityGroup>, Int)
  case database(ID<Database>)
  case addressList(AddressList)
  case databaseAddress(DatabaseAddress)
  case databaseUse(DatabaseUse)
  case bucket(ID<Bucket>)
  case source(ID<CodeFile>)
  /// A call by its place in its file.
  case call(ID<CodeFile>, Int)
  case habit(CodeHabit)
  case grantGap(GrantGap)
  case layer(ID<Layer>)
  case manifest(ID<Manifest>)
  indirect case dependency(Dependency)
}

extension Subject {
  /// The name of the subject's type in rules.
  var typeName: String {
    switch self {
    case .project: "project"
    case .policy: "policy"
    case .statement: "statement"
    case .pattern: "pattern"
    case .arn: "arn"
    case .principal: "principal"
    case .condition: "condition"
    case .fault: "fault"
    case .binding: "binding"
    case .identity: "identity"
    case .service: "service"
    case .function: "function"
    case .trigger: "trigger"
    case .domain: "domain"
    case .setting: "setting"
    case .diagnostic: "diagnostic"
    case .text: "text"
    case .variable: "variable"
    case .reference: "reference"
    case .network: "network"
    case .logs: "logs"
    case .mount: "mount"
    case .code: "code"
    case .image: "image"
    case .asynchronous: "asynchronous"
    case .escalation: "escalation"
    case .step: "step"
    case .limits: "limits"
    case .vpc: "vpc"
    case .subnet: "subnet"
    case .gateway: "gateway"
    case .endpoint: "endpoint"
    case .securityGroup: "securityGroup"
    case .securityRule: "securityRule"
    case .database: "database"
    case .addressList: "addressList"
    case .databaseAddress: "databaseAddress"
    case .databaseUse: "databaseUse"
    case .bucket: "bucket"
    case .source: "source"
    case .call: "call"
    case .habit: "habit"
    case .grantGap: "grantGap"
    case .layer: "layer"
    case .manifest: "manifest"
    case .dependency: "dependency"
    }
  }

  /// Returns where the subject is written, nil for the project as a whole.
  func location(in model: AccessModel) -> Location? {
    switch self {
    case .project, .limits: nil
    case .text(let text): text.location
    case .policy(let id): model[id].location
    case .statement(let id, let index): model[id].statements[index].location
    case .pattern(let pattern, _): pattern.location
    case .arn(let arn): arn.location
    case .principal(let principal): principal.pattern.location
    case .condition(let condition): condition.location
    case .fault(let fault): fault.location
    case .binding(let id): model[id].location
    case .identity(let id): model[id].location
    case .service(let id): model[id].location
    case .function(let id): model[id].location
    case .trigger(let id): model[id].location
    case .domain(let id): model.domains[id.index].location
    case .setting(let id): model.settings[id.index].value.location
    case .diagnostic(let index): model.diagnostics[index].location
    case .variable(let variable): variable.value.location
    case .reference(let reference): reference.value.location
    case .network(let network): network.location
    case .logs(let logs): logs.location
    case .mount(let mount): mount.location
    case .code(let code): code.location
    case .image(let image): image.location
    case .asynchronous(let asynchronous): asynchronous.location
    case .escalation(let path): path.firstGrant?.location
    case .step(let step): step.location
    case .vpc(let id): model[id].location
    case .subnet(let id): model[id].location
    case .gateway(let id): model[id].location
    case .endpoint(let id): model[id].location
    case .securityGroup(let id): model[id].location
    case .securityRule(let id, let index): model[id].rules[index].location
    case .database(let id): model[id].location
    case .addressList(let list): list.location
    case .databaseAddress(let address): address.location
    case .databaseUse(let use): use.location
    case .bucket(let id): model[id].location
    case .source(let id): model.codeFiles[id.index].location(Region(0, 0))
    case .call(let id, let index):
      model.codeFiles[id.index].location(model.codeFiles[id.index].outline.calls[index].region)
    case .habit(let habit): habit.location
    case .grantGap(let gap): gap.location
    case .layer(let id): model.layers[id.index].location
    case .manifest(let id): Location(model.manifests[id.index].file, Region(at: 0))
    case .dependency(let dependency): dependency.location
    }
  }

  /// Returns the calls of modules that lead to the subject, the outermost first; empty for parts of others.
  func callers(in model: AccessModel) -> [Location] {
    switch self {
    case .policy(let id), .statement(let id, _): model[id].callers
    case .binding(let id): model[model[id].identity].callers
    case .identity(let id): model[id].callers
    case .service(let id): model[id].callers
    case .function(let id): model[id].callers
    case .trigger(let id): model[id].callers
    case .domain(let id): model.domains[id.index].callers
    case .vpc(let id): model[id].callers
    case .subnet(let id): model[id].callers
    case .gateway(let id): model[id].callers
    case .endpoint(let id): model[id].callers
    case .securityGroup(let id): model[id].callers
    case .securityRule(let id, let index): model[id].rules[index].callers
    case .database(let id): model[id].callers
    case .addressList(let list): list.callers
    case .databaseAddress(let address): address.callers
    case .bucket(let id): model[id].callers
    case .project, .pattern, .arn, .principal, .condition, .fault, .setting, .diagnostic, .variable, .reference,
      .network, .logs, .mount, .code, .image, .asynchronous, .escalation, .step, .limits, .text, .databaseUse,
      .source, .call, .habit, .grantGap, .layer, .manifest, .dependency:
      []
    }
  }
}
