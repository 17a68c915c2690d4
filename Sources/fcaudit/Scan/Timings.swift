/// How long the stages of a run took.
struct Timings {
  private var stages: [(name: String, seconds: Double)] = []
  private var last = Process.seconds

  /// Notes that the stage called `name` ended now; it began where the one before ended.
  mutating func end(_ name: String) {
    let now = Process.seconds
    stages.append((name, now - last))
    last = now
  }

  /// A line for each stage.
  var text: String {
    let total = stages.reduce(0) { $0 + $1.seconds }
    return (stages + [("total", total)]).map { stage in
      let name = stage.name + String(repeating: " ", count: max(1, 12 - stage.name.count))
      return "\(name)\(Self.milliseconds(stage.seconds)) ms\n"
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
