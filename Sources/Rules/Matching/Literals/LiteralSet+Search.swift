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
    guard start >= 0, start < bytes.count, !patterns.isEmpty else { return }
    // The tables are taken out of their arrays once: counting references for each candidate costs more than comparing.
    filter.withUnsafeBufferPointer { filter in
      listStarts.withUnsafeBufferPointer { starts in
        listed.withUnsafeBufferPointer { listed in
          loose.withUnsafeBufferPointer { loose in
            patterns.withUnsafeBufferPointer { patterns in
              heads.withUnsafeBufferPointer { heads in
                self.bytes.withUnsafeBufferPointer { literals in
                  filled.withUnsafeBufferPointer { filled in
                    guard let text = bytes.baseAddress, let filter = filter.baseAddress else { return }
                    let pass = LiteralPass(
                      text, count: bytes.count, from: start, filter: filter, filled: filled, lists: starts,
                      listed: listed, loose: loose, patterns: patterns, heads: heads, literals: literals)
                    pass.forEachOccurrence(body)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
