/// An immutable map that keeps the order in which its entries were written.
public struct CELMap: Sendable {
  /// Small maps are searched in order; an index pays from here on.
  private static let indexedFrom = 9

  private final class Storage: Sendable {
    let keys: [CELValue]
    let values: [CELValue]
    let index: [CELMapKey: Int]

    init(keys: [CELValue], values: [CELValue], index: [CELMapKey: Int]) {
      self.keys = keys
      self.values = values
      self.index = index
    }
  }

  private let storage: Storage

  /// The keys, in the order written; each carries its own origin.
  public var keys: [CELValue] { storage.keys }

  /// The values, in the order of their keys.
  public var values: [CELValue] { storage.values }

  /// The number of entries.
  public var count: Int { storage.keys.count }

  /// A map of the given entries; of entries with the same key the first one is kept.
  ///
  /// - Complexity: O(*n*) hashes.
  public init(_ entries: [(key: CELValue, value: CELValue)]) {
    var builder = CELMapBuilder()
    for entry in entries {
      _ = builder.insert(entry.value, for: entry.key)
    }
    self = builder.map
  }

  init(keys: [CELValue], values: [CELValue], index: [CELMapKey: Int]) {
    storage = Storage(keys: keys, values: values, index: keys.count < Self.indexedFrom ? [:] : index)
  }

  /// The value of a key, or nil; numbers are compared across their types.
  ///
  /// - Complexity: O(1).
  public func value(for key: CELValue) -> CELValue? {
    guard storage.keys.count >= Self.indexedFrom else {
      for (position, candidate) in storage.keys.enumerated() where candidate.isSameKey(as: key) {
        return storage.values[position]
      }
      return nil
    }
    return CELMapKey(key).flatMap { storage.index[$0] }.map { storage.values[$0] }
  }
}
