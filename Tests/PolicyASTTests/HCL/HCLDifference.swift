import Foundation

/// Returns where two JSON-like values differ, nil when they are equal; keys that only `found` lacks of `ignored` are
/// passed over.
func difference(_ found: Any, _ expected: Any, _ path: String, ignoring ignored: Set<String> = ["const"]) -> String? {
  switch (found, expected) {
  case (let found as [String: Any], let expected as [String: Any]):
    for key in Set(found.keys).union(expected.keys).subtracting(ignored).sorted() {
      guard let left = found[key], let right = expected[key] else {
        return "\(path).\(key): only \(found[key] == nil ? "expected" : "found")"
      }
      if let difference = difference(left, right, "\(path).\(key)", ignoring: ignored) { return difference }
    }
    return nil
  case (let found as [Any], let expected as [Any]):
    guard found.count == expected.count else {
      return "\(path): \(found.count) elements, expected \(expected.count): \(found) / \(expected)"
    }
    for (index, pair) in zip(found, expected).enumerated() {
      if let difference = difference(pair.0, pair.1, "\(path)[\(index)]", ignoring: ignored) { return difference }
    }
    return nil
  case (is NSNull, is NSNull):
    return nil
  case (let found as String, let expected as String):
    return Array(found.utf8) == Array(expected.utf8) || found == expected
      ? nil : "\(path): \(found.debugDescription), expected \(expected.debugDescription)"
  case (let found as NSNumber, let expected as NSNumber):
    let scale = max(abs(expected.doubleValue), 1)
    return abs(found.doubleValue - expected.doubleValue) <= scale * 1e-12
      ? nil : "\(path): \(found), expected \(expected)"
  case _:
    return "\(path): \(found), expected \(expected)"
  }
}
