/// Texts written in code that are too large for what carries them.
extension CodeFile {
  /// Headers whose written values have more bytes than any provider takes.
  func largeHeaders() -> [CodeHabit] {
    let smallest = FunctionLimits.smallestHeaders
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .name || tokens[index].kind == .string else { return nil }
      guard text(index).lowercased() == "headers" || text(index) == "$headers" else { return nil }
      guard let range = valueOfMap(named: index) else { return nil }
      let size = writtenSize(of: range)
      return size > smallest ? habit(.largeHeaders, text(index), tokens[index].region, amount: size) : nil
    }
  }

  /// Asynchronous invocations whose written payload has more bytes than any provider takes.
  func largePayloads() -> [CodeHabit] {
    outline.calls.compactMap { call in
      guard Self.isCall(call.callee, of: Self.invokers), isAsynchronous(call) else { return nil }
      let size = call.arguments.reduce(0) { Self.sum($0, writtenSize(of: $1.tokens)) }
      guard size > FunctionLimits.smallestPayload else { return nil }
      return habit(.largePayload, call.callee, call.region, amount: size)
    }
  }

  /// - Source: the clients of Function Compute (fc2, ali-fc2, fc-java-sdk, fc-go-sdk) and of AWS Lambda.
  private static let invokers = [
    "invoke_function", "async_invoke_function", "invokeFunction", "InvokeFunction", "invoke", "Invoke", "invokeAsync",
    "invoke_async", "InvokeCommand", "InvokeFunctionRequest", "InvokeRequest", "setPayload", "withPayload",
    "WithPayload", "payload", "InvokeFunctionInput", "NewInvokeFunctionInput",
  ]

  private func isAsynchronous(_ call: CodeOutline.Call) -> Bool {
    let range = call.function.map { outline.functions[$0].body } ?? tokens.indices
    return range.contains { index in
      guard tokens[index].kind == .name || tokens[index].kind == .string else { return false }
      return ["Async", "ASYNC", "Event", "EVENT", "InvocationTypeEvent", "invoke_async", "invokeAsync"]
        .contains(text(index))
    }
  }

  /// The map that the name or key at `index` is set to.
  private func valueOfMap(named index: Int) -> Range<Int>? {
    var sign = index + 1
    guard spells(sign, ":") || spells(sign, "=") || spells(sign, "=>") || spells(sign, ":=") else { return nil }
    sign += 1
    // `map[string]string{`, `array(`, `new Map([`: the map begins at the last bracket before a text.
    for open in sign..<min(tokens.count, sign + 10) where bracket(open) > 0 {
      guard let close = closing(of: open) else { return nil }
      if spells(close + 1, "{") || close - open < 2 || spells(open + 1, "string") { continue }
      return open..<close
    }
    return nil
  }

  // MARK: Sizes

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? Int.max : sum
  }

  /// The bytes of the texts in `range`, with texts of the module by their names and repetitions counted out.
  private func writtenSize(of range: Range<Int>, followsNames: Bool = true) -> Int {
    range.reduce(0) { size, index in
      switch tokens[index].kind {
      case .string: Self.sum(size, repeated(index))
      case .name: followsNames ? Self.sum(size, sizeOfName(index)) : size
      case .number, .punctuation, .holeStart, .holeEnd, .line: size
      }
    }
  }

  private func sizeOfName(_ index: Int) -> Int {
    guard !spells(index - 1, "."), !spells(index + 1, "("), !spells(index + 1, ":") else { return 0 }
    let assignments = outline.assignments.filter { $0.target == text(index) && !$0.isElement && !$0.isAugmented }
    guard assignments.count == 1, let only = assignments.first, !only.value.contains(index) else { return 0 }
    return writtenSize(of: only.value, followsNames: false)
  }

  /// The bytes of the text at `index`, as often as the code says that it is there.
  private func repeated(_ index: Int) -> Int {
    let size = Int(tokens[index].end - tokens[index].start)
    let times: Int? =
      switch language {
      case .python:
        spells(index + 1, "*") ? number(index + 2) : spells(index - 1, "*") ? number(index - 2) : nil
      case .javascript, .java:
        spells(index + 1, ".") && spells(index + 2, "repeat") ? number(index + 4) : nil
      case .go: spells(index - 2, "Repeat") ? number(index + 2) : nil
      case .php: spells(index - 2, "str_repeat") ? number(index + 2) : nil
      }
    guard let times, times > 0 else { return size }
    let (product, overflow) = size.multipliedReportingOverflow(by: times)
    return overflow ? Int.max : product
  }

  private func number(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
    return Int(text(index).filter { $0 != "_" })
  }
}
