extension TerraformLowering {
  /// Adds the policy documents of data sources that nothing so far has led to: an output hands them on, a module from
  /// elsewhere takes them, or a resource that is not known here.
  ///
  /// Each statement that allows something stays one: those that were read, alone or as parts of other documents, are
  /// left out. Policies of organisations grant nothing and have no place in the model.
  mutating func addUnusedDocuments() {
    var read = Set(model.policies.lazy.flatMap(\.statements).map(Self.place))
    let limits = instances.filter { $0.type == "aws_organizations_policy" }.flatMap { $0.references(in: "content") }
    let documents = instances.filter { $0.mode == .data && $0.occurrence != nil }.compactMap { instance in
      TerraformPolicyDocument(instance).map { (instance, $0.value) }
    }
    for policies in grouped(documents, except: Set(limits.map(\.address))) {
      var added: [Policy] = []
      for var policy in policies where policy.statements.contains(where: { !read.contains(Self.place(of: $0)) }) {
        policy.statements.removeAll { $0.effect != .deny && read.contains(Self.place(of: $0)) }
        added.append(policy)
      }
      for policy in added {
        read.formUnion(policy.statements.map(Self.place))
        _ = model.add(policy)
      }
    }
  }

  /// The policies that the instances of each block make; a block that is a part of others comes after them.
  private mutating func grouped(
    _ documents: [(TerraformInstance, Value)], except limits: Set<String>
  ) -> [[Policy]] {
    var groups: [(block: String, policies: [Policy])] = []
    var places: [String: Int] = [:]
    for (instance, document) in documents where !limits.contains(instance.blockAddress) {
      var policy = PolicyReader(kind: nil, dialect: provider(of: instance).dialect)
        .read(document, name: Text(instance.name), diagnostics: &model.diagnostics)
      policy.callers = instance.callers
      if let place = places[instance.blockAddress] {
        groups[place].policies.append(policy)
      } else {
        places[instance.blockAddress] = groups.count
        groups.append((instance.blockAddress, [policy]))
      }
    }
    return groups.sorted(by: Self.precedes).map(\.policies)
  }

  /// Where a statement is written: a document that is made of others refers to it from elsewhere.
  private static func place(of statement: Statement) -> Location {
    statement.action?.patterns.first?.location ?? statement.location
  }

  private static func precedes(
    _ left: (block: String, policies: [Policy]), _ right: (block: String, policies: [Policy])
  ) -> Bool {
    let (first, second) = (left.policies[0].statements.count, right.policies[0].statements.count)
    return first == second ? left.block < right.block : first > second
  }
}
