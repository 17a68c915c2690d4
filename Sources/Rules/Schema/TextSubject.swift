import PolicyAST

/// The file around a match of a text rule.
struct TextSubject: Sendable {
  /// The path that rules see; inside a package for its members.
  let path: String

  /// What kind of bytes it holds.
  let kind: ContentKind

  /// The first of the functions with which the file is deployed, once it is known.
  var function: ID<Function>?

  /// Where the match is, once it is known.
  var location: Location?
}
