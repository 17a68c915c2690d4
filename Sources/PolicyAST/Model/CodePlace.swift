/// Where code that is deployed lies, as far as the files of the project tell.
public enum CodePlace: Sendable {
  /// A folder or a file below the scan root, by its path relative to it.
  case local(String)
  /// A path that leads out of the scanned folders, as it is written.
  case outside(String)
  /// Code or a package in base64, written into the template.
  case inline(Value)
  /// An object in a bucket or behind an address, by its name.
  case remote(String)
  /// A container image, by its name.
  case image(String)
  /// A place that cannot be known here.
  case open(Unresolved)

  /// The place in words, such as `folder or file code/order`.
  public var label: String {
    switch self {
    case .local(let path): "local \(path.isEmpty ? "." : path)"
    case .outside(let path): "outside of the scanned folders \(path)"
    case .inline: "inline"
    case .remote(let name): "remote \(name)"
    case .image(let name): "image \(name)"
    case .open(let unresolved): "not known: \(unresolved.text)"
    }
  }
}

extension CodePackage {
  /// Where the code lies; several places when a condition decides.
  public var places: [CodePlace] {
    if let inline, !inline.isNull { return Self.alternatives(of: inline).map { Self.inlinePlace($0) } }
    if let path, !path.isNull { return Self.alternatives(of: path).map { place(ofPath: $0) } }
    let names = [bucket, object].compactMap { $0?.scalar?.string }
    return names.isEmpty ? [] : [.remote(names.joined(separator: "/"))]
  }

  private static func alternatives(of value: Value) -> [Value] {
    guard case .choice(let choice) = value.content else { return [value] }
    return choice.branches.map(\.value).filter { !$0.isNull }
  }

  private static func inlinePlace(_ value: Value) -> CodePlace {
    value.unresolved.map { .open($0) } ?? .inline(value)
  }

  private func place(ofPath value: Value) -> CodePlace {
    guard let text = value.scalar else { return .open(Unresolved(.undefined, value.location.text)) }
    guard let path = text.known else {
      return .open(text.holes.first?.unresolved ?? Unresolved(.undefined, text.string))
    }
    if path.holds("://") { return .remote(path) }
    guard !path.hasPrefix("/"), !path.hasPrefix("~") else { return .outside(path) }
    let base = folder.isEmpty ? "x" : "\(folder)/x"
    return ProjectFiles.resolve(path, from: base).map { .local($0) } ?? .outside(path)
  }
}

extension Function {
  /// Where its code lies: the package, else the image.
  public var codePlaces: [CodePlace] {
    let places = code?.places ?? []
    if !places.isEmpty { return places }
    return (image?.name?.scalar).map { [.image($0.string)] } ?? []
  }
}
