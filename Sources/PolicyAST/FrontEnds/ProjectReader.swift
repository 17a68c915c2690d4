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
    ServerlessFrameworkProject(),
    AccountState(),
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
    for (document, frontEnd) in Self.inOrder(Self.withoutParts(claimed)) {
      model.diagnostics += document.diagnostics
      frontEnd.lower(document, in: files, into: &model)
    }
    model.link()
    for index in model.policies.indices where model.policies[index].origin == .project {
      model.policies[index].addCatalogueFaults()
    }
    return model
  }

  private static func precedes(_ left: Document, _ right: Document) -> Bool {
    (left.file.path, left.file.member ?? "") < (right.file.path, right.file.member ?? "")
  }
}
