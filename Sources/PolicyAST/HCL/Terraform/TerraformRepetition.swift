/// One instance of a block that `count` or `for_each` may repeat: its key and what `each` and `count` stand for.
struct TerraformRepetition: Sendable {
  /// The key; nil when the block is not repeated.
  let key: TerraformKey?
  /// What `each.key` or `count.index` stands for.
  let name: Value?
  /// What `each.value` stands for.
  let value: Value?
  /// Whether it hangs on something unknown that the instance exists.
  let isConditional: Bool

  init(_ key: TerraformKey? = nil, name: Value? = nil, value: Value? = nil, isConditional: Bool = false) {
    self.key = key
    self.name = name
    self.value = value
    self.isConditional = isConditional
  }
}
