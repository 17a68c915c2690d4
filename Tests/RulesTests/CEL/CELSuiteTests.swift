import Foundation
import PolicyAST
import Rules
import Support
import Testing

@Suite struct CELSuiteTests {
  /// A stand-in for the engine of the product: good enough for the patterns of the suite.
  static let patterns: CELPatternCompiler = { (pattern) throws(CELPatternError) in
    guard !pattern.isEmpty else { return { _ in true } }
    guard (try? NSRegularExpression(pattern: pattern)) != nil else { throw CELPatternError("not a pattern") }
    return { $0.range(of: pattern, options: .regularExpression) != nil }
  }

  @Test func `the conformance suite of the expression language passes`() throws {
    guard let objects = try Shared.cases("suites/cel-suite-dev.jsonl") else { return }
    let cases = objects.compactMap { CELSuiteCase($0) }
    #expect(!cases.isEmpty)

    let failures = cases.compactMap { Self.failure($0) }

    print("cel-suite: \(cases.count - failures.count) of \(cases.count) passed")
    for failure in failures { print("  " + failure) }
    #expect(failures.isEmpty)
  }

  /// What is wrong with the outcome of a case, or nil.
  private static func failure(_ example: CELSuiteCase) -> String? {
    let (value, type) = evaluate(example)
    let shown = "\(example.id): \(example.expression) gave \(value.content)"
    guard let expected = example.value else { return value.errorValue == nil ? shown + ", not an error" : nil }
    if !isSame(value, expected) { return shown + ", not \(expected.content)" }
    if let deduced = example.deducedType, deduced != type { return "\(example.id): type \(type), not \(deduced)" }
    return nil
  }

  private static func evaluate(_ example: CELSuiteCase) -> (CELValue, CELType) {
    var environment = CELEnvironment(patterns: patterns)
    environment.container = example.container
    environment.hasMacros = example.hasMacros
    for variable in example.variables { environment.add(CELVariable(variable.name, variable.type)) }
    do {
      let program = try environment.compile(example.expression, isChecked: example.isChecked)
      var bindings = environment.bindings()
      for binding in example.bindings {
        if let index = environment.index(ofVariable: binding.name) { bindings[index] = binding.value }
      }
      return (program.evaluate(bindings), program.resultType)
    } catch {
      return (.error(.host(error.description)), .dyn)
    }
  }

  /// Whether two values are the same: of one type, NaN like NaN, zero with its sign.
  private static func isSame(_ left: CELValue, _ right: CELValue) -> Bool {
    switch (left.content, right.content) {
    case (.int(let first), .int(let second)): first == second
    case (.uint(let first), .uint(let second)): first == second
    case (.double(let first), .double(let second)):
      first.isNaN && second.isNaN || first == second && first.sign == second.sign
    case (.list(let first), .list(let second)):
      first.count == second.count && zip(first, second).allSatisfy { isSame($0, $1) }
    case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int), (.double, .uint): false
    default: left == right
    }
  }
}
