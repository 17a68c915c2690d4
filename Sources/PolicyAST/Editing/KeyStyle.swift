/// How the words of a key are joined, by which formats differ.
enum KeyStyle {
  /// `readOnly`
  case camel
  /// `ReadOnly`
  case pascal
  /// `read_only`
  case snake

  /// The style of `key`; nil when it has one lower-case word, which fits two of them.
  init?(_ key: String) {
    guard let first = key.utf8.first else { return nil }
    if (0x41...0x5A).contains(first) {
      self = .pascal
    } else if key.utf8.contains(UInt8(ascii: "_")) {
      self = .snake
    } else if key.utf8.contains(where: { (0x41...0x5A).contains($0) }) {
      self = .camel
    } else {
      return nil
    }
  }

  /// Returns that of `keys` that is spelled like its neighbours, nil when none is; `standard` is the style of
  /// neighbours that do not tell.
  static func choose(_ keys: [String], like neighbours: [String], standard: KeyStyle) -> String? {
    let style = neighbours.lazy.compactMap { KeyStyle($0) }.first ?? standard
    return keys.first { KeyStyle($0) == style } ?? (style == .pascal ? nil : keys.first { KeyStyle($0) == nil })
  }
}
