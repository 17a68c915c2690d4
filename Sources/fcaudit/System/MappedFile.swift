import PolicyAST
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file seen through memory, so that its size does not matter.
final class MappedFile: Sendable {
  /// The content; valid as long as any part of it is kept.
  let bytes: ArchiveBytes

  private let start: UInt
  private let length: Int
  private let read = Atomic<Int>(0)

  /// How many bytes are read before the memory behind them is given back.
  private static let step = 8 << 20

  private init(_ bytes: ArchiveBytes, start: UInt, length: Int) {
    self.bytes = bytes
    self.start = start
    self.length = length
  }

  /// Bytes that are in memory already.
  convenience init(_ bytes: [UInt8]) {
    self.init(ArchiveBytes(bytes), start: 0, length: 0)
  }

  /// Returns the regular file at `path`.
  static func open(_ path: String) -> Result<MappedFile, FileReader.Failure> {
    let descriptor = systemOpen(path)
    guard descriptor >= 0 else { return .failure(.system(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.system(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notRegular) }
    let size = Int(status.st_size)
    guard size > 0 else { return .success(MappedFile([])) }
    guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      return .failure(.system(errno))
    }
    let mapping = UnsafeRawBufferPointer(start: memory, count: size)
    let bytes = ArchiveBytes(mapping: mapping) { mapping in
      munmap(UnsafeMutableRawPointer(mutating: mapping.baseAddress), mapping.count)
    }
    return .success(MappedFile(bytes, start: UInt(bitPattern: memory), length: size))
  }

  /// Notes that about `count` bytes were read; now and then the memory behind the file is given back.
  ///
  /// What is needed again comes from the file, so that this changes no byte.
  func noteRead(_ count: Int) {
    let total = read.wrappingAdd(count, ordering: .relaxed).newValue
    guard total / Self.step != (total - count) / Self.step, length > Self.step else { return }
    madvise(UnsafeMutableRawPointer(bitPattern: start), length, MADV_DONTNEED)
  }

  private static func systemOpen(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    #elseif canImport(Musl)
      Musl.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    #elseif canImport(Darwin)
      Darwin.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    #endif
  }
}
