/// Follows the references of a Serverless Devs file.
///
/// A text that is one reference becomes the value that it refers to; references inside a longer text are replaced, and
/// what cannot be known stays a hole. Cycles end, and the work for one file is limited.
struct SpecResolver {
  let project: SpecProject
  let files: ProjectFiles

  /// The units by name.
  let units: [String: SpecUnit]

  /// The references that are being followed, the outermost first.
  private var active: [String] = []

  /// What references stand for, and how many values that is.
  private var known: [String: (value: Value, size: Int)] = [:]

  /// How many values may still be visited.
  private var budget: Int

  /// How often a cycle or a limit cut a value short; such values depend on where they were asked for.
  private var cuts = 0

  /// How many collections and references lead to the value at hand; the stack grows with it.
  private var depth = 0

  private static let maximumDepth = 150

  /// How many visits finding out what a reference stands for counts as.
  private static let costOfReference = 16

  /// How many bytes of what a reference inside a text stands for may be copied for the price of a visit.
  private static let copiedBytesPerVisit = 4

  /// How many references a value remembers that led to it.
  private static let maximumReferrers = 16

  /// Whether the work for the file was cut short by the limit.
  var isExhausted: Bool { budget <= 0 }

  init(_ project: SpecProject, files: ProjectFiles) {
    self.project = project
    self.files = files
    budget = 200_000 + 2 * project.own.location.file.bytes.count
    units = Dictionary(project.units.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// Returns `value` with its references followed, as seen from `unit`.
  /// - Complexity: O(*n*) in the size of the result, which is limited.
  mutating func resolve(_ value: Value, in unit: SpecUnit?) -> Value {
    budget -= 1
    depth += 1
    defer { depth -= 1 }
    guard budget > 0, depth < Self.maximumDepth else {
      cuts += 1
      return Value(.unresolved(Unresolved(.limit, Self.excerpt(value))), at: value.location)
    }
    switch value.content {
    case .text(let text):
      // A long text costs more, so that references to it cannot multiply it.
      budget -= text.string.utf8.count / 256
      return resolve(text, of: value, in: unit)
    case .list(let elements):
      var result: [Value] = []
      result.reserveCapacity(elements.count)
      for element in elements { result.append(resolve(element, in: unit)) }
      return Value(.list(result), at: value.location, referrers: value.referrers)
    case .map(let entries):
      var result: [Value.Entry] = []
      result.reserveCapacity(entries.count)
      for entry in entries {
        let content = resolve(entry.value, in: unit)
        result.append(Value.Entry(key: entry.key, at: entry.keyLocation, value: content))
      }
      return Value(.map(result), at: value.location, referrers: value.referrers)
    case .null, .bool, .number, .unresolved, .choice:
      return value
    }
  }

  private static func excerpt(_ value: Value) -> String {
    let region = value.location.region
    return value.location.file.text(in: Region(region.start, min(region.end, region.start + 40)))
  }

  // MARK: Texts

  private mutating func resolve(_ text: Text, of value: Value, in unit: SpecUnit?) -> Value {
    let references = DollarReference.all(in: text.string)
    guard let first = references.first else { return value }
    if references.count == 1, text.holes.isEmpty, first.start == 0, first.end == text.string.utf8.count {
      let target = evaluate(SpecExpression(first.inner), written: text.string, at: value.location, in: unit)
      if case .unresolved(let unresolved) = target.content, target.location == value.location {
        return Value(.unresolved(unresolved), at: value.location)
      }
      let referrers = [value.location] + target.referrers.prefix(Self.maximumReferrers - 1)
      return Value(target.content, at: target.location, offsets: target.offsets, referrers: referrers)
    }
    var builder = SpecTextBuilder(text, of: value)
    for reference in references {
      builder.copy(upTo: reference.start)
      if let hole = builder.hole(before: reference.end) {
        builder.replace(upTo: reference.end, by: [.hole(Unresolved(hole.unresolved.reason, reference.written))])
        continue
      }
      let target = evaluate(SpecExpression(reference.inner), written: reference.written, at: value.location, in: unit)
      let pieces = affordable(target.scalar) ?? [.hole(Unresolved(.function, reference.written))]
      builder.replace(upTo: reference.end, by: pieces)
    }
    return builder.finish()
  }

  /// Returns the pieces of `text` that a longer text takes in, or a hole when so much is not to be copied any more.
  private mutating func affordable(_ text: Text?) -> [Text.Piece]? {
    guard let text else { return nil }
    budget -= text.string.utf8.count / Self.copiedBytesPerVisit
    if budget > 0 { return text.pieces }
    cuts += 1
    return [.hole(Unresolved(.limit, String(text.string.prefix(40))))]
  }

  // MARK: Expressions

  /// Returns what `expression`, written as `written` at `location`, stands for.
  mutating func evaluate(
    _ expression: SpecExpression, written: String, at location: Location, in unit: SpecUnit?
  ) -> Value {
    func unresolved(_ reason: Unresolved.Reason) -> Value {
      Value(.unresolved(Unresolved(reason, written)), at: location)
    }
    switch expression {
    case .other:
      return unresolved(.undefined)
    case .literal(let text):
      return Value(.text(Text(text)), at: location)
    case .path(let keys):
      switch follow(keys, in: unit) {
      case .found(let value, _): return value
      case .unknown(.undefined) where !project.isComplete: return unresolved(.file)
      case .unknown(let reason): return unresolved(reason)
      }
    case .call(let name, let arguments):
      return call(name, arguments, written: written, at: location, in: unit)
    }
  }

  /// Returns what `keys` lead to with its references followed; the answer is kept.
  private mutating func follow(_ keys: [String], in unit: SpecUnit?) -> Target {
    let name = keys.joined(separator: ".")
    let mark = keys.first == "this" ? "\(unit?.name ?? ""):\(name)" : name
    if let kept = known[mark] {
      budget -= kept.size
      return .found(kept.value, nil)
    }
    guard !active.contains(mark) else {
      cuts += 1
      return .unknown(.cycle)
    }
    budget -= Self.costOfReference
    let cutsBefore = cuts
    let isOutermost = active.isEmpty
    active.append(mark)
    defer { active.removeLast() }
    let target = lookUp(keys, in: unit)
    guard case .found(let raw, let owner) = target else { return target }
    let value = resolve(raw, in: owner)
    // What a cycle cut short is right for the one who asks first, and wrong for those on the way.
    if cuts == cutsBefore || isOutermost { known[mark] = (value, value.size) }
    return .found(value, owner)
  }

  private mutating func call(
    _ name: String, _ arguments: [SpecExpression], written: String, at location: Location, in unit: SpecUnit?
  ) -> Value {
    func unresolved(_ reason: Unresolved.Reason) -> Value {
      Value(.unresolved(Unresolved(reason, written)), at: location)
    }
    guard let first = arguments.first else { return unresolved(.function) }
    var value = evaluate(first, written: written, at: location, in: unit)
    switch name {
    case "env":
      if let key = value.string, let known = files.environment(key) {
        return Value(.text(Text(known)), at: location)
      }
      value = unresolved(.environment)
    case "config":
      value = unresolved(.configuration)
    case "path", "default":
      break
    case "file":
      value = value.string.flatMap(content(ofFile:)) ?? unresolved(.file)
    case "json", "yaml":
      return Document.parse(embedded: value, as: name == "json" ? .json : .yaml)?.root?.value ?? value
    case _:
      return unresolved(.function)
    }
    guard value.unresolved != nil, arguments.count > 1 else { return value }
    return evaluate(arguments[1], written: written, at: location, in: unit)
  }

  private func content(ofFile reference: String) -> Value? {
    guard let path = ProjectFiles.resolve(reference, from: project.path), let file = files.read(path) else {
      return nil
    }
    let whole = Location(file, Region(0, file.bytes.count))
    let text = Text(String(decoding: file.bytes, as: UTF8.self))
    return Value(.text(text), at: whole, offsets: OffsetMap(from: 0))
  }
}
