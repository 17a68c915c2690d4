#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The running program as the system sees it.
enum Process {
  /// Ends the program.
  static func exit(_ code: ExitCode) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code.rawValue)
    #elseif canImport(Musl)
      Musl.exit(code.rawValue)
    #elseif canImport(Darwin)
      Darwin.exit(code.rawValue)
    #endif
  }

  /// Makes writing to a pipe that nobody reads an error of the write instead of the end of the program.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Returns the value of an environment variable, nil when it is not set.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The number of processors that are online, at least 1.
  static var processors: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// The seconds on a clock that only runs forward.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The days since 1970-01-01, in UTC.
  static var today: Int {
    Int(time(nil)) / 86_400
  }

  /// Returns the text of a system error.
  static func message(of code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }
}
