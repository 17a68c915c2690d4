import PolicyAST

/// Writes requests and statements as `can` and `compare` show them.
struct AccessPlaces {
  private var places = JSONPlaces(language: .english)

  /// Writes `request` as an object.
  func write(_ request: Request, to json: inout JSONWriter) {
    json.object { json in
      json.member("principal", optional: request.principal?.name)
      json.member("action", request.action)
      json.member("resource", request.resource)
      json.object("context") { json in
        for (key, values) in request.context.sorted(by: { $0.key < $1.key }) { json.member(key, values) }
      }
    }
  }

  /// Writes the statements that `references` lead to as an array under `name`.
  mutating func write(
    _ references: [StatementReference], of set: PolicySet, as name: String, to json: inout JSONWriter
  ) {
    json.key(name)
    json.array { json in
      for reference in references {
        guard let policy = set.policy(reference) else { continue }
        let statement = set.statement(reference)
        json.object { json in
          json.member("policy", policy.label)
          json.member("statement", optional: statement?.label)
          json.key("location")
          places.write((statement?.location ?? policy.location), to: &json)
        }
      }
    }
  }

  /// Returns the statement as one line: its name, its policy's, and where it is written.
  static func line(_ reference: StatementReference, of set: PolicySet) -> String? {
    guard let policy = set.policy(reference) else { return nil }
    let statement = set.statement(reference)
    let location = statement?.location ?? policy.location
    let position = location.start
    let name = statement.map { "\($0.label) of \(policy.label)" } ?? "an unknown statement of \(policy.label)"
    return "\(name)  \(location.file.displayPath):\(position.line):\(position.column)"
  }
}
