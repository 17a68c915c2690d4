/// What `fcaudit rules fields` prints: everything that the expressions of rules can read and call.
public enum FieldReference {
  /// Returns the UTF-8 of the reference: of the types that a rule of `scope` meets, or of all.
  public static func render(_ scope: Scope?) -> [UInt8] {
    var buffer = ReportBuffer()
    if let scope {
      buffer.write("A rule of scope \(scope.rawValue) sees \(scope.doc), as the variable '\(scope.rawValue)'.\n")
      for name in reachable(from: scope.typeName) { write(name, into: &buffer) }
    } else {
      buffer.write("Scopes (the variable is called like the scope)\n")
      for scope in Scope.allCases { row(scope.rawValue, scope.typeName, scope.doc, into: &buffer) }
      for object in Schema.objects { write(object.name, into: &buffer) }
    }
    buffer.write("\nFunctions beyond the standard library of CEL\n")
    for function in RuleFunctions.all {
      for overload in function.overloads { buffer.write("  \(overload.signature(of: function.name))\n") }
      buffer.write("      \(function.doc)\n")
    }
    return buffer.bytes
  }

  /// The types that can be reached from `name`, in the order of the schema, itself first.
  private static func reachable(from name: String) -> [String] {
    var found = [name]
    var next = 0
    while next < found.count {
      for field in Schema.object(named: found[next])?.fields ?? [] {
        if let target = target(of: field.type), !found.contains(target) { found.append(target) }
      }
      next += 1
    }
    return found
  }

  private static func target(of type: SchemaType) -> String? {
    switch type {
    case .object(let name): name
    case .list(let element): target(of: element)
    case .bool, .int, .double, .string, .dynamic: nil
    }
  }

  private static func write(_ name: String, into buffer: inout ReportBuffer) {
    guard let object = Schema.object(named: name) else { return }
    buffer.write("\n\(object.name): \(object.doc)\n")
    for field in object.fields { row(field.name, field.type.name, field.doc, into: &buffer) }
  }

  private static func row(_ name: String, _ type: String, _ doc: String, into buffer: inout ReportBuffer) {
    buffer.write("  \(name)")
    buffer.write(repeating: 0x20, count: 22 - name.utf8.count)
    buffer.write(" \(type)")
    buffer.write(repeating: 0x20, count: 16 - type.utf8.count)
    buffer.write(" \(doc)\n")
  }
}
