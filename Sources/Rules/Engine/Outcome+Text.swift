public import PolicyAST

extension Auditor.Outcome {
  /// Takes in `findings` of text rules and puts everything in report order, with fingerprints.
  ///
  /// A credential that a rule on the model has found already is not reported again; one that stands in a setting of a
  /// function belongs to it.
  /// - Complexity: O(*n* log *n*) in the number of all findings.
  public mutating func add(_ findings: [Finding], model: AccessModel? = nil) {
    guard !findings.isEmpty else { return }
    var known: [SourceFile: [Region]] = [:]
    for finding in self.findings where finding.isSensitive {
      known[finding.location.file, default: []].append(finding.location.region)
    }
    let owners = model.map { SettingOwners($0, in: Set(findings.map(\.location.file))) }
    var kept: [Finding] = []
    for var finding in findings {
      let region = finding.location.region
      let isKnown = known[finding.location.file]?.contains { $0.start < region.end && region.start < $0.end } ?? false
      guard !isKnown else { continue }
      if finding.path.isEmpty, let owners { finding.path = owners.path(of: finding.location) }
      kept.append(finding)
    }
    self.findings = Auditor.ordered(self.findings + kept)
  }
}
