/// A function of the Terraform language that can be evaluated offline.
///
/// - Source: "Built-in Functions", Terraform language documentation.
struct HCLFunction: Sendable {
  /// What the function gives; nil when the arguments do not fit.
  let apply: @Sendable (HCLFunctionCall) -> Value?

  /// Whether all arguments must be wholly known.
  let isStrict: Bool

  /// A function whose arguments must be known.
  static func strict(_ apply: @escaping @Sendable (HCLFunctionCall) -> Value?) -> HCLFunction {
    HCLFunction(apply: apply, isStrict: true)
  }

  /// A function that makes something of arguments that are known in part.
  static func lenient(_ apply: @escaping @Sendable (HCLFunctionCall) -> Value?) -> HCLFunction {
    HCLFunction(apply: apply, isStrict: false)
  }

  /// The functions by name.
  static let table: [String: HCLFunction] = strings.merging(collections) { $1 }
    .merging(sets) { $1 }.merging(encodings) { $1 }.merging(numbers) { $1 }.merging(conversions) { $1 }
    .merging(files) { $1 }.merging(networks) { $1 }.merging(digests) { $1 }.merging(times) { $1 }.merging(texts) { $1 }

  /// Functions whose results differ from run to run.
  static let impure: Set<String> = ["timestamp", "plantimestamp", "uuid", "bcrypt"]
}
