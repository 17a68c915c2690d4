/// Temporary credentials that outlive their invocation.
extension CodeFile {
  /// Clients and credentials of the module that are made from the context of one invocation.
  func cachedCredentials(_ entries: [Int]) -> [CodeHabit] {
    let names = declaredNames
    return outline.assignments.compactMap { assignment in
      guard let function = assignment.function, !assignment.isElement, !assignment.isDeclaration else { return nil }
      guard names.contains(assignment.root), !isLocalAnywhere(assignment.root, in: function) else { return nil }
      guard takesCredentials(assignment.value, in: function) else { return nil }
      return habit(.cachedCredential, assignment.root, assignment.region)
    }
  }

  /// Whether a value is made of the temporary credentials of an invocation, directly or through a local name.
  private func takesCredentials(_ value: Range<Int>, in function: Int) -> Bool {
    let isDirect: (Range<Int>) -> Bool = { range in
      range.contains { index in
        tokens[index].kind == .name && Self.credentialNames.contains(text(index))
      }
    }
    if isDirect(value) { return true }
    let locals = outline.assignments.filter { $0.function == function && isDirect($0.value) }.map(\.root)
    return !locals.isEmpty && mentions(Set(locals), in: value)
  }

  /// - Source: the context objects of Function Compute: `context.credentials` (Python, Node.js, PHP, Go), and
  ///   `getExecutionCredentials` (Java).
  private static let credentialNames: Set<String> = [
    "credentials", "Credentials", "getExecutionCredentials", "securityToken", "security_token", "SecurityToken",
  ]
}
