/// How two values of an ordered type stand to each other.
enum CELOrder: Sendable {
  case before, same, after

  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .before : left == right ? .same : .after
  }

  var reversed: CELOrder {
    switch self {
    case .before: .after
    case .same: .same
    case .after: .before
    }
  }
}
