/// A map key in the one form in which equal keys are identical: 1, 1u and 1.0 are one key.
enum CELMapKey: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  /// An unsigned number beyond the signed range.
  case uint(UInt64)
  /// Compared by its bytes: canonically equivalent texts are different keys.
  case string([UInt8])

  /// The key that a value stands for, or nil when no map can have it.
  ///
  /// A number with a fraction is not an error but simply in no map, hence nil too.
  init?(_ value: CELValue) {
    switch value.content {
    case .bool(let value):
      self = .bool(value)
    case .int(let value):
      self = .int(value)
    case .uint(let value):
      self = Int64(exactly: value).map { .int($0) } ?? .uint(value)
    case .double(let value):
      guard let key = Int64(exactly: value).map({ .int($0) }) ?? UInt64(exactly: value).map({ CELMapKey.uint($0) })
      else { return nil }
      self = key
    case .string(let value):
      self = .string(Array(value.utf8))
    case .null, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error, .unknown:
      return nil
    }
  }
}
