/// A layer that the project publishes: files that functions find beside their code.
public struct Layer: Sendable {
  public var format: Format

  /// The name, nil when the file gives none.
  public var name: Value?

  /// Where it is declared.
  public var location: Location

  /// Where its files come from.
  public var code: CodePackage

  /// A layer declared at `location`.
  public init(format: Format, name: Value?, location: Location, code: CodePackage) {
    self.format = format
    self.name = name
    self.location = location
    self.code = code
  }

  /// How messages name it, such as `layer 'common'`.
  public var label: String { name?.scalar.map { "layer '\($0.string)'" } ?? "layer" }
}
