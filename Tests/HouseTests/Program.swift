import Foundation
import Support

/// The built program, run as a process in the root of the checkout.
enum Program {
  /// Returns what the program writes to standard output and its exit code.
  static func run(_ arguments: String...) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = Shared.root
    process.environment = ["PATH": "/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: written, as: UTF8.self), process.terminationStatus)
  }

  /// The program, which lies beside the tests.
  private static let url: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let folder =
      bundles.first?.deletingLastPathComponent()
      ?? URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent()
    return folder.appendingPathComponent("fcaudit")
  }()
}
