extension ProjectReader {
  /// Returns who reads `document`: one for the whole, or one for each part of a stream that holds several formats.
  func readers(of document: Document) -> [(Document, any FrontEnd)] {
    guard let whole = frontEnd(for: document) else { return [] }
    let count = document.roots.count
    guard count > 1 else { return [(document, whole)] }
    var readers: [Format: any FrontEnd] = [:]
    var order: [Format] = []
    var parts: [Format: [Int]] = [:]
    for (index, single) in document.split((0..<count).map { [$0] }).enumerated() {
      guard let reader = frontEnd(for: single) else { continue }
      if readers.updateValue(reader, forKey: reader.format) == nil { order.append(reader.format) }
      parts[reader.format, default: []].append(index)
    }
    guard order.count > 1 else { return [(document, whole)] }
    let split = document.split(order.map { parts[$0] ?? [] })
    return zip(split, order).compactMap { part, format in readers[format].map { (part, $0) } }
  }

  /// Returns `claimed` without the documents that others read as parts of themselves; of those that read each other
  /// the first remains.
  static func withoutParts(
    _ claimed: [(Document, any FrontEnd)]
  ) -> [(Document, any FrontEnd)] {
    let edges = claimed.map { Set($1.parts(of: $0)) }
    guard edges.contains(where: { !$0.isEmpty }) else { return claimed }
    let byPath = Dictionary(
      claimed.indices.map { (claimed[$0].0.file.logicalPath, $0) }, uniquingKeysWith: { first, _ in first })
    let isPart = edges.reduce(into: Set<Int>()) { parts, paths in parts.formUnion(paths.compactMap { byPath[$0] }) }
    var reached = Set<Int>()
    var kept: [Int] = []
    for start in claimed.indices.filter({ !isPart.contains($0) }) + claimed.indices.filter({ isPart.contains($0) }) {
      guard !reached.contains(start) else { continue }
      kept.append(start)
      var pending = [start]
      while let next = pending.popLast() {
        guard reached.insert(next).inserted else { continue }
        pending += edges[next].compactMap { byPath[$0] }
      }
    }
    return kept.sorted().map { claimed[$0] }
  }

  /// Returns `claimed` by rank; those of the same rank keep their order.
  static func inOrder(_ claimed: [(Document, any FrontEnd)]) -> [(Document, any FrontEnd)] {
    let ranks = claimed.map { $1.rank(of: $0) }
    guard ranks.contains(where: { $0 != 0 }) else { return claimed }
    return claimed.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { claimed[$0] }
  }
}
