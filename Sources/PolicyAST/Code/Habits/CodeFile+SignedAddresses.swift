/// Addresses that are signed with the rights of the function and given away.
extension CodeFile {
  /// What makes a signed address, or the address of a function's code.
  /// - Source: the SDKs of OSS, of Function Compute and of Amazon S3 and CloudFront.
  private static let signers = [
    "sign_url", "signatureUrl", "signatureUrlV4", "asyncSignatureUrl", "signUrl", "SignURL", "generatePresignedUrl",
    "generate_presigned_url", "generate_presigned_post", "getSignedUrl", "getSignedUrlPromise", "createPresignedPost",
    "presignGetObject", "presignPutObject", "PresignGetObject", "PresignPutObject", "createPresignedRequest", "presign",
    "get_function_code", "getFunctionCode", "GetFunctionCode",
  ]

  /// What shows its arguments to the reader of the logs or to the caller.
  private static let sinks = [
    "print", "println", "printf", "log", "info", "debug", "warn", "warning", "error", "Println", "Printf", "Print",
    "Fprint", "Fprintf", "Fprintln", "error_log", "var_dump", "send", "json", "callback", "write", "end", "setBody",
  ]

  /// What hands its argument on in other clothes.
  private static let wrappers: Set<String> = [
    "dumps", "stringify", "str", "String", "toString", "toExternalForm", "format", "sprintf", "Sprintf", "json_encode",
    "Marshal", "jsonify", "make_response", "Response", "dict", "of", "encode", "redirect", "resolve", "withBody",
    "getUri", "__toString",
  ]

  /// Calls that sign an address which a handler returns or anything logs.
  /// - Complexity: O(*functions* · *tokens of them*).
  func signedAddresses(_ entries: [Int]) -> [CodeHabit] {
    guard outline.calls.contains(where: { Self.isCall($0.callee, of: Self.signers) }) else { return [] }
    let makers = addressMakers()
    var found: [CodeHabit] = []
    for call in outline.calls {
      guard let function = call.function, isSigning(call, makers) else { continue }
      let names = namesGiven(call, in: function)
      let isReturned = entries.contains(function) && returns(call, names, from: function)
      if isReturned || isShown(call, names, in: function) {
        found.append(habit(.signedAddress, call.callee, call.region))
      }
    }
    return found
  }

  /// The functions of the file that return what they signed.
  private func addressMakers() -> Set<String> {
    var makers: Set<String> = []
    // A function that signs, one around it, and one around that.
    for _ in 0..<3 {
      for call in outline.calls where isSigning(call, makers) {
        guard let function = call.function, !outline.functions[function].name.isEmpty else { continue }
        guard returns(call, namesGiven(call, in: function), from: function) else { continue }
        makers.insert(outline.functions[function].name)
      }
    }
    return makers
  }

  private func isSigning(_ call: CodeOutline.Call, _ makers: Set<String>) -> Bool {
    Self.isCall(call.callee, of: Self.signers) || makers.contains(Self.lastName(call.callee))
  }

  private static func lastName(_ callee: String) -> String {
    String(callee.split(separator: ".").last ?? "")
  }

  /// The local names that hold what `call` gives.
  private func namesGiven(_ call: CodeOutline.Call, in function: Int) -> Set<String> {
    let assignments = outline.assignments.filter { $0.function == function }
    var names = Set(
      assignments.filter { $0.value.contains(call.tokens.lowerBound) && isBare(call.tokens.lowerBound, in: $0.value) }
        .map(\.root))
    for assignment in assignments where !names.isEmpty && holds(names, assignment.value) {
      names.insert(assignment.root)
    }
    return names
  }

  private func returns(_ call: CodeOutline.Call, _ names: Set<String>, from function: Int) -> Bool {
    returnedValues(of: function).contains { gives(call, names, $0) }
  }

  private func isShown(_ call: CodeOutline.Call, _ names: Set<String>, in function: Int) -> Bool {
    let body = outline.functions[function].body
    let shown = outline.calls.contains { sink in
      sink.function == function && sink.tokens != call.tokens && Self.isCall(sink.callee, of: Self.sinks)
        && sink.arguments.contains { gives(call, names, $0.tokens) }
    }
    // A statement in some languages, and no call of the outline.
    return shown
      || body.contains { word in
        guard spells(word, "print") || spells(word, "echo") else { return false }
        return gives(call, names, (word + 1)..<max(word + 1, endOfExpression(from: word + 1)))
      }
  }

  /// Whether `range` is made of what `call` gives, directly or by name.
  private func gives(_ call: CodeOutline.Call, _ names: Set<String>, _ range: Range<Int>) -> Bool {
    if range.contains(call.tokens.lowerBound), isBare(call.tokens.lowerBound, in: range) { return true }
    return holds(names, range)
  }

  private func holds(_ names: Set<String>, _ range: Range<Int>) -> Bool {
    range.contains { index in
      guard tokens[index].kind == .name, names.contains(text(index)), !spells(index - 1, ".") else { return false }
      return isBare(index, in: range)
    }
  }

  /// Whether the token at `index` is no argument of a call in `range` that makes something else of it.
  private func isBare(_ index: Int, in range: Range<Int>) -> Bool {
    !outline.calls.contains { call in
      range.contains(call.tokens.lowerBound) && call.tokens.lowerBound < index && call.tokens.contains(index)
        && !Self.wrappers.contains(Self.lastName(call.callee)) && !Self.isCall(call.callee, of: Self.sinks)
        && call.arguments.contains { $0.tokens.contains(index) }
    }
  }
}
