import PolicyAST
import Rules

/// Searches the content of files of every form by text rules.
struct ContentSearch: Sendable {
  /// What is known of a content once it was searched.
  struct Outcome: Sendable {
    /// Where rules hold.
    let matches: [TextMatch]

    /// How the content was searched.
    let kind: ContentKind

    /// What the matches' offsets count in; nil for the content as it is.
    let shown: [UInt8]?
  }

  private let scanner: TextScanner

  /// A search by the rules of `scanner`.
  init(_ scanner: TextScanner) {
    self.scanner = scanner
  }

  /// Returns where rules hold in the text `bytes` at `path`, which is searched where it lies.
  /// - Complexity: O(*n*), besides the candidates.
  func search(
    text bytes: UnsafeBufferPointer<UInt8>, path: String, language: CodeLanguage? = nil
  ) -> Outcome {
    let kind = Self.kind(of: bytes, path: path)
    let matches = scanner.scan(bytes, kind: kind, path: path, language: language)
    return Outcome(matches: matches, kind: kind, shown: nil)
  }

  /// Returns where rules hold in `bytes`, a text at `path` that was found to be of the given kind.
  func matches(in bytes: UnsafeBufferPointer<UInt8>, kind: ContentKind, path: String) -> [TextMatch] {
    scanner.scan(bytes, kind: kind, path: path)
  }

  /// Returns where rules hold in `bytes`, content at `path` that is no plain text: it is made readable in place.
  /// - Complexity: O(*n*), besides the candidates.
  func search(_ bytes: consuming [UInt8], form: ContentForm, path: String) -> Outcome {
    let content = ReadableContent(bytes, form: form)
    return content.searched.withUnsafeBufferPointer { text in
      let kind = Self.kind(of: text, form: form, path: path)
      let matches = scanner.scan(text, kind: kind, path: path)
      return Outcome(matches: matches, kind: kind, shown: matches.isEmpty ? nil : content.shown)
    }
  }

  /// Returns the hit in `bytes`, the content of `path` or of its `member`; nil when no rule holds.
  ///
  /// `language` is that of code whose path does not tell it.
  func hit(
    in bytes: consuming [UInt8], path: String, member: String? = nil, commit: String? = nil,
    language: CodeLanguage? = nil
  ) -> TextHit? {
    let name = member ?? path
    let form = bytes.withUnsafeBufferPointer { ContentForm.detect($0, path: name) }
    let outcome: Outcome
    let shown: [UInt8]
    if form == .text {
      outcome = bytes.withUnsafeBufferPointer { search(text: $0, path: name, language: language) }
      shown = bytes
    } else {
      outcome = search(bytes, form: form, path: name)
      shown = outcome.shown ?? []
    }
    guard !outcome.matches.isEmpty else { return nil }
    let file = SourceFile(path: path, member: member, commit: commit, bytes: shown)
    return TextHit(file: file, kind: outcome.kind, matches: outcome.matches)
  }

  /// Returns how content of the given form at `path` is searched that begins with `bytes` once it is readable.
  static func kind(of bytes: UnsafeBufferPointer<UInt8>, form: ContentForm, path: String) -> ContentKind {
    switch form {
    case .text, .utf16LittleEndian, .utf16BigEndian: kind(of: bytes, path: path)
    // Of a notebook tools write one line, pictures included.
    case .notebook: DependencyPath.contains(path) ? .dependency : .source
    case .pythonBytecode, .javaClass, .executable, .database, .media, .binary: .binary
    }
  }

  private static func kind(of bytes: UnsafeBufferPointer<UInt8>, path: String) -> ContentKind {
    DependencyPath.contains(path) || DependencyPath.isMinified(bytes) ? .dependency : .source
  }
}
