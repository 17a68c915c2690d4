import PolicyAST

/// Which files of a code folder a deployment tool packs.
struct CodeFilter {
  /// The ignore file that the tool looks for in every folder, nil for a tool that looks for none there.
  let ignoreFileName: String?

  /// The patterns that hold from the start.
  let stack: IgnoreStack

  /// What the tool compares with whole paths from the code folder on.
  private let globs: PackageGlobs

  /// What becomes of paths of which no glob speaks, and of those that a glob names.
  private enum Manner {
    /// Globs name what is left out, whole folders too.
    case leavingOut
    /// Globs name files that are packed, and with `!` files that are not.
    case takingIn
  }

  private let manner: Manner

  /// How many bytes of a path stand before what globs see.
  private let lead: Int

  /// Tells what the tool of `format` packs of `folder`, relative to `root`, for a function with `runtime` of a template
  /// in the folder `base`.
  init(_ format: Format, folder: String, base: String, patterns: [String], runtime: String?, root: ScanRoot) {
    var stack = IgnoreStack()
    var ignoreFileName: String?
    var globs: [String] = []
    var manner = Manner.leavingOut
    switch format {
    case .serverlessDevsFC3:
      stack.push(IgnoreFile(patterns: [".git/", ".svn/"]), in: folder)
      ignoreFileName = ".fcignore"
    case .serverlessDevsFC:
      globs = Self.serverlessDevs(folder: folder, base: base, runtime: runtime, root: root)
    case .funcraft:
      let own = Self.lines(of: Self.join(base, ".funignore"), root: root)
      let built = Self.builtFolders(of: runtime, tool: ".fun")
      stack.push(IgnoreFile(patterns: Self.funcraftDefaults + built + own), in: base)
    case .serverlessFramework:
      globs = Self.frameworkDefaults + patterns
      manner = .takingIn
    case .terraform:
      globs = patterns.filter { !$0.hasPrefix("!") }
    case .ros, .cloudFormation, .accountState, .policy:
      stack.push(IgnoreFile(patterns: [".aws-sam/"]), in: folder)
    }
    self.stack = stack
    self.ignoreFileName = ignoreFileName
    self.globs = PackageGlobs(globs)
    self.manner = manner
    lead = folder.isEmpty ? 0 : folder.utf8.count + 1
  }

  /// Returns whether `path`, relative to the root, is not packed, given that the folders above it are; `stack` holds
  /// the ignore files on the way to it.
  func leavesOut(_ path: String, isFolder: Bool, _ stack: IgnoreStack) -> Bool {
    if stack.ignores(path, isFolder: isFolder) { return true }
    switch manner {
    case .leavingOut: return globs.verdict(on: Array(path.utf8)[lead...]) ?? false
    case .takingIn: return !isFolder && !(globs.verdict(on: Array(path.utf8)[lead...]) ?? true)
    }
  }

  /// - Source: alibaba/funcraft, src/lib/package/ignore.js.
  private static let funcraftDefaults = [
    ".git", ".svn", ".env", ".DS_Store", "template.packaged.yml", ".nas.yml", ".fun/nas", ".fun/tmp", ".fun/package",
  ]

  /// - Source: devsapp/fc-deploy, src/lib/ignore.ts: patterns count from the code folder.
  private static let serverlessDevsDefaults = [
    ".git", ".svn", ".env", ".DS_Store", "template.packaged.yml", ".nas.yml", ".s/nas", ".s/tmp", ".s/package",
  ]

  /// The folders of other languages that a tool leaves out for a runtime; newer runtimes have none.
  ///
  /// - Source: selectIgnored in alibaba/funcraft, src/lib/package/ignore.js, and devsapp/fc-deploy, src/lib/ignore.ts.
  private static func builtFolders(of runtime: String?, tool: String) -> [String] {
    switch runtime {
    case "nodejs6", "nodejs8", "nodejs10": ["\(tool)/python"]
    case "nodejs12": tool == ".s" ? ["\(tool)/python"] : []
    case "python2.7", "python3": ["node_modules"]
    case "php7.2": ["node_modules", "\(tool)/python"]
    case _: []
    }
  }

  /// - Source: serverless/serverless, lib/plugins/package/lib/package-service.js.
  private static let frameworkDefaults = [
    "!.git/**", "!.gitignore", "!.DS_Store", "!npm-debug.log", "!yarn-*.log", "!.serverless/**",
    "!.serverless_plugins/**", "!serverless.{yml,yaml,json,js,ts}",
  ]

  /// The file in the code folder counts before the one beside the template; neither does for code outside of it.
  private static func serverlessDevs(
    folder: String, base: String, runtime: String?, root: ScanRoot
  ) -> [String] {
    let fixed = serverlessDevsDefaults + builtFolders(of: runtime, tool: ".s")
    guard base.isEmpty || folder == base || folder.hasPrefix("\(base)/") else { return fixed }
    var patterns = lines(of: join(folder, ".fcignore"), root: root)
    if patterns.isEmpty, folder != base {
      let way = String(folder.dropFirst(base.isEmpty ? 0 : base.count + 1)) + "/"
      patterns = lines(of: join(base, ".fcignore"), root: root).map { line in
        let bare = line.hasPrefix("./") ? String(line.dropFirst(2)) : line
        return bare.hasPrefix(way) ? String(bare.dropFirst(way.count)) : bare
      }
    }
    return fixed + patterns.filter { !$0.hasPrefix("#") }.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  private static func lines(of path: String, root: ScanRoot) -> [String] {
    guard case .success(let bytes) = FileReader.read(root.absolute(path), limit: 1 << 20) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
