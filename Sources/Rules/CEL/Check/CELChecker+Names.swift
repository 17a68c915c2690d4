import PolicyAST

extension CELChecker {
  private static let typeNames: [String: (name: String, type: CELType)] = [
    "bool": ("bool", .bool), "int": ("int", .int), "uint": ("uint", .uint), "double": ("double", .double),
    "string": ("string", .string), "bytes": ("bytes", .bytes), "list": ("list", .list(.dyn)),
    "map": ("map", .map(.dyn, .dyn)), "null_type": ("null_type", .null), "type": ("type", .type(nil)),
    "optional_type": ("optional_type", .optional(.dyn)),
    "google.protobuf.Timestamp": ("google.protobuf.Timestamp", .timestamp),
    "google.protobuf.Duration": ("google.protobuf.Duration", .duration),
  ]

  mutating func name(_ name: String, isAbsolute: Bool, at index: Int) -> CELType {
    if let found = lookUp(name, isAbsolute: isAbsolute, at: index) { return found }
    resolutions[index] = .unboundVariable(name)
    let nearest = suggestion(for: name, in: locals.map(\.name) + environment.variables.map(\.name))
    report(.undeclaredName(name, suggestion: nearest), at: tree[index].region)
    return .dyn
  }

  /// The type of what a (dotted) name means, or nil when it means nothing; the node remembers what it is.
  private mutating func lookUp(_ name: String, isAbsolute: Bool, at index: Int) -> CELType? {
    if !isAbsolute, let slot = locals.lastIndex(where: { $0.name == name }) {
      resolutions[index] = .local(slot)
      return isLenient ? .dyn : locals[slot].type
    }
    for candidate in environment.candidates(for: name, isAbsolute: isAbsolute) {
      if let variable = environment.index(ofVariable: candidate) {
        resolutions[index] = .variable(variable)
        if !referencedVariables.contains(candidate) { referencedVariables.append(candidate) }
        return isLenient ? .dyn : environment.variables[variable].type
      }
      if let type = Self.typeNames[candidate] {
        resolutions[index] = .constant(CELValue(.type(type.name)))
        return .type(type.type)
      }
      if environment.objectType(named: candidate) != nil {
        resolutions[index] = .constant(CELValue(.type(candidate)))
        return .type(.object(candidate))
      }
    }
    return nil
  }

  mutating func select(_ field: String, of operand: Int, _ mode: CELSelection, at index: Int) -> CELType {
    if case .value = mode, let path = tree.qualifiedName(index), !startsWithLocal(index),
      let found = lookUp(path.name, isAbsolute: path.isAbsolute, at: index)
    {
      return found
    }
    let operandType = types.resolve(type(of: operand))
    let found = fieldType(field, of: operandType, at: index)
    switch mode {
    case .presence: return .bool
    case .value: return found
    case .optional:
      if case .optional = found { return found }
      return .optional(found)
    }
  }

  /// Whether the chain of selections starts at a macro's variable, which hides everything longer.
  func startsWithLocal(_ index: Int) -> Bool {
    guard let root = tree.root(index), !root.isAbsolute else { return false }
    return locals.contains { $0.name == root.name }
  }

  private mutating func fieldType(_ field: String, of type: CELType, at index: Int) -> CELType {
    switch type {
    case .dyn, .free: return .dyn
    case .map(_, let value): return value
    case .optional(let inner): return .optional(fieldType(field, of: types.resolve(inner), at: index))
    case .object(let name):
      guard let object = environment.objectType(named: name) else { return .dyn }
      guard let found = object.field(named: field) else {
        let nearest = suggestion(for: field, in: object.fields.map(\.name))
        report(.undeclaredField(field, type: name, suggestion: nearest), at: tree[index].anchor)
        return .dyn
      }
      resolutions[index] = .field(found, of: object.id)
      let path = name + "." + field
      if !referencedFields.contains(path) { referencedFields.append(path) }
      return found.type
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list, .type, .parameter:
      report(.noFields(type: text(type)), at: tree[index].anchor)
      return .dyn
    }
  }
}
