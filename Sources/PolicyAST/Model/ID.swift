/// The place of an entity in the list of its kind in one access model, 0-based.
public struct ID<Entity>: Hashable, Sendable, Comparable {
  /// The index.
  public let index: Int

  /// The entity at `index`.
  public init(_ index: Int) {
    self.index = index
  }

  public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
}
