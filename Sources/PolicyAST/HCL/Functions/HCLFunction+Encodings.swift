extension HCLFunction {
  static let encodings: [String: HCLFunction] = [
    "jsonencode": .lenient { encode($0) },
    // JSON is YAML; what matters here is the structure.
    "yamlencode": .lenient { encode($0) },
    "jsondecode": .lenient { call in
      guard let value = call.arguments.first else { return nil }
      guard case .text(let text) = value.content else { return value }
      if !text.holes.isEmpty { return call.evaluator.unknown(value, call.location) }
      return HCLJSONReader.read(value)
    },
    "yamldecode": .strict { call in
      guard let value = call.arguments.first, value.string != nil else { return nil }
      return call.evaluator.scope.decodeYAML(value) ?? HCLJSONReader.read(value) ?? call.fail(.function)
    },
    "base64encode": .strict { call in call.text(0).map { call.make(Base64.encode(Array($0.utf8))) } },
    "base64decode": .strict { call in
      call.text(0).flatMap { Base64.decodeLines($0) }.map { call.make(String(decoding: $0, as: UTF8.self)) }
    },
    "urlencode": .strict { call in
      call.text(0).map { text in
        call.make(
          text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: String(UnicodeScalar(byte))
            case 0x20: "+"
            case _: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
          }.joined())
      }
    },
  ]

  private static func encode(_ call: HCLFunctionCall) -> Value? {
    guard let value = call.arguments.first, call.count == 1 else { return nil }
    return encode(value, at: call.location)
  }

  /// The JSON of `value` as a text that is made at `location`.
  static func encode(_ value: Value, at location: Location) -> Value {
    var writer = HCLJSONWriter(at: location)
    writer.write(value)
    guard !writer.isTooLarge else {
      return Value(.unresolved(Unresolved(.limit, HCLEvaluator.excerpt(location))), at: location)
    }
    return Value(.text(writer.text), at: location, offsets: writer.offsets)
  }
}
