/// A policy of a bucket that is known by its name alone.
struct BucketPolicy: Sendable {
  /// The name as the policy's document has it.
  let bucket: Text
  let format: Format
  var policy: ID<Policy>
}
