/// Immutable bytes of a package or of a part of one, kept alive as long as anything refers to them.
///
/// Copies and slices share the storage. All offsets are 0-based and relative to the first byte of the slice.
public struct ArchiveBytes: @unchecked Sendable {
  /// The memory behind all slices of one package.
  private final class Storage {
    let array: [UInt8]
    let mapping: UnsafeRawBufferPointer?
    let release: @Sendable (UnsafeRawBufferPointer) -> Void

    init(_ array: [UInt8]) {
      self.array = array
      mapping = nil
      release = { _ in }
    }

    init(_ mapping: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
      array = []
      self.mapping = mapping
      self.release = release
    }

    deinit { if let mapping { release(mapping) } }
  }

  private let storage: Storage
  private let start: Int

  /// The number of bytes.
  public let count: Int

  private init(_ storage: Storage, start: Int, count: Int) {
    self.storage = storage
    self.start = start
    self.count = count
  }

  /// The bytes of `array`, not copied.
  public init(_ array: [UInt8]) {
    self.init(Storage(array), start: 0, count: array.count)
  }

  /// The bytes of `mapping`, which nothing may change; `release` is called when the last slice is gone.
  public init(mapping: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    self.init(Storage(mapping, release: release), start: 0, count: mapping.count)
  }

  /// Calls `body` with the bytes, which are valid only during the call.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let mapping = storage.mapping {
      return try body(UnsafeRawBufferPointer(rebasing: mapping[start..<start + count]))
    }
    let array = storage.array
    return try array.span.withUnsafeBytes { (all: UnsafeRawBufferPointer) throws(Failure) -> Result in
      try body(UnsafeRawBufferPointer(rebasing: all[start..<start + count]))
    }
  }

  /// Returns the `length` bytes from `offset` on, not copied; nil when they do not lie within these bytes.
  public func slice(_ offset: Int, _ length: Int) -> ArchiveBytes? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    return ArchiveBytes(storage, start: start + offset, count: length)
  }

  /// The bytes from `offset` on; none when that lies beyond the end.
  public func suffix(from offset: Int) -> ArchiveBytes {
    let first = min(max(offset, 0), count)
    return ArchiveBytes(storage, start: start + first, count: count - first)
  }

  /// A copy of the bytes.
  public var array: [UInt8] { withBytes { Array($0) } }
}

extension ArchiveBytes {
  /// The byte at `offset`, or nil beyond the end.
  func byte(_ offset: Int) -> UInt8? {
    guard offset >= 0, offset < count else { return nil }
    return withBytes { $0[offset] }
  }

  /// Returns the little-endian number of the type at `offset`, or nil when it does not lie within the bytes.
  func number<Value: FixedWidthInteger>(_ offset: Int, as type: Value.Type = Value.self) -> Value? {
    let width = MemoryLayout<Value>.size
    guard offset >= 0, offset <= count, width <= count - offset else { return nil }
    return withBytes { Value(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Value.self)) }
  }

  /// Returns the bytes at `offset`, copied, or nil when they do not lie within these bytes.
  func copy(_ offset: Int, _ length: Int) -> [UInt8]? {
    slice(offset, length)?.array
  }

  /// Whether `bytes` are what stands at `offset`.
  func has(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard let part = slice(offset, bytes.count) else { return false }
    return part.withBytes { $0.elementsEqual(bytes) }
  }

  /// Whether every byte is zero.
  var isZero: Bool { withBytes { $0.allSatisfy { $0 == 0 } } }
}
