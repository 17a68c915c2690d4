/// Credentials of the function that its code logs or answers with.
extension CodeFile {
  /// Places at which the credentials of the function, or its whole environment, are logged or answered with.
  /// - Complexity: O(*tokens* · *names that hold credentials*).
  public func leakedCredentials(handlers: Set<String> = []) -> [CodeHabit] {
    let entries = Array(Set(entries(handlers)).union(outline.functions.indices.filter(isShapedLikeHandler))).sorted()
    let trace = CredentialTrace(self, entries: entries)
    let isForeign = isForeignToFunctionCompute
    let isQuiet: (CredentialHolding) -> Bool = { !$0.isSecret || ($0 == .context && isForeign) }
    var found: [Region: CodeHabit] = [:]
    func add(_ values: [Range<Int>], of function: Int?, _ kind: CodeHabit.Kind) {
      let finds = values.lazy.flatMap { trace.finds(in: $0, of: function, unless: isQuiet) }
      guard let find = finds.first(where: { kind == .loggedCredential || $0.holding.isOwn }) else { return }
      let region = Region(Int(tokens[find.tokens.lowerBound].start), Int(tokens[find.tokens.upperBound - 1].end))
      let isWhole = find.holding == .context
      found[region] = found[region] ?? habit(isWhole ? .loggedContext : kind, written(find.tokens), region)
    }
    for call in outline.calls where isShowing(call) {
      add(call.arguments.map(\.tokens), of: call.function, .loggedCredential)
    }
    for (words, function) in shownStatements() { add([words], of: function, .loggedCredential) }
    for call in outline.calls where call.function != nil && isAnswering(call) {
      add(call.arguments.map(\.tokens), of: call.function, .answeredCredential)
    }
    for entry in entries { add(answers(of: entry), of: entry, .answeredCredential) }
    return found.values.sorted { $0.location < $1.location }
  }

  /// The tokens of `range` as they are written, without breaks.
  private func written(_ range: Range<Int>) -> String {
    range.filter { tokens[$0].kind != .line }.map { index in
      guard tokens[index].kind == .string else { return text(index) }
      let quote = Int(tokens[index].start) - 1
      let sign = quote >= 0 ? String(decoding: file.bytes[quote...quote], as: UTF8.self) : ""
      return sign + text(index) + sign
    }.joined()
  }

  // MARK: What shows

  /// What writes its arguments to a log.
  private static let logs: Set<String> = [
    "log", "info", "debug", "warn", "warning", "error", "exception", "critical", "fatal", "trace", "dir", "println",
    "printf", "pprint", "pp", "var_dump", "print_r", "var_export", "error_log", "syslog",
  ]

  /// The same of Go and others, as fields alone.
  private static let loggers: Set<String> = [
    "Info", "Debug", "Warn", "Error", "Infof", "Debugf", "Warnf", "Fatal", "Fatalf", "Println", "Printf", "Print",
    "Infow", "Debugw", "Panicf", "Panic", "log", "Log",
  ]

  private func isShowing(_ call: CodeOutline.Call) -> Bool {
    let parts = call.callee.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = parts.last.map(String.init) else { return false }
    // `print_r($x, true)` gives a text.
    if last == "print_r" || last == "var_export" { return call.arguments.count == 1 }
    if Self.logs.contains(last) { return true }
    guard parts.count > 1 else { return false }
    if last == "write", call.callee.hasSuffix("stdout.write") || call.callee.hasSuffix("stderr.write") { return true }
    if last.hasPrefix("Fprint"), parts[0] == "fmt" { return true }
    return Self.loggers.contains(last)
  }

  /// What `print`, `echo` and `var_dump` without brackets show, with the function around it.
  private func shownStatements() -> [(Range<Int>, Int?)] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .name, spells(index, "print") || (language == .php && spells(index, "echo")) else {
        return nil
      }
      guard !["def", "function", "func", "void"].contains(where: { spells(index - 1, $0) }), !spells(index + 1, "=")
      else { return nil }
      let end = spells(index + 1, "(") ? closing(of: index + 1) : nil
      let range = (index + 1)..<max(index + 1, end ?? endOfExpression(from: index + 1))
      return range.isEmpty ? nil : (range, innermostFunction(at: index))
    }
  }

  // MARK: What answers

  private static let callbacks: Set<String> = ["callback", "cb", "succeed"]
  private static let responses: Set<String> = ["res", "resp", "response", "rsp", "reply"]
  private static let answers: Set<String> = ["send", "json", "end", "write", "setBody", "setbody", "body", "jsonp"]

  /// Whether the arguments of a call are what the invocation answers.
  private func isAnswering(_ call: CodeOutline.Call) -> Bool {
    let parts = call.callee.split(separator: ".").map(String.init)
    guard let last = parts.last else { return false }
    if Self.callbacks.contains(last) { return parts.count == 1 || parts[0] == "context" }
    if call.callee == "context.done" { return true }
    return parts.count > 1 && Self.responses.contains(parts[parts.count - 2]) && Self.answers.contains(last)
  }

  private func answers(of entry: Int) -> [Range<Int>] {
    let body = outline.functions[entry].body
    if body.lowerBound > 0, spells(body.lowerBound - 1, "=>") { return [body] }
    return returnedValues(of: entry).filter { innermostFunction(at: $0.lowerBound - 1) == entry }
  }

  // MARK: Handlers

  private static let events: Set<String> = [
    "event", "evt", "e", "input", "in", "req", "request", "payload", "data", "environ", "msg", "body",
  ]
  private static let contexts: Set<String> = ["context", "ctx", "fccontext", "fcctx"]

  private static func word(_ name: String) -> String {
    String(decoding: name.utf8.filter { $0 != 0x5F && $0 != 0x24 }, as: UTF8.self).lowercased()
  }

  /// Whether a function takes an event and a context.
  private func isShapedLikeHandler(_ index: Int) -> Bool {
    guard language != .go, outline.functions[index].parameters.count > 1 else { return false }
    let words = outline.functions[index].parameters.prefix(3).map(Self.word)
    guard Self.events.contains(words[0]) else { return false }
    return Self.contexts.contains(words[1])
      || (words.count > 2 && ["res", "resp", "response"].contains(words[1]) && Self.contexts.contains(words[2]))
  }

  /// Whether the first parameter of a function is sure to be an event, so that the context is one of an invocation.
  func takesEvent(_ index: Int) -> Bool {
    let function = outline.functions[index]
    if Self.usualHandlers.contains(function.name) { return true }
    return ["event", "evt"].contains(function.parameters.first.map(Self.word) ?? "")
  }

  /// The parameter of the function `entry` that is the context of the invocation, nil when none is.
  func contextParameter(of entry: Int) -> String? {
    let names = outline.functions[entry].parameters
    // A context of Go has the credentials only once it was asked for them.
    guard language != .go, names.count > 1 else { return nil }
    if let named = names.prefix(4).dropFirst().first(where: { Self.contexts.contains(Self.word($0)) }) { return named }
    let others: Set<String> = ["res", "resp", "response", "startresponse", "callback", "cb", "next", "reply", "done"]
    return others.contains(Self.word(names[1])) ? nil : names[1]
  }

  /// Whether the file speaks of another platform, whose contexts hold no credentials.
  private var isForeignToFunctionCompute: Bool {
    let modules = outline.imports.map { $0.module.lowercased() }
    func names(_ words: [String]) -> Bool { modules.contains { module in words.contains { module.holds($0) } } }
    if language == .php { return false }
    if names(["oss2", "ali-oss", "alicloud", "aliyun", "alibaba", "tablestore", "fc2", "mns"]) { return false }
    if names(["boto", "aws", "amazon", "google", "firebase", "azure", "graphql", "apollo"]) { return true }
    return tokens.contains { token in
      guard token.kind == .name else { return false }
      return ["lambda_handler", "awsRequestId", "aws_request_id", "AWS"].contains(file.text(in: token.region))
    }
  }
}
