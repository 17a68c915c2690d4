#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a pipe piece by piece.
struct PipeReader {
  private static let chunkSize = 128 << 10

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0

  /// A reader of an open descriptor, which it does not close.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Returns what comes next, nil at the end.
  mutating func nextChunk() -> ArraySlice<UInt8>? {
    if position == buffer.count, !fill() { return nil }
    defer { position = buffer.count }
    return buffer[position...]
  }

  /// Returns the bytes up to `end`, which is taken but not returned; nil at the end, or when more than `limit` come.
  mutating func text(upTo end: UInt8, limit: Int = 1 << 20) -> [UInt8]? {
    var text: [UInt8] = []
    while text.count <= limit {
      if position == buffer.count, !fill() { return nil }
      if let found = buffer[position...].firstIndex(of: end) {
        text += buffer[position..<found]
        position = found + 1
        return text
      }
      text += buffer[position...]
      position = buffer.count
    }
    return nil
  }

  /// Takes `count` bytes and gives them to `body` piece by piece; returns whether there were as many.
  mutating func take(_ count: Int, _ body: (ArraySlice<UInt8>) -> Void) -> Bool {
    var left = count
    while left > 0 {
      if position == buffer.count, !fill() { return false }
      let piece = buffer[position..<min(buffer.count, position + left)]
      body(piece)
      position += piece.count
      left -= piece.count
    }
    return true
  }

  private mutating func fill() -> Bool {
    position = 0
    let descriptor = descriptor
    buffer = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
      var result = -1
      repeat { result = systemRead(descriptor, buffer) } while result < 0 && errno == EINTR
      count = max(0, result)
    }
    return !buffer.isEmpty
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
