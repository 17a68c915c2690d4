extension HCLFunction {
  static let texts: [String: HCLFunction] = [
    "csvdecode": .strict { call in call.text(0).flatMap { table($0, call) } },
    "urldecode": .strict { call in call.text(0).flatMap { unescaped($0) }.map { call.make($0) } },
    "textencodebase64": .strict { call in
      guard let text = call.text(0), let name = call.text(1)?.uppercased() else { return nil }
      return encoded(text, name).map { call.make(Base64.encode($0)) } ?? call.fail(.function)
    },
    "textdecodebase64": .strict { call in
      guard let bytes = call.text(0).flatMap({ Base64.decodeLines($0) }), let name = call.text(1)?.uppercased() else {
        return nil
      }
      return decoded(bytes, name).map { call.make($0) } ?? call.fail(.function)
    },
    // What a compressor makes differs between its versions, and nobody reads it here.
    "base64gzip": .strict { $0.fail(.function) },
    // The files of a project are asked for one by one.
    "fileset": .strict { $0.fail(.file) },
    "cidrcontains": .strict { call in
      guard let outer = call.text(0).flatMap(HCLNetwork.init), let text = call.text(1),
        let inner = HCLNetwork(text.contains("/") ? text : text + "/32")
      else { return nil }
      let isInside =
        UInt64(inner.address) >= UInt64(outer.address)
        && UInt64(inner.address) + inner.size <= UInt64(outer.address) + outer.size
      return call.make(isInside)
    },
  ]

  private static func encoded(_ text: String, _ name: String) -> [UInt8]? {
    switch name {
    case "UTF-8": Array(text.utf8)
    case "UTF-16LE": text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case "UTF-16BE": text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case "ISO-8859-1", "LATIN1", "US-ASCII":
      text.unicodeScalars.allSatisfy { $0.value < 256 }
        ? text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : nil
    case _: nil
    }
  }

  private static func decoded(_ bytes: [UInt8], _ name: String) -> String? {
    let pairs = stride(from: 0, to: bytes.count - 1, by: 2)
    switch name {
    case "UTF-8": return String(decoding: bytes, as: UTF8.self)
    case "UTF-16LE":
      return String(decoding: pairs.map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }, as: UTF16.self)
    case "UTF-16BE":
      return String(decoding: pairs.map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }, as: UTF16.self)
    case "ISO-8859-1", "LATIN1", "US-ASCII":
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    case _: return nil
    }
  }

  private static func unescaped(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(0x20)
      case UInt8(ascii: "%"):
        guard rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          return nil
        }
        bytes.append(code)
        rest = rest.dropFirst(2)
      case _: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The rows of a table with a heading (RFC 4180), as maps.
  private static func table(_ text: String, _ call: HCLFunctionCall) -> Value? {
    guard var rows = fields(of: text), !rows.isEmpty else { return nil }
    let names = rows.removeFirst()
    guard rows.allSatisfy({ $0.count == names.count }), Set(names).count == names.count else { return nil }
    return call.make(
      rows.map { row in
        call.make(
          zip(names, row).map { Value.Entry(key: Text($0), at: call.location, value: call.make($1)) })
      })
  }

  private static func fields(of text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var rest = Array(text)[...]
    while let next = rest.popFirst() {
      switch next {
      case "\"" where isQuoted && rest.first == "\"":
        field.append("\"")
        rest = rest.dropFirst()
      case "\"" where isQuoted || field.isEmpty: isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case _ where next.isNewline && !isQuoted:
        // Empty lines are passed over.
        if !row.isEmpty || !field.isEmpty { rows.append(row + [field]) }
        (row, field) = ([], "")
      case _: field.append(next)
      }
    }
    guard !isQuoted else { return nil }
    if !row.isEmpty || !field.isEmpty { rows.append(row + [field]) }
    return rows
  }
}
