import PolicyAST

/// One scan of bytes at a time, and the memory that scans reuse.
///
/// Unchecked, because a scan is taken out of the scanner's pool while it is used.
final class TextScan: @unchecked Sendable {
  /// A place at which a clause holds.
  struct Hit {
    let clause: Int
    let region: Region
    let captures: [TextMatch.Capture]
    let related: [Region]
  }

  /// The most hits that one file gives; more would be no help to anybody. Half of them are kept for those that are
  /// certain, whatever else a file is full of.
  static let hitLimit = 8192
  /// The most texts that are decoded in one file.
  static let decodingLimit = 128
  static let depthLimit = 3
  /// The most ids without a secret in one file whose surroundings are looked at.
  static let aloneLookupLimit = 512

  let plan: TextPlan
  /// Where each clause need not look again.
  var done: [Int]
  /// The name that was read last, to be read once when several words of it are looked for.
  var lastName: (start: Int, value: NamedValue?)? = nil
  var hits: [Hit] = []
  private var doubtfulHits = 0
  /// Whether there were more hits than are kept.
  private var isCut = false
  /// Where the second parts of pairs may stand, by clause.
  var partners: [Int: [Range<Int>]] = [:]
  /// How many candidates for the second part of a pair were looked at.
  var partnerLookups = 0
  var decodings = 0
  var constantLookups = 0
  /// Whether the file holds a word that can be a part of a key; nil before that was asked.
  var holdsKeys: Bool?
  /// Where texts were decoded already.
  var decodedUpTo: [TextEncoding: Int] = [:]
  /// Where ids by themselves were followed already.
  var aloneUpTo = 0
  var aloneLookups = 0
  var textKind = ContentKind.source
  var path = ""

  /// The language of the bytes, when they are code whose habits are known.
  var language: CodeLanguage?
  var style = ValueStyle.code
  var depth = 0
  private let context = EvaluationContext(AccessModel())
  private var subject: CELValue?

  init(_ plan: TextPlan) {
    self.plan = plan
    done = Array(repeating: 0, count: plan.clauses.count)
  }

  /// Returns what the clauses find in `bytes`, one finding for each place.
  func matches(
    in bytes: UnsafeBufferPointer<UInt8>, kind: ContentKind, path: String, _ language: CodeLanguage?
  ) -> [TextMatch] {
    begin(kind: kind, path: path, depth: 0)
    self.language = language ?? CodeLanguage(path: path)
    run(bytes)
    guard !hits.isEmpty else { return [] }
    var kept = TextClaims.kept(hits, plan)
    hits.removeAll(keepingCapacity: true)
    if isCut, let last = kept.indices.last { kept[last].isCut = true }
    return kept
  }

  /// Forgets the former scan.
  func begin(kind: ContentKind, path: String, depth: Int) {
    for index in done.indices { done[index] = 0 }
    lastName = nil
    doubtfulHits = 0
    isCut = false
    if !partners.isEmpty { partners.removeAll(keepingCapacity: true) }
    partnerLookups = 0
    decodings = 0
    constantLookups = 0
    holdsKeys = nil
    if !decodedUpTo.isEmpty { decodedUpTo.removeAll(keepingCapacity: true) }
    aloneUpTo = 0
    aloneLookups = 0
    textKind = kind
    self.path = path
    self.depth = depth
    language = nil
    style = ValueStyle.unknown
    subject = nil
  }

  /// Follows every literal.
  func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    plan.literals.forEachOccurrence(in: bytes) { occurrence in
      let literal = occurrence.literal
      for index in plan.leadStarts[literal]..<plan.leadStarts[literal + 1] {
        follow(plan.leads[index], at: occurrence.offset, length: plan.lengths[literal], in: bytes)
      }
      return !isCut || hits.count < Self.hitLimit
    }
  }

  private func follow(_ lead: TextPlan.Lead, at offset: Int, length: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    switch lead {
    case .pattern(let clause): followPattern(clause, at: offset, in: bytes)
    case .name(let clause): followName(clause, at: offset, length: length, in: bytes)
    case .call(let clause): followCall(clause, at: offset, length: length, in: bytes)
    case .address(let clause): followAddress(clause, at: offset, in: bytes)
    case .code(let clause): followCode(clause, at: offset, in: bytes)
    case .encoded(let encoding, let phase): followEncoding(encoding, phase: phase, at: offset, in: bytes)
    }
  }

  /// Returns whether the clause looks at bytes of this kind.
  func admits(_ clause: CompiledClause) -> Bool {
    switch textKind {
    case .source: true
    case .dependency, .binary: clause.clause.isAnchored
    }
  }

  /// Returns whether the condition of the clause holds for `captures`.
  func holds(_ clause: CompiledClause, _ captures: [TextMatch.Capture]) -> Bool {
    guard let condition = clause.when else { return true }
    guard let when = condition.value else { return false }
    let value: CELValue
    if let subject {
      value = subject
    } else {
      context.reset()
      value = context.value(.text(TextSubject(path: path, kind: textKind)))
      subject = value
    }
    if case .bool(true) = when.evaluate(clause.bound(captures, text: value)).content { return true }
    return false
  }

  /// Notes that the clause holds for `captures`, of which the named one, or `region`, is the anchor.
  func note(_ index: Int, _ region: Region, _ captures: [TextMatch.Capture]) {
    let isDoubtful = plan.clauses[index].clause.rank < TextClaims.weak
    guard hits.count < Self.hitLimit, !isDoubtful || doubtfulHits < Self.hitLimit / 2 else {
      isCut = true
      return
    }
    if isDoubtful { doubtfulHits += 1 }
    let anchor = plan.clauses[index].clause.anchor
    let place = captures.first { $0.name == anchor }?.region ?? region
    let related = captures.compactMap { capture in
      capture.region.isEmpty || capture.region == place || place.contains(capture.region) ? nil : capture.region
    }
    hits.append(Hit(clause: index, region: place, captures: captures, related: related))
  }
}
