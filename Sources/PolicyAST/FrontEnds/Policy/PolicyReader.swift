/// Turns the value of a policy document into a policy, in RAM's language and in IAM's.
///
/// Whatever does not fit is noted as a fault with its place, and reading goes on; what cannot be known leaves holes and
/// incomplete lists. A text that holds JSON is read like the document that it spells, with places in the outer file.
/// - Source: facts on the RAM policy grammar ("Policy structure and syntax", "Policy elements", RAM documentation);
///   "IAM JSON policy elements reference", IAM documentation.
public struct PolicyReader: Sendable {
  /// What documents are for; nil to tell by what they hold.
  public let kind: Policy.Kind?

  /// The language of documents that give no sign of another one.
  public let dialect: Dialect

  /// Whether the document itself may show that it is of the other language.
  ///
  /// False where the language is certain: then an element of the other one is a fault.
  public let detectsDialect: Bool

  /// A reader of documents of the given kind and language.
  public init(kind: Policy.Kind? = .identity, dialect: Dialect, detectsDialect: Bool = false) {
    self.kind = kind
    self.dialect = dialect
    self.detectsDialect = detectsDialect
  }

  /// Returns the policy that `value` spells: a map, a text that holds JSON, or a choice between such.
  ///
  /// Trouble with the syntax of embedded text goes to `diagnostics`; faults of the policy go to the policy.
  public func read(_ value: Value, name: Text? = nil, diagnostics: inout [Diagnostic]) -> Policy {
    var reading = reading(of: value, name: name)
    reading.readDocument(value, presence: nil)
    diagnostics += reading.diagnostics
    return reading.policy
  }

  /// Returns the policy made of the statements that `value` lists, for formats that write them without a document.
  public func read(statements value: Value, name: Text? = nil, diagnostics: inout [Diagnostic]) -> Policy {
    var reading = reading(of: value, name: name)
    reading.readStatements(value, presence: nil, mayBeMap: true)
    diagnostics += reading.diagnostics
    return reading.policy
  }

  private func reading(of value: Value, name: Text?) -> PolicyReading {
    // Signs of the dialect are looked for in the text's content, so embedded JSON is opened first.
    let sample = (detectsDialect || kind == nil) ? EmbeddedText.opened(value) ?? value : value
    let dialect = detectsDialect ? DialectSigns(sample).dialect ?? self.dialect : self.dialect
    let kind = kind ?? PolicyShape(sample).kind
    return PolicyReading(Policy(kind: kind, dialect: dialect, name: name, location: value.location))
  }
}
