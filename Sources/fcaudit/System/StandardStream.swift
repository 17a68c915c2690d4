#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Whether the stream is a terminal.
  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes `text`; returns whether all of it went out.
  @discardableResult
  func write(_ text: String) -> Bool {
    write(bytes: Array(text.utf8))
  }

  /// Writes `bytes`; returns whether all of them went out, or nobody reads any more.
  @discardableResult
  func write(bytes: [UInt8]) -> Bool {
    guard let code = FileWriter.writeAll(bytes, to: rawValue) else { return true }
    return FileWriter.isBrokenPipe(code)
  }
}
