import Foundation

extension Sandbox {
  /// Writes a file of bytes.
  func write(_ path: String, bytes: [UInt8]) throws {
    try write(path, "")
    try Data(bytes).write(to: folder.appendingPathComponent(path))
  }

  /// Runs `fcaudit scan` with the rules about written access keys, for a JSON report.
  func searchKeys(_ arguments: String...) throws -> Run {
    try run(["scan", "--format", "json", "--select", "hardcoded-access-key"] + arguments)
  }
}

extension Sandbox.Run {
  /// Where findings are, such as `a.zip!/b.py`, each place once, sorted.
  var places: [String] {
    let locations = findings.compactMap { $0["location"] as? [String: Any] }
    let names = locations.map { location in
      let file = location["file"] as? String ?? ""
      return (location["member"] as? String).map { "\(file)!/\($0)" } ?? file
    }
    return Set(names).sorted()
  }

  /// The functions that findings in `file` name, sorted.
  func functions(in file: String) -> [String] {
    let related = findings.filter { ($0["location"] as? [String: Any])?["file"] as? String == file }
      .flatMap { $0["related"] as? [[String: Any]] ?? [] }.compactMap { $0["message"] as? String }
    return Set(related.filter { $0.hasPrefix("deployed with ") }.map { String($0.dropFirst(14)) }).sorted()
  }
}
