extension CodeFile {
  /// Returns what the file does that is worth a second look, in the order of the file.
  ///
  /// `handlers` are the names of the functions that invocations begin with; without any, the usual ones count.
  /// - Complexity: O(*tokens*) for each kind.
  public func habits(handlers: Set<String> = []) -> [CodeHabit] {
    let names = handlers.isEmpty ? Self.usualHandlers : handlers
    let entries = outline.functions.indices.filter { names.contains(outline.functions[$0].name) }
    let found =
      mutableGlobals() + backgroundWork() + cachedCredentials(entries) + entries.flatMap { eventTargets($0) }
      + temporaryFiles() + longSessions() + plainInserts() + bufferedLogs()
    return found.sorted { $0.location < $1.location }
  }

  /// Names that the providers' samples give to handlers.
  private static let usualHandlers: Set<String> = [
    "handler", "lambda_handler", "handleRequest", "main_handler", "HandleRequest", "HandleHttpRequest",
  ]

  // MARK: Shared

  func habit(_ kind: CodeHabit.Kind, _ subject: String, _ region: Region) -> CodeHabit {
    CodeHabit(kind, subject, at: location(region))
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
