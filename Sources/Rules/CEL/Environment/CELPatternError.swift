/// Why a constant argument, such as the pattern of a regular expression, cannot be used.
public struct CELPatternError: Error, Hashable, Sendable {
  /// What is wrong, lower-case and without a final stop.
  public let message: String

  /// An error with the given message.
  public init(_ message: String) {
    self.message = message
  }
}
