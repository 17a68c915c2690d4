/// What the program tells its caller in the end.
enum ExitCode: Int32 {
  /// Audited, and nothing at or above the bar.
  case success = 0
  /// Findings at or above the bar.
  case findings = 1
  /// The call, a rule, the baseline or the configuration is wrong; nothing was audited.
  case usage = 2
  /// An input could not be read, the output could not be written, or a limit ended the run.
  case failure = 3
}
