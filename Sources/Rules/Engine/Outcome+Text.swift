public import PolicyAST

extension Auditor.Outcome {
  /// Takes in `findings` of text rules and puts everything in report order, with fingerprints.
  ///
  /// A credential that a rule on the model has found already is not reported again, unless the text shows more of it,
  /// the secret of an id; one that stands in a setting of a function belongs to it.
  /// - Complexity: O(*n* log *n*) in the number of all findings.
  public mutating func add(_ findings: [Finding], model: AccessModel? = nil) {
    guard !findings.isEmpty else { return }
    var known: [SourceFile: [Int]] = [:]
    for (index, finding) in self.findings.enumerated() where finding.isSensitive {
      known[finding.location.file, default: []].append(index)
    }
    var outdone: Set<Int> = []
    let owners = model.map { SettingOwners($0, in: Set(findings.map(\.location.file))) }
    var kept: [Finding] = []
    for var finding in findings {
      let region = finding.location.region
      let same = (known[finding.location.file] ?? []).filter {
        let other = self.findings[$0].location.region
        return other.start < region.end && region.start < other.end
      }
      guard same.allSatisfy({ self.findings[$0].severity < finding.severity }) else { continue }
      outdone.formUnion(same)
      if finding.path.isEmpty, let owners { finding.path = owners.path(of: finding.location) }
      kept.append(finding)
    }
    let rest = self.findings.indices.filter { !outdone.contains($0) }.map { self.findings[$0] }
    self.findings = Auditor.ordered(rest + kept)
  }
}
