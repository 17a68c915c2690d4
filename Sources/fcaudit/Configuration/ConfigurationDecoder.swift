import PolicyAST
import Rules

/// Reads a configuration: closed keys, typed values, all problems collected.
struct ConfigurationDecoder {
  private static let keys = ["pack", "rules", "allow", "exclude", "account"]
  private static let allowanceKeys = ["rule", "path", "reason", "until"]

  private let file: SourceFile
  private let lead: String
  private var problems: [Configuration.Problem] = []

  /// A decoder of `file`, from whose folder `lead` leads to the scan root.
  init(_ file: SourceFile, lead: String) {
    self.file = file
    self.lead = lead
  }

  /// Returns the configuration that the file spells, with all that is wrong with it. Of a file that does not parse
  /// nothing but that is told: what follows from it would only hide it.
  mutating func decode() -> Configuration {
    let document = Document.parse(file, as: .yaml)
    for diagnostic in document.diagnostics where diagnostic.severity != .note {
      report(diagnostic.message, at: diagnostic.location)
    }
    var configuration = Configuration()
    configuration.path = file.path
    if document.isWellFormed, let root = document.root?.value, !root.isNull { read(root, into: &configuration) }
    configuration.problems = problems
    return configuration
  }

  private mutating func read(_ root: Value, into configuration: inout Configuration) {
    guard let entries = root.entries else {
      return report("a configuration is a map with the keys \(Self.keys.joined(separator: ", "))", at: root.location)
    }
    checkKeys(entries, Self.keys, of: "a configuration")
    for element in root["pack"]?.elementsOrSelf ?? [] {
      if let name = text(element, "pack") {
        configuration.packs.append(Located(name, at: element.location))
      } else {
        report("pack is the name of a pack or a list of names", at: element.location)
      }
    }
    for entry in root["rules"]?.entries ?? [] { readRule(entry, into: &configuration) }
    requireMap(root["rules"], "rules")
    for element in elements(root["allow"], "allow") {
      if let allowance = allowance(element) { configuration.allowances.append(allowance) }
    }
    configuration.excluded = PathPatterns(texts(root["exclude"], "exclude"), lead: lead)
    configuration.accounts = texts(root["account"], "account")
  }

  private mutating func readRule(_ entry: Value.Entry, into configuration: inout Configuration) {
    var decision = Configuration.RuleDecision(id: Located(entry.key.string, at: entry.keyLocation))
    if let settings = entry.value.entries {
      for setting in settings {
        if setting.key.string == "severity" {
          readWeight(setting.value, into: &decision)
        } else {
          decision.parameters.append((Located(setting.key.string, at: setting.keyLocation), setting.value))
        }
      }
    } else {
      readWeight(entry.value, into: &decision)
    }
    configuration.rules.append(decision)
  }

  private mutating func readWeight(_ value: Value, into decision: inout Configuration.RuleDecision) {
    let words = Severity.allCases.map(\.rawValue)
    let word = value.string ?? ""
    // YAML 1.1 habits: 'off' and 'false' mean the same to most writers.
    if case .bool(false) = value.content {
      decision.isOff = true
    } else if word == "off" {
      decision.isOff = true
    } else if let severity = Severity(rawValue: word) {
      decision.severity = severity
    } else {
      let near = Nearness.nearest(to: word, among: words + ["off"]).map { "; did you mean '\($0)'?" } ?? ""
      report("a rule is off or has one of the severities \(words.joined(separator: ", "))\(near)", at: value.location)
    }
  }

  private mutating func allowance(_ value: Value) -> Configuration.Allowance? {
    guard let entries = value.entries else {
      report(
        "an entry of allow is a map with the keys \(Self.allowanceKeys.joined(separator: ", "))", at: value.location)
      return nil
    }
    checkKeys(entries, Self.allowanceKeys, of: "an entry of allow")
    let rule = requiredText(value, "rule")
    let reason = requiredText(value, "reason")
    var until: Located<Int>?
    if let written = value["until"] {
      let days = text(written, "until").flatMap(CalendarDate.days)
      if let days {
        until = Located(days, at: written.location)
      } else {
        report("until is a day such as 2027-03-31", at: written.location)
      }
    }
    let paths = value["path"].map { PathPatterns(texts($0, "path"), lead: lead) }
    guard let rule, let reason else { return nil }
    return Configuration.Allowance(
      rule: rule, paths: paths, reason: reason.value, until: until, location: value.location)
  }

  private mutating func checkKeys(_ entries: [Value.Entry], _ keys: [String], of what: String) {
    for entry in entries where !keys.contains(entry.key.string) {
      let near = Nearness.nearest(to: entry.key.string, among: keys).map { "; did you mean '\($0)'?" } ?? ""
      report("\(what) has no key '\(entry.key.string)'\(near)", at: entry.keyLocation)
    }
  }

  private mutating func requireMap(_ value: Value?, _ key: String) {
    guard let value, !value.isNull, value.entries == nil else { return }
    report("\(key) is a map", at: value.location)
  }

  private mutating func elements(_ value: Value?, _ key: String) -> [Value] {
    guard let value, !value.isNull else { return [] }
    guard let elements = value.elements else {
      report("\(key) is a list", at: value.location)
      return []
    }
    return elements
  }

  private mutating func texts(_ value: Value?, _ key: String) -> [String] {
    guard let value, !value.isNull else { return [] }
    return value.elementsOrSelf.compactMap { element in
      let text = text(element, key)
      if text == nil { report("\(key) is a text or a list of texts", at: element.location) }
      return text
    }
  }

  private mutating func requiredText(_ value: Value, _ key: String) -> Located<String>? {
    guard let inner = value[key] else {
      report("the entry lacks the key '\(key)'", at: Location(file, Region(at: value.location.region.start)))
      return nil
    }
    guard let text = text(inner, key), text.utf8.contains(where: { $0 > 0x20 }) else {
      report("\(key) is a text that is not empty", at: inner.location)
      return nil
    }
    return Located(text, at: inner.location)
  }

  /// A scalar as it is written: account numbers need no quotes.
  private func text(_ value: Value, _ key: String) -> String? {
    value.string ?? value.scalar?.known
  }

  private mutating func report(_ message: String, at location: Location) {
    problems.append(Configuration.Problem(message: message, location: location))
  }
}
