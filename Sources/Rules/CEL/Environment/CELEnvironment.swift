/// Everything that an expression can name: variables, functions, host object types; and the limits it must keep.
///
/// A value: extend a copy, compile with it, keep the programs.
public struct CELEnvironment: Sendable {
  /// The namespace in which names are looked up first; "" for none.
  public var container = ""

  /// How large expressions may be and how long they may run.
  public var limits = CELLimits()

  /// Whether `has`, `all`, `map` and the like are macros.
  public var hasMacros = true

  /// The variables, in the order declared; their positions index `CELBindings`.
  public private(set) var variables: [CELVariable] = []

  /// The host object types, in the order declared.
  public private(set) var objectTypes: [CELObjectType] = []

  /// The fields of all object types by name, for values whose type is known only when they are read.
  private(set) var fieldsByName: [String: [CELObjectTypeID: CELField]] = [:]

  private(set) var functionsByName: [String: CELFunction] = [:]
  private var variableIndex: [String: Int] = [:]
  private var objectTypeIndex: [String: Int] = [:]

  /// The language with its standard functions and the extensions for strings, math, encoders and optionals.
  ///
  /// - Parameter patterns: What compiles the regular expressions of `matches`; without it there is no `matches`.
  public init(patterns: CELPatternCompiler? = nil) {
    for function in CELLibrary.functions { add(function) }
    if let patterns { add(CELLibrary.matches(patterns)) }
  }

  /// The functions that expressions can call by name, sorted by name; operators are not among them.
  public var functions: [CELFunction] {
    functionsByName.values.filter { !CELOperator.isOperator($0.name) }.sorted { $0.name < $1.name }
  }

  /// Declares a variable and returns its position, by which `CELBindings` knows it.
  ///
  /// A later variable of the same name takes the place of the earlier one.
  @discardableResult
  public mutating func add(_ variable: CELVariable) -> Int {
    if let index = variableIndex[variable.name] {
      variables[index] = variable
      return index
    }
    variableIndex[variable.name] = variables.count
    variables.append(variable)
    return variables.count - 1
  }

  /// Declares a function; overloads of a name that is there already are added to it.
  public mutating func add(_ function: CELFunction) {
    functionsByName[function.name]?.add(function.overloads)
    if functionsByName[function.name] == nil { functionsByName[function.name] = function }
  }

  /// Declares a host object type. Types may name each other in any order.
  public mutating func add(_ type: CELObjectType) {
    if let index = objectTypeIndex[type.name] {
      let former = objectTypes[index]
      for name in former.indexOfField.keys { fieldsByName[name]?[former.id] = nil }
      objectTypes[index] = type
    } else {
      objectTypeIndex[type.name] = objectTypes.count
      objectTypes.append(type)
    }
    for (name, index) in type.indexOfField { fieldsByName[name, default: [:]][type.id] = type.fields[index] }
  }

  /// Bindings in which no variable has a value yet.
  public func bindings() -> CELBindings {
    CELBindings(count: variables.count)
  }

  /// The position of a variable, or nil.
  public func index(ofVariable name: String) -> Int? {
    variableIndex[name]
  }

  /// The object type of a name, or nil.
  public func objectType(named name: String) -> CELObjectType? {
    objectTypeIndex[name].map { objectTypes[$0] }
  }

  /// The names that `name` may stand for, the innermost namespace first; an absolute name stands for itself alone.
  func candidates(for name: String, isAbsolute: Bool) -> [String] {
    guard !isAbsolute, !container.isEmpty else { return [name] }
    var parts = container.split(separator: ".")
    var names: [String] = []
    while !parts.isEmpty {
      names.append(parts.joined(separator: ".") + "." + name)
      parts.removeLast()
    }
    return names + [name]
  }
}
