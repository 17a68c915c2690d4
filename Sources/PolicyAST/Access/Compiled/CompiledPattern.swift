/// A pattern with what is open about it.
struct CompiledPattern: Sendable {
  let pattern: WildcardPattern

  /// Whether it is certain that the provider reads it so.
  let isCertain: Bool

  /// Whether a part of it is not known.
  let hasHoles: Bool
}
