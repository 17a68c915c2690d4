/// A value of a JSON document that describes an image.
enum ImageDocument {
  case object([String: ImageDocument])
  case array([ImageDocument])
  case string(String)
  case number(Double)
  case other

  /// The value of `key`, when this is an object that has it.
  subscript(key: String) -> ImageDocument? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var elements: [ImageDocument]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The value when it is a whole number that fits.
  var integer: Int? {
    guard case .number(let value) = self else { return nil }
    return Int(exactly: value)
  }

  /// The strings of an array of strings, or nil.
  var strings: [String]? {
    guard let elements else { return nil }
    let strings = elements.compactMap(\.string)
    return strings.count == elements.count ? strings : nil
  }
}
