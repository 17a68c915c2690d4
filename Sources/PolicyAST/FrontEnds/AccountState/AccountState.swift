/// The reader of account state: answers of the clouds' command-line clients, one JSON file each.
///
/// Answers of several files make one model. Where an answer does not say whom it is about (`ListPoliciesForRole`), the
/// name of the file or of a folder on its path does.
public struct AccountState: FrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .accountState }

  public var marks: [DocumentMark] { AccountAnswer.marks + ResourceAnswer.marks }

  public func claims(_ document: Document) -> Bool {
    document.syntax == .json && document.roots.contains { AccountAnswer($0) != nil || ResourceAnswer($0) != nil }
  }

  public var continuesOthers: Bool { true }

  public func rank(of document: Document) -> Int {
    document.roots.compactMap { AccountAnswer($0)?.rank ?? ResourceAnswer($0)?.rank }.min() ?? 0
  }

  public func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel) {
    for root in document.roots {
      let answer = AccountAnswer(root)
      let resources = answer == nil ? ResourceAnswer(root) : nil
      guard answer != nil || resources != nil, let properties = Properties(root.value) else { continue }
      var lowering = AccountLowering(model, path: document.file.logicalPath)
      // The model moves into the lowering and back: two copies of it would make each addition a copy.
      model = AccessModel()
      if let answer { lowering.lower(properties, as: answer) }
      if let resources { lowering.lower(properties, as: resources) }
      model = lowering.model
      if let answer { collectSettings(of: root.value, answer, into: &model) }
    }
  }

  /// Only what people set is a setting: the environment of functions.
  private func collectSettings(of root: Value, _ answer: AccountAnswer, into model: inout AccessModel) {
    guard answer == .functions || answer == .lambdas else { return }
    var collector = SettingCollector(format: format)
    for (index, function) in model.functions.enumerated() where function.location.file == root.location.file {
      collector.function = ID(index)
      for variable in function.environment {
        collector.collect(
          variable.value, path: "environment.\(variable.key.string)", key: variable.key,
          keyLocation: variable.keyLocation)
      }
    }
    model.settings += collector.settings
  }
}
