/// How far a value extends when every reference in it is written out.
///
/// Values share what they refer to, so that a small file can make a value that is endless to walk through.
struct TerraformExtent: Sendable {
  /// How many references lead one into another.
  private(set) var height = 0
  /// How many named values it holds, each as often as it is there.
  private(set) var weight = 0

  /// Whether it is more than anybody writes.
  var isTooFar: Bool { height > 64 || weight > 200_000 }

  /// The extent as part of another value.
  var named: TerraformExtent {
    var result = self
    result.height += 1
    result.weight += 1
    return result
  }

  /// Takes in a value that this one holds.
  mutating func include(_ other: TerraformExtent) {
    height = max(height, other.height)
    weight = min(weight + other.weight, 1 << 30)
  }
}
