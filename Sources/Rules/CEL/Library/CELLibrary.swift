/// The functions that every environment has.
enum CELLibrary {
  /// The standard functions and the extensions; `matches` needs a compiler of patterns and comes apart.
  static let functions: [CELFunction] =
    operators + arithmetic + conversions + texts + textExtensions + times + math + bits + encoders + optionals + lists

  static let a = CELType.parameter("A")
  static let b = CELType.parameter("B")

  /// An overload called on its first argument.
  static func member(_ parameters: [CELType], _ result: CELType, _ run: CELImplementation) -> CELOverload {
    CELOverload(parameters, result, isMember: true, run)
  }

  /// An overload called on nothing.
  static func global(_ parameters: [CELType], _ result: CELType, _ run: CELImplementation) -> CELOverload {
    CELOverload(parameters, result, run)
  }

  static func noOverload(_ function: String) -> CELValue {
    .error(.noSuchOverload(function: function))
  }

  /// The function that tests a text against a regular expression.
  static func matches(_ compile: @escaping CELPatternCompiler) -> CELFunction {
    let run: @Sendable (CELValue, CELValue) -> CELValue = { text, pattern in
      guard case .string(let text) = text.content, case .string(let pattern) = pattern.content else {
        return noOverload("matches")
      }
      do throws(CELPatternError) {
        return .bool(try compile(pattern)(text))
      } catch {
        return .error(.invalidPattern(error.message))
      }
    }
    let prepare: CELOverload.Specializer = { (constants) throws(CELPatternError) in
      guard case .string(let pattern)? = constants.last??.content else { return nil }
      let matcher = try compile(pattern)
      return .binary { text, _ in text.stringValue.map { .bool(matcher($0)) } ?? noOverload("matches") }
    }
    // Compiling a pattern anew takes as long as hundreds of ordinary steps.
    return CELFunction(
      "matches", doc: "whether a regular expression matches anywhere in a text",
      [
        CELOverload([.string, .string], .bool, cost: 500, specialize: prepare, .binary(run)),
        CELOverload([.string, .string], .bool, isMember: true, cost: 500, specialize: prepare, .binary(run)),
      ])
  }
}
