#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One name in a folder.
struct DirectoryEntry {
  /// What the name stands for.
  enum Kind {
    case file
    case folder
    case link
    case other
  }

  /// The code of a system error.
  struct Failure: Error {
    let code: Int32
  }

  let name: String
  let kind: Kind

  /// Returns what is in the folder at `path`, without `.` and `..`, in no order.
  ///
  /// A name that is no UTF-8 cannot be shown in a report and is left out.
  static func list(_ path: String) -> Result<[DirectoryEntry], Failure> {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Failure(code: errno)) }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return .failure(Failure(code: errno))
    }
    defer { closedir(stream) }
    var entries: [DirectoryEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        return errno == 0 ? .success(entries) : .failure(Failure(code: errno))
      }
      guard let name = name(of: entry), name != ".", name != ".." else { continue }
      entries.append(DirectoryEntry(name: name, kind: kind(of: entry, in: descriptor)))
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    // The name may reach beyond the declared array, so it is read from its address.
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    return String(validatingCString: start)
  }

  private static func kind(of entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> Kind {
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN): return askedKind(of: entry, in: folder)
    case _: return .other
    }
  }

  /// Some file systems do not say in the listing what a name stands for.
  private static func askedKind(of entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> Kind {
    guard let name = name(of: entry) else { return .other }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    case _: return .other
    }
  }
}
