/// What can be wrong with an image layout.
public enum ImageTrouble: Hashable, Sendable {
  /// A part of the image is missing.
  case imagePartMissing(String)
  /// A document of the image is malformed.
  case badImageDocument(String, reason: String)
  /// A digest is malformed or of an unknown algorithm.
  case badDigest(String)
  /// A file of the image does not have its digest.
  case digestMismatch(String)
  /// A file of the image does not have its announced size.
  case imageSizeMismatch(String)
  /// The version of the image layout is unknown.
  case layoutVersion(String)
  /// The index lists no image.
  case noImages
  /// A layer does not have its diff id.
  case diffIDMismatch(layer: Int)
  /// A whiteout names no file of its folder.
  case badWhiteout
  /// A layer of this type is not supported and not looked at.
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
