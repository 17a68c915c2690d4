extension AccessModel {
  /// Adds those of `files` that are source code, in the order of their paths, and the code that templates hold.
  ///
  /// `owners` says with which functions a file is deployed; a file without any is left out, as is one of a size that
  /// nobody writes by hand. `others` are deployed files that were not read.
  public mutating func addCode(
    _ files: [SourceFile], others: [String] = [], owners: (String) -> [ID<Function>]
  ) {
    var opaque: Set<ID<Function>> = []
    var read: Set<ID<Function>> = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let functions = owners(file.path)
      guard let language = CodeLanguage(path: file.path), file.bytes.count <= Self.codeSizeLimit else {
        if !Self.isData(file.path) { opaque.formUnion(functions) }
        continue
      }
      guard !functions.isEmpty else { continue }
      codeFiles.append(CodeFile(file, language, functions: functions))
      read.formUnion(functions)
    }
    for path in others where !Self.isData(path) && !DependencyPath.contains(path) { opaque.formUnion(owners(path)) }
    for index in functions.indices {
      let id = ID<Function>(index)
      functions[index].codeIsRead = readsAll(of: id, read.contains(id)) && !opaque.contains(id)
    }
  }

  /// Adds code that is written into a template; returns whether all places of the function's code are looked into.
  private mutating func readsAll(of id: ID<Function>, _ hasFiles: Bool) -> Bool {
    let function = self[id]
    guard function.layers.isEmpty, function.image == nil, let places = function.code?.places, !places.isEmpty else {
      return false
    }
    var isWhole = true
    for place in places {
      switch place {
      case .local: isWhole = isWhole && hasFiles
      case .inline(let value):
        let language = function.runtime?.scalar?.known.flatMap { CodeLanguage(runtime: $0) }
        // A package in base64 is one long word.
        guard let language, value.string?.contains(where: \.isWhitespace) == true,
          let code = CodeFile(inline: value, language, functions: [id])
        else {
          isWhole = false
          continue
        }
        codeFiles.append(code)
      case .outside, .remote, .image, .open: isWhole = false
      }
    }
    return isWhole
  }

  /// Whether a file beside code, by the ending of its path, is none that runs.
  private static func isData(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return false }
    return dot == name.startIndex || dataEndings.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let dataEndings: Set<String> = [
    "json", "yaml", "yml", "toml", "ini", "cfg", "conf", "properties", "env", "lock", "mod", "sum", "txt", "md", "rst",
    "csv", "tsv", "xml", "html", "htm", "css", "svg", "png", "jpg", "jpeg", "gif", "webp", "ico", "ttf", "woff",
    "woff2",
    "pem", "crt", "sql", "graphql", "proto", "hbs", "j2", "tmpl", "tf", "tfvars", "gradle", "map", "pdf", "log",
  ]

  /// Returns the functions of which a local place of code holds `path`.
  public func functions(deployedWith path: String) -> [ID<Function>] {
    functions.indices.map { ID($0) }.filter { id in
      self[id].codePlaces.contains { place in
        guard case .local(let folder) = place else { return false }
        return folder.isEmpty || path == folder || path.hasPrefix("\(folder)/")
      }
    }
  }

  /// The most bytes of a file that is read as source code: 1 MiB.
  public static let codeSizeLimit = 1 << 20
}
