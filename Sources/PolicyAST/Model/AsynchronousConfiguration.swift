/// What happens with asynchronous invocations.
public struct AsynchronousConfiguration: Sendable {
  /// The setting as a whole.
  public var location: Location

  public var maximumRetries: Value?

  /// Seconds.
  public var maximumEventAge: Value?

  /// The ARN that gets the result of a success.
  public var onSuccess: Value?

  /// The ARN that gets the event of a failure.
  public var onFailure: Value?

  /// A configuration written at `location`.
  public init(location: Location) {
    self.location = location
  }
}
