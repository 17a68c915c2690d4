import PolicyAST

/// What the functions and layers of a model are deployed with, found on disk.
struct DeployedCode {
  /// One place of code, and who is deployed with it.
  private struct Place: Hashable {
    let path: String
    let format: Format
    let base: String
    let patterns: [String]
    let runtime: String?

    init(_ path: String, _ package: CodePackage, _ format: Format, _ runtime: String?) {
      self.path = path
      self.format = format
      base = package.folder
      patterns = package.patterns
      self.runtime = runtime
    }
  }

  /// Code that is written into a template.
  struct Inline {
    let code: Value
    let functions: [ID<Function>]
  }

  /// The functions that each deployed file goes with, by its path relative to the root; none for the files of a layer
  /// that no function uses.
  private(set) var functions: [String: [ID<Function>]] = [:]

  /// Code written into templates, in the order of the model.
  private(set) var inline: [Inline] = []

  /// Code that is not looked at, and why.
  private(set) var notes: [Diagnostic] = []

  private(set) var troubles: [Discovery.Trouble] = []

  private let root: ScanRoot

  /// How large the code at each place is.
  private var sizes: [Place: CodeSize] = [:]

  /// Finds the code of `model` below `root`.
  init(_ model: AccessModel, root: ScanRoot) {
    self.root = root
    var owners: [Place: [ID<Function>]] = [:]
    var order: [Place] = []
    var outside: Set<String> = []
    func add(_ package: CodePackage, _ format: Format, _ label: String, _ functions: [ID<Function>], runtime: String?) {
      for place in package.places {
        switch place {
        case .local(let path):
          let key = Place(path, package, format, runtime)
          if owners[key] == nil { order.append(key) }
          owners[key, default: []] += functions
        case .inline(let value): inline.append(Inline(code: value, functions: functions))
        case .outside(let path): note(path, "lies outside of the scanned folders", label, package)
        case .remote, .image, .open: continue
        }
      }
    }
    for (index, function) in model.functions.enumerated() {
      guard let package = function.code else { continue }
      add(package, function.format, function.label, [ID(index)], runtime: function.runtime?.scalar?.known)
    }
    for (index, layer) in model.layers.enumerated() {
      let users = model.functions.indices.filter { model.functions[$0].ownLayers.contains(ID(index)) }
      add(layer.code, layer.format, layer.label, users.map { ID($0) }, runtime: nil)
    }
    for place in order where !collect(place, owners[place] ?? []) { outside.insert(place.path) }
    guard !outside.isEmpty else { return }
    for function in model.functions {
      for case .local(let path)? in [function.code?.places.first] where outside.contains(path) {
        guard let package = function.code else { continue }
        note(package.path?.string ?? path, "lies outside of the scanned folders", function.label, package)
      }
    }
  }

  /// Notes which functions of `model` run the container images that lie at the paths in `images`, by their names.
  mutating func add(images: [String: String], of model: AccessModel) {
    for (path, name) in images {
      let users = model.functions.indices.filter {
        model.functions[$0].image?.name?.scalar?.known.map(Self.tagged) == Self.tagged(name)
      }
      if !users.isEmpty { add(path, users.map { ID($0) }) }
    }
  }

  /// An image without a tag is the latest one.
  private static func tagged(_ name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    return last.contains(":") || last.contains("@") ? name : "\(name):latest"
  }

  /// Returns how large what `package` of a file of `format` names is; nil when it lies elsewhere or in several places.
  func size(of package: CodePackage, _ format: Format, runtime: String?) -> CodeSize? {
    guard case .local(let path)? = package.places.first, package.places.count == 1 else { return nil }
    return sizes[Place(path, package, format, runtime)]
  }

  /// The deployed files, sorted.
  var files: [String] { functions.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) } }

  /// Notes the files at `place`; returns whether they may be read.
  private mutating func collect(_ place: Place, _ owners: [ID<Function>]) -> Bool {
    // What a member of a package refers to lies in the package, which is looked at as a whole.
    let path = root.absolute(place.path)
    guard let kind = FileStatus.kind(of: path) else { return true }
    guard isInside(path) else { return false }
    switch kind {
    case .file:
      add(place.path, owners)
      sizes[place] = Self.size(ofFile: path, name: place.path)
    case .folder:
      let filter = CodeFilter(
        place.format, folder: place.path, base: place.base, patterns: place.patterns, runtime: place.runtime,
        root: root)
      let folder = DeployedFolder(place.path, filter, root: root)
      troubles += folder.troubles
      var size = CodeSize()
      for file in folder.files {
        add(file, owners)
        size.add(file, size: FileStatus.size(of: root.absolute(file)) ?? 0)
      }
      sizes[place] = size
    case .other: break
    }
    return true
  }

  private mutating func add(_ file: String, _ owners: [ID<Function>]) {
    let known = functions[file] ?? []
    functions[file] = known + owners.filter { !known.contains($0) }
  }

  /// Links on the way must not lead out of the root.
  private func isInside(_ path: String) -> Bool {
    guard let top = FileStatus.resolved(root.absolute("")), let real = FileStatus.resolved(path) else { return false }
    return top == "/" || real == top || real.hasPrefix("\(top)/")
  }

  private mutating func note(_ path: String, _ reason: String, _ owner: String, _ package: CodePackage) {
    notes.append(
      Diagnostic(
        .note, "the code of \(owner) was not looked at: '\(path)' \(reason)",
        chinese: "未检查 \(owner) 的代码：“\(path)”位于扫描范围之外", at: package.location))
  }
}
