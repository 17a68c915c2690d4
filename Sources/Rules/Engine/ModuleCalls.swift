import PolicyAST

/// The calls of modules that lead to the files of a model.
///
/// Parts of a function or a policy do not know how their module was called; their file does.
struct ModuleCalls {
  private var byFile: [SourceFile: [[Location]]] = [:]

  /// The calls in `model`.
  init(_ model: AccessModel) {
    for policy in model.policies { add(policy.callers, at: policy.location) }
    for identity in model.identities { add(identity.callers, at: identity.location) }
    for function in model.functions { add(function.callers, at: function.location) }
    for service in model.services { add(service.callers, at: service.location) }
    for trigger in model.triggers { add(trigger.callers, at: trigger.location) }
  }

  /// Returns `findings`, each with the ways that lead to its file when it knows none itself.
  func completed(_ findings: [Finding]) -> [Finding] {
    guard !byFile.isEmpty else { return findings }
    var findings = findings
    for index in findings.indices where findings[index].callers.allSatisfy(\.isEmpty) {
      findings[index].callers = byFile[findings[index].location.file] ?? findings[index].callers
    }
    return findings
  }

  private mutating func add(_ way: [Location], at place: Location) {
    // What is written where the module is called belongs to the caller.
    guard let call = way.last, call.file.folder != place.file.folder else { return }
    guard !byFile[place.file, default: []].contains(way) else { return }
    byFile[place.file, default: []].append(way)
  }
}

extension SourceFile {
  /// What stands before the last slash of the path.
  fileprivate var folder: Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }
}
