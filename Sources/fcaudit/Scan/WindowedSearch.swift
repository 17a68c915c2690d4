import PolicyAST
import Rules

/// A search in content that is too large to be held: in windows that overlap, so that nothing is cut.
struct WindowedSearch {
  /// How many bytes are searched at a time.
  private static let size = 16 << 20

  /// How many bytes two windows share; the parts of a credential lie within half of them.
  private static let overlap = 256 << 10

  private let search: ContentSearch
  private let path: String
  private var window: [UInt8] = []
  private var isFirst = true
  private var form = ContentForm.text
  private var kind = ContentKind.source
  private var excerpt = LargeExcerpt()

  /// Whether the content is a package, of which nothing is to be seen without opening it.
  private(set) var isPackage = false

  /// A search by `search` of the content at `path`.
  init(_ search: ContentSearch, path: String) {
    self.search = search
    self.path = path
  }

  /// Takes the next bytes.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      if window.isEmpty { window.reserveCapacity(Self.size) }
      let part = rest.prefix(Self.size - window.count)
      window.append(contentsOf: part)
      rest = rest.dropFirst(part.count)
      guard window.count == Self.size else { return }
      look(isLast: false)
      // An even number, so that the units of UTF-16 stay whole.
      window.removeFirst(Self.size - Self.overlap)
    }
  }

  /// Takes all bytes of `mapping`, giving memory back on the way.
  mutating func append(all mapping: MappedFile) {
    let step = 1 << 20
    mapping.bytes.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let part = UnsafeRawBufferPointer(rebasing: bytes[start..<min(bytes.count, start + step)])
        append(part)
        mapping.noteRead(part.count)
        start += part.count
      }
    }
  }

  /// Returns what was found in all of it.
  mutating func finish() -> ContentSearch.Outcome {
    look(isLast: true)
    window = []
    return ContentSearch.Outcome(matches: excerpt.matches, kind: kind, shown: excerpt.bytes)
  }

  private mutating func look(isLast: Bool) {
    if isFirst { begin() }
    guard form != .media, !isPackage else { return }
    let margin = Self.overlap / 2
    let content = form == .text ? nil : ReadableContent(window, form: form)
    let lower = isFirst ? 0 : Self.length(window.prefix(margin), form)
    let tail = isLast ? 0 : Self.length(window.suffix(margin), form)
    let overlapped = isLast ? 0 : Self.length(window.suffix(Self.overlap), form)
    isFirst = false
    (content?.searched ?? window).withUnsafeBufferPointer { text in
      let upper = text.count - tail
      let matches = search.matches(in: text, kind: kind, path: path).filter {
        $0.region.start >= lower && (isLast || $0.region.start < upper)
      }
      let shown = content?.shown ?? window
      shown.withUnsafeBufferPointer { excerpt.take(matches, in: $0, passing: max(0, $0.count - overlapped)) }
    }
  }

  /// Tells what the content is by its beginning.
  private mutating func begin() {
    window.withUnsafeBufferPointer { head in
      let start = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: head.prefix(PackageDetection.headSize)))
      isPackage = ArchiveKind.detect(head: start) != nil
      switch ContentForm.detect(head, path: path) {
      case .pythonBytecode, .javaClass, .database, .binary, .executable: form = .binary
      case .text: form = .text
      case .utf16LittleEndian: form = .utf16LittleEndian
      case .utf16BigEndian: form = .utf16BigEndian
      case .notebook: form = .notebook
      case .media: form = .media
      }
      kind = ContentSearch.kind(of: head, form: form, path: path)
    }
    excerpt.countsLines = !form.isBinary
  }

  /// Returns how many bytes `bytes` have once they are made readable.
  private static func length(_ bytes: ArraySlice<UInt8>, _ form: ContentForm) -> Int {
    switch form {
    case .utf16LittleEndian, .utf16BigEndian: ReadableContent(Array(bytes), form: form).shown.count
    case .text, .notebook, .pythonBytecode, .javaClass, .executable, .database, .media, .binary: bytes.count
    }
  }
}
