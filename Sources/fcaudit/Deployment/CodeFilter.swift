import PolicyAST

/// Which files of a code folder a deployment tool packs.
struct CodeFilter {
  /// The ignore file that the tool looks for in every folder, nil for a tool that looks for none there.
  let ignoreFileName: String?

  /// The patterns that hold from the start.
  let stack: IgnoreStack

  /// Whether a folder that is left out may hold files that are packed.
  let looksIntoIgnoredFolders: Bool

  /// Tells what the tool of `format` packs of `folder`, relative to `root`, for a template in the folder `base`.
  init(_ format: Format, folder: String, base: String, patterns: [String], root: ScanRoot) {
    var stack = IgnoreStack()
    var ignoreFileName: String?
    var looksIntoIgnoredFolders = false
    switch format {
    case .serverlessDevsFC3:
      stack.push(IgnoreFile(patterns: [".git/", ".svn/"]), in: folder)
      ignoreFileName = ".fcignore"
    case .serverlessDevsFC:
      stack.push(Self.serverlessDevs(folder: folder, base: base, root: root), in: folder)
    case .funcraft:
      let own = Self.lines(of: Self.join(base, ".funignore"), root: root)
      stack.push(IgnoreFile(patterns: Self.funcraftDefaults + own), in: base)
    case .serverlessFramework:
      // Of a file that several patterns speak of, the last one decides, whatever folder it lies in.
      let flipped = patterns.map { $0.hasPrefix("!") ? Self.anchored(String($0.dropFirst())) : "!\(Self.anchored($0))" }
      stack.push(IgnoreFile(patterns: Self.frameworkDefaults + flipped), in: folder)
      looksIntoIgnoredFolders = true
    case .terraform:
      stack.push(IgnoreFile(patterns: patterns.map(Self.anchored)), in: folder)
    case .ros, .cloudFormation, .accountState, .policy:
      stack.push(IgnoreFile(patterns: [".aws-sam/"]), in: folder)
    }
    self.stack = stack
    self.ignoreFileName = ignoreFileName
    self.looksIntoIgnoredFolders = looksIntoIgnoredFolders
  }

  /// - Source: alibaba/funcraft, src/lib/package/ignore.js.
  private static let funcraftDefaults = [
    ".git", ".svn", ".env", ".fun/nas", ".fun/tmp", ".DS_Store", "template.packaged.yml", ".nas.yml",
  ]

  /// - Source: devsapp/fc, src/lib/fc/ignore.ts: patterns count from the code folder.
  private static let serverlessDevsDefaults = [
    "/.git", "/.svn", "/.env", "/.DS_Store", "/template.packaged.yml", "/.nas.yml", "/.s/nas", "/.s/tmp", "/.s/package",
  ]

  /// - Source: "Packaging", Serverless Framework documentation.
  private static let frameworkDefaults = [
    "/.git/**", "/.gitignore", "/.DS_Store", "/npm-debug.log", "/yarn-*.log", "/.serverless/**",
    "/.serverless_plugins/**", "/serverless.yml", "/serverless.yaml", "/serverless.json", "/serverless.js",
    "/serverless.ts",
  ]

  /// The file in the code folder counts before the one beside the template; neither does for code outside of it.
  private static func serverlessDevs(folder: String, base: String, root: ScanRoot) -> IgnoreFile {
    guard base.isEmpty || folder == base || folder.hasPrefix("\(base)/") else {
      return IgnoreFile(patterns: serverlessDevsDefaults)
    }
    var patterns = lines(of: join(folder, ".fcignore"), root: root)
    if patterns.isEmpty, folder != base {
      let way = String(folder.dropFirst(base.isEmpty ? 0 : base.count + 1)) + "/"
      patterns = lines(of: join(base, ".fcignore"), root: root).map { line in
        let bare = line.hasPrefix("./") ? String(line.dropFirst(2)) : line
        return bare.hasPrefix(way) ? String(bare.dropFirst(way.count)) : bare
      }
    }
    return IgnoreFile(patterns: serverlessDevsDefaults + patterns.map(anchored))
  }

  private static func lines(of path: String, root: ScanRoot) -> [String] {
    guard case .success(let bytes) = FileReader.read(root.absolute(path), limit: 1 << 20) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  /// A pattern that counts from the folder itself, as plain globs do.
  private static func anchored(_ pattern: String) -> String {
    if pattern.hasPrefix("!") { return "!\(anchored(String(pattern.dropFirst())))" }
    let bare = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
    return bare.hasPrefix("/") || bare.isEmpty || bare.hasPrefix("#") ? bare : "/\(bare)"
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
