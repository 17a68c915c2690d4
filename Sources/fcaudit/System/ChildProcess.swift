import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program, started without a shell, and the pipes to it.
final class ChildProcess: Sendable {
  /// Why a program could not be started.
  struct Failure: Error {
    /// The code of the system error.
    let code: Int32
  }

  /// How much of the complaints of the program is kept, in bytes.
  private static let complaintLimit = 4096

  private let identifier: pid_t
  private let input: Mutex<Int32?>
  private let drain: SystemThread?
  private let complaint: Complaint

  /// The descriptor from which the output of the program is read.
  let output: Int32

  private final class Complaint: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }

  /// Starts `program`, looked for as the shell does, with the given arguments and additional environment.
  init(_ program: String, _ arguments: [String], environment: [String: String]) throws(Failure) {
    guard let pipes = Pipes() else { throw Failure(code: errno) }
    var actions = Self.noActions
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes.input.read, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes.output.write, 1)
    posix_spawn_file_actions_adddup2(&actions, pipes.error.write, 2)
    var attributes = Self.noAttributes
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This program ignores broken pipes; the other one shall end by them.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var identifier = pid_t()
    let code = Self.withStrings([program] + arguments) { words in
      Self.withStrings(Self.environment(adding: environment)) { variables in
        posix_spawnp(&identifier, program, &actions, &attributes, words, variables)
      }
    }
    for end in [pipes.input.read, pipes.output.write, pipes.error.write] { close(end) }
    guard code == 0 else {
      for end in [pipes.input.write, pipes.output.read, pipes.error.read] { close(end) }
      throw Failure(code: code)
    }
    self.identifier = identifier
    input = Mutex(pipes.input.write)
    output = pipes.output.read
    let complaint = Complaint()
    self.complaint = complaint
    let errors = pipes.error.read
    drain = SystemThread { Self.drain(errors, into: complaint) }
    if drain == nil { close(errors) }
  }

  /// Writes `bytes` to the program; returns the code of the system error, nil when all went well.
  func write(_ bytes: [UInt8]) -> Int32? {
    guard let descriptor = input.withLock({ $0 }) else { return EPIPE }
    return FileWriter.writeAll(bytes, to: descriptor)
  }

  /// Tells the program that nothing more comes.
  func closeInput() {
    let descriptor = input.withLock { input in
      defer { input = nil }
      return input
    }
    if let descriptor { close(descriptor) }
  }

  /// Waits until the program has ended; returns its code, and what it complained about.
  func wait() -> (code: Int32, complaint: String) {
    closeInput()
    close(output)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    drain?.join()
    let text = String(decoding: complaint.bytes.withLock { $0 }, as: UTF8.self)
    return (status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F), text)
  }

  private static func drain(_ descriptor: Int32, into complaint: Complaint) {
    var reader = PipeReader(descriptor)
    while let chunk = reader.nextChunk() {
      complaint.bytes.withLock { kept in kept += chunk.prefix(max(0, complaintLimit - kept.count)) }
    }
    close(descriptor)
  }

  private static func environment(adding added: [String: String]) -> [String] {
    var variables: [String] = []
    var cursor = environ
    while let entry = cursor.pointee {
      let text = String(cString: entry)
      let name = text.prefix { $0 != "=" }
      if added[String(name)] == nil { variables.append(text) }
      cursor += 1
    }
    return variables + added.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private static func withStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { fatalError("an array of at least one element has an address") }
      return body(base)
    }
  }

  #if canImport(Darwin)
    private static var noActions: posix_spawn_file_actions_t? { nil }
    private static var noAttributes: posix_spawnattr_t? { nil }
  #else
    private static var noActions: posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
    private static var noAttributes: posix_spawnattr_t { posix_spawnattr_t() }
  #endif
}

/// The pipes to a child, closed when another program is started.
private struct Pipes {
  typealias Ends = (read: Int32, write: Int32)

  let input: Ends
  let output: Ends
  let error: Ends

  init?() {
    var made: [Ends] = []
    for _ in 0..<3 {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else {
        for (read, write) in made {
          close(read)
          close(write)
        }
        return nil
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      made.append((ends[0], ends[1]))
    }
    (input, output, error) = (made[0], made[1], made[2])
  }
}
