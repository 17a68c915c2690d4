import PolicyAST

extension DeployedCode {
  /// Notes in `model` how large what its functions and layers are deployed with is.
  func measure(_ model: inout AccessModel) {
    for index in model.functions.indices {
      let function = model.functions[index]
      guard let code = function.code else { continue }
      model.functions[index].code?.size = size(of: code, function.format, runtime: function.runtime?.scalar?.known)
    }
    for index in model.layers.indices {
      let layer = model.layers[index]
      model.layers[index].code.size = size(of: layer.code, layer.format, runtime: nil)
    }
  }

  /// Returns the size of the package at the absolute path `path`, or of the one file that is packed.
  static func size(ofFile path: String, name: String) -> CodeSize? {
    guard let size = FileStatus.size(of: path) else { return nil }
    var folder = CodeSize()
    folder.add(name, size: size)
    guard case .success(let mapping) = MappedFile.open(path) else { return folder }
    switch ArchiveKind.detect(mapping.bytes) {
    case .zip:
      let entries = ZipArchive(mapping.bytes).entries
      let unpacked = entries.reduce(0) { $0.addingReportingOverflow(max(0, $1.size)).partialValue }
      return CodeSize(package: size, unpacked: entries.isEmpty || unpacked < 0 ? nil : unpacked)
    case .tar, .gzip, .bzip2, .xz, .zstd, .sevenZip, .rar: return CodeSize(package: size, unpacked: nil)
    case nil: return folder
    }
  }
}
