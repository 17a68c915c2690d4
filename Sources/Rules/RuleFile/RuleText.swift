import PolicyAST

/// A text of a rule file in the languages of the reports, with its places.
struct RuleText: Sendable {
  /// The English text.
  let english: RuleExpression

  /// The Chinese text.
  let chinese: RuleExpression?

  /// The texts without their places.
  var localized: LocalizedText { LocalizedText(english.text, chinese: chinese?.text) }
}
