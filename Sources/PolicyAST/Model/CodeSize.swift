/// How large deployed code is, in bytes, as far as its files tell without being packed.
public struct CodeSize: Sendable, Equatable {
  /// The size of the package as it is uploaded: exact for one that lies there, else between what no packing makes
  /// smaller and what not packing at all would give.
  public private(set) var package: ClosedRange<Int>

  /// The size of the files when they are unpacked; nil when the package does not tell.
  public private(set) var unpacked: Int?

  /// The size of a package that lies there, and of what is in it.
  public init(package: Int, unpacked: Int?) {
    self.package = max(0, package)...max(0, package)
    self.unpacked = unpacked
  }

  /// The size of a folder that a tool packs, before its files are added.
  public init() {
    package = 0...0
    unpacked = 0
  }

  /// Adds the file at `path` of a folder, which has `size` bytes.
  public mutating func add(_ path: String, size: Int) {
    let least = Self.isCompressed(path) ? size : 0
    package = Self.sum(package.lowerBound, least)...Self.sum(package.upperBound, size)
    unpacked = unpacked.map { Self.sum($0, size) }
  }

  /// Returns the sizes of both together.
  public static func + (left: CodeSize, right: CodeSize) -> CodeSize {
    var both = left
    both.package =
      sum(left.package.lowerBound, right.package.lowerBound)...sum(left.package.upperBound, right.package.upperBound)
    both.unpacked = left.unpacked.flatMap { first in right.unpacked.map { sum(first, $0) } }
    return both
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? Int.max : sum
  }

  /// Whether the name is that of a file that hardly gets smaller: an archive, picture, recording or trained model.
  private static func isCompressed(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return compressedEndings.contains(path[path.utf8.index(after: dot)...].lowercased())
  }

  private static let compressedEndings: Set<String> = [
    "7z", "aac", "apk", "avif", "br", "bz2", "ckpt", "docx", "flac", "gguf", "gif", "gz", "heic", "jar", "jpeg", "jpg",
    "lz4", "m4a", "mkv", "mov", "mp3", "mp4", "nupkg", "ogg", "onnx", "orc", "parquet", "pdf", "png", "pptx", "pt",
    "pth", "rar", "safetensors", "tbz2", "tflite", "tgz", "txz", "war", "webm", "webp", "whl", "woff", "woff2", "xlsx",
    "xz", "zip", "zst",
  ]
}
