/// A cheap handle of something that the host owns; the language only ever hands it to the getters of its type.
public struct CELObject: Sendable {
  /// What holds the object, as the host likes: a model, a document; nil when the payload says all.
  public let host: (any AnyObject & Sendable)?

  /// The host's own number of the object.
  public let payload: Int32

  /// The type whose fields the object has.
  public let type: CELObjectTypeID

  /// A handle of the object with this number in `host`.
  public init(_ type: CELObjectTypeID, payload: Int32, host: (any AnyObject & Sendable)? = nil) {
    self.type = type
    self.payload = payload
    self.host = host
  }
}

extension CELObject: Hashable {
  public static func == (left: CELObject, right: CELObject) -> Bool {
    left.type == right.type && left.payload == right.payload && left.host === right.host
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(payload)
  }
}
