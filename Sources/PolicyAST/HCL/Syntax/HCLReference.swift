/// A traversal from a name through attributes and literal keys, such as `module.a["x"].role_name`.
public struct HCLReference: Sendable, Hashable {
  /// One step of a traversal.
  public enum Step: Sendable, Hashable {
    /// `.name`
    case attribute(String)
    /// `["key"]`, `[0]` or `.0`, the key as text.
    case key(String)
    /// A key that is not literal, or not known.
    case unknownKey
  }

  /// The first name.
  public let root: String

  /// What follows it, as far as it is literal.
  public let steps: [Step]

  /// Where the reference is written.
  public let location: Location

  /// A reference from `root` through `steps`, written at `location`.
  public init(root: String, steps: [Step], at location: Location) {
    self.root = root
    self.steps = steps
    self.location = location
  }

  /// The names of the leading steps up to the first key.
  var names: [String] {
    var names: [String] = []
    for step in steps {
      guard case .attribute(let name) = step else { break }
      names.append(name)
    }
    return names
  }
}
