import PolicyAST
import Rules

/// What `fcaudit fix` says about its work.
struct RepairAccount {
  private let run: RepairRun
  private let language: Language
  private let isQuiet: Bool
  private let isDry: Bool

  /// The account of `run`.
  init(_ run: RepairRun, _ options: ScanOptions, isDry: Bool) {
    self.run = run
    language = options.language
    isQuiet = options.isQuiet
    self.isDry = isDry
  }

  /// Writes what changes as a unified diff; returns whether all of it went out.
  func writeDiff() -> Bool {
    let bytes = run.changes.flatMap { change in
      UnifiedDiff(change.old, change.new).text(path: run.root.prefix + change.path)
    }
    return StandardStream.output.write(bytes: bytes)
  }

  /// Writes a line for each repair and a summary: beside a diff, on standard error.
  func tell() {
    var text = ""
    if !isDry {
      for (finding, fix) in run.repairs {
        let start = finding.location.start
        let place = "\(run.root.prefix)\(finding.location.file.path):\(start.line):\(start.column)"
        text += "\(place): \(fix.title[language]) [\(finding.rule)]\n"
      }
    }
    if !isQuiet { text += summary + "\n" }
    (isDry ? StandardStream.error : .output).write(text)
  }

  private var summary: String {
    let (made, files, left) = (run.repairs.count, run.changes.count, run.left.count)
    let unsafe = run.left.count { finding in finding.fixes.contains { $0.applicability == .unsafe } }
    switch language {
    case .english:
      let verb = isDry ? "can be repaired" : made == 1 ? "was repaired" : "were repaired"
      let hint = unsafe == 0 ? "" : "; --unsafe repairs \(unsafe) of them"
      return
        "\(made) \(made == 1 ? "finding" : "findings") \(verb) in \(files) \(files == 1 ? "file" : "files"), "
        + "\(left) \(left == 1 ? "is" : "are") left\(hint)"
    case .chinese:
      let hint = unsafe == 0 ? "" : "，其中 \(unsafe) 个可用 --unsafe 修复"
      return "\(isDry ? "可修复" : "已修复") \(files) 个文件中的 \(made) 个问题，剩余 \(left) 个\(hint)"
    }
  }
}
