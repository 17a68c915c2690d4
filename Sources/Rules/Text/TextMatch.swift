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

  /// Everything from the first to the last byte that belongs to the match.
  public var extent: Region {
    (related + captures.map(\.region)).reduce(region) { whole, part in
      Region(min(whole.start, part.start), max(whole.end, part.end))
    }
  }

  /// Returns the match in bytes of which those of `extent` begin at `start`.
  public func moved(to start: Int) -> TextMatch {
    let distance = start - extent.start
    func moved(_ region: Region) -> Region { Region(region.start + distance, region.end + distance) }
    return TextMatch(
      rule: rule, clause: clause, region: moved(region),
      captures: captures.map { Capture(name: $0.name, text: $0.text, region: moved($0.region)) },
      related: related.map(moved), isCut: isCut)
  }
}
