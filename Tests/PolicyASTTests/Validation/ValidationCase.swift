@testable import PolicyAST

/// A statement, or a whole document, with one fault at the marked place, and one like it without any.
struct ValidationCase {
  /// The check of the reference that it shows.
  let check: String
  let kind: PolicyFault.Kind
  /// The text with the place of the fault between « and ».
  let bad: String
  let good: String
  var dialect = Dialect.iam
  var policy = Policy.Kind.identity

  init(
    _ check: String, _ kind: PolicyFault.Kind, _ bad: String, _ good: String, _ dialect: Dialect = .iam,
    _ policy: Policy.Kind = .identity
  ) {
    self.check = check
    self.kind = kind
    self.bad = bad
    self.good = good
    self.dialect = dialect
    self.policy = policy
  }

  /// Returns the faults of the document that `text` makes, and the marked region.
  func faults(in text: String) -> (faults: [PolicyFault], marked: Region?) {
    var document = text
    if !text.contains(#"{"Version""#), !text.contains(#""Statement""#) {
      document = #"{"Version": "\#(dialect.version)", "Statement": [\#(text)]}"#
    }
    var bytes: [UInt8] = []
    var marks: [Int] = []
    for scalar in document.unicodeScalars {
      if scalar == "«" || scalar == "»" { marks.append(bytes.count) } else { bytes += Array(String(scalar).utf8) }
    }
    let file = SourceFile(path: "policy.json", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    guard let value = Document.parse(file, as: .json).root?.value else { return ([], nil) }
    var policy = PolicyReader(kind: self.policy, dialect: dialect).read(value, diagnostics: &diagnostics)
    policy.addCatalogueFaults()
    var facts = ServiceFacts()
    let faults = policy.faults + PolicyValidator.faults(of: policy, using: &facts)
    return (faults, marks.count == 2 ? Region(marks[0], marks[1]) : nil)
  }
}
