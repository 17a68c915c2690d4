/// Calls of the system's `git` in a repository that nobody has reviewed.
struct GitCommand {
  /// Settings of the repository that would start other programs are overruled, and nothing is fetched.
  private static let guards = [
    "--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs", "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false", "-c", "protocol.allow=never", "-c",
    "core.quotePath=false", "-c", "diff.renames=false",
  ]

  private static let environment = [
    "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C",
  ]

  private let folder: String

  /// Calls in the folder at the absolute path `folder`.
  init(in folder: String) {
    self.folder = folder
  }

  /// Starts `git` with the given arguments.
  func start(_ arguments: [String]) throws(UsageError) -> ChildProcess {
    do {
      return try ChildProcess("git", Self.guards + ["-C", folder] + arguments, environment: Self.environment)
    } catch {
      throw UsageError(
        "git cannot be started, which --git-history needs: \(Process.message(of: error.code))",
        chinese: "无法启动 --git-history 所需的 git：\(Process.message(of: error.code))")
    }
  }

  /// Returns what `git` writes, without the last end of a line.
  func output(_ arguments: [String]) throws(UsageError) -> String {
    let child = try start(arguments)
    var reader = PipeReader(child.output)
    var bytes: [UInt8] = []
    while let chunk = reader.nextChunk(), bytes.count < 1 << 20 { bytes += chunk }
    let (code, complaint) = child.wait()
    guard code == 0 else { throw Self.error(complaint) }
    if bytes.last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What git complained about, as an error of the call.
  static func error(_ complaint: String) -> UsageError {
    let line = complaint.split(separator: "\n").first { !$0.hasPrefix("warning:") } ?? "git failed"
    return UsageError("the history cannot be read: \(line)", chinese: "无法读取历史：\(line)")
  }
}
