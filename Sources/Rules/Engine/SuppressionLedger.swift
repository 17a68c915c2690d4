public import PolicyAST

/// Everything that accepts findings, and what of it has been of use.
public struct SuppressionLedger: Sendable {
  struct Line: Hashable {
    let file: SourceFile
    let number: Int
  }

  private var comments: [InlineSuppression] = []
  private var entries: [ConfiguredSuppression] = []
  private var problems: [Diagnostic] = []
  var usedComments: Set<Int> = []
  private var usedEntries: Set<Int> = []

  /// Nothing is accepted.
  public init() {}

  /// Takes in the comments of `file`.
  public mutating func addComments(of file: SourceFile) {
    let found = InlineSuppressions(file)
    comments += found.comments
    problems += found.problems
  }

  /// Takes in an entry of the configuration.
  public mutating func add(_ entry: ConfiguredSuppression) {
    entries.append(entry)
  }

  /// Moves the findings of `report` that are accepted to its suppressed ones, and adds notes on what is wrong with the
  /// comments and entries: no reason, an unknown rule, expired, of no use.
  ///
  /// - Parameters:
  ///   - names: the names of the rules that there are, of which a near one is suggested.
  ///   - takesPart: returns whether the rule of an id was asked for; nil for those that the report lists, which are
  ///     those that had something to look at. A comment for a rule that took no part is not called useless.
  ///   - id: returns the id of the rule that is, or once was, called so.
  public mutating func apply(
    to report: inout Report, names: [String], takesPart: ((_ id: String) -> Bool)? = nil,
    id: (_ name: String) -> String?
  ) {
    var known: [String: String] = [:]
    for rule in comments.flatMap(\.rules) + entries.map(\.rule) where known[rule.value] == nil {
      known[rule.value] = id(rule.value)
    }
    take(decisions(on: report.findings, by: directComments, known), from: &report)
    take(decisions(on: report.findings, by: trailingComments, known), from: &report)
    acceptCalls(in: &report, by: directComments, known)
    take(report.findings.map { acceptedByEntry($0, known) }, from: &report)
    report.suppressed.sort { Self.isInOrder($0, $1) }
    report.diagnostics += problems
    reportUnknown(known, names, to: &report)
    let active = Set(report.rules.map(\.id))
    reportUnused(known, takesPart ?? { active.contains($0) }, to: &report)
  }

  typealias Index = [Line: [Int]]
  typealias Decision = (suppression: Suppression, mark: Mark)

  /// The lines on which a comment stands, or below which when it stands alone.
  private var directComments: Index {
    var index: Index = [:]
    for (number, comment) in comments.enumerated() {
      index[Line(file: comment.location.file, number: comment.line), default: []].append(number)
      guard comment.isAlone else { continue }
      index[Line(file: comment.location.file, number: comment.lineBelow), default: []].append(number)
    }
    return index
  }

  /// The lines below comments that stand behind code and have found nothing to accept on their own.
  private var trailingComments: Index {
    var index: Index = [:]
    for (number, comment) in comments.enumerated() where !comment.isAlone && !usedComments.contains(number) {
      index[Line(file: comment.location.file, number: comment.line + 1), default: []].append(number)
    }
    return index
  }

  private func decisions(on findings: [Finding], by index: Index, _ known: [String: String]) -> [Decision?] {
    findings.map { accepted(by: index, $0.rule, at: $0.location, known) }
  }

  /// Moves the findings for which there is a decision to the suppressed ones.
  mutating func take(_ decisions: [Decision?], from report: inout Report) {
    guard decisions.contains(where: { $0 != nil }) else { return }
    var kept: [Finding] = []
    for (decision, var finding) in zip(decisions, report.findings) {
      guard let (suppression, mark) = decision else {
        kept.append(finding)
        continue
      }
      finding.suppression = suppression
      report.suppressed.append(finding)
      switch mark {
      case .comment(let index): usedComments.insert(index)
      case .entry(let index): usedEntries.insert(index)
      }
    }
    report.findings = kept
  }

  enum Mark {
    case comment(Int)
    case entry(Int)
  }

  /// The comment in `index` that accepts findings of `rule` at `place`.
  func accepted(by index: Index, _ rule: String, at place: Location, _ known: [String: String]) -> Decision? {
    guard !index.isEmpty else { return nil }
    let line = Line(file: place.file, number: place.file.lines.line(at: place.region.start))
    for number in index[line] ?? [] {
      let comment = comments[number]
      guard comment.rules.contains(where: { known[$0.value] == rule }) else { continue }
      return (Suppression(.comment, reason: comment.reason, location: comment.location), .comment(number))
    }
    return nil
  }

  private func acceptedByEntry(_ finding: Finding, _ known: [String: String]) -> Decision? {
    for (number, entry) in entries.enumerated() where !entry.isExpired {
      guard known[entry.rule.value] == finding.rule, entry.covers(finding.location.file.path)
      else { continue }
      return (Suppression(.configuration, reason: entry.reason, location: entry.location), .entry(number))
    }
    return nil
  }

  private func reportUnknown(_ known: [String: String], _ names: [String], to report: inout Report) {
    for rule in comments.flatMap(\.rules) + entries.map(\.rule) where known[rule.value] == nil {
      let near = Nearness.nearest(to: rule.value, among: names)
      report.diagnostics.append(Diagnostic(.warning, ReportPhrases.noRule(rule.value, near: near), at: rule.location))
    }
  }

  private func reportUnused(
    _ known: [String: String], _ takesPart: (_ id: String) -> Bool, to report: inout Report
  ) {
    func isActive(_ rule: Located<String>) -> Bool { known[rule.value].map(takesPart) ?? false }
    for (number, comment) in comments.enumerated() where !usedComments.contains(number) {
      guard comment.rules.allSatisfy(isActive) else { continue }
      report.diagnostics.append(Diagnostic(.note, ReportPhrases.unusedComment, at: comment.location))
    }
    for (number, entry) in entries.enumerated() where !usedEntries.contains(number) && isActive(entry.rule) {
      let message = entry.isExpired ? ReportPhrases.expiredEntry : ReportPhrases.unusedEntry
      report.diagnostics.append(Diagnostic(.note, message, at: entry.location))
    }
  }

  private static func isInOrder(_ left: Finding, _ right: Finding) -> Bool {
    if left.location < right.location { return true }
    if right.location < left.location { return false }
    return left.rule < right.rule
  }
}
