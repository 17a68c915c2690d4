import Synchronization

/// One instance of a module: what its folder declares, and the inputs that its caller gives.
final class TerraformModule: Sendable {
  /// A value that was evaluated, or is being evaluated.
  enum Memo: Sendable {
    case running
    case value(Value, TerraformExtent)
  }

  /// How the module was called.
  struct Caller: Sendable {
    let module: TerraformModule
    let declaration: TerraformDeclaration
    let repetition: TerraformRepetition
    let name: String
  }

  let context: TerraformContext
  let source: TerraformModuleSource
  /// Nil for the root module.
  let caller: Caller?
  /// What stands before the addresses of the module, such as `module.a["x"].`
  let prefix: String
  /// The headers of the calls that lead here, the outermost first.
  let callers: [Location]
  /// Whether it hangs on something unknown that the module is called.
  let isConditional: Bool

  private let memo = Mutex<[String: Memo]>([:])
  private let expanded = Mutex<[String: [TerraformRepetition]?]>([:])
  private let called = Mutex<[String: [TerraformModule]]>([:])
  private let listed = Mutex<[String: [TerraformInstance]]>([:])

  init(_ context: TerraformContext, folder: String, caller: Caller? = nil) {
    self.context = context
    self.caller = caller
    source = context.source(of: folder)
    if let caller {
      prefix = caller.module.prefix + "module.\(caller.name)\(caller.repetition.key?.suffix ?? "")."
      callers = caller.module.callers + [caller.declaration.block.headerLocation]
      isConditional = caller.module.isConditional || caller.repetition.isConditional
    } else {
      prefix = ""
      callers = []
      isConditional = false
    }
  }

  /// The value under `key`, made by `make` at the first use; unresolved when making it needs itself.
  func memoized(_ key: String, at location: Location, _ make: () -> Value) -> Value {
    let known: Memo? = memo.withLock { memo in
      if let known = memo[key] { return known }
      memo[key] = .running
      return nil
    }
    switch known {
    case .value(let value, let extent):
      context.use(extent)
      return value
    case .running: return Value(.unresolved(Unresolved(.cycle, HCLEvaluator.excerpt(location))), at: location)
    case nil: break
    }
    context.begin()
    var value = make()
    let extent = context.end()
    if extent.isTooFar { value = Value(.unresolved(Unresolved(.limit, HCLEvaluator.excerpt(location))), at: location) }
    memo.withLock { $0[key] = .value(value, extent.isTooFar ? TerraformExtent().named : extent) }
    context.use(extent.isTooFar ? TerraformExtent().named : extent)
    return value
  }

  /// The instances of the block under `key`, found by `make` at the first use; nil while they are being found.
  func repetitions(_ key: String, _ make: () -> [TerraformRepetition]) -> [TerraformRepetition]? {
    let known: [TerraformRepetition]?? = expanded.withLock { expanded in
      if let known = expanded[key] { return known }
      expanded[key] = .some(nil)
      return .none
    }
    if let known { return known }
    let made = make()
    expanded.withLock { $0[key] = made }
    return made
  }

  /// The instances of the module that the call `name` makes; empty when its source is not a folder at hand.
  func children(_ name: String, depth: Int = 0) -> [TerraformModule] {
    if let known = called.withLock({ $0[name] }) { return known }
    let made = makeChildren(name, depth)
    called.withLock { $0[name] = made }
    return made
  }

  private func makeChildren(_ name: String, _ depth: Int) -> [TerraformModule] {
    guard let declaration = source.calls[name], callers.count < TerraformContext.callLimit,
      let path = declaration.attribute("source")?.expression.literalText,
      path.hasPrefix("./") || path.hasPrefix("../"),
      let folder = TerraformPath.join(source.folder, path)
    else { return [] }
    return repetitions(of: declaration, "module.\(name)", depth: depth).compactMap { repetition in
      guard context.takeInstance() else { return nil }
      let caller = Caller(module: self, declaration: declaration, repetition: repetition, name: name)
      return TerraformModule(context, folder: folder, caller: caller)
    }
  }

  /// The instances under `address`, listed by `make` at the first use.
  func listed(_ address: String, _ make: () -> [TerraformInstance]) -> [TerraformInstance] {
    if let known = listed.withLock({ $0[address] }) { return known }
    let made = make()
    // While the instances are still being found, one stands for all of them.
    let isFinal = expanded.withLock { expanded in
      if case .some(.some) = expanded[address] { true } else { false }
    }
    if isFinal { listed.withLock { $0[address] = made } }
    return made
  }

  /// Lets go of everything that leads back here.
  func release() {
    let children = called.withLock { called in
      defer { called = [:] }
      return called.values.flatMap { $0 }
    }
    listed.withLock { $0 = [:] }
    for child in children { child.release() }
  }

  /// The expression that gives the variable `name` its value, and the module in which it is written.
  func input(_ name: String) -> (HCLExpression, TerraformModule)? {
    guard let caller else { return source.assigned[name].map { ($0.expression, self) } }
    return caller.declaration.attribute(name).map { ($0.expression, caller.module) }
  }

  /// An evaluator of expressions in the module.
  func evaluator(_ repetition: TerraformRepetition? = nil, depth: Int = 0) -> HCLEvaluator {
    let scope = TerraformScope(module: self, repetition: repetition)
    return HCLEvaluator(scope: scope, budget: context.budget, depth: depth)
  }
}
