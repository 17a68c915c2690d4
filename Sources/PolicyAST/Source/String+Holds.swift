extension StringProtocol where SubSequence == Substring {
  /// Returns what stands before the first `part` and what stands behind it; nil when it does not occur.
  /// - Complexity: O(*n* · *m*) in the lengths of text and part, linear for ordinary texts.
  package func cut(at part: String) -> (before: Substring, after: Substring)? {
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: part.utf8) {
        return (self[..<start], self[utf8.index(start, offsetBy: part.utf8.count)...])
      }
      utf8.formIndex(after: &start)
    }
    return nil
  }
}

extension Substring {
  /// Returns whether `part` occurs in the text, byte by byte.
  /// - Complexity: O(*n* · *m*) in the lengths of text and part, linear for ordinary texts.
  package func holds(_ part: String) -> Bool { cut(at: part) != nil }
}

extension String {
  /// Returns whether the bytes of `part` occur in the UTF-8 of the text.
  ///
  /// The search of the standard library brings its engine for regular expressions along, a tenth of the whole program.
  /// - Complexity: O(*n* · *m*) in the lengths of text and part, linear for ordinary texts.
  package func holds(_ part: String) -> Bool {
    var text = self
    var part = part
    return text.withUTF8 { bytes in
      part.withUTF8 { wanted in
        guard let first = wanted.first else { return true }
        var start = 0
        while start + wanted.count <= bytes.count {
          if bytes[start] == first, bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
          start += 1
        }
        return false
      }
    }
  }
}
