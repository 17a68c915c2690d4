/// What the bytes of a file are, as far as reading the texts in them goes.
public enum ContentForm: String, Sendable, CaseIterable {
  /// Text in UTF-8, or in an encoding that has ASCII in common with it.
  case text
  /// Text in UTF-16, the low byte of each unit first.
  case utf16LittleEndian = "utf-16le"
  /// Text in UTF-16, the high byte of each unit first.
  case utf16BigEndian = "utf-16be"
  /// A Jupyter notebook: code within the strings of a JSON document.
  case notebook
  /// Compiled Python.
  case pythonBytecode = "pyc"
  /// Compiled Java.
  case javaClass = "class"
  /// An ELF, Mach-O or PE file.
  case executable
  /// An SQLite database.
  case database
  /// Pictures, sound, fonts and whatever else is compressed in a way of its own: no text is looked for.
  case media
  /// Other bytes that are no text.
  case binary

  /// Whether texts lie among bytes that are none.
  public var isBinary: Bool {
    switch self {
    case .text, .utf16LittleEndian, .utf16BigEndian, .notebook: false
    case .pythonBytecode, .javaClass, .executable, .database, .media, .binary: true
    }
  }

  /// How many bytes at the beginning tell a text from other content.
  static let headSize = 4096

  /// Returns what `bytes`, the content of the file at `path`, are.
  /// - Complexity: O(1): at most 4 KiB are looked at.
  public static func detect(_ bytes: UnsafeBufferPointer<UInt8>, path: String) -> ContentForm {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(headSize))
    if let form = byMark(head) { return form }
    if isCompiledPython(head, path: path) { return .pythonBytecode }
    if holdsZero(head) { return wideText(head) ?? .binary }
    if head.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"), path.utf8.suffix(6).elementsEqual(".ipynb".utf8) {
      return .notebook
    }
    return .text
  }

  /// Whether one of the bytes is zero: eight bytes at a time, since every file is asked.
  private static func holdsZero(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = 0
    while at + 64 <= raw.count {
      var zeros: UInt64 = 0
      for word in 0..<8 {
        let value = raw.loadUnaligned(fromByteOffset: at + 8 * word, as: UInt64.self)
        zeros |= (value &- 0x0101_0101_0101_0101) & ~value
      }
      if zeros & 0x8080_8080_8080_8080 != 0 { return true }
      at += 64
    }
    return raw[at...].contains(0)
  }

  private static func byMark(_ head: UnsafeBufferPointer<UInt8>) -> ContentForm? {
    guard let first = head.first else { return nil }
    switch first {
    case 0xFF where head.starts(with: [0xFF, 0xFE]) && !head.starts(with: [0xFF, 0xFE, 0, 0]):
      return .utf16LittleEndian
    case 0xFE where head.starts(with: [0xFE, 0xFF]): return .utf16BigEndian
    case 0x7F where head.starts(with: [0x7F, 0x45, 0x4C, 0x46]): return .executable
    case 0x4D where head.starts(with: [0x4D, 0x5A]) && head.contains(0): return .executable
    case 0xCE, 0xCF:
      return head.dropFirst().starts(with: [0xFA, 0xED, 0xFE]) ? .executable : nil
    case 0xFE: return [0xCE, 0xCF].contains(where: { head.starts(with: [0xFE, 0xED, 0xFA, $0]) }) ? .executable : nil
    case 0xCA where head.starts(with: [0xCA, 0xFE, 0xBA, 0xBE]): return fatOrClass(head)
    case 0x53 where head.starts(with: Array("SQLite format 3\0".utf8)): return .database
    case _: return isMedia(head) ? .media : nil
    }
  }

  /// A Java class and a Mach-O file for several processors begin alike; a class has its version where the other has
  /// a small number of parts.
  private static func fatOrClass(_ head: UnsafeBufferPointer<UInt8>) -> ContentForm {
    guard head.count >= 8 else { return .binary }
    return head[6] == 0 && head[7] < 40 ? .executable : .javaClass
  }

  /// - Source: the signatures of PNG, JPEG, GIF, WebP and RIFF, Ogg, MP3, WOFF, TrueType, MP4 and PDF.
  private static func isMedia(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    guard head.count > 8 else { return false }
    let raw = UnsafeRawBufferPointer(head)
    let first = raw.loadUnaligned(as: UInt32.self).bigEndian
    let second = raw.loadUnaligned(fromByteOffset: 4, as: UInt32.self).bigEndian
    switch first {
    case 0x8950_4E47: return second == 0x0D0A_1A0A
    case 0xFFD8_FF00...0xFFD8_FFFF, 0x4749_4638, 0x4944_3303, 0x4944_3304, 0x774F_4646, 0x774F_4632: return true
    case 0x4F67_6753: return head[4] == 0
    case 0x0001_0000: return head[4] == 0
    case 0x5249_4646: return head.contains(0)
    case _: return second == 0x6674_7970
    }
  }

  /// The mark ends in CR LF, of which the first half is no mark of its own, so that the name helps.
  private static func isCompiledPython(_ head: UnsafeBufferPointer<UInt8>, path: String) -> Bool {
    guard head.count > 16, head[2] == 0x0D, head[3] == 0x0A else { return false }
    return path.hasSuffix(".pyc") || path.hasSuffix(".pyo") || PythonBytecode.Layout(head) != nil
  }

  /// Text in UTF-16 without a mark: nearly every second byte is zero, on one side alone, and the others are printable.
  private static func wideText(_ head: UnsafeBufferPointer<UInt8>) -> ContentForm? {
    let pairs = head.count / 2
    guard pairs >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    var printable = (even: 0, odd: 0)
    for pair in 0..<pairs {
      let (even, odd) = (head[2 * pair], head[2 * pair + 1])
      if even == 0 { zeros.even += 1 } else if PrintableRuns.isText(even) { printable.even += 1 }
      if odd == 0 { zeros.odd += 1 } else if PrintableRuns.isText(odd) { printable.odd += 1 }
    }
    if zeros.even == 0, zeros.odd * 10 >= pairs * 9, printable.even * 10 >= pairs * 9 { return .utf16LittleEndian }
    if zeros.odd == 0, zeros.even * 10 >= pairs * 9, printable.odd * 10 >= pairs * 9 { return .utf16BigEndian }
    return nil
  }
}
