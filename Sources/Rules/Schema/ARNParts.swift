import PolicyAST

/// The parts of a resource name (`acs:…` or `arn:…`), each with its place; parts may have holes.
///
/// - Source: RAM authentication (`acs:<ram-code>:<region>:<account-id>:<relative-id>`), RAM documentation; IAM
///   identifiers (`arn:partition:service:region:account-id:resource`), IAM documentation.
struct ARNParts: Sendable {
  /// The cloud that the name belongs to.
  let provider: Provider
  let partition: Text
  let service: Text
  let region: Text
  let account: Text
  let resource: Text

  /// Where each part is written, in the order above.
  let locations: [Location]

  /// The name as a whole.
  let location: Location

  /// The parts of `pattern`, nil when it is not of that form.
  init?(_ pattern: Pattern) {
    let bytes = Array(pattern.text.string.utf8)
    let isAlibaba = bytes.starts(with: Array("acs:".utf8))
    guard isAlibaba || bytes.starts(with: Array("arn:".utf8)) else { return nil }
    provider = isAlibaba ? .alibaba : .aws
    let holes = pattern.text.holes
    var colons: [Int] = []
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: ":") {
      if holes.contains(where: { $0.start <= offset && offset < $0.end }) { continue }
      colons.append(offset)
      if colons.count == (isAlibaba ? 4 : 5) { break }
    }
    guard colons.count == (isAlibaba ? 4 : 5) else { return nil }
    let bounds = [-1] + colons + [bytes.count]
    var texts: [Text] = []
    var locations: [Location] = []
    for (before, after) in zip(bounds, bounds.dropFirst()) {
      let start = before + 1
      let inside = holes.filter { $0.start >= start && $0.end <= after }
      texts.append(
        Text(
          String(decoding: bytes[start..<after], as: UTF8.self),
          holes: inside.map { Text.Hole($0.start - start, $0.end - start, $0.unresolved) }))
      locations.append(pattern.value.location(ofBytes: start, after))
    }
    if isAlibaba {
      texts.insert(Text("aliyun"), at: 1)
      locations.insert(locations[0], at: 1)
    }
    partition = texts[1]
    service = texts[2]
    region = texts[3]
    account = texts[4]
    resource = texts[5]
    self.locations = Array(locations.dropFirst())
    location = pattern.location
  }
}
