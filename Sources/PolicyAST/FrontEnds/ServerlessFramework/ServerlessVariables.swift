/// Follows the variables of a Serverless Framework project: `${self:…}`, `${opt:…, default}`, `${file(…):key}` and others.
///
/// A text that is one variable becomes what it stands for; variables inside a longer text are replaced, and what cannot
/// be known stays a hole. `${AWS::…}` is CloudFormation's and stays text. Cycles end, and the work is limited.
/// - Source: "Variables", Serverless Framework documentation.
struct ServerlessVariables {
  let root: Value

  /// The path of the project's file, from which others are looked up.
  let path: String

  let files: ProjectFiles

  /// The variables that are being followed, the outermost first.
  var active: [String] = []

  private var budget = 200_000

  init(_ root: Value, path: String, files: ProjectFiles) {
    self.root = root
    self.path = path
    self.files = files
  }

  /// Returns `value` with its variables followed.
  mutating func resolve(_ value: Value) -> Value {
    resolve(value, depth: 0)
  }

  private mutating func resolve(_ value: Value, depth: Int) -> Value {
    budget -= 1
    guard budget > 0, depth < 96, active.count < 32 else {
      return Value(.unresolved(Unresolved(.limit, "${…}")), at: value.location)
    }
    switch value.content {
    case .text(let text):
      let resolved = resolve(text, of: value)
      guard let opened = resolved.scalar.flatMap(PseudoParameters.opened) else { return resolved }
      return Value(
        .text(opened), at: resolved.location, offsets: resolved.offsets, referrers: resolved.referrers)
    case .list(let elements):
      var result: [Value] = []
      for element in elements { result.append(resolve(element, depth: depth + 1)) }
      return Value(.list(result), at: value.location, referrers: value.referrers)
    case .map(let entries):
      var result: [Value.Entry] = []
      for entry in entries {
        let content = resolve(entry.value, depth: depth + 1)
        result.append(Value.Entry(key: entry.key, at: entry.keyLocation, value: content))
      }
      return Value(.map(result), at: value.location, referrers: value.referrers)
    case .null, .bool, .number, .unresolved, .choice:
      return value
    }
  }

  private mutating func resolve(_ text: Text, of value: Value) -> Value {
    guard text.string.utf8.contains(UInt8(ascii: "$")) else { return value }
    let references = DollarReference.all(in: text.string).filter { Self.isVariable($0.inner) }
    guard let first = references.first else { return value }
    if references.count == 1, text.holes.isEmpty, first.start == 0, first.end == text.string.utf8.count {
      let target = evaluate(first.inner, written: first.written, at: value.location)
      return target.location == value.location ? target : target.referred(from: value.location)
    }
    var builder = SpecTextBuilder(text, of: value)
    for reference in references {
      builder.copy(upTo: reference.start)
      let target = evaluate(reference.inner, written: reference.written, at: value.location)
      budget -= (target.scalar?.string.utf8.count ?? 0) / 16
      let pieces = target.scalar?.pieces ?? [.hole(Unresolved(.function, reference.written))]
      builder.replace(upTo: reference.end, by: pieces)
    }
    return builder.finish()
  }

  /// Whether `inner` is a variable of the framework and not one of CloudFormation or of a policy.
  private static func isVariable(_ inner: String) -> Bool {
    if inner.hasPrefix("AWS::") || inner.hasPrefix("!") || inner.hasPrefix("aws:username") { return false }
    return inner.contains(":") || inner.contains("(")
  }

  /// Returns what the variable `inner` stands for: the first of its sources that has a value.
  private mutating func evaluate(_ inner: String, written: String, at location: Location) -> Value {
    guard !active.contains(inner) else { return Value(.unresolved(Unresolved(.cycle, written)), at: location) }
    active.append(inner)
    defer { active.removeLast() }
    var reason: Unresolved.Reason?
    for part in ServerlessSource.parts(of: inner) {
      switch look(up: part, written: written, at: location) {
      case .found(let value):
        if value.unresolved == nil { return value }
        reason = reason ?? value.unresolved?.reason
      case .unknown(let why):
        reason = reason ?? why
      }
    }
    return Value(.unresolved(Unresolved(reason ?? .undefined, written)), at: location)
  }

  // MARK: Sources

  /// Where a source of a variable leads.
  private enum Target {
    case found(Value)
    case unknown(Unresolved.Reason)
  }

  private mutating func look(up part: String, written: String, at location: Location) -> Target {
    if part.hasPrefix("${"), part.hasSuffix("}") {
      return .found(evaluate(String(part.dropFirst(2).dropLast()), written: part, at: location))
    }
    let name = resolve(Value(.text(Text(part)), at: location))
    guard let text = name.scalar?.known else {
      return .unknown(name.scalar?.holes.first?.unresolved.reason ?? .function)
    }
    guard let source = ServerlessSource(text) else { return .unknown(.function) }
    switch source {
    case .literal(let text): return .found(Value(.text(Text(text)), at: location))
    case .own(let keys): return walk(root, keys)
    case .option: return .unknown(.parameter)
    case .environment(let name):
      guard let known = files.environment(name) else { return .unknown(.environment) }
      return .found(Value(.text(Text(known)), at: location))
    case .file(let reference, let keys): return content(of: reference, keys)
    case .stage:
      guard case .found(let stage) = walk(root, ["provider", "stage"]) else {
        return .found(Value(.text(Text("dev")), at: location))
      }
      return .found(stage)
    case .parameter(let name):
      guard case .found(let value) = walk(root, ["params", "default", name]) else { return .unknown(.parameter) }
      return .found(value)
    case .configuration: return .unknown(.configuration)
    case .deployment: return .unknown(.deployment)
    }
  }

  private mutating func content(of reference: String, _ keys: [String]) -> Target {
    guard let path = ProjectFiles.resolve(reference, from: path), let file = files.read(path) else {
      return .unknown(.file)
    }
    let isData = [".yml", ".yaml", ".json"].contains { path.lowercased().hasSuffix($0) }
    guard isData, let value = Template.root(of: ProjectReader.parse(file)) else { return .unknown(.file) }
    return walk(value, keys)
  }

  private mutating func walk(_ start: Value, _ keys: [String]) -> Target {
    var current = start
    for key in keys {
      if case .text = current.content { current = resolve(current) }
      switch current.content {
      case .map:
        guard let next = current[key] else { return .unknown(.undefined) }
        current = next
      case .list(let elements):
        guard let index = Int(key), elements.indices.contains(index) else { return .unknown(.undefined) }
        current = elements[index]
      case .unresolved(let unresolved): return .unknown(unresolved.reason)
      case .null, .bool, .number, .text, .choice: return .unknown(.undefined)
      }
    }
    if current.isNull { return .unknown(.undefined) }
    return .found(resolve(current))
  }
}
