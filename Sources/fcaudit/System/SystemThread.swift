#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the system.
struct SystemThread: Sendable {
  private final class Start: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  private let handle: pthread_t

  /// The bytes of a stack: what the first thread has mostly, as values are followed equally deep on all of them. Some
  /// systems give others far less.
  private static let stackSize = 8 << 20

  /// Starts a thread that calls `body`; nil when the system has none to give.
  init?(_ body: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(Start(body))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    #if canImport(Darwin)
      var created: pthread_t?
      let code = pthread_create(&created, &attributes, Self.main, context.toOpaque())
    #else
      var thread = pthread_t()
      let code = pthread_create(&thread, &attributes, Self.main, context.toOpaque())
      let created: pthread_t? = thread
    #endif
    guard code == 0, let created else {
      context.release()
      return nil
    }
    handle = created
  }

  /// Waits until the thread has ended.
  func join() {
    pthread_join(handle, nil)
  }

  /// Lets other threads run for a moment.
  static func pause() {
    usleep(500)
  }

  #if canImport(Darwin)
    private static let main: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { context in
      Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body()
      return nil
    }
  #else
    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
      if let context { Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body() }
      return nil
    }
  #endif
}
