extension CELLibrary {
  /// Functions of the lists extension.
  ///
  /// - Source: the `lists` extension of cel-go.
  static let lists: [CELFunction] = [
    CELFunction(
      "flatten", doc: "the elements of the lists of a list, one after another",
      [member([.list(.list(a))], .list(a), .unary { flattened($0) })]),
    CELFunction(
      "distinct", doc: "the elements of a list without later ones that equal an earlier one",
      [member([.list(a)], .list(a), .unary { distinct($0) })]),
    CELFunction(
      "slice", doc: "the elements of a list from one position up to another",
      [member([.list(a), .int, .int], .list(a), .variadic(slice))]),
  ]

  private static func flattened(_ value: CELValue) -> CELValue {
    var elements: [CELValue] = []
    for element in value.listValue ?? [] {
      // An element that is not known may be any list.
      elements += element.listValue ?? [element]
      guard elements.count <= CELLimits.resultSize else { return .error(.resultTooLarge) }
    }
    return CELValue(.list(elements), origin: value.origin)
  }

  private static func distinct(_ value: CELValue) -> CELValue {
    var elements: [CELValue] = []
    for element in value.listValue ?? [] where !elements.contains(where: { $0 == element }) {
      elements.append(element)
      guard elements.count <= 2_000 else { return .error(.resultTooLarge) }
    }
    return CELValue(.list(elements), origin: value.origin)
  }

  @Sendable
  private static func slice(_ arguments: [CELValue]) -> CELValue {
    guard arguments.count == 3, let elements = arguments[0].listValue, case .int(let first) = arguments[1].content,
      case .int(let end) = arguments[2].content
    else { return noOverload("slice") }
    guard 0 <= first, first <= end, end <= elements.count else { return .error(.indexOutOfBounds(end)) }
    return CELValue(.list(Array(elements[Int(first)..<Int(end)])), origin: arguments[0].origin)
  }
}
