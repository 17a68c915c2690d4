/// The arguments of one function call and the place of the call.
struct HCLFunctionCall {
  let name: String
  let arguments: [Value]
  /// Where the call is written.
  let location: Location
  let evaluator: HCLEvaluator

  var count: Int { arguments.count }

  /// The known text of the argument at `index`; numbers and booleans are converted.
  func text(_ index: Int) -> String? {
    guard arguments.indices.contains(index), arguments[index].unresolved == nil else { return nil }
    return arguments[index].scalar?.known
  }

  /// The number of the argument at `index`.
  func number(_ index: Int) -> Double? {
    arguments.indices.contains(index) ? HCLNumber.of(arguments[index]) : nil
  }

  /// The whole number of the argument at `index`.
  func integer(_ index: Int) -> Int? {
    number(index).flatMap { Int(exactly: $0) }
  }

  /// The elements of the argument at `index`.
  func list(_ index: Int) -> [Value]? {
    arguments.indices.contains(index) ? arguments[index].elements : nil
  }

  /// The entries of the argument at `index`.
  func entries(_ index: Int) -> [Value.Entry]? {
    arguments.indices.contains(index) ? arguments[index].entries : nil
  }

  /// A text made by the call, all bytes of which stand where the call is written.
  func make(_ string: String) -> Value { make(Text(string)) }

  /// A text made by the call, all bytes of which stand where the call is written.
  func make(_ text: Text) -> Value {
    guard text.string.utf8.count <= HCLBudget.textLimit else { return fail(.limit) }
    var offsets = OffsetMap()
    offsets.appendEscape(decoded: 0, source: location.region.start, width: location.region.count)
    return Value(.text(text), at: location, offsets: offsets)
  }

  /// A number made by the call.
  func make(_ number: Double) -> Value { Value(.number(HCLNumber.text(number)), at: location) }

  /// A truth value made by the call.
  func make(_ flag: Bool) -> Value { Value(.bool(flag), at: location) }

  /// A list made by the call.
  func make(_ elements: [Value]) -> Value {
    elements.count <= HCLBudget.elementLimit ? Value(.list(elements), at: location) : fail(.limit)
  }

  /// A map made by the call.
  func make(_ entries: [Value.Entry]) -> Value {
    entries.count <= HCLBudget.elementLimit ? Value(.map(entries), at: location) : fail(.limit)
  }

  /// A value that the call cannot give for `reason`.
  func fail(_ reason: Unresolved.Reason) -> Value { evaluator.unresolved(reason, location) }

  /// The call seen with other arguments.
  func with(_ arguments: [Value]) -> HCLFunctionCall {
    HCLFunctionCall(name: name, arguments: arguments, location: location, evaluator: evaluator)
  }
}
