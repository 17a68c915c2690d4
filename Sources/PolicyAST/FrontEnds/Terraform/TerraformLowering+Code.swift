extension TerraformLowering {
  /// Notes what an `archive_file` packs.
  mutating func declareArchive(_ instance: TerraformInstance) {
    guard instance.type == "archive_file" else { return }
    let properties = properties(of: instance)
    guard let source = properties["sourceDir", "sourceFile"] else { return }
    var package = CodePackage(location: source.location)
    package.path = source
    package.folder = folder
    package.patterns = CodePackage.texts(properties["excludes"])
    archives.add(package, for: instance)
    if let output = properties["outputPath"]?.string { archivesByOutput[output] = package }
  }

  /// Adds a layer that `instance` publishes.
  mutating func addLayer(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["layerName"]
    let details = Properties(properties["code", "layerVersionCode"])
    var package = CodePackage(location: (details?.value ?? properties["filename"])?.location ?? instance.headerLocation)
    package.path = properties["filename"]
    package.inline = details?["zipFile"] ?? properties["zipFile"]
    package.bucket = details?["ossBucketName"] ?? properties["ossBucketName", "s3Bucket"]
    package.object = details?["ossObjectName"] ?? properties["ossObjectName", "s3Key"]
    layers.add(ID(model.layers.count), for: instance)
    model.layers.append(
      Layer(
        format: .terraform, name: name, location: name?.usage ?? instance.headerLocation,
        code: packed(package, of: instance)))
  }

  /// Returns `code` with the folder that its path counts from; the files that go into a package when the project
  /// itself packs it.
  func packed(_ code: CodePackage, of instance: TerraformInstance) -> CodePackage {
    let references = ["filename", "code", "layer_version_code"].flatMap { instance.references(in: $0) }
    let known = archives.first(references, from: instance) ?? (code.path?.string).flatMap { archivesByOutput[$0] }
    guard var package = known else {
      var plain = code
      plain.folder = folder
      return plain
    }
    package.location = code.location
    return package
  }
}
