import PolicyAST
import Rules

/// Makes findings of what contents hold, once it is known who is deployed with them.
struct TextFindings {
  private let audit: TextAudit
  private let model: AccessModel
  private let known: [String: SourceFile]

  /// The findings so far.
  private(set) var findings: [Finding] = []

  /// Findings by `audit`, in `files` that `model` describes and others.
  init(_ audit: TextAudit, _ model: AccessModel, in files: [SourceFile]) {
    self.audit = audit
    self.model = model
    known = Dictionary(files.map { ($0.logicalPath, $0) }) { first, _ in first }
  }

  /// Every file with findings, each once.
  var files: [SourceFile] {
    var seen: Set<SourceFile> = []
    return findings.map(\.location.file).filter { seen.insert($0).inserted }
  }

  /// Adds what `hits` are, in files that go with `functions`, by path.
  mutating func add(_ hits: [TextHit], of functions: [String: [ID<Function>]]) {
    for hit in hits {
      // A file that the model is made of keeps its identity.
      let same = known[hit.file.logicalPath].flatMap { $0.bytes == hit.file.bytes ? $0 : nil }
      findings += audit.findings(
        hit.matches, in: same ?? hit.file, kind: hit.kind, of: functions[hit.file.path] ?? [], model: model)
    }
  }

  /// Adds what `finds` in templates are: texts at the places where they are written, packages by their members.
  ///
  /// What the template itself shows at the same place is not said again.
  mutating func add(_ finds: [ContentStage.InlineFinds]) {
    for inline in finds {
      if inline.package != nil { removeFindings(within: inline.code.location) }
      for hit in inline.package?.hits ?? [] {
        findings += audit.findings(hit.matches, in: hit.file, kind: hit.kind, of: inline.functions, model: model)
      }
      guard let hit = inline.hit else { continue }
      for finding in audit.findings(hit.matches, in: hit.file, kind: hit.kind, of: inline.functions, model: model) {
        let moved = Self.moved(finding, from: hit.file, to: inline.code)
        findings.removeAll { Self.isSame($0, moved) }
        findings.append(moved)
      }
    }
  }

  /// Adds what `hits` in the history are, but for credentials that `present` findings show in the files as they are.
  mutating func add(history hits: [TextHit], besides present: [Finding]) {
    let known = Set((present + findings).map { [$0.rule, $0.location.text] })
    for hit in hits {
      findings += audit.findings(hit.matches, in: hit.file, kind: hit.kind, of: [], model: model)
        .filter { !known.contains([$0.rule, $0.location.text]) }
    }
  }

  /// The text of a package says less than what is in it.
  private mutating func removeFindings(within place: Location) {
    findings.removeAll {
      $0.location.file.displayPath == place.file.displayPath && place.region.contains($0.location.region)
    }
  }

  private static func isSame(_ left: Finding, _ right: Finding) -> Bool {
    left.rule == right.rule && left.location.file.displayPath == right.location.file.displayPath
      && left.location.region.start < right.location.region.end
      && right.location.region.start < left.location.region.end
  }

  private static func moved(_ finding: Finding, from file: SourceFile, to code: Value) -> Finding {
    func moved(_ location: Location) -> Location {
      guard location.file == file else { return location }
      return code.location(ofBytes: location.region.start, location.region.end)
    }
    var result = finding
    result.location = moved(finding.location)
    result.related = finding.related.map { Finding.Related($0.message, at: moved($0.location)) }
    result.steps = finding.steps.map { Finding.Related($0.message, at: moved($0.location)) }
    result.fixes = []
    return result
  }
}
