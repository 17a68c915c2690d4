import PolicyAST

extension TextScan {
  /// The most candidates for the second part of a pair that are looked at.
  private static let pairLimit = 48
  /// The most such candidates that are looked at with that care in one file.
  private static let partnerLookupLimit = 16384
  /// The most places in one file at which the second part of a pair may stand.
  private static let partnerLimit = 1 << 18

  /// Looks for the pattern of a clause around a keyword.
  func followPattern(_ index: Int, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard offset >= done[index] else { return }
    let clause = plan.clauses[index]
    guard admits(clause), let expression = clause.pattern?.value else { return }
    let start = max(0, offset - clause.clause.before)
    // A pattern begins before the keyword; a word before it decides about word boundaries.
    let window = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, offset + clause.clause.after)])
    if let match = expression.firstMatch(in: window, from: max(0, done[index] - start)) {
      done[index] = max(offset + 1, start + match.range.upperBound)
      return complete(index, expression, match, from: start, in: bytes)
    }
    if clause.clause.isDecoding, Self.isBroken(at: offset, in: bytes) {
      undoEscapes(around: offset, in: bytes)
      if clause.clause.pair != nil { followParts(offset, in: bytes) }
    }
  }

  /// Whether the word at `offset` ends soon with a quote or an escape, so that it may go on elsewhere.
  private static func isBroken(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if offset > 0, bytes[offset - 1].isLetterOrDigit { return false }
    var end = offset
    while end < bytes.count, end - offset < 28, bytes[end].isLetterOrDigit || bytes[end] == UInt8(ascii: ".") {
      end += 1
    }
    return end < bytes.count && (bytes[end] <= 0x20 || "\"'`\\%&${#;<".utf8.contains(bytes[end]))
  }

  private func complete(
    _ index: Int, _ expression: RegularExpression, _ match: RegularExpression.Match, from start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let clause = plan.clauses[index]
    let captures = Self.captures(expression, match, from: start, in: bytes)
    let region = Region(start + match.range.lowerBound, start + match.range.upperBound)
    guard let pair = clause.clause.pair, let second = clause.pair?.value else {
      if holds(clause, captures), !isTakenBack(clause, [region], in: bytes) { note(index, region, captures) }
      return
    }
    if let others = partner(of: region, by: second, within: pair.within, captures, index, in: bytes) {
      guard !isTakenBack(clause, [region] + others.map(\.region), in: bytes) else { return }
      return note(index, region, captures + others)
    }
    if clause.clause.isDecoding { followAlone(captures.first?.region.start ?? region.start, in: bytes) }
  }

  /// Whether what takes a match back stands around one of its `parts`.
  private func isTakenBack(_ clause: CompiledClause, _ parts: [Region], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let without = clause.clause.without, let expression = clause.without?.value else { return false }
    return parts.contains { part in
      let range = max(0, part.start - without.within)..<min(bytes.count, part.end + without.within)
      return expression.firstMatch(in: UnsafeBufferPointer(rebasing: bytes[range]), from: 0) != nil
    }
  }

  /// Returns the named parts of a match.
  private static func captures(
    _ expression: RegularExpression, _ match: RegularExpression.Match, from start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [TextMatch.Capture] {
    zip(expression.groupNames, match.groups).compactMap { name, range in
      guard let name, let range else { return nil }
      let place = start + range.lowerBound..<start + range.upperBound
      return TextMatch.Capture(
        name: name, text: String(decoding: bytes[place], as: UTF8.self),
        region: Region(place.lowerBound, place.upperBound))
    }
  }

  /// Returns the named parts of the match of the clause's `second` that lies nearest to `region` and for which the
  /// condition holds.
  ///
  /// What follows comes before what lies in front at the same distance, since people write the id first. A file full
  /// of ids that belong to nothing does not get the same care for each.
  private func partner(
    of region: Region, by second: RegularExpression, within: Int, _ captures: [TextMatch.Capture], _ index: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [TextMatch.Capture]? {
    let clause = plan.clauses[index]
    var nearest = NearestRanges(candidates(of: index, second, in: bytes), around: region, within: within)
    var tried = 0
    while tried < (partnerLookups < Self.partnerLookupLimit ? Self.pairLimit : 2), let candidate = nearest.next() {
      tried += 1
      partnerLookups += 1
      let end = min(bytes.count, candidate.upperBound + 64)
      let window = UnsafeBufferPointer(rebasing: bytes[..<end])
      guard let match = second.firstMatch(in: window, from: candidate.lowerBound) else { continue }
      let others = Self.captures(second, match, from: 0, in: bytes)
      if holds(clause, captures + others) { return others }
    }
    return nil
  }

  /// Returns where the second part of a clause's pair matches in all of `bytes`, in ascending order; looked for once.
  private func candidates(
    of index: Int, _ second: RegularExpression, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    if let known = partners[index] { return known }
    var found: [Range<Int>] = []
    second.forEachRange(in: bytes) { range in
      found.append(range)
      return found.count < Self.partnerLimit
    }
    partners[index] = found
    return found
  }
}
