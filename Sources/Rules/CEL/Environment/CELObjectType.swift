/// A type of host objects: a name and its fields.
public struct CELObjectType: Sendable {
  /// The host's number of the type, as its handles carry it.
  public let id: CELObjectTypeID

  /// The name of the type, as `CELType.object` carries it.
  public let name: String

  /// What the objects are, for the reference.
  public let doc: String

  /// The fields, in the order of the reference.
  public let fields: [CELField]

  let indexOfField: [String: Int]

  /// An object type; of fields with one name the first is meant.
  public init(_ id: CELObjectTypeID, name: String, doc: String, fields: [CELField]) {
    self.id = id
    self.name = name
    self.doc = doc
    self.fields = fields
    indexOfField = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The field of a name, or nil.
  func field(named name: String) -> CELField? {
    indexOfField[name].map { fields[$0] }
  }
}
