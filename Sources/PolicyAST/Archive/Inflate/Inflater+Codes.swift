// The hot loop. Its safety rests on three facts: a step begins only at or below the input limit, behind which at least
// `BitInput.slack` bytes may be loaded (a step loads two words, 16 bytes at most); a step begins only below the end of
// the chunk, behind which `Inflater.slack` bytes may be written (a step writes three literals and a match of 258 bytes,
// rounded up to a word); table indices are masked to the size of the table or come from the table itself.
extension Inflater {
  /// Reads codes until the block or the chunk ends.
  func readCodes(_ bytes: UnsafeRawBufferPointer, until chunkEnd: Int) throws(InflateError) {
    while true {
      guard input.advance(in: bytes) else { throw .truncated }
      let ending = runCodes(input.base(of: bytes), limit: input.limit(of: bytes), until: chunkEnd)
      guard !input.isOverrun else { throw .truncated }
      switch ending {
      case .inputLimit: continue
      case .chunkFull: return
      case .endOfBlock:
        finishBlock()
        return
      case .invalidCode: throw .invalidCode
      case .distanceTooFar: throw .distanceTooFar
      }
    }
  }

  /// Why the hot loop stopped.
  private enum Ending {
    case inputLimit
    case chunkFull
    case endOfBlock
    case invalidCode
    case distanceTooFar
  }

  private func runCodes(_ base: UnsafeRawPointer, limit: Int, until chunkEnd: Int) -> Ending {
    let literalEntries = UnsafePointer(literals.entries)
    let distanceEntries = UnsafePointer(distances.entries)
    let target = output
    var bits = input.bits
    var count = UInt64(truncatingIfNeeded: input.count)
    var position = input.position
    var end = outputEnd
    var ending = Ending.inputLimit
    defer {
      input.bits = bits
      input.count = Int(truncatingIfNeeded: count)
      input.position = position
      outputEnd = end
    }
    while position <= limit {
      guard end < chunkEnd else {
        ending = .chunkFull
        break
      }
      Self.refill(base, &bits, &count, &position)
      var entry = literalEntries[Int(truncatingIfNeeded: bits & 0x7FF)]
      // Two literals of at most 11 bits leave 34 bits: enough for a length of 20.
      if entry & HuffmanTable.literal != 0 {
        Self.consume(entry, &bits, &count)
        target.storeBytes(of: UInt8(truncatingIfNeeded: entry &>> 16), toByteOffset: end, as: UInt8.self)
        end &+= 1
        entry = literalEntries[Int(truncatingIfNeeded: bits & 0x7FF)]
        if entry & HuffmanTable.literal != 0 {
          Self.consume(entry, &bits, &count)
          target.storeBytes(of: UInt8(truncatingIfNeeded: entry &>> 16), toByteOffset: end, as: UInt8.self)
          end &+= 1
          entry = literalEntries[Int(truncatingIfNeeded: bits & 0x7FF)]
          if entry & HuffmanTable.literal != 0 {
            Self.consume(entry, &bits, &count)
            target.storeBytes(of: UInt8(truncatingIfNeeded: entry &>> 16), toByteOffset: end, as: UInt8.self)
            end &+= 1
            continue
          }
        }
      }
      if entry & HuffmanTable.exceptional != 0 {
        entry = Self.second(entry, literalEntries, &bits, &count)
        if entry & HuffmanTable.literal != 0 {
          Self.consume(entry, &bits, &count)
          target.storeBytes(of: UInt8(truncatingIfNeeded: entry &>> 16), toByteOffset: end, as: UInt8.self)
          end &+= 1
          continue
        }
        if entry & HuffmanTable.exceptional != 0 {
          guard entry & HuffmanTable.endOfBlock != 0 else {
            ending = .invalidCode
            break
          }
          Self.consume(entry, &bits, &count)
          ending = .endOfBlock
          break
        }
      }
      let length = Self.value(entry, bits)
      Self.consume(entry, &bits, &count)

      Self.refill(base, &bits, &count, &position)
      entry = distanceEntries[Int(truncatingIfNeeded: bits & 0xFF)]
      if entry & HuffmanTable.exceptional != 0 {
        entry = Self.second(entry, distanceEntries, &bits, &count)
        guard entry & HuffmanTable.exceptional == 0 else {
          ending = .invalidCode
          break
        }
      }
      let distance = Self.value(entry, bits)
      Self.consume(entry, &bits, &count)
      guard distance <= end else {
        ending = .distanceTooFar
        break
      }
      Self.copyMatch(target + end, distance, length)
      end &+= length
    }
    return ending
  }

  @inline(__always)
  private static func refill(
    _ base: UnsafeRawPointer, _ bits: inout UInt64, _ count: inout UInt64, _ position: inout Int
  ) {
    bits |= UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &<< count
    position &+= Int(truncatingIfNeeded: (63 &- count) &>> 3)
    count |= 56
  }

  @inline(__always)
  private static func consume(_ entry: UInt32, _ bits: inout UInt64, _ count: inout UInt64) {
    let width = UInt64(truncatingIfNeeded: entry & 0xFF)
    bits = bits &>> width
    count &-= width
  }

  /// Follows a pointer to the second level; any other exceptional entry stays as it is.
  @inline(__always)
  private static func second(
    _ entry: UInt32, _ entries: UnsafePointer<UInt32>, _ bits: inout UInt64, _ count: inout UInt64
  ) -> UInt32 {
    guard entry & HuffmanTable.subtable != 0 else { return entry }
    consume(entry, &bits, &count)
    let mask = (UInt64(1) &<< UInt64(truncatingIfNeeded: (entry &>> 8) & 0xF)) &- 1
    return entries[Int(truncatingIfNeeded: entry &>> 16) &+ Int(truncatingIfNeeded: bits & mask)]
  }

  /// Returns base value plus extra bits of a length or distance.
  @inline(__always)
  private static func value(_ entry: UInt32, _ bits: UInt64) -> Int {
    let mask = (UInt64(1) &<< UInt64(truncatingIfNeeded: entry & 0xFF)) &- 1
    let extra = (bits & mask) &>> UInt64(truncatingIfNeeded: (entry &>> 8) & 0xF)
    return Int(truncatingIfNeeded: entry &>> 16) &+ Int(truncatingIfNeeded: extra)
  }

  /// Copies `length` bytes from `distance` bytes before `target`, rounded up to whole words.
  @inline(__always)
  private static func copyMatch(_ target: UnsafeMutableRawPointer, _ distance: Int, _ length: Int) {
    let source = UnsafeRawPointer(target) - distance
    var offset = 0
    if distance >= 16 {
      repeat {
        let block = source.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        target.storeBytes(of: block, toByteOffset: offset, as: SIMD16<UInt8>.self)
        offset &+= 16
      } while offset < length
    } else if distance >= 8 {
      repeat {
        let word = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        target.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
        offset &+= 8
      } while offset < length
    } else if distance == 1 {
      let word = UInt64(source.load(as: UInt8.self)) &* 0x0101_0101_0101_0101
      repeat {
        target.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
        offset &+= 8
      } while offset < length
    } else {
      // A word copy over a shorter distance gets `distance` bytes right; the next one mends the rest.
      repeat {
        let word = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        target.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
        offset &+= distance
      } while offset < length
    }
  }
}
