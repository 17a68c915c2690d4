import PolicyAST

extension RuleDecoder {
  /// Returns a file of an example that is not written out: `{ size: 600 MB }`, for a package also `unpacked: 1 GB`.
  mutating func file(named path: String, sizes value: Value) -> Example.File? {
    checkKeys(value.entries ?? [], ["size", "unpacked"], of: "a file of an example")
    guard let size = bytes(value["size"], at: value.location) else { return nil }
    var measure = CodeSize()
    measure.add(path, size: size)
    if let written = value["unpacked"] {
      guard let unpacked = bytes(written, at: value.location) else { return nil }
      measure = CodeSize(package: size, unpacked: unpacked)
    }
    return Example.File(path: path, source: "", content: ExampleText(""), size: measure)
  }

  /// Returns the bytes that a text such as `600 MB` stands for.
  private mutating func bytes(_ value: Value?, at location: Location) -> Int? {
    let units = ["B": 1, "KB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30]
    let words = value?.scalar?.known?.split(separator: " ") ?? []
    if words.count == 2, let count = Int(words[0]), (0...1 << 20).contains(count), let unit = units[String(words[1])] {
      return count * unit
    }
    report("a size is a number and one of the units B, KB, MB and GB, such as 600 MB", at: value?.location ?? location)
    return nil
  }
}
