import PolicyAST

extension InspectJSONWriter {
  /// Writes the members of a policy.
  mutating func write(_ policy: Policy) {
    json.member("kind", policy.kind.rawValue)
    json.member("dialect", policy.dialect.rawValue)
    json.member("origin", policy.origin.rawValue)
    json.member("name", optional: policy.name?.string)
    json.member("complete", policy.isComplete)
    array("statements", policy.statements) { $0.write($1) }
    array("faults", policy.faults) { $0.write($1) }
    member("location", policy.location)
  }

  private mutating func write(_ statement: Statement) {
    json.member("index", statement.index)
    json.member("sid", optional: statement.sid?.text.string)
    json.member("effect", optional: statement.effect?.rawValue)
    json.member("presence", optional: statement.presence)
    if let element = statement.action { write("action", element) }
    if let element = statement.resource { write("resource", element) }
    if let element = statement.principal {
      json.key("principal")
      object { writer in
        writer.json.member("negated", element.isNegated)
        writer.json.member("complete", element.isComplete)
        writer.array("principals", element.principals) { writer, principal in
          writer.json.member("kind", principal.kind.rawValue)
          writer.json.member("text", principal.pattern.text.string)
        }
      }
    }
    array("conditions", statement.conditions) { writer, condition in
      writer.json.member("operator", condition.operatorName.value)
      writer.json.member("key", condition.key.text.string)
      writer.json.member("values", condition.values.map(\.text.string))
    }
    member("location", statement.location)
  }

  private mutating func write(_ name: String, _ element: Statement.Element) {
    json.key(name)
    object { writer in
      writer.json.member("negated", element.isNegated)
      writer.json.member("complete", element.isComplete)
      writer.json.member("patterns", element.patterns.map(\.text.string))
      writer.member("location", element.location)
    }
  }

  private mutating func write(_ fault: PolicyFault) {
    json.member("kind", fault.kind.rawValue)
    json.member("subject", fault.subject)
    json.member("expected", optional: fault.expected)
    json.key("statement")
    if let statement = fault.statement { json.value(statement) } else { json.null() }
    member("location", fault.location)
  }
}
