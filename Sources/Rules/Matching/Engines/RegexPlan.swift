internal import Synchronization

/// All that is known about an expression before it searches: its programs.
final class RegexPlan: Sendable {
  let forward: RegexProgram
  /// Whether a match can begin at the start of the text alone.
  let isAnchored: Bool

  private let tree: RegexTree
  private let widths: RegexWidths
  /// Compiled when first asked for: who only asks whether there is a match never needs it.
  private let compiledBackward = Mutex<Result<RegexProgram, RegexError>?>(nil)
  private let knownFilters = Mutex<RegexFilters?>(nil)

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

  /// What is skipped by literals. Finding them out takes as long as compiling, so that it waits for the first search.
  var filters: RegexFilters {
    knownFilters.withLock { known in
      if let known { return known }
      let made = RegexFilters(LiteralFacts.facts(of: tree, widths: widths))
      known = made
      return made
    }
  }

  init(_ tree: RegexTree) throws(RegexError) {
    let widths = RegexWidths(tree)
    self.tree = tree
    self.widths = widths
    forward = try RegexCompiler.compile(tree, widths: widths)
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
