/// How tightly binary operators bind: level 0 binds least.
enum CELPrecedence {
  static let levels = 5

  /// The level of comparisons and `in`.
  static let relation = 2

  /// The name of the operator that a symbol is on a level, or nil.
  static func name(of symbol: CELToken.Symbol, level: Int) -> String? {
    switch (level, symbol) {
    case (0, .or): CELOperator.or
    case (1, .and): CELOperator.and
    case (relation, .equal): CELOperator.equal
    case (relation, .notEqual): CELOperator.notEqual
    case (relation, .less): CELOperator.less
    case (relation, .lessOrEqual): CELOperator.lessOrEqual
    case (relation, .greater): CELOperator.greater
    case (relation, .greaterOrEqual): CELOperator.greaterOrEqual
    case (3, .plus): CELOperator.add
    case (3, .minus): CELOperator.subtract
    case (4, .star): CELOperator.multiply
    case (4, .slash): CELOperator.divide
    case (4, .percent): CELOperator.modulo
    default: nil
    }
  }
}
