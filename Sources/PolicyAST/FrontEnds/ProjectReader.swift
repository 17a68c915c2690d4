/// Turns the documents of a project into one linked access model.
public struct ProjectReader: Sendable {
  /// The front ends, asked in this order who reads a document.
  public let frontEnds: [any FrontEnd]

  /// All front ends. Policies come last: other formats hold what looks like them.
  public static let allFrontEnds: [any FrontEnd] = [
    ServerlessDevsFC3(),
    ServerlessDevsFC(),
    FuncraftTemplate(),
    ROSTemplate(),
    CloudFormationTemplate(),
    PolicyFrontEnd(),
  ]

  /// A reader that uses `frontEnds`.
  public init(frontEnds: [any FrontEnd] = Self.allFrontEnds) {
    self.frontEnds = frontEnds
  }

  /// Returns who reads `document`, nil when nobody does.
  public func frontEnd(for document: Document) -> (any FrontEnd)? {
    frontEnds.first { $0.claims(document) }
  }

  /// Returns the model of what `documents` say.
  ///
  /// Documents that nobody claims add nothing. The result does not depend on the order of `documents`.
  /// - Complexity: O(*n*) in the size of the documents.
  public func model(of documents: [Document], in files: ProjectFiles, ownAccounts: Set<String> = []) -> AccessModel {
    var model = AccessModel()
    model.ownAccounts = ownAccounts
    let claimed = documents.sorted(by: Self.precedes).compactMap { document in
      frontEnd(for: document).map { (document, $0) }
    }
    for (document, frontEnd) in Self.withoutParts(claimed) {
      model.diagnostics += document.diagnostics
      frontEnd.lower(document, in: files, into: &model)
    }
    model.link()
    return model
  }

  /// Returns `claimed` without the documents that others read as parts of themselves; of those that read each other
  /// the first remains.
  private static func withoutParts(
    _ claimed: [(Document, any FrontEnd)]
  ) -> [(Document, any FrontEnd)] {
    let edges = claimed.map { Set($1.parts(of: $0)) }
    guard edges.contains(where: { !$0.isEmpty }) else { return claimed }
    let byPath = Dictionary(claimed.indices.map { (claimed[$0].0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
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

  private static func precedes(_ left: Document, _ right: Document) -> Bool {
    (left.file.path, left.file.member ?? "") < (right.file.path, right.file.member ?? "")
  }
}
