/// The values of an environment's variables for one evaluation.
public struct CELBindings: Sendable {
  private(set) var values: [CELValue?]

  init(count: Int) {
    values = Array(repeating: nil, count: count)
  }

  /// The value of the variable at `index` of the environment's variables; nil while it has none.
  public subscript(index: Int) -> CELValue? {
    get { values.indices.contains(index) ? values[index] : nil }
    set {
      guard values.indices.contains(index) else { return }
      values[index] = newValue
    }
  }
}
