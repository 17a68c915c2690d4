extension LiteralSet {
  /// Calls `body` with every occurrence, until it returns false; occurrences may overlap.
  ///
  /// They come roughly from front to back: one may follow another that starts fewer bytes later than the longest
  /// literal is long.
  /// - Complexity: O(*n*) in the number of bytes, and what comparing the candidates takes.
  public func forEachOccurrence(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, _ body: (Occurrence) -> Bool
  ) {
    scan(bytes, from: start) { occurrence, _ in body(occurrence) }
  }

  /// Returns every occurrence, sorted by offset, then by literal.
  public func occurrences(in bytes: [UInt8]) -> [Occurrence] {
    var result: [Occurrence] = []
    bytes.withUnsafeBufferPointer { buffer in
      forEachOccurrence(in: buffer) { occurrence in
        result.append(occurrence)
        return true
      }
    }
    return result.sorted { ($0.offset, $0.literal) < ($1.offset, $1.literal) }
  }

  /// Returns a place such that no occurrence at or after `start` begins before it, and the place of an occurrence.
  func firstCandidate(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (bound: Int, occurrence: Int)? {
    var result: (bound: Int, occurrence: Int)?
    scan(bytes, from: start) { occurrence, place in
      // A literal whose window lies further back in it may still turn up with an earlier start.
      result = (max(start, place - greatestWindowOffset), occurrence.offset)
      return false
    }
    return result
  }

  /// Calls `body` with every occurrence and the place at which it was noticed, until it returns false.
  @inline(__always)
  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (Occurrence, Int) -> Bool
  ) {
    guard start >= 0, start < bytes.count, !windows.isEmpty else { return }
    // The tables are taken out of their arrays once: counting references for each candidate costs more than comparing.
    filter.withUnsafeBufferPointer { filter in
      listStarts.withUnsafeBufferPointer { starts in
        listed.withUnsafeBufferPointer { listed in
          loose.withUnsafeBufferPointer { loose in
            windows.withUnsafeBufferPointer { windows in
              heads.withUnsafeBufferPointer { heads in
                guard let text = bytes.baseAddress, let filter = filter.baseAddress else { return }
                var pass = LiteralPass(
                  text, count: bytes.count, from: start, filter: filter, lists: starts, listed: listed, loose: loose,
                  windows: windows, heads: heads)
                while let found = pass.next() {
                  let literal = windows[found.window].literal
                  guard heads[literal].count <= 8 || endOccurs(literal, at: found.offset, in: text) else { continue }
                  guard body(Occurrence(literal: literal, offset: found.offset), found.place) else { return }
                }
              }
            }
          }
        }
      }
    }
  }

  /// Compares what follows the head of a literal; apart from it, so that most candidates touch no literal at all.
  @inline(never)
  private func endOccurs(_ literal: Int, at offset: Int, in text: UnsafePointer<UInt8>) -> Bool {
    let (expected, ignoresCase) = (literals[literal].bytes, literals[literal].ignoresCase)
    for place in 8..<expected.count {
      let byte = text[offset + place]
      let isEqual =
        ignoresCase ? byte.lowercasedASCII == expected[place].lowercasedASCII : byte == expected[place]
      if !isEqual { return false }
    }
    return true
  }
}
