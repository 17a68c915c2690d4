import PolicyAST

/// The findings that go into a SARIF run, the heaviest first, with what is computed for many at once.
struct SARIFResults {
  /// A finding with the positions and the line hash of its anchor.
  struct Result {
    let finding: Finding
    let start: Position
    let end: Position
    let lineHash: String
  }

  /// What goes in: findings that count before silenced ones, then by severity, then as in the report.
  let chosen: [Result]

  /// How many findings had no room.
  let leftOut: Int

  /// Chooses at most `limit` findings. The hashes of lines are those of what may be shown of them: a hash of a short
  /// password would let it be guessed.
  init(_ report: Report, hiding redactions: Redactions, limit: Int) {
    var reader = PositionReader()
    let placed = report.shown.map { (finding: $0, positions: reader.positions(of: $0.location)) }
    let ranked = placed.indices.sorted { left, right in
      let (first, second) = (Self.rank(of: placed[left].finding), Self.rank(of: placed[right].finding))
      return first == second ? left < right : first < second
    }
    let kept = ranked.prefix(limit)
    var wanted: [SourceFile: Set<Int>] = [:]
    for index in kept {
      wanted[placed[index].finding.location.file, default: []].insert(placed[index].positions.start.line)
    }
    var hashes: [SourceFile: [Int: String]] = [:]
    for (file, lines) in wanted { hashes[file] = LineHashes.of(lines: lines, in: redactions.redacted(file)) }
    chosen = kept.map { index in
      let (finding, positions) = placed[index]
      let hash = hashes[finding.location.file]?[positions.start.line] ?? "0:1"
      return Result(finding: finding, start: positions.start, end: positions.end, lineHash: hash)
    }
    leftOut = placed.count - kept.count
  }

  private static func rank(of finding: Finding) -> Int {
    let isSilenced = finding.suppression != nil || finding.isBaselined
    let weight =
      switch finding.severity {
      case .critical: 0
      case .high: 1
      case .medium: 2
      case .low: 3
      case .note: 4
      }
    return weight + (isSilenced ? 5 : 0)
  }
}
