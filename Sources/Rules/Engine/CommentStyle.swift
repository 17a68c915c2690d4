/// How comments begin in a kind of file.
struct CommentStyle {
  /// What begins a comment.
  let openers: [[UInt8]]

  /// The style of the file at `path`; nil where there are no comments.
  init?(path: String) {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map(String.init)
    let openers: [String]
    switch ending {
    case "json": return nil
    case "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "go", "java", "kt", "kts", "cs", "c", "cc", "cpp", "h",
      "rs", "swift", "scala", "groovy", "gradle":
      openers = ["//", "/*", "*"]
    case "tf", "tofu", "tfvars", "hcl", "php": openers = ["#", "//", "/*", "*"]
    case "sql", "lua", "hs": openers = ["--"]
    case "ini", "properties", "cfg", "conf": openers = ["#", ";"]
    case "html", "htm", "xml", "md", "svg", "vue": openers = ["<!--"]
    case "yaml", "yml", "template", "py", "rb", "sh", "toml", "env": openers = ["#"]
    case _: openers = ["#", "//"]
    }
    self.openers = openers.map { Array($0.utf8) }
  }

  /// Returns how many bytes the opener at `index` takes, nil when there is none.
  func opener(_ bytes: [UInt8], at index: Int, in line: Range<Int>, isFirst: Bool) -> Int? {
    for opener in openers where bytes[index..<line.upperBound].starts(with: opener) {
      // A star goes on a comment that began on a line above.
      if opener.count == 1, opener[0] == UInt8(ascii: "*"), !isFirst { continue }
      // Inside a word '#' and ';' are letters like others.
      if opener.count == 1, index > line.lowerBound, bytes[index - 1] > 0x20 { continue }
      return opener.count
    }
    return nil
  }
}
