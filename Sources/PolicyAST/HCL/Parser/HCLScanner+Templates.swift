extension HCLScanner {
  /// Scans a quoted string until it ends, an expression begins in it, or the text ends.
  mutating func scanQuoted() {
    while offset < bytes.count {
      let start = offset
      switch bytes[start] {
      case 0x22:
        emit(.closeQuote, start, start + 1)
        leave()
        return
      case 0x24, 0x25:
        guard start + 1 < bytes.count else { return emitForeign(start, start + 1) }
        if scanMarker(.quotedText) { return }
      case 0x0A, 0x0D:
        var end = start + 1
        while end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D { end += 1 }
        emitForeign(start, end, .multiLineString)
      case _:
        scanQuotedRun()
      }
    }
  }

  private mutating func scanQuotedRun() {
    let start = offset
    var position = start
    var isEscaped = false
    run: while position < bytes.count {
      switch bytes[position] {
      case 0x22, 0x24, 0x25, 0x0A, 0x0D:
        break run
      case 0x5C:
        guard position + 1 < bytes.count, bytes[position + 1] != 0x0A, bytes[position + 1] != 0x0D else { break run }
        let length = sequenceLength(at: position + 1)
        guard length > 0 else { break run }
        isEscaped = true
        position += 1 + length
      case 0x80...0xFF:
        let length = sequenceLength(at: position)
        guard length > 0 else { break run }
        position += length
      case _:
        position += 1
      }
    }
    if position > start { return emit(isEscaped ? .escapedText : .quotedText, start, position) }
    if bytes[start] == 0x5C { emitForeign(start, start + 1) } else { emitBrokenEncoding() }
  }

  /// Scans from a `$` or `%`: an escape, a lone sign, or the start of an expression, which returns true.
  private mutating func scanMarker(_ literal: HCLToken.Kind) -> Bool {
    let start = offset
    let sign = bytes[start]
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    if next == 0x7B {
      let trims = start + 2 < bytes.count && bytes[start + 2] == 0x7E
      emit(sign == 0x24 ? .interpolation : .directive, start, start + (trims ? 3 : 2))
      braces += 1
      returnBraces.append(braces)
      if !heredocs.isEmpty { heredocs[heredocs.count - 1].isAtLineStart = false }
      enter(.main)
      return true
    }
    if next == sign, start + 2 < bytes.count, bytes[start + 2] == 0x7B {
      let trims = start + 3 < bytes.count && bytes[start + 3] == 0x7E
      emit(literal, start, start + (trims ? 4 : 3))
    } else {
      emit(literal, start, start + 1)
    }
    return false
  }

  /// Scans the lines of a heredoc until it ends, an expression begins in it, or the text ends.
  mutating func scanHeredoc() {
    while offset < bytes.count, let index = heredocs.indices.last {
      let start = offset
      let stop = rawRunEnd(from: start)
      let stopByte = stop < bytes.count ? bytes[stop] : 0
      let isCRLF = stopByte == 0x0D && stop + 1 < bytes.count && bytes[stop + 1] == 0x0A
      if stop < bytes.count, stopByte == 0x0A || isCRLF {
        let end = stop + (isCRLF ? 2 : 1)
        if heredocs[index].isAtLineStart, isMarker(heredocs[index].marker, from: start, to: stop) {
          emit(.closeHeredoc, start, stop)
          emit(.newline, stop, end)
          heredocs.removeLast()
          leave()
          return
        }
        heredocs[index].isAtLineStart = true
        emit(.rawText, start, end)
        continue
      }
      if stop > start {
        heredocs[index].isAtLineStart = false
        emit(.rawText, start, stop)
        continue
      }
      switch stopByte {
      case 0x0D:
        return emitForeign(start, bytes.count)
      case 0x24, 0x25:
        guard start + 1 < bytes.count else { return emitForeign(start, start + 1) }
        heredocs[index].isAtLineStart = false
        if scanMarker(.rawText) { return }
      case _:
        emitBrokenEncoding()
      }
    }
  }

  /// Scans a template that stands for itself, as in a template file.
  mutating func scanBareTemplate() {
    while offset < bytes.count {
      let start = offset
      let stop = rawRunEnd(from: start)
      let stopByte = stop < bytes.count ? bytes[stop] : 0
      let isCRLF = stopByte == 0x0D && stop + 1 < bytes.count && bytes[stop + 1] == 0x0A
      if stop < bytes.count, stopByte == 0x0A || isCRLF {
        emit(.rawText, start, stop + (isCRLF ? 2 : 1))
      } else if stop > start {
        emit(.rawText, start, stop)
      } else if stopByte == 0x0D {
        emit(.rawText, start, bytes.count)
      } else if stopByte == 0x24 || stopByte == 0x25 {
        if scanMarker(.rawText) { return }
      } else {
        emitBrokenEncoding()
      }
    }
  }

  /// The end of a run of text without line breaks, `$`, `%` and broken bytes.
  private func rawRunEnd(from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A, 0x0D, 0x24, 0x25:
        return position
      case 0x80...0xFF:
        let length = sequenceLength(at: position)
        guard length > 0 else { return position }
        position += length
      case _:
        position += 1
      }
    }
    return position
  }

  /// Whether the line from `start` to `end` holds the marker and nothing but white space around it.
  private func isMarker(_ marker: Range<Int>, from start: Int, to end: Int) -> Bool {
    var position = HCLSpaces.skip(bytes, start, end)
    guard end - position >= marker.count else { return false }
    for expected in marker {
      guard bytes[position] == bytes[expected] else { return false }
      position += 1
    }
    return HCLSpaces.skip(bytes, position, end) == end
  }
}
