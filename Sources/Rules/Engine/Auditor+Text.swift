import PolicyAST

extension Auditor.Outcome {
  /// Takes in `findings` of text rules and puts everything in report order, with fingerprints.
  ///
  /// A credential that a rule on the model has found already is not reported again.
  /// - Complexity: O(*n* log *n*) in the number of all findings.
  public mutating func add(_ findings: [Finding]) {
    self.findings = Auditor.ordered(self.findings + findings)
  }
}
