#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files.
enum FileWriter {
  /// Writes `bytes` as the content of the file at `path`; returns the code of the system error, nil when all went well.
  static func write(_ bytes: [UInt8], to path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    let failure = writeAll(bytes, to: descriptor)
    // A full disk may show only now.
    let closing = close(descriptor) == 0 ? nil : errno
    return failure ?? closing
  }

  /// Writes `bytes` to an open file; returns the code of the system error, nil when all went well.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if count >= 0 {
          rest = rest.dropFirst(count)
          continue
        }
        guard errno == EINTR || errno == EAGAIN else { return errno }
        if errno == EAGAIN { usleep(1000) }
      }
      return nil
    }
  }

  /// Whether the code says that nobody reads a pipe any more.
  static func isBrokenPipe(_ code: Int32) -> Bool { code == EPIPE }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
