import PolicyAST
import Rules

/// Puts together which rules take part in a scan, from the configuration and the options; options weigh more.
struct RuleChoice {
  private let rules: RuleSet
  private let ids: Set<String>
  /// Read when a word is no id: only the files of the rules know tags and earlier ids.
  private var descriptions: [RuleDescription]?
  /// What is wrong with words of options, and with words of the configuration at their places.
  private var complaints: [LocalizedText] = []
  private var placed: [(message: LocalizedText, place: Location)]
  private let prefix: String

  /// Returns the rules of `rules` that take part, how much they weigh, and the values of their parameters.
  /// - Throws: one error that lists every word that means no rule, pack or parameter, every value that does not fit, and
  ///   whatever else is wrong with `configuration`.
  static func selection(
    of rules: RuleSet, _ options: ScanOptions, _ configuration: Configuration
  ) throws(UsageError) -> RuleSelection {
    var choice = RuleChoice(rules, configuration)
    var selection = RuleSelection()
    selection.includesPreviews = options.includesPreviews
    try choice.readPacks(options, configuration, into: &selection)
    for decision in configuration.rules { try choice.read(decision, into: &selection) }
    try choice.read(options, into: &selection)
    if let error = choice.error { throw error }
    return selection
  }

  private init(_ rules: RuleSet, _ configuration: Configuration) {
    self.rules = rules
    ids = Set(rules.ids)
    placed = configuration.problems.map { (LocalizedText($0.message), $0.location) }
    prefix = configuration.prefix
  }

  /// Everything that is wrong, what stands in the configuration in its order; nil when nothing is.
  private var error: UsageError? {
    guard !placed.isEmpty else { return complaints.isEmpty ? nil : UsageError(complaints) }
    let sorted = placed.sorted { $0.place < $1.place }
    func text(in language: Language) -> String {
      let places = sorted.map { SourceComplaint($0.message[language], at: $0.place, behind: prefix).text }
      return (places + complaints.map { $0[language] }).map { "\n\($0)" }.joined()
    }
    return UsageError(
      "the configuration cannot be used" + text(in: .english), chinese: "配置无法使用" + text(in: .chinese))
  }

  private mutating func readPacks(
    _ options: ScanOptions, _ configuration: Configuration, into selection: inout RuleSelection
  ) throws(UsageError) {
    var names = options.packs.map { (name: $0, place: Location?.none) }
    if names.isEmpty { names = configuration.packs.map { ($0.value, $0.location) } }
    if names.isEmpty { names = [(RuleSet.standardPack, nil)] }
    for (name, place) in names {
      do {
        if let pack = try rules.pack(name) {
          selection.packs.append(pack)
          continue
        }
      } catch {
        throw UsageError(rules: error)
      }
      let near = Nearness.nearest(to: name, among: rules.packs)
      let message = LocalizedText(
        "there is no pack '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
          + "; there are \(rules.packs.joined(separator: ", "))",
        chinese: "没有名为“\(name)”的规则包，可用的有 \(rules.packs.joined(separator: "、"))")
      complain(message, "--pack", place)
    }
  }

  private mutating func read(
    _ decision: Configuration.RuleDecision, into selection: inout RuleSelection
  ) throws(UsageError) {
    let (word, place) = (decision.id.value, decision.id.location)
    if decision.isOff {
      if let selector = try selector(word, "rules", place) { selection.ignored.append(selector) }
      return
    }
    guard let id = try id(word, "rules", place) else { return }
    if let severity = decision.severity { selection.severities[id] = severity }
    selection.enabled.insert(id)
    guard !decision.parameters.isEmpty else { return }
    guard let description = try all().first(where: { $0.id == id }) else { return }
    for (name, value) in decision.parameters {
      guard let parameter = description.parameters.first(where: { $0.name == name.value }) else {
        complain(LocalizedText(Self.unknownParameter(name.value, of: description)), "rules", name.location)
        continue
      }
      do {
        selection.parameters[id, default: [:]][name.value] = try parameter.value(value)
      } catch {
        complain(LocalizedText(error.message), "rules", error.location)
      }
    }
  }

  private mutating func read(_ options: ScanOptions, into selection: inout RuleSelection) throws(UsageError) {
    if !options.selected.isEmpty {
      var selected: [RuleSelector] = []
      for word in options.selected {
        if let selector = try selector(word, "--select", nil) { selected.append(selector) }
      }
      selection.selected = selected
      // What is asked for by name on the command line is on, whatever the configuration says.
      selection.ignored.removeAll { selected.contains($0) }
    }
    for word in options.ignored {
      if let selector = try selector(word, "--ignore", nil) { selection.ignored.append(selector) }
    }
    for (word, severity) in options.severities {
      if let id = try id(word, "--severity", nil) { selection.severities[id] = severity }
    }
  }

  /// Returns what `word` means, nil with a complaint when it means no rule.
  private mutating func selector(
    _ word: String, _ option: String, _ place: Location?
  ) throws(UsageError) -> RuleSelector? {
    let selector = RuleSelector(word, isID: ids.contains)
    if ids.contains(word) { return selector }
    let all = try all()
    if let renamed = all.first(where: { $0.aliases.contains(word) }) {
      return RuleSelector(renamed.id, isID: ids.contains)
    }
    if all.contains(where: { selector.matches($0) }) { return selector }
    complain(RuleSet.unknown(word, among: all), option, place)
    return nil
  }

  /// Returns the id of the rule that is, or once was, called `word`, nil with a complaint when there is none.
  private mutating func id(
    _ word: String, _ option: String, _ place: Location?
  ) throws(UsageError) -> String? {
    if ids.contains(word) { return word }
    if let rule = try all().first(where: { $0.aliases.contains(word) }) { return rule.id }
    let near = Nearness.nearest(to: word, among: ids.sorted())
    let message = LocalizedText(
      "there is no rule '\(word)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      chinese: "没有名为“\(word)”的规则" + (near.map { "；是否想写“\($0)”？" } ?? ""))
    complain(message, option, place)
    return nil
  }

  private mutating func all() throws(UsageError) -> [RuleDescription] {
    if let descriptions { return descriptions }
    do {
      let all = try rules.all().map(\.description)
      descriptions = all
      return all
    } catch {
      throw UsageError(rules: error)
    }
  }

  private mutating func complain(_ message: LocalizedText, _ option: String, _ place: Location?) {
    guard let place else {
      complaints.append(
        LocalizedText("\(option): \(message[.english])", chinese: "\(option): \(message[.chinese])"))
      return
    }
    placed.append((message, place))
  }

  private static func unknownParameter(_ name: String, of rule: RuleDescription) -> String {
    let names = rule.parameters.map(\.name)
    if names.isEmpty { return "\(rule.id) has the setting severity alone, and no '\(name)'" }
    let near = Nearness.nearest(to: name, among: names + ["severity"]).map { "; did you mean '\($0)'?" } ?? ""
    return "\(rule.id) has no parameter '\(name)'\(near)"
  }
}
