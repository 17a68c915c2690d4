extension Mount {
  /// Returns the file systems that a `nasConfig` mounts.
  static func fileSystems(_ value: Value) -> [Mount] {
    if let automatic = AutomaticSetting(value) {
      var mount = Mount(.fileSystem, location: value.location, isAutomatic: true)
      mount.directory = automatic["mountDir"]
      mount.path = automatic["nasDir"]
      return [mount]
    }
    return points(of: value).map { point in
      var mount = Mount(.fileSystem, location: point.value.location)
      mount.source = point["serverAddr"]
      mount.path = point["nasDir"]
      mount.directory = point["fcDir", "mountDir"]
      mount.encryption = point["enableTLS"]
      if mount.path == nil, let source = mount.source { mount.split(source) }
      return mount
    }
  }

  /// Returns the buckets that an `ossMountConfig` mounts.
  static func buckets(_ value: Value) -> [Mount] {
    if let automatic = AutomaticSetting(value) {
      var mount = Mount(.bucket, location: value.location, isAutomatic: true)
      mount.directory = automatic["mountDir"]
      mount.path = automatic["bucketPath"]
      mount.source = automatic["bucketName"]
      mount.readOnly = automatic["readOnly"]
      return [mount]
    }
    return points(of: value).map { point in
      var mount = Mount(.bucket, location: point.value.location)
      mount.source = point["bucketName"]
      mount.path = point["bucketPath"]
      mount.directory = point["mountDir"]
      mount.readOnly = point["readOnly"]
      mount.endpoint = point["endpoint"]
      return mount
    }
  }

  private static func points(of value: Value) -> [Properties] {
    let points = Properties(value)?["mountPoints"]?.elementsOrSelf ?? []
    return points.compactMap { Properties($0) }
  }

  /// Divides `address:/folder` into its parts.
  private mutating func split(_ source: Value) {
    guard let text = source.scalar?.string else { return }
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
      bytes[colon + 1] == UInt8(ascii: "/")
    else { return }
    self.source = source.slice(0, colon) ?? source
    path = source.slice(colon + 1, bytes.count)
  }
}
