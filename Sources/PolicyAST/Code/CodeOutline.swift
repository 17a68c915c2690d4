/// What a source file defines, calls, assigns and imports, told from its tokens.
///
/// It is no parser: what it does not understand it leaves out. Names are compared as they are written.
public struct CodeOutline: Sendable {
  /// A function, method or closure.
  public struct Function: Sendable {
    /// The name, or the last name that it is assigned to; empty when it has none.
    public var name: String
    public var region: Region
    public var parameters: [String]

    /// The tokens of its body.
    public var body: Range<Int>

    public var isAsynchronous: Bool
  }

  /// One argument of a call.
  public struct Argument: Sendable {
    /// The keyword, when there is one.
    public var name: String?
    public var tokens: Range<Int>
  }

  /// A call of something with a name.
  public struct Call: Sendable {
    /// What is called, joined by full stops: `oss2.Bucket`; it begins with one when the receiver is an expression.
    public var callee: String

    /// The callee's place.
    public var region: Region
    public var arguments: [Argument]

    /// The tokens from the callee to the closing bracket.
    public var tokens: Range<Int>

    /// The innermost function around it.
    public var function: Int?

    /// The word before it when that is `await`, `return`, `new`, `go`, `defer`, `raise` or `throw`.
    public var word: String?

    /// Whether it begins a statement, so that its value is dropped.
    public var isStatement: Bool
  }

  /// A name that gets a value.
  public struct Assignment: Sendable {
    /// The name, with what is selected of it: `client`, `self.cache`, `os.environ`.
    public var target: String

    /// The first name of the target.
    public var root: String
    public var region: Region

    /// Whether an element is set: `cache[key] = value`.
    public var isElement: Bool

    /// Whether the value is added to the one before: `+=`.
    public var isAugmented: Bool

    /// Whether the name is declared here (`let`, `var`, `:=`, a type before it).
    public var isDeclaration: Bool

    /// The tokens of the value.
    public var value: Range<Int>
    public var function: Int?
  }

  /// A module that is used.
  public struct Import: Sendable {
    public var module: String
    public var region: Region
  }

  public var functions: [Function] = []
  public var calls: [Call] = []
  public var assignments: [Assignment] = []
  public var imports: [Import] = []

  /// Names that Python functions declare `global`, with the function.
  public var globals: [(name: String, function: Int)] = []

  init() {}
}
