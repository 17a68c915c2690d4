extension HCLFunction {
  static let files: [String: HCLFunction] = [
    "file": .strict { call in
      guard let path = call.text(0) else { return nil }
      guard let file = call.evaluator.scope.file(at: path) else { return call.fail(.file) }
      guard file.bytes.count <= HCLBudget.textLimit else { return call.fail(.limit) }
      let text = Text(String(decoding: file.bytes, as: UTF8.self))
      // Terraform refuses to read a file that is not UTF-8.
      guard text.string.utf8.count == file.bytes.count else { return nil }
      return Value(.text(text), at: Location(file, Region(0, file.bytes.count)), offsets: OffsetMap(from: 0))
    },
    "filebase64": .strict { call in
      guard let path = call.text(0) else { return nil }
      guard let file = call.evaluator.scope.file(at: path) else { return call.fail(.file) }
      return call.make(Base64.encode(file.bytes))
    },
    "fileexists": .strict { call in
      call.text(0).map { call.make(call.evaluator.scope.file(at: $0) != nil) }
    },
    "templatefile": .lenient { templateFile($0) },
    "templatestring": .lenient { templateString($0) },
    "basename": .strict { call in
      call.text(0).map { path in call.make(path.split(separator: "/").last.map(String.init) ?? ".") }
    },
    "dirname": .strict { call in
      call.text(0).map { path in
        guard let slash = path.lastIndex(of: "/") else { return call.make(".") }
        return call.make(slash == path.startIndex ? "/" : String(path[..<slash]))
      }
    },
    "abspath": .strict { call in call.text(0).map { call.make($0) } },
    "pathexpand": .strict { call in
      guard let path = call.text(0) else { return nil }
      return path.hasPrefix("~") ? call.fail(.environment) : call.make(path)
    },
  ]

  /// The template is evaluated with the given variables alone; its text stands in the template file.
  private static func templateFile(_ call: HCLFunctionCall) -> Value? {
    guard call.count == 2 else { return nil }
    guard let path = call.text(0) else { return call.evaluator.unknown(call.arguments[0], call.location) }
    guard let file = call.evaluator.scope.file(at: path) else { return call.fail(.file) }
    guard file.bytes.count <= HCLBudget.textLimit else { return call.fail(.limit) }
    return rendered(HCLDocument(file, as: .template), call)
  }

  /// The same of a text that is not in a file of its own.
  private static func templateString(_ call: HCLFunctionCall) -> Value? {
    guard call.count == 2 else { return nil }
    if let unknown = call.evaluator.unknown(call.arguments[0], call.location) { return unknown }
    return HCLDocument(embedded: call.arguments[0], path: "", as: .template).flatMap { rendered($0, call) }
  }

  private static func rendered(_ document: HCLDocument, _ call: HCLFunctionCall) -> Value? {
    guard document.faults.isEmpty else { return nil }
    let names = Dictionary((call.entries(1) ?? []).map { ($0.key.string, $0.value) }) { $1 }
    let evaluator = call.evaluator.entering(HCLVariables(names))
    return evaluator.evaluate(document.expression).referred(from: call.location)
  }
}
