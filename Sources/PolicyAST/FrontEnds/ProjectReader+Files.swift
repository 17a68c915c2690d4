extension ProjectReader {
  /// Returns the content of `file`, parsed in the syntax that its beginning shows.
  ///
  /// A text that begins with a bracket is JSON, whatever its name; one that strict JSON does not explain but YAML does
  /// (a flow mapping without quotes) is YAML. What is written in UTF-16 is read as its UTF-8.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func parse(_ file: SourceFile) -> Document {
    let file = file.fromUTF16 ?? file
    let first = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return Document.parse(file, as: .yaml) }
    let json = Document.parse(file, as: .json)
    guard !json.isWellFormed, !file.logicalPath.hasSuffix(".json") else { return json }
    let yaml = Document.parse(file, as: .yaml)
    return yaml.isWellFormed ? yaml : json
  }

  /// Returns the content of `file` when a front end reads it, nil otherwise.
  /// - Complexity: O(*n*) in the number of bytes.
  public func source(_ file: SourceFile) -> ProjectSource? {
    if folderFrontEnds.contains(where: { $0.claims(file.logicalPath) }) { return .configuration(.configuration(file)) }
    let document = Self.parse(file)
    return frontEnd(for: document) == nil ? nil : .document(document)
  }

  /// Returns the model of what `files` say; files that are none of the formats add nothing.
  /// - Complexity: O(*n*) in the size of the files.
  public func model(of files: [SourceFile], in project: ProjectFiles, ownAccounts: Set<String> = []) -> AccessModel {
    model(of: files.compactMap { source($0) }, in: project, ownAccounts: ownAccounts)
  }

  /// Returns the model of what `documents` say; those that nobody claims add nothing.
  /// - Complexity: O(*n*) in the size of the documents.
  public func model(of documents: [Document], in files: ProjectFiles, ownAccounts: Set<String> = []) -> AccessModel {
    model(of: documents.map { ProjectSource.document($0) }, in: files, ownAccounts: ownAccounts)
  }
}
