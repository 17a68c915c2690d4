/// One run of a filter over a value.
///
/// A run fails where jq reports an error, where a value is needed that is not known, and beyond the limits.
struct JqRun {
  /// Why a run yields nothing.
  struct Failure: Error {
    /// What is not known, when that is the reason.
    let unresolved: Unresolved?
  }

  let location: Location
  private var budget = 20_000

  /// A run on behalf of the function at `location`.
  init(at location: Location) {
    self.location = location
  }

  /// Returns what `filter` makes of `input`.
  mutating func results(_ filter: JqFilter, _ input: Value) throws(Failure) -> [Value] {
    budget -= 1
    guard budget > 0 else { throw Failure(unresolved: nil) }
    switch filter {
    case .identity: return [input]
    case .literal(let content): return [Value(content, at: location)]
    case .key(let base, let key): return try lookUp(key, in: base, input)
    case .slice(let base, let from, let to):
      var parts: [Value] = []
      for value in try results(base, input) { parts.append(try slice(value, from, to)) }
      return parts
    case .each(let base):
      var elements: [Value] = []
      for value in try results(base, input) { elements += try self.elements(of: value) }
      return elements
    case .pipe(let first, let second):
      var outputs: [Value] = []
      for value in try results(first, input) { outputs += try results(second, value) }
      return outputs
    case .comma(let first, let second): return try results(first, input) + results(second, input)
    case .alternative(let first, let second):
      let found = try results(first, input)
      var kept: [Value] = []
      for value in found where try isTrue(value) { kept.append(value) }
      return kept.isEmpty ? try results(second, input) : kept
    case .list(let inner):
      return [Value(.list(try inner.map { inner throws(Failure) in try results(inner, input) } ?? []), at: location)]
    case .map(let entries): return [try object(entries, input)]
    case .condition(let test, let first, let second):
      var outputs: [Value] = []
      for value in try results(test, input) { outputs += try results(try isTrue(value) ? first : second, input) }
      return outputs
    case .operation(let operation, let left, let right): return try operate(operation, left, right, input)
    case .call(let function, let argument): return try call(function, argument, input)
    }
  }

  // MARK: Paths

  private mutating func lookUp(_ key: JqFilter, in base: JqFilter, _ input: Value) throws(Failure) -> [Value] {
    var found: [Value] = []
    for container in try results(base, input) {
      for index in try results(key, input) { found.append(try member(index, of: container)) }
    }
    return found
  }

  private func member(_ index: Value, of container: Value) throws(Failure) -> Value {
    let nothing = Value(.null, at: container.location)
    switch container.content {
    case .map:
      guard let name = index.string else { throw Failure(unresolved: index.openReason) }
      return container[name] ?? nothing
    case .list(let elements):
      guard let wanted = index.integer else { throw Failure(unresolved: index.openReason) }
      let position = wanted < 0 ? elements.count + wanted : wanted
      return elements.indices.contains(position) ? elements[position] : nothing
    case .null: return nothing
    case .bool, .number, .text, .unresolved, .choice: throw Failure(unresolved: container.openReason)
    }
  }

  private func slice(_ value: Value, _ from: Int?, _ to: Int?) throws(Failure) -> Value {
    func bounds(_ count: Int) -> Range<Int> {
      func place(_ index: Int) -> Int { min(max(index < 0 ? count + index : index, 0), count) }
      let start = from.map(place) ?? 0
      return start..<max(to.map(place) ?? count, start)
    }
    switch value.content {
    case .list(let elements): return Value(.list(Array(elements[bounds(elements.count)])), at: value.location)
    case .text(let text):
      guard let known = text.known else { throw Failure(unresolved: text.holes.first?.unresolved) }
      let characters = Array(known.unicodeScalars)
      var part = String.UnicodeScalarView()
      part.append(contentsOf: characters[bounds(characters.count)])
      return Value(.text(Text(String(part))), at: value.location)
    case .null: return value
    case .bool, .number, .map, .unresolved, .choice: throw Failure(unresolved: value.openReason)
    }
  }

  /// Returns the elements of a list, or the values of a map.
  func elements(of value: Value) throws(Failure) -> [Value] {
    if let elements = value.elements ?? value.entries?.map(\.value) { return elements }
    throw Failure(unresolved: value.openReason)
  }

  private mutating func object(
    _ entries: [(key: JqFilter, value: JqFilter)], _ input: Value
  ) throws(Failure) -> Value {
    var made: [Value.Entry] = []
    for entry in entries {
      guard let key = try results(entry.key, input).first, let text = key.scalar,
        let value = try results(entry.value, input).first
      else { throw Failure(unresolved: nil) }
      made.append(Value.Entry(key: text, at: key.location, value: value))
    }
    return Value(.map(made), at: location)
  }

  /// Whether `value` counts as true: it is neither false nor null.
  func isTrue(_ value: Value) throws(Failure) -> Bool {
    switch value.content {
    case .bool(let flag): return flag
    case .null: return false
    case .number, .text, .list, .map: return true
    case .unresolved, .choice: throw Failure(unresolved: value.openReason)
    }
  }
}
