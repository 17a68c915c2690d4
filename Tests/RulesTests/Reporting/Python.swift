import Foundation

/// The Python interpreter, for checks with its schema validator.
enum Python {
  /// Whether there is an interpreter with the package `jsonschema`; said aloud when there is none.
  static let hasSchemaValidator: Bool = {
    if let (status, _) = try? run(["-c", "import jsonschema"]), status == 0 { return true }
    print("SKIPPED: schema validation needs python3 with jsonschema")
    return false
  }()

  /// Runs the interpreter with `arguments` and returns its exit code and everything that it wrote.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
