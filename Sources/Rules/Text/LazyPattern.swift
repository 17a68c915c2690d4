import PolicyAST
import Synchronization

/// A regular expression that is compiled when it is first needed.
///
/// Most patterns of credentials never meet a candidate.
final class LazyPattern: Sendable {
  let source: String
  private let compiled = Mutex<RegularExpression??>(nil)

  /// An expression with the syntax of RE2.
  init(_ source: String) {
    self.source = source
  }

  /// The compiled expression; nil when it is not well-formed, which was reported when its rule was read.
  var expression: RegularExpression? {
    compiled.withLock { known in
      if let known { return known }
      let made = try? RegularExpression(source)
      known = .some(made)
      return made
    }
  }
}
