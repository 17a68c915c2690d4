import PolicyAST

extension ExampleRunner {
  /// Tells `model` what the files of `example` say about deployed code: its size, and what it depends on.
  static func describeCode(of example: Example, _ files: [String: SourceFile], in model: inout AccessModel) {
    for index in model.functions.indices {
      guard let code = model.functions[index].code else { continue }
      model.functions[index].code?.size = size(of: code, in: example)
    }
    for index in model.layers.indices {
      let code = model.layers[index].code
      model.layers[index].code.size = size(of: code, in: example)
    }
    model.addManifests { folder in
      let prefix = folder.isEmpty ? "" : "\(folder)/"
      let names = example.files.map(\.path).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      return Set(names.filter { !$0.contains("/") })
    } file: { path in
      files[path]
    }
  }

  private static func size(of code: CodePackage, in example: Example) -> CodeSize? {
    guard case .local(let place)? = code.places.first, code.places.count == 1 else { return nil }
    var size: CodeSize?
    for file in example.files where place.isEmpty || file.path == place || file.path.hasPrefix("\(place)/") {
      var own = CodeSize()
      own.add(file.path, size: file.source.utf8.count)
      size = (size ?? CodeSize()) + (file.size ?? own)
    }
    return size
  }
}
