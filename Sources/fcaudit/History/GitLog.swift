/// Reads the output of `git log --raw -z`: the blobs that commits brought, each once.
struct GitLog {
  /// A blob and where it is first seen.
  struct Change {
    let blob: [UInt8]
    let version: GitVersion
  }

  /// The object name of a blob as bytes, so that millions of them fit.
  private struct Name: Hashable {
    let words: (UInt64, UInt64, UInt64, UInt64)

    init?(_ text: ArraySlice<UInt8>) {
      guard text.count == 40 || text.count == 64 else { return nil }
      var words: [UInt64] = [0, 0, 0, 0]
      for (index, byte) in text.enumerated() {
        guard let digit = Self.digit(byte) else { return nil }
        words[index / 16] = words[index / 16] << 4 | digit
      }
      self.words = (words[0], words[1], words[2], words[3])
    }

    static func == (left: Name, right: Name) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) {
      // The name is a hash already.
      hasher.combine(words.0)
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
      switch byte {
      case 0x30...0x39: UInt64(byte - 0x30)
      case 0x61...0x66: UInt64(byte - 0x61 + 10)
      case _: nil
      }
    }
  }

  /// What stands before the name of a commit in the output.
  static let mark = "commit "

  private var reader: PipeReader
  private var seen: Set<Name> = []
  private var commit = ""

  /// The paths of submodules, whose histories are others.
  private(set) var submodules: Set<String> = []

  /// A reader of the output behind `descriptor`.
  init(_ descriptor: Int32) {
    reader = PipeReader(descriptor)
  }

  /// Returns the next blob that was not there before, nil at the end.
  mutating func next() -> Change? {
    while let field = reader.text(upTo: 0) {
      let text = field.drop { $0 == 0x0A }
      if text.starts(with: Self.mark.utf8) {
        commit = String(decoding: text.dropFirst(Self.mark.utf8.count), as: UTF8.self)
        continue
      }
      guard text.first == UInt8(ascii: ":"), let path = reader.text(upTo: 0) else { continue }
      if let change = change(text, path) { return change }
    }
    return nil
  }

  /// A line is `:OLDMODE NEWMODE OLDBLOB NEWBLOB STATUS`.
  private mutating func change(_ line: ArraySlice<UInt8>, _ path: [UInt8]) -> Change? {
    let parts = line.split(separator: 0x20)
    guard parts.count >= 5 else { return nil }
    let shown = String(decoding: path, as: UTF8.self)
    if parts[1].elementsEqual("160000".utf8) {
      submodules.insert(shown)
      return nil
    }
    guard parts[1].starts(with: "100".utf8), let name = Name(parts[3]), seen.insert(name).inserted else { return nil }
    return Change(blob: Array(parts[3]), version: GitVersion(commit: commit, path: shown))
  }
}
