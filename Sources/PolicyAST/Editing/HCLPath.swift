/// The way from the body of an HCL file down to the record with a given region, and on into a JSON text that it holds.
struct HCLPath {
  let document: HCLDocument

  /// From the body of the file down to the record.
  let steps: [Int32]

  /// The way inside a JSON text, when the record lies in one.
  let inner: DocumentPath?

  /// The whole file.
  let lines: LineText

  /// The way to the record of `document` that covers exactly `region`, or the node of a JSON text in it; nil when there
  /// is none. With `takesPart` a text is enough of which the region is a part.
  init?(to region: Region, in document: HCLDocument, takesPart: Bool = false) {
    self.document = document
    lines = LineText(bytes: document.file.bytes)
    var steps: [Int32] = [document.rootIndex]
    while let here = steps.last, document.node(here).region != region || document.node(here).kind == .body {
      guard let next = Self.child(of: here, reaching: region, in: document) else { break }
      steps.append(next)
    }
    self.steps = steps
    guard let last = steps.last else { return nil }
    if document.node(last).region == region {
      inner = nil
      return
    }
    if HCLPath.isName(region, of: document.node(last)) {
      inner = nil
      return
    }
    guard
      let text = steps.lastIndex(where: { ![.text, .piece].contains(document.node($0).kind) })
        .flatMap({ HCLPath.text(at: steps[$0], in: document) })
    else {
      guard takesPart, [.template, .text, .piece].contains(document.node(last).kind) else { return nil }
      inner = nil
      return
    }
    guard let path = DocumentPath(to: region, in: text, takesPart: takesPart) else { return nil }
    inner = path
  }

  /// The record at the end of the way.
  var last: Int32 { steps.last ?? document.rootIndex }

  /// Whether `region` is the name of an attribute or block, which has no record of its own.
  private static func isName(_ region: Region, of node: HCLNode) -> Bool {
    (node.kind == .attribute || node.kind == .block) && node.nameRegion == region
  }

  /// Returns the JSON in the template at `index`, which may be in several parts where indentation was taken away.
  private static func text(at index: Int32, in document: HCLDocument) -> Document? {
    let parts = document.children(of: index)
    guard document.node(index).kind == .template, !parts.isEmpty,
      parts.allSatisfy({ document.node($0).kind == .text })
    else { return nil }
    var decoder = HCLTextDecoder(isRaw: false)
    for part in parts { document.decode(part, into: &decoder) }
    let inner = Document.parse(embedded: decoder.decoded, at: decoder.offsets, in: document.file, as: .json)
    return inner.isWellFormed ? inner : nil
  }

  /// Whether both regions lie in the same block or attribute of the file.
  static func sharesItem(_ first: Region, _ second: Region, in document: HCLDocument) -> Bool {
    child(of: document.rootIndex, reaching: first, in: document).map { document.node($0).region.contains(second) }
      ?? false
  }

  /// Returns the first child of the record at `index` that contains `region`, nil when none does.
  private static func child(of index: Int32, reaching region: Region, in document: HCLDocument) -> Int32? {
    var child = document.node(index).first
    while child >= 0 {
      let node = document.node(child)
      if node.region.contains(region) { return child }
      child = node.next
    }
    return nil
  }

  /// Whether `text` may stand in the template that holds the JSON text.
  private func fitsTemplate(_ edits: [TextEdit]?) -> [TextEdit]? {
    guard let edits else { return nil }
    let template = steps.last { document.node($0).kind == .template } ?? last
    let isQuoted = lines.bytes[Int(document.node(template).start)] == 0x22
    let fits = edits.allSatisfy { edit in
      !edit.replacement.holds("${") && !edit.replacement.holds("%{")
        && !(isQuoted && edit.replacement.utf8.contains { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 })
    }
    return fits ? edits : nil
  }

  /// The text of the literal at the end of the way, nil when it is none.
  var text: String? {
    if let inner { return inner.last?.node.text }
    let node = document.node(last)
    if node.kind == .bool || node.kind == .number { return document.text(node.region) }
    return HCLExpression(document: document, index: last).literalText
  }

  /// Returns the edits that put `value` in place of the literal at the end of the way.
  func replacing(with value: NewValue) -> [TextEdit]? {
    if let inner { return fitsTemplate(inner.replacing(with: value)) }
    let node = document.node(last)
    guard let plain = value.plain else { return nil }
    switch node.kind {
    case .bool, .number: return [TextEdit(node.region, value.isText ? ScalarWriting.hclQuoted(plain) : plain)]
    case .template:
      let children = document.children(of: last)
      guard lines.bytes[Int(node.start)] == 0x22, children.allSatisfy({ document.node($0).kind == .text }) else {
        return nil
      }
      return [TextEdit(node.region, ScalarWriting.hclQuoted(plain))]
    case .body, .attribute, .block, .label, .null, .text, .piece, .wrap, .join, .traversal, .relative, .root,
      .getAttribute, .getIndex, .index, .splat, .anonymous, .parentheses, .unary, .binary, .conditional, .call, .tuple,
      .object, .forExpression, .name, .malformed:
      return nil
    }
  }

  /// Returns the edits that take the element at the end of the way out of its tuple.
  func removing() -> [TextEdit]? {
    if let inner { return fitsTemplate(inner.removing()) }
    guard steps.count > 1, document.node(steps[steps.count - 2]).kind == .tuple else { return nil }
    let elements = document.children(of: steps[steps.count - 2])
    guard elements.count > 1, let index = elements.firstIndex(of: last) else { return nil }
    let own = document.node(last).region
    let isLast = index + 1 == elements.count
    let region =
      isLast
      ? Region(document.node(elements[index - 1]).region.end, own.end)
      : Region(own.start, document.node(elements[index + 1]).region.start)
    let gap = isLast ? Region(region.start, own.start) : Region(own.end, region.end)
    guard lines.bytes[gap.start..<gap.end].allSatisfy({ [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ",")].contains($0) })
    else { return nil }
    return [TextEdit(region, "")]
  }
}
