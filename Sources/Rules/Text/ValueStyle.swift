/// How values are written in a kind of file.
enum ValueStyle: Sendable {
  /// Not asked for yet.
  case unknown
  /// Texts stand in quotes; a word without them names something else.
  case code
  /// A value may stand without quotes.
  case plain

  /// The style of the file at `path`.
  init(path: String) {
    // By bytes, since every file with a name of interest is asked.
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else {
      self = .plain
      return
    }
    let ending = path[bytes.index(after: dot)...]
    let isCode = !ending.utf8.contains(UInt8(ascii: "/")) && Self.codeEndings.contains(ending.lowercased())
    self = isCode ? .code : .plain
  }

  private static let codeEndings: Set<String> = [
    "py", "pyi", "js", "mjs", "cjs", "jsx", "ts", "tsx", "mts", "cts", "java", "go", "php", "rb", "cs", "c", "cc",
    "cpp", "cxx", "h", "hpp", "rs", "swift", "swiftinterface", "kt", "kts", "scala", "groovy", "gradle", "dart", "lua",
    "pl", "pm", "r",
    "m", "mm", "vue", "svelte", "sql", "ex", "exs", "erl", "hs", "clj", "fs", "vb", "ipynb", "tf", "tofu", "tfvars",
    "hcl",
    "json", "ps1", "psm1", "jl", "nim", "zig", "pyc", "class", "map", "proto", "graphql", "tcc", "hxx", "hh", "inl",
    "ipp", "m4", "y", "l", "S", "s", "asm", "ml", "mli", "el", "lisp", "scm", "vim", "tcl", "css", "scss",
  ]
}
