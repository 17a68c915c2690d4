import PolicyAST

/// Looks for what text rules describe, in one pass over bytes for all rules.
///
/// A scanner may be used by several threads at once. It allocates nothing for bytes in which nothing is found.
public struct TextScanner: Sendable {
  /// The rules that take part, by id.
  let rules: [CompiledRule]

  /// A scanner for the text rules of `rules` that take part by `options`.
  ///
  /// - Throws: `RuleProblems` when a rule cannot be read or compiled.
  public init(rules: RuleSet, options: Auditor.Options = Auditor.Options()) throws(RuleProblems) {
    self.rules = []
  }

  /// Returns the places in `bytes` at which a rule holds, in ascending order.
  ///
  /// - Parameters:
  ///   - kind: What kind of bytes they are.
  ///   - path: The path that rules see; for a member of a package its path inside.
  /// - Complexity: O(*n*) in the number of bytes, besides what the candidates take, which is bounded for each.
  public func scan(_ bytes: UnsafeBufferPointer<UInt8>, kind: ContentKind, path: String) -> [TextMatch] {
    []
  }
}
