/// Puts a text together from literal parts and spliced values, keeping holes and places.
struct HCLTextBuilder {
  let document: HCLDocument
  var decoder = HCLTextDecoder(isRaw: true)
  private var holes: [Text.Hole] = []
  private var hasSplice = false
  /// Set when something was spliced that has no text.
  private(set) var isInvalid = false

  init(_ document: HCLDocument) {
    self.document = document
  }

  /// The text so far.
  var text: Text { Text(decoder.string, holes: holes) }

  /// Where the bytes of the text stand in the file.
  var offsets: OffsetMap { decoder.offsets }

  /// Whether the text is simply what stands between the quotes of `node`.
  func isPlain(_ node: HCLNode) -> Bool {
    document.offsets == nil && !hasSplice && decoder.decoded.count + 2 == node.region.count
      && document.bytes[node.region.start] == 0x22
  }

  /// Appends a text record.
  mutating func append(_ index: Int32) {
    document.decode(index, into: &decoder)
  }

  /// Appends a value spliced at `place`; its bytes stand there.
  mutating func append(_ value: Value, at place: Location) {
    hasSplice = true
    switch value.content {
    case .text(let text): append(text, value, at: place)
    case .number(let digits): splice(digits, at: place)
    case .bool(let flag): splice(flag ? "true" : "false", at: place)
    case .unresolved(let unresolved):
      // The address of a resource says more than the name under which it was handed on.
      let isAddress = unresolved.reason == .deployment && unresolved.text.utf8.count <= 200
      appendHole(unresolved.reason, isAddress ? unresolved.text : HCLEvaluator.excerpt(place), at: place)
    case .choice: appendHole(.parameter, HCLEvaluator.excerpt(place), at: place)
    case .null, .list, .map: isInvalid = true
    }
  }

  private mutating func append(_ text: Text, _ value: Value, at place: Location) {
    let start = decoder.decoded.count
    for hole in text.holes { holes.append(Text.Hole(start + hole.start, start + hole.end, hole.unresolved)) }
    let isHere = value.referrers.isEmpty && value.location.file == document.file && text.holes.isEmpty
    if isHere, value.offsets == nil, value.location.region.count == text.string.utf8.count + 2 {
      decoder.append(Array(text.string.utf8), source: value.location.region.start + 1)
    } else {
      splice(text.string, at: place)
    }
  }

  private mutating func splice(_ string: String, at place: Location) {
    decoder.append(Array(string.utf8), source: place.region.start, width: place.region.count)
  }

  private mutating func appendHole(_ reason: Unresolved.Reason, _ written: String, at place: Location) {
    let unresolved = Unresolved(reason, "${\(written)}")
    let start = decoder.decoded.count
    splice(unresolved.text, at: place)
    holes.append(Text.Hole(start, decoder.decoded.count, unresolved))
  }
}
