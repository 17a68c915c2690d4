import Foundation

/// What rules find in one small system, however it is written; a file `findings.txt`.
struct SystemExpectations {
  /// A finding that each format gives but those that cannot show it.
  struct Expected: Hashable {
    let rule: String
    /// A part of the message.
    let words: String
    /// Formats that cannot show it; why is said in the file.
    let exceptions: Set<String>
  }

  private(set) var findings: [Expected] = []

  /// The formats of each reason, by its name.
  private(set) var reasons: [String: Set<String>] = [:]

  /// Reads the file at `url`.
  init(_ url: URL) throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("reason ") {
        let parts = line.dropFirst(7).split(separator: ":", maxSplits: 2).map(String.init)
        reasons[parts[0]] = Set(parts[1].split(separator: " ").map(String.init))
        continue
      }
      let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let names = parts.count > 2 ? parts[2].split(separator: " ").map(String.init) : []
      let exceptions = names.reduce(into: Set<String>()) { $0.formUnion(reasons[$1] ?? ["unknown reason \($1)"]) }
      findings.append(Expected(rule: parts[0], words: parts[1], exceptions: exceptions))
    }
  }
}
