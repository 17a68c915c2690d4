import PolicyAST

/// A node of the model that rules can hold: the value of a scope variable or of a field.
enum Subject: Sendable {
  case project
  case policy(ID<Policy>)
  case statement(ID<Policy>, Int)
  case pattern(Pattern, PatternRole)
  case arn(ARNParts)
  case principal(Principal)
  case condition(Condition)
  case fault(PolicyFault)
  case binding(ID<Binding>)
  case identity(ID<Identity>)
  case service(ID<Service>)
  case function(ID<Function>)
  case trigger(ID<Trigger>)
  case domain(ID<CustomDomain>)
  case setting(ID<Setting>)
  /// A diagnostic by its place in the model.
  case diagnostic(Int)
  case text(TextSubject)
  case variable(EnvironmentVariable)
  case reference(RoleReference)
  case network(NetworkAttachment)
  case logs(LogConfiguration)
  case mount(Mount)
  case code(CodePackage)
  case image(ContainerImage)
  case asynchronous(AsynchronousConfiguration)
  case escalation(EscalationPath)
  case step(EscalationPath.Step)
  /// The limits that a provider sets.
  case limits(Provider)
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
    case .project, .pattern, .arn, .principal, .condition, .fault, .setting, .diagnostic, .text, .variable, .reference,
      .network, .logs, .mount, .code, .image, .asynchronous, .escalation, .step, .limits:
      []
    }
  }
}
