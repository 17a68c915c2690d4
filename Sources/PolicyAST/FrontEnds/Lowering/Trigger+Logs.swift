/// What the settings of a log trigger name, in whichever case a format writes them.
extension Trigger {
  /// The log project of the trigger's own log settings.
  public var logProject: Value? {
    configuration.flatMap { Properties(Properties($0)?["logConfig"])?["project"] }
  }

  /// The logstore whose lines start the function.
  public var logstore: Value? {
    configuration.flatMap { Properties(Properties($0)?["sourceConfig"])?["logstore"] }
  }
}
