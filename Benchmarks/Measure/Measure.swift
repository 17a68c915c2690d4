import Foundation
import PolicyAST
import Rules

/// Measures one part of the program on a buffer of bytes, apart from start-up and reading.
///
///     Measure yaml|json|hcl FILE [ROUNDS]
///     Measure regex PATTERN FILE [ROUNDS]
///     Measure access
///
/// Prints the best rate of the rounds in MB/s (10^6 bytes).
@main
enum Measure {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["access"] { return AccessMeasure.run() }
    guard arguments.count >= 2 else {
      print("Measure yaml|json|hcl FILE [ROUNDS] · Measure regex PATTERN FILE [ROUNDS] · Measure access")
      exit(2)
    }
    let part = arguments.removeFirst()
    let pattern = part == "regex" ? arguments.removeFirst() : ""
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments.removeFirst())))
    let rounds = arguments.first.flatMap { Int($0) } ?? 5
    let file = SourceFile(path: "input", bytes: bytes)
    let work: () -> Int
    switch part {
    case "yaml": work = { Document.parse(file, as: .yaml, options: ParseOptions(.strict)).diagnostics.count }
    case "json": work = { Document.parse(file, as: .json, options: ParseOptions(.strict)).diagnostics.count }
    case "hcl": work = { HCLDocument.configuration(file).diagnostics.count }
    case "regex":
      let expression = try RegularExpression(pattern)
      work = { expression.ranges(in: bytes).count }
    case _: throw CocoaError(.featureUnsupported)
    }
    var best = 0.0
    var result = 0
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      result = work()
      let elapsed = start.duration(to: .now)
      let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
      best = max(best, Double(bytes.count) / seconds / 1e6)
    }
    print("\(part): \(Int(best)) MB/s (\(bytes.count) bytes, best of \(rounds), result \(result))")
  }
}
