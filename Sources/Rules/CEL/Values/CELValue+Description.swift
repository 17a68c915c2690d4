extension CELValue: CustomStringConvertible {
  /// The longest description in UTF-8 bytes, give or take one part.
  private static let longestDescription = 1_000

  /// The value much as an expression would write it, cut short with `…` when it is long.
  public var description: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    switch content {
    case .null: output += "null"
    case .bool, .int, .uint, .double: output += briefDescription
    case .string(let text): output += CELLibrary.quoted(String(text.prefix(Self.longestDescription)))
    case .bytes(let bytes):
      let shown = CELFormatter.hexadecimal(Array(bytes.prefix(Self.longestDescription / 2)))
      output += "bytes(" + shown + ")"
    case .type(let name): output += name
    case .timestamp(let time): output += "timestamp(\"" + time.description + "\")"
    case .duration(let span): output += "duration(\"" + span.description + "\")"
    case .optional(nil): output += "optional.none()"
    case .optional(let inner?):
      output += "optional.of("
      inner.write(to: &output)
      output += ")"
    case .list(let elements):
      Self.write(elements.count, "[", "]", to: &output) { elements[$0].write(to: &$1) }
    case .map(let map):
      Self.write(map.count, "{", "}", to: &output) { index, output in
        map.keys[index].write(to: &output)
        output += ": "
        map.values[index].write(to: &output)
      }
    case .object(let object): output += "object(\(object.type.rawValue), \(object.payload))"
    case .error(let error): output += "error: " + error.description
    case .unknown(let reasons): output += "unknown(" + reasons.reasons.map(String.init).joined(separator: ", ") + ")"
    }
  }

  private static func write(
    _ count: Int, _ open: String, _ close: String, to output: inout String, _ part: (Int, inout String) -> Void
  ) {
    output += open
    for index in 0..<count {
      if index > 0 { output += ", " }
      part(index, &output)
      if output.utf8.count >= longestDescription, index + 1 < count {
        output += ", …"
        break
      }
    }
    output += close
  }
}
