import PolicyAST

extension Schema {
  static let source = SchemaObject(
    name: "source", doc: "A source file that is deployed with functions.",
    fields: [
      field("path", .string, "the path of the file") { .string($0.file.path, nil) },
      field("language", .string, "python, javascript, java, go or php") { .string($0.language.rawValue, nil) },
      SchemaField(name: "functions", type: .list(.object("function")), doc: "the functions that it is deployed with") {
        subject, model in
        guard case .source(let id) = subject else { return .missing }
        return .list(model.codeFiles[id.index].functions.map { .object(.function($0)) }, nil)
      },
      field("imports", .list(.string), "the modules that it uses, as they are written") { file in
        .list(file.outline.imports.map { .string($0.module, file.location($0.region)) }, nil)
      },
      SchemaField(name: "calls", type: .list(.object("call")), doc: "the calls in it, in its order") { subject, model in
        guard case .source(let id) = subject else { return .missing }
        let calls = model.codeFiles[id.index].outline.calls
        return .list(calls.indices.map { .object(.call(id, $0)) }, nil)
      },
      SchemaField(
        name: "habits", type: .list(.object("habit")), doc: "what it does that is worth a second look, in its order"
      ) { subject, model in
        guard case .source(let id) = subject else { return .missing }
        let file = model.codeFiles[id.index]
        return .list(file.habits(handlers: handlers(of: file, in: model)).map { .object(.habit($0)) }, nil)
      },
    ])

  static let call = SchemaObject(
    name: "call", doc: "A call in a source file.",
    fields: [
      callField("callee", .string, "what is called, with full stops: oss2.Bucket") { call, file in
        .string(call.callee, file.location(call.region))
      },
      callField("arguments", .list(.string), "the arguments as they are written") { call, file in
        .list(
          call.arguments.map { argument in
            let place = location(of: argument.tokens, in: file)
            return .string(place.text, place)
          }, nil)
      },
      callField("isAwaited", .bool, "whether await stands before it") { call, _ in .bool(call.word == "await", nil) },
      callField("isInFunction", .bool, "whether it stands in a function") { call, _ in .bool(call.function != nil, nil)
      },
    ])

  static let habit = SchemaObject(
    name: "habit", doc: "Something that code does and that is worth a second look.",
    fields: [
      SchemaField(
        name: "amount", type: .int, doc: "the bytes that are written, where the kind is about a size; else 0"
      ) { subject, _ in
        guard case .habit(let habit) = subject else { return .missing }
        return .int(habit.amount, habit.location)
      },
      habitField("kind", CodeHabit.Kind.allCases.map(\.rawValue).joined(separator: ", ")) {
        .string($0.kind.rawValue, $0.location)
      },
      habitField("subject", "what is named: the variable or what is called") { .string($0.subject, $0.location) },
    ])

  /// The names of the functions in the file with which invocations begin; empty when no function says so.
  private static func handlers(of file: CodeFile, in model: AccessModel) -> Set<String> {
    var names: Set<String> = []
    for id in file.functions {
      guard let handler = model[id].handler?.scalar?.known else { continue }
      // index.handler, example.App::handleRequest.
      guard let last = handler.split(whereSeparator: { $0 == "." || $0 == ":" }).last else { continue }
      names.insert(String(last))
    }
    return names
  }

  private static func location(of tokens: Range<Int>, in file: CodeFile) -> Location {
    guard let first = tokens.first, let last = tokens.last else { return file.location(Region(0, 0)) }
    return file.location(Region(Int(file.tokens[first].start), Int(file.tokens[last].end)))
  }

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (CodeFile) -> SchemaValue
  ) -> SchemaField {
    .of({ if case .source(let id) = $0 { $1.codeFiles[id.index] } else { nil } }, name, type, doc, get)
  }

  private static func callField(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (CodeOutline.Call, CodeFile) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .call(let id, let index) = subject else { return .missing }
      let file = model.codeFiles[id.index]
      return get(file.outline.calls[index], file)
    }
  }

  private static func habitField(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (CodeHabit) -> SchemaValue
  ) -> SchemaField {
    .of({ subject, _ in if case .habit(let habit) = subject { habit } else { nil } }, name, .string, doc, get)
  }
}
