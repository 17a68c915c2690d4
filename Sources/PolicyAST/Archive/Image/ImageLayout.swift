/// The files of a tar archive that holds container images: an OCI image layout or what `docker save` writes.
/// - Source: OCI image specification 1.1, "Image Layout"; Docker image specification 1.2.
struct ImageLayout {
  /// One image: the layers to lay over each other, the lowest first.
  struct Image {
    /// A layer and how it is to be checked.
    struct Layer {
      let name: String
      let bytes: ArchiveBytes
      let mediaType: String
      /// The digest of the uncompressed layer that the configuration names, or nil.
      let diffID: String?
    }

    /// The platform or tag.
    let label: String
    let layers: [Layer]
    /// The path and content of the document that says how the image was built and runs.
    let configuration: (name: String, bytes: ArchiveBytes)
    /// Whether the configuration names as many layers as there are.
    let hasAllDiffIDs: Bool
  }

  /// The most images and indexes that are read.
  static let documentLimit = 64
  /// The most layers of one image.
  static let layerLimit = 1000

  private let files: [String: ArchiveBytes]
  /// The blobs whose digest is known to be right.
  private var checked: Set<String> = []
  /// What there is to say, with the name of the file meant.
  private(set) var warnings: [(trouble: ArchiveTrouble, severity: ArchiveSeverity)] = []

  /// Lists the files of the archive that `bytes` are.
  init(_ bytes: ArchiveBytes, limits: ArchiveLimits) throws(ArchiveFault) {
    var reader = TarReader(TarInput(bytes))
    var files: [String: ArchiveBytes] = [:]
    var links: [(name: String, target: String)] = []
    var count = 0
    while let member = try reader.next() {
      count += 1
      guard count <= limits.entryCount else { throw .limit(.entryCount, at: member.offset) }
      guard let path = try? SafePath(String(decoding: member.name, as: UTF8.self), style: .tar) else {
        warnings.append((.name(.unsafeName(.escapes)), .warning))
        continue
      }
      if member.type == UInt8(ascii: "0"), member.sparse == nil {
        guard let content = bytes.slice(reader.input.offset, member.size) else {
          throw .reject(.truncated, at: member.offset)
        }
        files[path.text] = content
      } else if member.type == UInt8(ascii: "2") || member.type == UInt8(ascii: "1") {
        let target = String(decoding: member.linkName, as: UTF8.self)
        let isHard = member.type == UInt8(ascii: "1")
        let folder = isHard ? "" : path.components.dropLast().joined(separator: "/") + "/"
        links.append((path.text, folder + target))
      }
    }
    // Docker writes a layer that occurs twice as a link to the first one.
    for link in links {
      guard let target = try? SafePath("./" + link.target, style: .tar) else { continue }
      files[link.name] = files[target.text]
    }
    for note in reader.notes { warnings.append((note.trouble, note.severity)) }
    self.files = files
  }

  /// Whether the first header of an archive looks like that of an image; good enough to decide to hold it in memory.
  static func isLikely(firstHeader block: [UInt8]) -> Bool {
    guard let header = try? TarHeader(block, at: 0) else { return false }
    let name = String(decoding: header.name, as: UTF8.self)
    if ["oci-layout", "index.json", "manifest.json", "repositories"].contains(name) || name.hasPrefix("blobs/") {
      return true
    }
    let head = name.utf8.prefix(64)
    return head.count == 64 && head.allSatisfy { isHexadecimal($0) }
  }

  /// Whether the tar archive that `bytes` are holds images.
  static func isPresent(in bytes: ArchiveBytes) -> Bool {
    var reader = TarReader(TarInput(bytes))
    var hasIndex = false
    var hasBlobs = false
    while let member = try? reader.next() {
      var name = member.name[...]
      if name.starts(with: "./".utf8) { name = name.dropFirst(2) }
      if name.elementsEqual("oci-layout".utf8) { return true }
      if name.elementsEqual("manifest.json".utf8), let content = bytes.slice(reader.input.offset, member.size),
        isDockerManifest(content)
      {
        return true
      }
      hasIndex = hasIndex || name.elementsEqual("index.json".utf8)
      hasBlobs = hasBlobs || name.starts(with: "blobs/sha256/".utf8)
      if hasIndex && hasBlobs { return true }
    }
    return false
  }

  private static func isDockerManifest(_ content: ArchiveBytes) -> Bool {
    guard let document = try? ImageDocumentParser.parse(content), let images = document.elements else { return false }
    return images.contains { $0["Layers"] != nil }
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// Returns all images, or throws what makes the layout unusable.
  mutating func images() throws(ArchiveFault) -> [Image] {
    if files["index.json"] == nil, files["manifest.json"] != nil { return try dockerImages() }
    try checkLayoutFile()
    let index = try document("index.json")
    var images: [Image] = []
    var documents = 0
    var missing: ArchiveFault?
    try collect(index, named: "index.json", depth: 0, &documents, &images, &missing)
    if images.isEmpty { throw missing ?? .reject(.image(.noImages), at: 0) }
    if let missing { warnings.append((missing.trouble, .warning)) }
    return images
  }

  private mutating func checkLayoutFile() throws(ArchiveFault) {
    guard files["oci-layout"] != nil else {
      warnings.append((.image(.imagePartMissing("oci-layout")), .warning))
      return
    }
    let version = try document("oci-layout")["imageLayoutVersion"]?.string ?? ""
    if !version.hasPrefix("1.") { warnings.append((.image(.layoutVersion(version)), .warning)) }
  }

  private func file(_ name: String) throws(ArchiveFault) -> ArchiveBytes {
    guard let bytes = files[name] else { throw .reject(.image(.imagePartMissing(name)), at: 0) }
    return bytes
  }

  private func document(_ name: String) throws(ArchiveFault) -> ImageDocument {
    let bytes = try file(name)
    do throws(ImageDocumentParser.Failure) {
      let document = try ImageDocumentParser.parse(bytes)
      guard case .object = document else { throw ImageDocumentParser.Failure(reason: "not an object") }
      return document
    } catch {
      throw .reject(.image(.badImageDocument(name, reason: error.reason)), at: 0)
    }
  }

  /// Returns the path of the blob that a descriptor names, after all checks of its content.
  private mutating func checkedBlob(_ descriptor: ImageDocument, in owner: String) throws(ArchiveFault) -> String {
    guard let digest = descriptor["digest"]?.string else {
      throw .reject(.image(.badImageDocument(owner, reason: "a descriptor without a digest")), at: 0)
    }
    let hexadecimal = digest.utf8.dropFirst(7)
    guard digest.hasPrefix("sha256:"), hexadecimal.count == 64, hexadecimal.allSatisfy(Self.isHexadecimal) else {
      throw .reject(.image(.badDigest(String(digest.prefix(100)))), at: 0)
    }
    let path = "blobs/sha256/" + String(digest.dropFirst(7))
    let bytes = try file(path)
    guard descriptor["size"]?.integer == bytes.count else { throw .reject(.image(.imageSizeMismatch(path)), at: 0) }
    guard !checked.contains(path) else { return path }
    guard SHA256.hexadecimal(of: bytes) == digest.dropFirst(7) else {
      throw .reject(.image(.digestMismatch(path)), at: 0)
    }
    checked.insert(path)
    return path
  }

  /// Adds the images that `document`, an index, lists, and those of the indexes that it lists.
  private mutating func collect(
    _ document: ImageDocument, named name: String, depth: Int, _ documents: inout Int, _ images: inout [Image],
    _ missing: inout ArchiveFault?
  ) throws(ArchiveFault) {
    guard let manifests = document["manifests"]?.elements else {
      throw .reject(.image(.badImageDocument(name, reason: "no list of manifests")), at: 0)
    }
    for descriptor in manifests {
      documents += 1
      guard documents <= Self.documentLimit, depth < 8 else { throw .limit(.entryCount, at: 0) }
      do {
        let path = try checkedBlob(descriptor, in: name)
        let inner = try self.document(path)
        if inner["layers"] != nil {
          let platform = [descriptor["platform"]?["os"]?.string, descriptor["platform"]?["architecture"]?.string]
          images.append(try image(inner, named: path, label: platform.compactMap { $0 }.joined(separator: "-")))
        } else {
          try collect(inner, named: path, depth: depth + 1, &documents, &images, &missing)
        }
      } catch {
        // An archive may hold only some of the platforms that its index lists.
        guard case .image(.imagePartMissing(let part)) = error.trouble, part.hasSuffix(Self.hexadecimal(descriptor)),
          manifests.count > 1
        else { throw error }
        missing = missing ?? error
      }
    }
  }

  private static func hexadecimal(_ descriptor: ImageDocument) -> String {
    String((descriptor["digest"]?.string ?? "").dropFirst(7))
  }

  private mutating func image(_ manifest: ImageDocument, named name: String, label: String) throws(ArchiveFault)
    -> Image
  {
    guard let layers = manifest["layers"]?.elements, layers.count <= Self.layerLimit,
      let configuration = manifest["config"]
    else { throw .reject(.image(.badImageDocument(name, reason: "no layers or no config")), at: 0) }
    let configurationPath = try checkedBlob(configuration, in: name)
    let diffIDs = (try? document(configurationPath))?["rootfs"]?["diff_ids"]?.strings
    var result: [Image.Layer] = []
    for (index, layer) in layers.enumerated() {
      let path = try checkedBlob(layer, in: name)
      let diffID = diffIDs.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      result.append(
        Image.Layer(
          name: path, bytes: try file(path), mediaType: layer["mediaType"]?.string ?? "", diffID: diffID))
    }
    return Image(
      label: label, layers: result, configuration: (configurationPath, try file(configurationPath)),
      hasAllDiffIDs: diffIDs == nil || diffIDs?.count == layers.count)
  }

  private mutating func dockerImages() throws(ArchiveFault) -> [Image] {
    let name = "manifest.json"
    let bytes = try file(name)
    let parsed = try? ImageDocumentParser.parse(bytes)
    guard let entries = parsed?.elements, entries.count <= Self.documentLimit else {
      throw .reject(.image(.badImageDocument(name, reason: "not a list of images")), at: 0)
    }
    guard !entries.isEmpty else { throw .reject(.image(.noImages), at: 0) }
    var images: [Image] = []
    for entry in entries {
      guard let layers = entry["Layers"]?.strings, layers.count <= Self.layerLimit,
        let configuration = entry["Config"]?.string
      else { throw .reject(.image(.badImageDocument(name, reason: "no layers or no config")), at: 0) }
      let configurationPath = try safe(configuration)
      let content = try file(configurationPath)
      checkName(configurationPath, of: content)
      let diffIDs = (try? document(configurationPath))?["rootfs"]?["diff_ids"]?.strings
      var result: [Image.Layer] = []
      for (index, layer) in layers.enumerated() {
        let path = try safe(layer)
        let diffID = diffIDs.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        result.append(Image.Layer(name: path, bytes: try file(path), mediaType: "", diffID: diffID))
      }
      let label = entry["RepoTags"]?.strings?.first ?? ""
      images.append(
        Image(
          label: label, layers: result, configuration: (configurationPath, content),
          hasAllDiffIDs: diffIDs == nil || diffIDs?.count == layers.count))
    }
    return images
  }

  private func safe(_ name: String) throws(ArchiveFault) -> String {
    do {
      return try SafePath(name, style: .tar).text
    } catch {
      throw .reject(.name(.unsafeName(error.reason)), at: 0)
    }
  }

  /// A configuration that is named by its digest has to have it.
  private mutating func checkName(_ path: String, of content: ArchiveBytes) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    guard stem.utf8.count == 64, stem.utf8.allSatisfy(Self.isHexadecimal) else { return }
    guard SHA256.hexadecimal(of: content) != stem else { return }
    warnings.append((.image(.digestMismatch(path)), .warning))
  }
}
