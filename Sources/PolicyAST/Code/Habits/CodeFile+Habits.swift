extension CodeFile {
  /// Returns what the file does that is worth a second look, in the order of the file.
  ///
  /// `handlers` are the names of the functions that invocations begin with; without any, the usual ones count.
  /// - Complexity: O(*tokens*) for each kind.
  public func habits(handlers: Set<String> = []) -> [CodeHabit] {
    let entries = entries(handlers)
    let found =
      mutableGlobals() + backgroundWork() + cachedCredentials(entries) + entries.flatMap { eventTargets($0) }
      + temporaryFiles() + longSessions() + plainInserts() + bufferedLogs() + signedAddresses(entries)
      + warmInstances(entries) + largeHeaders() + largePayloads()
      + leakedCredentials(handlers: handlers)
    return found.sorted { $0.location < $1.location }
  }

  /// Returns those habits of the file that are of `kinds`, in the order of the file.
  /// - Complexity: O(*tokens*) for each kind; those of credentials alone cost nothing of the others.
  public func habits(of kinds: Set<CodeHabit.Kind>) -> [CodeHabit] {
    let isAboutCredentials = kinds.isSubset(of: [.loggedCredential, .answeredCredential, .loggedContext])
    return (isAboutCredentials ? leakedCredentials() : habits()).filter { kinds.contains($0.kind) }
  }

  /// The functions that invocations begin with.
  func entries(_ handlers: Set<String>) -> [Int] {
    var names = handlers.isEmpty ? Self.usualHandlers : handlers
    // Programs in Go say themselves what is called: `lambda.Start(handle)`.
    if language == .go {
      names.formUnion(Self.usualHandlers)
      for call in outline.calls where Self.isCall(call.callee, of: ["Start", "StartHandler", "StartWithOptions"]) {
        names.formUnion(call.arguments.prefix(1).flatMap(\.tokens).map { text($0) })
      }
    }
    return outline.functions.indices.filter { names.contains(outline.functions[$0].name) }
  }

  /// Names that the providers' samples give to handlers.
  static let usualHandlers: Set<String> = [
    "handler", "lambda_handler", "handleRequest", "main_handler", "HandleRequest", "HandleHttpRequest",
  ]

  // MARK: Shared

  func habit(_ kind: CodeHabit.Kind, _ subject: String, _ region: Region, amount: Int = 0) -> CodeHabit {
    CodeHabit(kind, subject, at: location(region), amount: amount)
  }

  func calls(in function: Int?) -> [CodeOutline.Call] { outline.calls.filter { $0.function == function } }

  /// Whether `callee` is one of `names`, as a whole or behind a full stop.
  static func isCall(_ callee: String, of names: [String]) -> Bool {
    names.contains { name in
      callee == name || (callee.hasSuffix(name) && callee.dropLast(name.count).hasSuffix("."))
    }
  }

  /// The names that are assigned outside of functions.
  var moduleNames: [CodeOutline.Assignment] {
    outline.assignments.filter { $0.function == nil && !$0.isElement && !$0.target.utf8.contains(UInt8(ascii: ".")) }
  }
}
