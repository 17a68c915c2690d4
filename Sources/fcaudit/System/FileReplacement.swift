#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Replaces the content of files so that a reader sees the old or the new content and nothing between.
enum FileReplacement {
  /// Why a file was not replaced.
  enum Failure: Error {
    /// The system refused; the code of its error.
    case system(Int32)
    /// The content is not the expected one any more.
    case changed

    /// The reason in words.
    var message: String {
      switch self {
      case .system(let code): Process.message(of: code)
      case .changed: "it was changed while it was audited"
      }
    }
  }

  /// Replaces the content of the file at `path`, which must be `old`, by `new`; returns why not, nil when all went well.
  ///
  /// The new content is written beside the file and moved into its place. A symbolic link stays one, and the file's
  /// mode is kept.
  static func replace(_ path: String, from old: [UInt8], to new: [UInt8]) -> Failure? {
    guard let real = FileStatus.resolved(path) else { return .system(errno) }
    guard access(real, W_OK) == 0 else { return .system(errno) }
    guard case .success(let bytes) = FileReader.read(real, limit: old.count), bytes == old else { return .changed }
    var status = stat()
    guard stat(real, &status) == 0 else { return .system(errno) }
    let temporary = "\(real).fcaudit-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return .system(errno) }
    var code = FileWriter.writeAll(new, to: descriptor)
    if code == nil, fchmod(descriptor, status.st_mode & 0o7777) != 0 { code = errno }
    if code == nil, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == nil { code = errno }
    if code == nil, rename(temporary, real) != 0 { code = errno }
    guard let code else { return nil }
    unlink(temporary)
    return .system(code)
  }
}
