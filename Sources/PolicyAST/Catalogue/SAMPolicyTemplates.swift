/// The policy templates of AWS SAM: named statements with parameters.
enum SAMPolicyTemplates {
  /// Whether there is a template of the given name.
  static func contains(_ name: String) -> Bool { document(of: name) != nil }

  /// Returns the statements of the template `name` with `arguments` for its parameters, nil when there is none.
  ///
  /// All parts have the place `location`: that of the name, for the statements are written nowhere in the project.
  /// - Complexity: O(*n*) in the size of the table.
  static func statements(of name: String, arguments: [String: Value], at location: Location) -> Value? {
    guard let document = document(of: name) else { return nil }
    let root = ManagedDocument.value(document, at: location)
    var evaluator = TemplateEvaluator(
      Template(root, language: .cloudFormation, path: location.file.path, arguments: arguments))
    return root["Statement"].map { evaluator.evaluate($0) }
  }

  private static func document(of name: String) -> [UInt8]? {
    let wanted = Array(name.utf8) + [0x09]
    return SAMPolicyTable.rows.withUTF8Buffer { bytes in
      for row in bytes.split(separator: 0x0A) where row.starts(with: wanted) {
        return Array(row.dropFirst(wanted.count))
      }
      return nil
    }
  }
}
