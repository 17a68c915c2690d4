public import PolicyAST

/// A place in scanned bytes at which a text rule holds.
public struct TextMatch: Sendable {
  /// A named part of a match.
  struct Capture: Sendable {
    /// The name of the group.
    let name: String

    /// The part after escapes and encodings were undone.
    let text: String

    /// Where it is written, in 0-based bytes of what was scanned.
    let region: Region
  }

  /// The index of the rule in the scanner.
  let rule: Int

  /// The index of the clause in the scanner.
  let clause: Int

  /// The anchor, in 0-based bytes of what was scanned.
  public let region: Region

  /// The named parts, each name once.
  let captures: [Capture]

  /// The parts that belong to the credential besides the anchor.
  public let related: [Region]

  /// Whether more was found behind it than is kept of one file.
  var isCut = false
}
