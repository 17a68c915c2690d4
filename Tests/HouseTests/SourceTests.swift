import Testing

/// How the source is written.
@Suite struct SourceTests {
  private static let sources = Repository.files(in: "Sources/", ending: ".swift")

  /// The source with comments and texts blanked.
  private static let code = sources.map { (file: $0, code: SwiftCode($0.text)) }

  @Test func `a room imports only what it may`() {
    let libc: Set<String> = ["Glibc", "Musl", "Darwin"]
    let allowed: [(folder: String, modules: Set<String>)] = [
      ("Sources/PolicyAST/", libc.union(["Synchronization"])),
      // Of the C library, Matching takes the search for a byte and the logarithm.
      ("Sources/Rules/Matching/", libc.union(["PolicyAST", "Synchronization"])),
      ("Sources/Rules/", ["PolicyAST", "Synchronization"]),
      ("Sources/fcaudit/", libc.union(["PolicyAST", "Rules", "Synchronization"])),
    ]

    for (file, code) in Self.code {
      let modules = allowed.first { file.path.hasPrefix($0.folder) }?.modules ?? []
      for module in code.imports where !modules.contains(module) {
        Issue.record("\(file.path) imports \(module)")
      }
    }
    #expect(Self.code.count > 300)
  }

  @Test func `only the command line touches files, the console, the clock and the environment`() {
    let calls = [
      "print(", "debugPrint(", "fputs(", "fopen(", "open(", "read(", "write(", "getenv(", "exit(", "time(",
      "clock_gettime(", "gettimeofday(", "ContinuousClock", "SuspendingClock", "CommandLine", "readLine(", "opendir(",
      "FileManager", "fatalError(", "Unmanaged", "system(", "fork(", "execve(", "posix_spawn(", "socket(", "random(",
    ]

    for (file, code) in Self.code where !file.path.hasPrefix("Sources/fcaudit/") {
      for (number, line) in code.lines.enumerated() {
        for call in calls where Self.calls(call, in: line) {
          Issue.record("\(file.path):\(number + 1) uses \(call)")
        }
      }
    }
  }

  /// Whether `call` stands in `line` as a name by itself: no method, no declaration.
  private static func calls(_ call: String, in line: String) -> Bool {
    guard let range = line.firstRange(of: call) else { return false }
    let before = line[..<range.lowerBound]
    if let last = before.last, last.isLetter || last.isNumber || last == "_" || last == "." { return false }
    if call.hasSuffix("(") {
      // A method of the type itself is called without a dot.
      let name = call.dropLast()
      return !before.hasSuffix("func ") && libraryNames.contains(String(name))
    }
    return true
  }

  private static let libraryNames: Set<String> = {
    let named = [
      "print", "debugPrint", "fputs", "fopen", "open", "read", "write", "getenv", "exit", "time", "clock_gettime",
      "gettimeofday", "readLine", "opendir", "fatalError", "system", "fork", "execve", "posix_spawn", "socket",
      "random",
    ]
    // A name that the rooms declare themselves is theirs.
    let declared = Set(
      code.filter { !$0.file.path.hasPrefix("Sources/fcaudit/") }.flatMap { entry in
        entry.code.lines.compactMap { line -> String? in
          guard let range = line.firstRange(of: "func ") else { return nil }
          return String(line[range.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        }
      })
    return Set(named).subtracting(declared)
  }()

  @Test func `the expression language knows nothing of policies`() {
    let rooms = ["Model", "FrontEnds", "Access", "Catalogue"].map { "Sources/PolicyAST/\($0)/" }
    let model = Set(
      Self.code.filter { entry in rooms.contains { entry.file.path.hasPrefix($0) } }
        .flatMap { $0.code.declarations }
        .filter { !$0.isPrivate && ["struct", "enum", "class", "protocol"].contains($0.kind) }.map(\.name))

    for (file, code) in Self.code where file.path.hasPrefix("Sources/Rules/CEL/") {
      for (number, line) in code.lines.enumerated() {
        for word in Self.typeNames(in: line) where model.contains(word) {
          Issue.record("\(file.path):\(number + 1) mentions \(word)")
        }
      }
    }
    #expect(model.contains("Statement") && model.contains("AccessModel"))
  }

  /// The capitalised words of `line` that do not follow a dot.
  private static func typeNames(in line: String) -> [String] {
    var names: [String] = []
    var word = ""
    var before: Character = " "
    for character in line + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      if word.first?.isUppercase == true, before != "." { names.append(word) }
      before = character
      word = ""
    }
    return names
  }

  @Test func `a reporter decides nothing`() {
    let lists = ["findings", "suppressed", "baselined", "undecided", "diagnostics"]
    let decisions = ["filter", "sort(", "sorted", "drop", "removeAll", "shuffled"]

    for (file, code) in Self.code where file.path.hasPrefix("Sources/Rules/Reporting/") {
      for (number, line) in code.lines.enumerated() {
        for list in lists {
          for decision in decisions where line.contains("report.\(list).\(decision)") {
            Issue.record("\(file.path):\(number + 1) uses \(list).\(decision)")
          }
        }
      }
    }
    #expect(Self.code.contains { $0.file.path.hasPrefix("Sources/Rules/Reporting/") })
  }

  @Test func `a file has one type, which it is named after, and at most 400 lines`() {
    for (file, code) in Self.code {
      let isTable = file.path.contains("/Catalogue/") && file.stem.hasSuffix("Data")
      if !isTable, file.lines.count > 401 { Issue.record("\(file.path) has \(file.lines.count - 1) lines") }
      guard file.name != "main.swift" else { continue }
      let types = code.declarations.filter {
        ["struct", "enum", "class", "protocol", "actor", "typealias"].contains($0.kind) && !$0.isPrivate
      }
      let loose = code.declarations.filter { ["func", "let", "var"].contains($0.kind) && !$0.isPrivate }
      let extended = code.declarations.filter { $0.kind == "extension" }
      let name = String(file.stem.split(separator: "+")[0])
      for declaration in loose { Issue.record("\(file.path): \(declaration.name) belongs to no type") }
      if types.count > 1 { Issue.record("\(file.path) has the types \(types.map(\.name))") }
      if types.isEmpty, !Self.isNamed(name, after: extended), !Self.gives(code, a: name, to: extended) {
        Issue.record("\(file.path) is named after none of \(extended.map(\.name))")
      }
      if let type = types.first, types.count == 1, type.name != name {
        Issue.record("\(file.path) is not named after \(type.name)")
      }
    }
  }

  private static func isNamed(_ name: String, after extensions: [SwiftCode.Declaration]) -> Bool {
    extensions.contains { $0.name == name || $0.name.hasSuffix(".\(name)") || name.hasPrefix($0.name) }
  }

  /// Whether the file gives one and the same member, which it is named after, to each of several types.
  private static func gives(_ code: SwiftCode, a name: String, to extensions: [SwiftCode.Declaration]) -> Bool {
    let member = "var \(name.prefix(1).lowercased())\(name.dropFirst()):"
    return extensions.count > 1 && code.lines.filter { $0.contains(member) }.count == extensions.count
  }

  /// Enums that list everything a grammar has. A parser asks for the few kinds that may stand at a place; all others are
  /// one case there: trouble with the input. This holds in the parser's own folder alone.
  private static let vocabularies: [(folder: String, cases: Set<String>)] = ["HCLToken", "HCLNode"].map { name in
    let path = "Sources/PolicyAST/HCL/Syntax/\(name).swift"
    return ("Sources/PolicyAST/HCL/", Set(code.first { $0.file.path == path }?.code.enumCases ?? []))
  }

  @Test func `a switch over the cases of an enum of ours names them all`() {
    let own = Set(Self.code.flatMap { $0.code.enumCases })
    var count = 0

    for (file, code) in Self.code {
      let grammars = Self.vocabularies.filter { file.path.hasPrefix($0.folder) }
      for found in code.switches {
        count += 1
        guard found.hidesCases(of: own), !grammars.contains(where: { found.hidesCases(of: $0.cases) }) else { continue }
        Issue.record("\(file.path):\(found.line) has a label for all other cases: \(found.labels)")
      }
    }
    #expect(count > 200)
    #expect(Self.vocabularies.allSatisfy { !$0.cases.isEmpty })
  }

  @Test func `nothing is forced`() {
    for (file, code) in Self.code {
      for (number, line) in code.lines.enumerated() {
        let isForced =
          line.contains("try!") || line.contains("as! ")
          || zip(line, line.dropFirst()).enumerated().contains { index, pair in
            guard pair.1 == "!", pair.0.isLetter || pair.0.isNumber || pair.0 == ")" || pair.0 == "]" else {
              return false
            }
            return !line.dropFirst(index + 2).hasPrefix("=")
          }
        if isForced { Issue.record("\(file.path):\(number + 1) forces a value: \(line)") }
      }
    }
  }

  @Test func `what is wrong is said in lower case without a final stop`() {
    let starts = [
      "Diagnostic(.error, \"", "Diagnostic(.warning, \"", "Diagnostic(.note, \"", "RuleProblem(\"", "UsageError(\"",
    ]
    var count = 0

    for file in Self.sources {
      for (number, line) in file.lines.enumerated() {
        for start in starts {
          guard let range = line.firstRange(of: start) else { continue }
          let message = line[range.upperBound...].prefix { $0 != "\"" }
          count += 1
          if !MessageStyle.beginsLow(message) || message.hasSuffix(".") {
            Issue.record("\(file.path):\(number + 1): \(message)")
          }
        }
      }
    }
    #expect(count > 20)
  }
}
