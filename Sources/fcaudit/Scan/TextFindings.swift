import PolicyAST
import Rules

/// Makes findings of what contents hold, once it is known who is deployed with them.
struct TextFindings {
  private let audit: TextAudit
  private let model: AccessModel

  /// The findings so far.
  private(set) var findings: [Finding] = []

  /// Findings by `audit`, in files of what `model` describes.
  init(_ audit: TextAudit, _ model: AccessModel) {
    self.audit = audit
    self.model = model
  }

  /// Adds what `hits` are, in files that go with `functions`, by path.
  mutating func add(_ hits: [TextHit], of functions: [String: [ID<Function>]]) {
    for hit in hits {
      findings += audit.findings(hit.matches, in: hit.file, of: functions[hit.file.path] ?? [], model: model)
    }
  }

  /// Adds what `hits` in templates are, at the places where the code is written.
  ///
  /// What the template itself shows at the same place is not said again.
  mutating func add(_ hits: [ContentStage.InlineHit]) {
    for inline in hits {
      let found = audit.findings(inline.hit.matches, in: inline.hit.file, of: inline.functions, model: model)
      for finding in found {
        let moved = Self.moved(finding, from: inline.hit.file, to: inline.code)
        findings.removeAll { Self.isSame($0, moved) }
        findings.append(moved)
      }
    }
  }

  /// Adds what `hits` in the history are, but for credentials that `present` findings show in the files as they are.
  mutating func add(history hits: [TextHit], besides present: [Finding]) {
    let known = Set((present + findings).map { [$0.rule, $0.location.text] })
    for hit in hits {
      findings += audit.findings(hit.matches, in: hit.file, of: [], model: model)
        .filter { !known.contains([$0.rule, $0.location.text]) }
    }
  }

  private static func isSame(_ left: Finding, _ right: Finding) -> Bool {
    left.rule == right.rule && left.location.file == right.location.file
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
