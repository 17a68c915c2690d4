/// The state of reading one policy document.
struct PolicyReading {
  var policy: Policy
  var diagnostics: [Diagnostic] = []

  /// The 0-based statement that is being read; nil outside of statements.
  var statement: Int?

  /// How many statements of the document were passed; alternatives of one statement share a number.
  private var position = 0

  init(_ policy: Policy) {
    self.policy = policy
  }

  /// Notes a fault of the statement that is being read, or of the document.
  mutating func note(
    _ kind: PolicyFault.Kind, _ subject: String = "", expected: String? = nil, at location: Location
  ) {
    policy.faults.append(
      PolicyFault(kind, subject, expected: expected, statement: statement, at: location))
  }

  // MARK: Document

  /// Reads a whole document; `presence` is the condition under which it is there.
  mutating func readDocument(_ value: Value, presence: String?) {
    switch value.content {
    case .map(let entries):
      readDocument(entries, of: value, presence: presence)
    case .text(let text):
      readEmbedded(text, of: value, presence: presence)
    case .unresolved:
      policy.isComplete = false
    case .choice(let choice):
      for branch in choice.branches where !branch.value.isNull {
        readDocument(branch.value, presence: ChoiceExpansion.join(presence, choice.condition, branch.answer))
      }
    case .list:
      note(.wrongType, "list", expected: "map", at: value.location)
      readStatements(value, presence: presence, mayBeMap: true)
    case .null, .bool, .number:
      note(.missingStatement, "Statement", at: value.location)
    }
  }

  private mutating func readEmbedded(_ text: Text, of value: Value, presence: String?) {
    guard let opened = EmbeddedText.parsed(value, diagnostics: &diagnostics) else {
      policy.isComplete = false
      if text.holes.isEmpty, diagnostics.isEmpty { note(.wrongType, "text", expected: "map", at: value.location) }
      return
    }
    guard opened.entries != nil || opened.elements != nil else {
      policy.isComplete = false
      note(.wrongType, "text", expected: "map", at: value.location)
      return
    }
    readDocument(opened, presence: presence)
  }

  private mutating func readDocument(_ entries: [Value.Entry], of value: Value, presence: String?) {
    let elements = sortedElements(entries, known: DocumentElement.allCases.map(\.rawValue))
    for (element, entry) in elements.unknown {
      note(.unknownElement, element.subject, expected: element.nearest, at: entry.keyLocation)
    }
    let version = elements.known[DocumentElement.version.rawValue]
    if let version { readVersion(version.value) }
    if version == nil, policy.dialect == .ram {
      note(.missingVersion, "Version", expected: policy.dialect.version, at: value.location)
    }
    if let id = elements.known[DocumentElement.id.rawValue], policy.dialect == .ram {
      note(.foreignElement, "Id", at: id.keyLocation)
    }
    guard let statement = elements.known[DocumentElement.statement.rawValue] else {
      if elements.hasUnresolvedKeys {
        policy.isComplete = false
      } else {
        note(.missingStatement, "Statement", at: value.location)
      }
      return
    }
    if elements.hasUnresolvedKeys { policy.isComplete = false }
    readStatements(statement.value, presence: presence, mayBeMap: policy.dialect == .iam)
  }

  private mutating func readVersion(_ value: Value) {
    guard let text = value.scalar, value.bool == nil else {
      guard case .choice = value.content else {
        note(.wrongVersion, "Version", expected: policy.dialect.version, at: value.location)
        return
      }
      return
    }
    policy.version = Pattern(text, value: value)
    guard let written = text.known else { return }
    let accepted = policy.dialect == .ram ? ["1"] : ["2012-10-17", "2008-10-17"]
    if !accepted.contains(written) {
      note(.wrongVersion, written, expected: policy.dialect.version, at: value.location)
    }
  }

  // MARK: Statements

  /// Reads what stands under `Statement`: a list, or a single map where that is allowed.
  mutating func readStatements(_ value: Value, presence: String?, mayBeMap: Bool) {
    switch value.content {
    case .list(let elements):
      if elements.isEmpty { note(.emptyElement, "Statement", at: value.location) }
      for element in elements { readStatementElement(element, presence: presence) }
    case .map:
      if !mayBeMap { note(.statementNotAList, "Statement", expected: "list", at: value.location) }
      readStatementElement(value, presence: presence)
    case .choice(let choice):
      for branch in choice.branches where !branch.value.isNull {
        let joined = ChoiceExpansion.join(presence, choice.condition, branch.answer)
        readStatements(branch.value, presence: joined, mayBeMap: mayBeMap)
      }
    case .unresolved:
      policy.isComplete = false
    case .text:
      guard let opened = EmbeddedText.parsed(value, diagnostics: &diagnostics), opened.scalar == nil else {
        policy.isComplete = false
        note(.wrongType, "Statement", expected: "list", at: value.location)
        return
      }
      readStatements(opened, presence: presence, mayBeMap: mayBeMap)
    case .null:
      note(.emptyElement, "Statement", at: value.location)
    case .bool, .number:
      note(.wrongType, "Statement", expected: "list", at: value.location)
    }
  }

  private mutating func readStatementElement(_ value: Value, presence: String?) {
    statement = position
    defer {
      statement = nil
      position += 1
    }
    for variant in ChoiceExpansion.variants(of: value) {
      let presence = ChoiceExpansion.join(presence, variant.presence)
      switch variant.value.content {
      case .map(let entries):
        readStatement(entries, of: variant.value, presence: presence)
      case .unresolved:
        policy.isComplete = false
      case .null where presence != nil:
        continue
      case .list(let elements) where presence != nil || elements.contains { $0.entries != nil }:
        // Functions that yield lists leave a list inside the list.
        readNested(elements, presence: presence)
      case .null, .bool, .number, .text, .list, .choice:
        note(.statementNotAMap, "Statement", expected: "map", at: variant.value.location)
      }
    }
  }

  private mutating func readNested(_ elements: [Value], presence: String?) {
    for element in elements {
      guard case .map(let entries) = element.content else {
        if element.unresolved != nil { policy.isComplete = false }
        continue
      }
      readStatement(entries, of: element, presence: presence)
    }
  }
}
