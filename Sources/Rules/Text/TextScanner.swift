public import PolicyAST
internal import Synchronization

/// Looks for what text rules describe, in one pass over bytes for all rules.
///
/// A scanner may be used by several threads at once. It allocates nothing for bytes in which no keyword is found.
public struct TextScanner: Sendable {
  /// Scans that wait for their next use.
  private final class Pool: Sendable {
    let scans = Mutex<[TextScan]>([])
  }

  /// The plan that all scans share.
  let plan: TextPlan

  private let pool = Pool()

  /// A scanner for the text rules of `rules` that `selection` means.
  ///
  /// - Throws: `RuleProblems` when a rule cannot be read or compiled.
  public init(rules: RuleSet, _ selection: RuleSelection = RuleSelection()) throws(RuleProblems) {
    var problems: [RuleProblem] = []
    let (rules, clauses) = rules.compiledClauses(where: selection.includes, problems: &problems)
    guard problems.isEmpty else { throw RuleProblems(problems) }
    plan = TextPlan(rules, clauses)
  }

  /// Whether there is no rule to look for.
  public var isEmpty: Bool { plan.clauses.isEmpty }

  /// What reports say about the rules, by id.
  public var rules: [RuleDescription] { plan.rules.map(\.description) }

  /// Returns the places in `bytes` at which a rule holds, in ascending order.
  ///
  /// - Parameters:
  ///   - kind: What kind of bytes they are.
  ///   - path: The path that rules see; for a member of a package its path inside.
  ///   - language: The language of code whose path does not tell it.
  /// - Complexity: O(*n*) in the number of bytes, besides what the candidates take, which is bounded for each.
  public func scan(_ bytes: UnsafeBufferPointer<UInt8>, kind: ContentKind, path: String, language: CodeLanguage? = nil)
    -> [TextMatch]
  {
    guard !isEmpty, !bytes.isEmpty else { return [] }
    let scan = pool.scans.withLock { $0.popLast() } ?? TextScan(plan)
    defer { pool.scans.withLock { $0.append(scan) } }
    return scan.matches(in: bytes, kind: kind, path: path, language)
  }
}
