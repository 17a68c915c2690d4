/// What can be wrong with an image layout.
public enum ImageTrouble: Hashable, Sendable {
  case imagePartMissing(String)
  case badImageDocument(String, reason: String)
  case badDigest(String)
  case digestMismatch(String)
  case imageSizeMismatch(String)
  case layoutVersion(String)
  case noImages
  case diffIDMismatch(layer: Int)
  case badWhiteout
  case unsupportedLayer(String)

  /// One sentence, lower case, without a final stop.
  public var message: String {
    switch self {
    case .imagePartMissing(let name): "the image has no \(name)"
    case .badImageDocument(let name, let reason): "\(name) is malformed: \(reason)"
    case .badDigest(let digest): "the digest \(digest) is malformed or of an unknown algorithm"
    case .digestMismatch(let name): "the content of \(name) does not have its digest"
    case .imageSizeMismatch(let name): "the size of \(name) is not the announced one"
    case .layoutVersion(let version): "the image layout version \(version) is unknown"
    case .noImages: "the index lists no image"
    case .diffIDMismatch(let layer): "layer \(layer) does not have its diff id"
    case .badWhiteout: "a whiteout names no file of its folder"
    case .unsupportedLayer(let type): "the layer type \(type) is not supported, the layer is not looked at"
    }
  }
}
