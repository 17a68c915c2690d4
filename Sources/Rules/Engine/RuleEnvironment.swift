import PolicyAST

/// The expression language as rules see it: its standard functions, ours, and the objects of the schema.
enum RuleEnvironment {
  /// The environment with the variables of `scope`: the node, called like the scope, `project`, and `it`, the value of `at`.
  static func environment(of scope: Scope) -> CELEnvironment {
    var environment = shared
    environment.add(CELVariable(scope.rawValue, .object(scope.typeName), doc: scope.doc))
    if scope != .project { environment.add(CELVariable("project", .object("project"), doc: Scope.project.doc)) }
    environment.add(CELVariable("it", .dyn, doc: "in a message: the value of at that the finding is about"))
    return environment
  }

  /// The number of a subject's type.
  static func typeID(of subject: Subject) -> CELObjectTypeID {
    CELObjectTypeID(rawValue: typeIDs[subject.typeName] ?? -1)
  }

  private static let typeIDs: [String: Int32] = Dictionary(
    uniqueKeysWithValues: Schema.objects.enumerated().map { ($1.name, Int32($0)) })

  private static let shared: CELEnvironment = {
    var environment = CELEnvironment(patterns: compilePattern)
    for (number, object) in Schema.objects.enumerated() {
      environment.add(
        CELObjectType(
          CELObjectTypeID(rawValue: Int32(number)), name: object.name, doc: object.doc,
          fields: object.fields.enumerated().map { field($1, Slot(number: $0, count: object.fields.count)) }))
    }
    for function in RuleFunctions.all { environment.add(function) }
    return environment
  }()

  private static let compilePattern: CELPatternCompiler = { (pattern) throws(CELPatternError) in
    do {
      let expression = try RegularExpression(pattern)
      return { expression.isMatch(in: $0) }
    } catch {
      throw CELPatternError("\(error)")
    }
  }

  private typealias Slot = EvaluationContext.Slot

  private static func field(_ field: SchemaField, _ slot: Slot) -> CELField {
    let name = field.name
    let isPresent: CELField.Getter = { object in
      guard let context = object.host as? EvaluationContext else { return .error(.noSuchField(name)) }
      return context.presence(of: field, slot, in: object)
    }
    return CELField(name, type(of: field.type), doc: field.doc, isPresent: isPresent) { object in
      guard let context = object.host as? EvaluationContext else { return .error(.noSuchField(name)) }
      return context.value(of: field, slot, in: object)
    }
  }

  private static func type(of type: SchemaType) -> CELType {
    switch type {
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .string: .string
    case .object(let name): .object(name)
    case .list(let element): .list(Self.type(of: element))
    case .dynamic: .dyn
    }
  }
}
