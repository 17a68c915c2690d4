/// How long the stages of a run took.
struct Timings {
  /// How long each rule took, which is a part of the stage in which they are evaluated.
  var rules: [(rule: String, seconds: Double)] = []

  private var stages: [(name: String, seconds: Double)] = []
  private var last = Process.seconds

  /// Notes that the stage called `name` ended now; it began where the one before ended.
  mutating func end(_ name: String) {
    let now = Process.seconds
    stages.append((name, now - last))
    last = now
  }

  /// A line for each stage, and one for each of the ten rules that took longest.
  var text: String {
    let total = stages.reduce(0) { $0 + $1.seconds }
    let longest = rules.sorted { ($1.seconds, $0.rule) < ($0.seconds, $1.rule) }.prefix(10)
    return Self.table(stages + [("total", total)])
      + (longest.isEmpty ? "" : "\n" + Self.table(longest.map { (name: $0.rule, seconds: $0.seconds) }))
  }

  private static func table(_ rows: [(name: String, seconds: Double)]) -> String {
    let width = rows.reduce(11) { max($0, $1.name.utf8.count) } + 1
    return rows.map { row in
      let name = row.name + String(repeating: " ", count: width - row.name.utf8.count)
      return "\(name)\(milliseconds(row.seconds)) ms\n"
    }.joined()
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100_000).rounded())
    let fraction = hundredths % 100
    let whole = String(hundredths / 100)
    let padding = String(repeating: " ", count: max(0, 8 - whole.count))
    return "\(padding)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
