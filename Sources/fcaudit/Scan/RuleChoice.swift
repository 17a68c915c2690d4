import PolicyAST
import Rules

/// Which rules take part in a scan, after configuration and options.
struct RuleChoice {
  /// The rules that take part; nil for all that are not ignored.
  private(set) var selected: Set<String>?

  /// The rules that do not take part.
  private(set) var ignored: Set<String> = []

  /// Severities other than the rules' own.
  private(set) var severities: [String: Severity] = [:]

  /// Puts together what `configuration` and `options` say; options weigh more. `id` gives the id of the rule that a name
  /// means.
  /// - Throws: one error that lists every name that means no rule.
  init(
    _ options: ScanOptions, _ configuration: Configuration, names: [String], id: (String) -> String?
  ) throws(UsageError) {
    var unknown: [String] = []
    func resolve(_ name: String, _ place: String) -> String? {
      if let id = id(name) { return id }
      let near = Nearness.nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
      unknown.append("\(place): there is no rule '\(name)'\(near)")
      return nil
    }
    for (rule, choice) in configuration.rules {
      let start = rule.location.start
      let place = "\(rule.location.file.path):\(start.line):\(start.column)"
      guard let id = resolve(rule.value, place) else { continue }
      switch choice {
      case .off: ignored.insert(id)
      case .severity(let severity): severities[id] = severity
      }
    }
    let chosen = Set(options.selected.compactMap { resolve($0, "--select") })
    if !options.selected.isEmpty {
      selected = chosen
      ignored.subtract(chosen)
    }
    ignored.formUnion(options.ignored.compactMap { resolve($0, "--ignore") })
    for (rule, severity) in options.severities {
      if let id = resolve(rule, "--severity") { severities[id] = severity }
    }
    guard unknown.isEmpty else {
      throw UsageError(unknown.joined(separator: "\n  "))
    }
  }
}
