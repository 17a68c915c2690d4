/// One condition of a statement: an operator, a key and the values it is compared with.
///
/// Several conditions of a statement must all hold; of several values of a positive operator one must match, of a
/// negated one none.
public struct Condition: Sendable {
  /// The operator as it is written.
  public let operatorName: Located<String>

  /// The operator, nil when the name is none that is known.
  public let comparison: ConditionOperator?

  /// The condition key as it is written, such as `acs:SourceIp`.
  public let key: Pattern

  /// The values, in the order of the document.
  public let values: [Pattern]

  /// Whether the values are known to be all that there are; false when a part of the list is unresolved.
  public let isComplete: Bool

  /// The entry as a whole, from the key to the end of its values.
  public let location: Location

  /// A condition of the given parts.
  public init(
    operatorName: Located<String>, key: Pattern, values: [Pattern], isComplete: Bool = true, location: Location
  ) {
    self.operatorName = operatorName
    self.comparison = ConditionOperator(operatorName.value)
    self.key = key
    self.values = values
    self.isComplete = isComplete
    self.location = location
  }
}
