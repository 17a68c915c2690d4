/// Something that code does and that is worth a second look, with its place.
public struct CodeHabit: Sendable {
  /// What it does.
  public enum Kind: String, Sendable, CaseIterable {
    /// A name of the module that the code of an invocation changes.
    case mutableGlobal = "mutable-global"
    /// Work that goes on when the invocation has returned.
    case backgroundWork = "background-work"
    /// A temporary credential that is kept beyond the invocation.
    case cachedCredential = "cached-credential"
    /// The event chooses which address, bucket or database is used.
    case eventTarget = "event-target"
    /// A file in the temporary folder that is not removed.
    case temporaryFile = "temporary-file"
    /// A session of a role for longer than an hour, with all rights of the role.
    case longSession = "long-session"
    /// A row that is inserted without a key that makes a second time harmless.
    case plainInsert = "plain-insert"
    /// Log lines that are kept back and not flushed.
    case bufferedLog = "buffered-log"
  }

  public let kind: Kind

  /// What is named: the variable, the callee.
  public let subject: String
  public let location: Location

  init(_ kind: Kind, _ subject: String, at location: Location) {
    self.kind = kind
    self.subject = subject
    self.location = location
  }
}
