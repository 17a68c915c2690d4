#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files whole.
enum FileReader {
  /// Why a file was not read.
  enum Failure: Error, Equatable {
    /// The system refused; the code of its error.
    case system(Int32)
    /// It is a folder, a pipe, a device or a socket.
    case notRegular
    /// It has more bytes than the limit.
    case tooLarge

    /// The reason in Chinese.
    var chinese: String {
      switch self {
      case .system(let code): Process.message(of: code)
      case .notRegular: "不是普通文件"
      case .tooLarge: "大于 --max-file-size 的限制"
      }
    }

    /// The reason in words.
    var message: String {
      switch self {
      case .system(let code): Process.message(of: code)
      case .notRegular: "not a regular file"
      case .tooLarge: "larger than --max-file-size allows"
      }
    }
  }

  /// Returns the content of the regular file at `path`, at most `limit` bytes.
  ///
  /// A pipe or a device is never waited for.
  static func read(_ path: String, limit: Int) -> Result<[UInt8], Failure> {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return .failure(.system(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.system(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notRegular) }
    let size = Int(status.st_size)
    guard size <= limit else { return .failure(.tooLarge) }
    return readAll(descriptor, expecting: size, limit: limit)
  }

  /// Returns what standard input has, at most `limit` bytes.
  static func readStandardInput(limit: Int) -> Result<[UInt8], Failure> {
    readAll(0, expecting: 0, limit: limit)
  }

  /// Reads to the end: a file may be longer than it was when its size was asked for.
  private static func readAll(_ descriptor: Int32, expecting size: Int, limit: Int) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    // An ordinary file leaves the last byte of the room free, which shows that it ends there.
    var capacity = size + 1
    while true {
      let (chunk, code) = readChunk(descriptor, upTo: capacity)
      guard code == 0 else { return .failure(.system(code)) }
      let isEnd = chunk.isEmpty || bytes.isEmpty && chunk.count == size && size > 0
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { return .failure(.tooLarge) }
      if isEnd { return .success(bytes) }
      capacity = max(4096, min(bytes.count, 1 << 20))
    }
  }

  private static func readChunk(_ descriptor: Int32, upTo capacity: Int) -> ([UInt8], Int32) {
    var code: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while true {
        #if canImport(Glibc)
          let result = Glibc.read(descriptor, buffer.baseAddress, capacity)
        #elseif canImport(Musl)
          let result = Musl.read(descriptor, buffer.baseAddress, capacity)
        #elseif canImport(Darwin)
          let result = Darwin.read(descriptor, buffer.baseAddress, capacity)
        #endif
        if result < 0, errno == EINTR { continue }
        if result < 0 { code = errno }
        count = max(0, result)
        return
      }
    }
    return (chunk, code)
  }
}
