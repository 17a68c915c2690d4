public import PolicyAST

/// Makes findings of the matches of text rules.
public struct TextAudit: Sendable {
  private let scanner: TextScanner
  private let selection: RuleSelection

  /// An audit by the rules of `scanner`, weighed by `selection`.
  public init(_ scanner: TextScanner, _ selection: RuleSelection = RuleSelection()) {
    self.scanner = scanner
    self.selection = selection
  }

  /// Returns the findings in the bytes of `file`; see below.
  public func findings(
    in file: SourceFile, kind: ContentKind, of functions: [ID<Function>], model: AccessModel
  ) -> [Finding] {
    let matches = file.bytes.withUnsafeBufferPointer {
      scanner.scan($0, kind: kind, path: file.member ?? file.path)
    }
    return findings(matches, in: file, kind: kind, of: functions, model: model)
  }

  /// Returns the findings for `matches`, which `scanner` found in the bytes of `file`.
  ///
  /// The findings have no fingerprints yet; `Auditor.Outcome.add` gives them.
  /// - Parameter functions: The functions with which the file is deployed.
  public func findings(
    _ matches: [TextMatch], in file: SourceFile, kind: ContentKind = .source, of functions: [ID<Function>],
    model: AccessModel
  ) -> [Finding] {
    guard !matches.isEmpty else { return [] }
    let context = EvaluationContext(model)
    let paths = AccessModel.Paths(model)
    return matches.compactMap { match -> Finding? in
      guard scanner.plan.clauses.indices.contains(match.clause) else { return nil }
      let subject = TextSubject(
        path: file.member ?? file.path, kind: kind, function: functions.first,
        location: Location(file, match.region))
      context.reset()
      guard isConfirmed(match, subject, context) else { return nil }
      return finding(match, subject, functions, context, paths)
    }
  }

  /// Returns whether a match stands now that the function of its file is known.
  private func isConfirmed(_ match: TextMatch, _ subject: TextSubject, _ context: EvaluationContext) -> Bool {
    let clause = scanner.plan.clauses[match.clause]
    guard let confirm = clause.confirm?.value else { return true }
    let value = confirm.evaluate(clause.bound(match.captures, text: context.value(.text(subject))))
    if case .bool(false) = value.content { return false }
    return true
  }

  private func finding(
    _ match: TextMatch, _ subject: TextSubject, _ functions: [ID<Function>], _ context: EvaluationContext,
    _ paths: AccessModel.Paths
  ) -> Finding {
    let clause = scanner.plan.clauses[match.clause]
    let rule = scanner.plan.rules[match.rule]
    let bindings = clause.bound(match.captures, text: context.value(.text(subject)))
    let writer = MessageWriter(context)
    let file = subject.location?.file
    var related = match.related.compactMap { region in
      file.map { file in
        Finding.Related(
          LocalizedText("belongs to it", chinese: "与之配套"), at: Location(file, region),
          isSensitive: rule.isSensitive && !Self.isOpen(region, of: match))
      }
    }
    related += functions.map { id in
      let label = context.model[id].labels
      return Finding.Related(
        LocalizedText("deployed with \(label.english)", chinese: "随 \(label.chinese ?? label.english) 部署"),
        at: context.model[id].location)
    }
    if match.isCut, let location = subject.location {
      related.append(
        Finding.Related(
          LocalizedText("the file holds more of the kind; not all are listed", chinese: "该文件中还有更多同类内容，未全部列出"),
          at: location))
    }
    let word = clause.weigh?.value?.evaluate(bindings).stringValue
    return Finding(
      rule: rule.id,
      severity: selection.severity(of: rule.description) ?? word.flatMap { Severity(rawValue: $0) }
        ?? rule.description.severity,
      message: writer.text(clause.message.value, bindings), location: subject.location ?? clause.clause.location,
      path: paths.path(of: .text(subject)), related: related, isSensitive: rule.isSensitive)
  }

  /// Whether a part of a match is no secret: the name of a function or of a user.
  private static func isOpen(_ region: Region, of match: TextMatch) -> Bool {
    match.captures.contains {
      $0.region == region && ["callee", "scheme", "user", "host", "name", "kind"].contains($0.name)
    }
  }
}
