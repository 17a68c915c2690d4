/// Work that nothing waits for.
extension CodeFile {
  /// Threads, processes, tasks and promises that nothing waits for.
  func backgroundWork() -> [CodeHabit] {
    var found = outline.calls.compactMap { call -> CodeHabit? in
      guard let function = call.function, let started = startedWork(call, in: function) else { return nil }
      return isAwaited(call, in: function) ? nil : habit(.backgroundWork, started.name, started.region)
    }
    if language == .go { found += looseRoutines() }
    return found
  }

  private typealias Started = (name: String, region: Region)

  private func startedWork(_ call: CodeOutline.Call, in function: Int) -> Started? {
    let isStarted =
      switch language {
      case .python: startsPython(call)
      case .javascript: startsJavaScript(call)
      case .java: startsJava(call, in: function)
      case .go: call.word == "go"
      case .php: Self.isCall(call.callee, of: Self.commands) && isDetached(call)
      }
    guard isStarted else { return nil }
    let head = head(of: call)
    guard head != call.tokens.lowerBound, tokens[head].kind == .name else { return (call.callee, call.region) }
    let first = outline.calls.first { $0.tokens.lowerBound == head }
    return (first?.callee ?? text(head), first?.region ?? tokens[head].region)
  }

  private static let commands = ["exec", "shell_exec", "system", "passthru", "popen", "proc_open"]

  /// Whether the command in a text ends with the sign that leaves it to itself.
  private func isDetached(_ call: CodeOutline.Call) -> Bool {
    guard let last = call.arguments.first?.tokens.last(where: { tokens[$0].kind == .string }) else { return false }
    let command = text(last).reversed().drop { $0 == " " }.prefix(2)
    return command.first == "&" && command.dropFirst().first != "&"
  }

  private func startsPython(_ call: CodeOutline.Call) -> Bool {
    if Self.isCall(call.callee, of: ["os.system"]) { return isDetached(call) }
    guard call.word != "await", !call.callee.hasPrefix("psutil.") else { return false }
    return Self.isCall(call.callee, of: ["Thread", "create_task", "ensure_future", "Popen", "Timer", "Process"])
  }

  // MARK: JavaScript

  private static let timers: Set<String> = ["setTimeout", "setInterval", "setImmediate"]
  private static let requests: Set<String> = ["fetch", "axios"]

  private func startsJavaScript(_ call: CodeOutline.Call) -> Bool {
    if Self.isCall(call.callee, of: ["exec"]) { return isDetached(call) }
    if Self.timers.contains(call.callee) { return isStatement(call) }
    let root = String(call.callee.prefix { $0 != "." })
    let isPromise =
      call.callee.hasSuffix(".then") || Self.requests.contains(root)
      || outline.functions.contains { $0.isAsynchronous && !$0.name.isEmpty && $0.name == call.callee }
    // Of a chain of calls the last one stands for all.
    guard isPromise, isStatement(call), !isFollowed(call, by: ["then"]) else { return false }
    return true
  }

  // MARK: Java

  private static let pools = ["executor", "pool", "executorservice", "scheduler"]

  private func startsJava(_ call: CodeOutline.Call, in function: Int) -> Bool {
    if call.word == "new" { return call.callee == "Thread" }
    guard isStatement(call) else { return false }
    if Self.isCall(call.callee, of: ["runAsync", "startVirtualThread"]) { return true }
    guard Self.isCall(call.callee, of: ["submit", "execute", "schedule"]) else { return false }
    // Statements of databases are executed, too.
    let receiver = call.callee.split(separator: ".").dropLast().last.map { $0.lowercased() } ?? ""
    if Self.pools.contains(where: { receiver.hasSuffix($0) }) { return true }
    return mentions(["Executors", "ExecutorService", "ForkJoinPool"], in: head(of: call)..<call.tokens.lowerBound + 1)
      || outline.assignments.contains {
        $0.root.lowercased() == receiver && mentions(["Executors", "ForkJoinPool"], in: $0.value)
      }
  }

  // MARK: Go

  /// `go func() { … }()` in functions that receive nothing and wait for nothing behind it.
  private func looseRoutines() -> [CodeHabit] {
    tokens.indices.compactMap { index in
      guard spells(index, "go"), tokens[index].kind == .name, spells(index + 1, "func"),
        let function = innermostFunction(at: index),
        let open = (index..<min(tokens.count, index + 64)).first(where: { spells($0, "{") }),
        let close = closing(of: open)
      else { return nil }
      guard !waitsInGo(behind: close, in: function) else { return nil }
      let region = Region(Int(tokens[index].start), Int(tokens[index + 1].end))
      return habit(.backgroundWork, "go func", region)
    }
  }

  /// Whether the name at `index` was made as a channel.
  private func isChannel(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .name else { return false }
    let name = text(index)
    return outline.assignments.contains { $0.root == name && mentions(["chan"], in: $0.value) }
  }

  private static let receipts = ["<-", "range"]

  /// Whether `function`, or one around it, waits for a group or a channel behind the token at `index`.
  private func waitsInGo(behind index: Int, in function: Int) -> Bool {
    around(function).contains { outer in
      let body = outline.functions[outer].body
      return body.contains { position in
        guard position > index, spells(position, "Wait") || Self.receipts.contains(where: { spells(position, $0) }),
          innermostFunction(at: position) == outer
        else { return false }
        if spells(position, "Wait") { return spells(position - 1, ".") }
        guard spells(position, "<-") else { return isChannel(position + 1) }
        // A receive, and no send.
        return tokens[position - 1].kind != .name || spells(position - 1, "case") || spells(position - 1, "return")
      }
    }
  }

  // MARK: Waiting

  private static let waits: Set<String> = [
    "join", "wait", "communicate", "result", "get", "Wait", "awaitTermination", "invokeAll", "poll", "cancel",
    "waitFor", "close",
  ]

  /// What waits for its arguments.
  private static let gatherers = [
    "gather", "wait", "as_completed", "wait_for", "shield", "run_until_complete", "all", "allSettled", "race", "any",
    "allOf", "anyOf", "invokeAll", "waitUntil",
  ]

  /// What tells the caller that an invocation is over, so that work which calls it is waited for.
  private static let endings: Set<String> = [
    "callback", "cb", "resolve", "reject", "done", "next", "succeed", "res", "resp", "response", "fulfill",
  ]

  /// Whether the function, or one around it, waits for what `call` started.
  private func isAwaited(_ call: CodeOutline.Call, in function: Int) -> Bool {
    if language == .go { return waitsInGo(behind: call.tokens.upperBound, in: function) }
    if call.word == "return" || isFollowed(call, by: Self.waits) || isGathered(call) { return true }
    if language == .javascript { return endsInvocation(call, in: function) }
    let head = head(of: call)
    if spells(head - 1, "with") { return true }
    let names = names(of: call, in: function)
    return isWaitedFor(names, behind: call.tokens.lowerBound, in: function)
  }

  /// Whether a chain of JavaScript answers the invocation itself, or a timer is what a promise waits for.
  private func endsInvocation(_ call: CodeOutline.Call, in function: Int) -> Bool {
    let parameters = Set(around(function).flatMap { outline.functions[$0].parameters })
    if parameters.contains("resolve") { return true }
    let known = Self.endings.intersection(parameters.union(["succeed"]))
    guard !known.isEmpty else { return false }
    let end = max(call.tokens.upperBound, endOfExpression(from: head(of: call)))
    return mentions(known, in: call.tokens.lowerBound..<end)
  }

  /// Whether `call` is an argument of something that waits.
  private func isGathered(_ call: CodeOutline.Call) -> Bool {
    outline.calls.contains { outer in
      outer.tokens.lowerBound < call.tokens.lowerBound && outer.tokens.contains(call.tokens.lowerBound)
        && Self.isCall(outer.callee, of: Self.gatherers)
    }
  }

  /// The names under which what `call` started is known: its own, of lists that hold it, of the objects that made it.
  private func names(of call: CodeOutline.Call, in function: Int) -> Set<String> {
    var names: Set<String> = []
    for assignment in outline.assignments where assignment.value.contains(call.tokens.lowerBound) {
      guard assignment.function == function else { continue }
      names.insert(assignment.target.split(separator: ".").last.map(String.init) ?? assignment.root)
    }
    // Pools and groups wait for all that they started.
    let parts = call.callee.split(separator: ".").map(String.init)
    let isModule = parts.count > 1 && outline.imports.contains { $0.module == parts[parts.count - 2] }
    if parts.count > 1, call.word != "new", !isModule { names.insert(parts[parts.count - 2]) }
    for _ in 0..<2 {
      for outer in outline.calls where Self.isCall(outer.callee, of: ["append", "add", "push"]) {
        let parts = outer.callee.split(separator: ".").map(String.init)
        guard parts.count > 1, outer.tokens.contains(call.tokens.lowerBound) || mentions(names, in: outer.tokens) else {
          continue
        }
        names.insert(parts[parts.count - 2])
      }
      for index in tokens.indices where spells(index, "in") || (language == .java && spells(index, ":")) {
        guard tokens.indices.contains(index + 1), tokens[index + 1].kind == .name, names.contains(text(index + 1)),
          index > 0, tokens[index - 1].kind == .name
        else { continue }
        names.insert(text(index - 1))
      }
    }
    return names
  }

  /// Whether one of `names` is waited for in `function` or one around it.
  private func isWaitedFor(_ names: Set<String>, behind start: Int, in function: Int) -> Bool {
    guard !names.isEmpty else { return false }
    return around(function).contains { outer in
      outline.functions[outer].body.contains { index in
        guard tokens[index].kind == .name, names.contains(text(index)) else { return false }
        if spells(index + 1, "."), tokens.indices.contains(index + 2), Self.waits.contains(text(index + 2)) {
          return spells(index + 3, "(")
        }
        if spells(index - 1, "await") || spells(index - 1, "return") || spells(index - 1, "yield") { return true }
        // `with ThreadPool() as pool`, `async with TaskGroup() as group`, `try (var pool = …)`.
        if spells(index - 1, "as") { return true }
        return outline.calls.contains { call in
          call.tokens.contains(index) && call.tokens.lowerBound < index && Self.isCall(call.callee, of: Self.gatherers)
        }
      }
    }
  }

  /// The function at `inner` and those around it.
  private func around(_ inner: Int) -> [Int] {
    let body = outline.functions[inner].body
    return outline.functions.indices.filter {
      outline.functions[$0].body.lowerBound <= body.lowerBound
        && body.upperBound <= outline.functions[$0].body.upperBound
    }
  }
}
