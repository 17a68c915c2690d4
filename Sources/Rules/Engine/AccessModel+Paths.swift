import PolicyAST

extension AccessModel {
  /// The way through the model to each node, in words that stay the same when lines move.
  struct Paths {
    private let model: AccessModel
    private var owners: [ID<Policy>: [String]] = [:]

    /// The paths of `model`.
    /// - Complexity: O(*bindings* + *identities*).
    init(_ model: AccessModel) {
      self.model = model
      for identity in model.identities {
        if let trust = identity.trust { owners[trust] = [Self.step(identity), "trust"] }
      }
      for binding in model.bindings {
        guard let policy = binding.policy, model[policy].name == nil || binding.kind != .custom else { continue }
        owners[policy] =
          [Self.step(model[binding.identity])] + ["policy/\((model[policy].name ?? binding.name)?.string ?? "inline")"]
      }
      for function in model.functions {
        for policy in function.resourcePolicies { owners[policy] = self.path(of: function) + ["policy"] }
      }
    }

    /// Returns the path of `subject`; empty for the project and for nodes that are no scope of their own.
    func path(of subject: Subject) -> [String] {
      switch subject {
      case .policy(let id): path(of: id)
      case .statement(let id, let index): path(of: id) + ["statement/\(index + 1)"]
      case .binding(let id):
        [Self.step(model[model[id].identity]), "binding/\(model[id].name?.string ?? "inline")"]
      case .identity(let id): [Self.step(model[id])]
      case .service(let id): ["service/\(Self.name(model[id].name))"]
      case .function(let id): path(of: model[id])
      case .trigger(let id): path(of: model[id])
      case .domain(let id): ["domain/\(Self.name(model.domains[id.index].name))"]
      case .vpc(let id): ["vpc/\(Self.name(model[id].name ?? model[id].identifier))"]
      case .subnet(let id): ["subnet/\(Self.name(model[id].name ?? model[id].identifier))"]
      case .gateway(let id): ["gateway/\(Self.name(model[id].name ?? model[id].identifier))"]
      case .endpoint(let id): ["endpoint/\(Self.name(model[id].name ?? model[id].service))"]
      case .securityGroup(let id): [Self.step(model[id])]
      case .securityRule(let id, let index): [Self.step(model[id]), "rule/\(index + 1)"]
      case .database(let id): ["database/\(Self.name(model[id].name ?? model[id].identifier))"]
      case .bucket(let id): ["bucket/\(Self.name(model[id].name))"]
      case .source(let id): (model.codeFiles[id.index].functions.first.map { path(of: model[$0]) } ?? []) + ["code"]
      case .manifest(let id): ["manifest/\(model.manifests[id.index].kind.rawValue)"]
      case .setting(let id): ["setting/\(model.settings[id.index].path)"]
      case .text(let text): text.function.map { path(of: model[$0]) } ?? []
      case .project, .pattern, .arn, .principal, .condition, .fault, .diagnostic, .variable, .reference, .network,
        .logs, .mount,
        .code, .image, .asynchronous, .escalation, .step, .limits, .addressList, .databaseAddress, .databaseUse, .call,
        .habit, .grantGap, .layer, .dependency:
        []
      }
    }

    private func path(of id: ID<Policy>) -> [String] {
      owners[id] ?? ["policy/\(model[id].name?.string ?? "unnamed")"]
    }

    private func path(of function: Function) -> [String] {
      let service = function.service.map { ["service/\(Self.name(model[$0].name))"] } ?? []
      return service + ["function/\(Self.name(function.name))"]
    }

    private func path(of trigger: Trigger) -> [String] {
      (trigger.function.map { path(of: model[$0]) } ?? []) + ["trigger/\(Self.name(trigger.name))"]
    }

    private static func step(_ identity: Identity) -> String { "\(identity.kind.rawValue)/\(identity.name.string)" }

    private static func step(_ group: SecurityGroup) -> String {
      "security-group/\(name(group.name ?? group.identifier))"
    }

    private static func name(_ value: Value?) -> String { value?.scalar?.string ?? "unnamed" }
  }
}
