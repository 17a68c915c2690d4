/// Something to say about a package or one of its entries.
public struct ArchiveRemark: Hashable, Sendable {
  /// How much it costs.
  public let severity: ArchiveSeverity
  /// What it is.
  public let trouble: ArchiveTrouble
  /// The path inside the outermost package, nested ones joined by `!/`; empty for that package itself.
  public let member: String
  /// The 0-based byte offset of the header or record meant, in the innermost package.
  public let offset: Int

  /// One sentence, lower case, without a final stop.
  public var message: String { trouble.message }
}
