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
    TerraformPlanFrontEnd(),
    AccountState(),
    PolicyFrontEnd(),
  ]

  /// The front ends for folders of files, each reading the files that it claims by name.
  public let folderFrontEnds: [any FolderFrontEnd]

  /// All front ends for folders.
  public static let allFolderFrontEnds: [any FolderFrontEnd] = [TerraformFrontEnd()]

  /// A reader that uses `frontEnds` and `folderFrontEnds`.
  public init(
    frontEnds: [any FrontEnd] = Self.allFrontEnds, folderFrontEnds: [any FolderFrontEnd] = Self.allFolderFrontEnds
  ) {
    self.frontEnds = frontEnds
    self.folderFrontEnds = folderFrontEnds
  }

  /// Returns who reads `document`, nil when nobody does.
  public func frontEnd(for document: Document) -> (any FrontEnd)? {
    frontEnds.first { $0.claims(document) }
  }

  /// Returns the model of what `sources` say.
  ///
  /// Documents that nobody claims add nothing. The result does not depend on the order of `sources`, nor on how many
  /// share the work.
  /// - Complexity: O(*n*) in the size of the files, times the calls of the modules in them.
  public func model(
    of sources: [ProjectSource], in files: ProjectFiles, ownAccounts: Set<String> = [], by workforce: Workforce = .alone
  ) -> AccessModel {
    var model = AccessModel()
    model.ownAccounts = OwnAccounts(ownAccounts)
    var documents: [Document] = []
    var configurations: [HCLDocument] = []
    for source in sources {
      switch source {
      case .document(let document): documents.append(document)
      case .configuration(let configuration): configurations.append(configuration)
      }
    }
    configurations.sort { $0.path < $1.path }
    for frontEnd in folderFrontEnds {
      let claimed = configurations.filter { frontEnd.claims($0.path) }
      if !claimed.isEmpty { frontEnd.lower(claimed, in: files, by: workforce, into: &model) }
    }
    documents.sort(by: Self.precedes)
    let claimed = workforce.map(documents.count, batch: 16) { [documents] in readers(of: documents[$0]) }.flatMap { $0 }
    lower(Self.inOrder(Self.withoutParts(claimed)), in: files, by: workforce, into: &model)
    model.link()
    for index in model.policies.indices where model.policies[index].origin == .project {
      model.policies[index].addCatalogueFaults()
    }
    return model
  }

  /// Adds what the documents in `claimed` say, in their order: those that stand by themselves are read at the same time.
  private func lower(
    _ claimed: [(Document, any FrontEnd)], in files: ProjectFiles, by workforce: Workforce,
    into model: inout AccessModel
  ) {
    var rest = claimed[...]
    while let (first, frontEnd) = rest.first {
      if frontEnd.continuesOthers {
        Self.lower(first, frontEnd, in: files, into: &model)
        rest.removeFirst()
        continue
      }
      let alone = Array(rest.prefix { !$0.1.continuesOthers })
      var parts = workforce.map(alone.count, batch: 8) { index in
        var part = AccessModel()
        Self.lower(alone[index].0, alone[index].1, in: files, into: &part)
        return part
      }
      for index in parts.indices {
        // The part goes as soon as it was added: all of them beside the whole would be a second copy.
        var part = AccessModel()
        swap(&part, &parts[index])
        model.add(part)
      }
      rest.removeFirst(alone.count)
    }
  }

  private static func lower(
    _ document: Document, _ frontEnd: any FrontEnd, in files: ProjectFiles, into model: inout AccessModel
  ) {
    model.diagnostics += document.diagnostics
    let known = (functions: model.functions.count, layers: model.layers.count)
    frontEnd.lower(document, in: files, into: &model)
    model.setCodeFolders(functions: known.functions, layers: known.layers, path: document.file.logicalPath)
  }

  private static func precedes(_ left: Document, _ right: Document) -> Bool {
    (left.file.path, left.file.member ?? "") < (right.file.path, right.file.member ?? "")
  }
}
