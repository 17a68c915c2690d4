import PolicyAST

extension RuleDecoder {
  private static let parameterKeys = ["default", "doc", "minimum", "maximum"]

  /// Keys that `.fcaudit.yaml` has beside parameters, so that no parameter can be called so.
  static let reservedParameters = ["severity"]

  /// Returns the parameters under `params:`.
  mutating func parameters(_ value: Value?) -> [RuleParameter] {
    guard let value, !value.isNull else { return [] }
    guard let entries = value.entries else {
      report("params is a map of parameters by name", at: value.location)
      return []
    }
    return entries.compactMap { parameter($0) }
  }

  private mutating func parameter(_ entry: Value.Entry) -> RuleParameter? {
    let name = entry.key.string
    guard RuleDraft.isValid(id: name), !Self.reservedParameters.contains(name) else {
      report("a parameter is called by lower-case words joined by '-', and not severity", at: entry.keyLocation)
      return nil
    }
    guard let entries = entry.value.entries, let written = entry.value["default"] else {
      report("a parameter is a map with the key default", at: entry.value.location)
      return nil
    }
    checkKeys(entries, Self.parameterKeys, of: "a parameter")
    guard let standard = ParameterValue(written) else {
      report("a default is a truth value, a number, a text or a list of texts", at: written.location)
      return nil
    }
    guard let doc = text(entry.value["doc"], "doc") else {
      report("the parameter lacks the key 'doc'", at: entry.keyLocation)
      return nil
    }
    let parameter = RuleParameter(
      name: name, standard: standard, doc: doc.localized, minimum: bound(entry.value["minimum"], standard),
      maximum: bound(entry.value["maximum"], standard))
    do {
      _ = try parameter.value(written)
    } catch {
      report(error.message, at: error.location)
    }
    return parameter
  }

  private mutating func bound(_ value: Value?, _ standard: ParameterValue) -> Double? {
    guard let value else { return nil }
    if standard.number != nil, let number = ParameterValue(value)?.number { return number }
    report("minimum and maximum are numbers, of a parameter that is one", at: value.location)
    return nil
  }

  /// Returns the values that an example sets under `params:`.
  mutating func settings(_ value: Value?, of parameters: [RuleParameter]) -> [String: ParameterValue] {
    guard let value, !value.isNull else { return [:] }
    guard let entries = value.entries else {
      report("params of an example is a map of values by name", at: value.location)
      return [:]
    }
    var settings: [String: ParameterValue] = [:]
    for entry in entries {
      let name = entry.key.string
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        let near = Nearness.nearest(to: name, among: parameters.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
        report("the rule has no parameter '\(name)'\(near)", at: entry.keyLocation)
        continue
      }
      do {
        settings[name] = try parameter.value(entry.value)
      } catch {
        report(error.message, at: error.location)
      }
    }
    return settings
  }
}
