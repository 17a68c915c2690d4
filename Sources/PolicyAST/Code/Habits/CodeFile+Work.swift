extension CodeFile {
  /// Loggers that keep lines back, in files that never flush them.
  func bufferedLogs() -> [CodeHabit] {
    let flushes = outline.calls.contains {
      Self.isCall($0.callee, of: ["flush", "shutdown", "stop", "Sync", "end", "close", "Flush", "flushSync"])
    }
    guard !flushes else { return [] }
    return outline.calls.filter {
      Self.isCall($0.callee, of: ["QueueHandler", "MemoryHandler", "pino.destination", "BufferedWriteSyncer"])
    }.map { habit(.bufferedLog, $0.callee, $0.region) }
  }

  /// Files that are written under /tmp by a function that removes none.
  func temporaryFiles() -> [CodeHabit] {
    outline.calls.compactMap { call in
      guard let function = call.function else { return nil }
      let isMade = Self.isCall(call.callee, of: Self.makers)
      guard isMade || (Self.isCall(call.callee, of: Self.writers) && writes(call)) else { return nil }
      guard isMade || call.arguments.first.map({ startsInTemporary($0.tokens) }) == true else { return nil }
      let body = outline.functions[function].body
      let isRemoved = body.contains { tokens[$0].kind == .name && Self.removals.contains(text($0)) }
      return isRemoved ? nil : habit(.temporaryFile, call.callee, call.region)
    }
  }

  private static let writers = [
    "open", "writeFile", "writeFileSync", "createWriteStream", "FileOutputStream", "os.Create", "WriteFile",
    "file_put_contents", "fopen", "download_file", "get_object_to_file", "extractall",
  ]

  /// What makes a file or folder with a name of its own in the temporary folder.
  /// - Source: `java.io.File` and `java.nio.file.Files`, `tempfile`, `os` of Go, `fs` of Node.js, the manual of PHP.
  private static let makers = [
    "createTempFile", "createTempDirectory", "mkstemp", "mkdtemp", "mkdtempSync", "os.CreateTemp", "os.MkdirTemp",
    "ioutil.TempFile", "ioutil.TempDir", "tempnam",
  ]

  private static let removals: Set<String> = [
    "remove", "unlink", "rmtree", "unlinkSync", "rm", "rmSync", "Remove", "RemoveAll", "delete", "deleteIfExists",
    "TemporaryDirectory", "NamedTemporaryFile", "deleteOnExit",
  ]

  private func writes(_ call: CodeOutline.Call) -> Bool {
    guard Self.isCall(call.callee, of: ["open", "fopen"]) else { return true }
    guard call.arguments.count > 1, let mode = call.arguments[1].tokens.first, tokens[mode].kind == .string else {
      return false
    }
    return text(mode).utf8.contains { $0 == UInt8(ascii: "w") || $0 == UInt8(ascii: "a") || $0 == UInt8(ascii: "x") }
  }

  private func startsInTemporary(_ path: Range<Int>) -> Bool {
    path.contains { tokens[$0].kind == .string && text($0).hasPrefix("/tmp/") }
  }

  /// Sessions of roles for longer than an hour that no policy narrows.
  func longSessions() -> [CodeHabit] {
    outline.calls.compactMap { call in
      let isAssume = Self.isCall(call.callee, of: ["assume_role", "assumeRole", "AssumeRole", "AssumeRoleRequest"])
      guard isAssume, !namesPolicy(call.tokens), let seconds = duration(call.tokens), seconds > 3600 else { return nil }
      return habit(.longSession, call.callee, call.region)
    }
  }

  private func namesPolicy(_ range: Range<Int>) -> Bool {
    range.contains {
      (tokens[$0].kind == .name || tokens[$0].kind == .string) && ["Policy", "policy"].contains(text($0))
    }
  }

  private func duration(_ range: Range<Int>) -> Int? {
    for index in range where tokens[index].kind == .name || tokens[index].kind == .string {
      guard ["DurationSeconds", "duration_seconds", "durationSeconds"].contains(text(index)) else { continue }
      for next in (index + 1)..<min(index + 4, range.upperBound) where tokens[next].kind == .number {
        return Int(text(next))
      }
    }
    return nil
  }

  /// Texts of SQL that insert a row and say nothing about one that is there.
  func plainInserts() -> [CodeHabit] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .string else { return nil }
      let words = text(index).split { !$0.isLetter }.prefix(64).map { $0.uppercased() }
      guard words.starts(with: ["INSERT", "INTO"]) else { return nil }
      let isHarmless = words.contains("CONFLICT") || words.contains("DUPLICATE") || words.contains("EXISTS")
      return isHarmless ? nil : habit(.plainInsert, "INSERT INTO", tokens[index].region)
    }
  }
}
