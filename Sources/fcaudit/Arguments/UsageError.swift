/// A call that makes no sense, a path that is not there, or a broken file that the user wrote for the program.
struct UsageError: Error {
  /// What is wrong; may have further lines.
  let message: String

  /// The command that was called, when it is known.
  var command: String?

  /// An error that `message` describes.
  init(_ message: String, command: String? = nil) {
    self.message = message
    self.command = command
  }
}
