internal import Synchronization

/// All that is known about an expression before it searches: programs and prefilters.
final class RegexPlan: Sendable {
  let forward: RegexProgram
  let prefilter: RegexPrefilter?
  /// Where this finds nothing, nothing matches.
  let requirement: RegexPrefilter?
  /// Whether a match can begin at the start of the text alone.
  let isAnchored: Bool

  private let tree: RegexTree
  private let widths: RegexWidths
  /// Compiled when first asked for: who only asks whether there is a match never needs it.
  private let compiledBackward = Mutex<Result<RegexProgram, RegexError>?>(nil)

  /// The program that reads backwards; nil when it would be too large.
  var backward: RegexProgram? {
    compiledBackward.withLock { known in
      if let known { return try? known.get() }
      let result = Result { () throws(RegexError) in
        try RegexCompiler.compile(tree, widths: widths, isReversed: true)
      }
      known = result
      return try? result.get()
    }
  }

  init(_ tree: RegexTree) throws(RegexError) {
    let widths = RegexWidths(tree)
    self.tree = tree
    self.widths = widths
    forward = try RegexCompiler.compile(tree, widths: widths)
    let facts = LiteralFacts.facts(of: tree, widths: widths)
    let nearby = RegexPrefilter(facts.nearby)
    prefilter = nearby
    requirement = nearby == nil ? RegexPrefilter(facts.anywhere) : nil
    isAnchored = Self.isAnchored(tree)
  }

  private static func isAnchored(_ tree: RegexTree) -> Bool {
    var index = tree.root
    while true {
      switch tree.nodes[index] {
      case .assertion(let assertion): return assertion == .textStart
      case .capture(let child, _): index = child
      case .concatenation(let children): index = children[0]
      case .repetition(let child, let minimum, _, _):
        guard minimum > 0 else { return false }
        index = child
      case .empty, .set, .anyByte, .alternation: return false
      }
    }
  }
}
