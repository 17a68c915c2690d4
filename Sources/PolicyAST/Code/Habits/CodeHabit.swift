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
    /// A signed address that is returned or logged.
    case signedAddress = "signed-address"
    /// A name of the module that only some other invocation fills.
    case warmInstance = "warm-instance"
    /// The credentials of the function, or its whole environment, in a log.
    case loggedCredential = "logged-credential"
    /// The same in what the function answers.
    case answeredCredential = "answered-credential"
    /// The whole context of an invocation, in a log or an answer.
    case loggedContext = "logged-context"
    /// Headers of more bytes than a provider takes.
    case largeHeaders = "large-headers"
    /// An asynchronous payload of more bytes than a provider takes.
    case largePayload = "large-payload"
  }

  public let kind: Kind

  /// What is named: the variable, the callee.
  public let subject: String
  public let location: Location

  /// The bytes that are written, where the kind is about a size; else 0.
  public let amount: Int

  init(_ kind: Kind, _ subject: String, at location: Location, amount: Int = 0) {
    self.kind = kind
    self.subject = subject
    self.location = location
    self.amount = amount
  }
}
