/// What a reader of a report does first.
struct ReportGuide {
  /// With fewer findings a reader needs no guide.
  private static let least = 6
  private static let ruleLimit = 3

  private let report: Report

  /// The guide through `report`.
  init(_ report: Report) {
    self.report = report
  }

  /// Where to begin: the rules of the worst findings; nil for short reports.
  var start: LocalizedText? {
    guard report.findings.count >= Self.least, let worst = report.findings.map(\.severity).max() else { return nil }
    var counts: [String: Int] = [:]
    for finding in report.findings where finding.severity == worst { counts[finding.rule, default: 0] += 1 }
    let rules = counts.sorted { left, right in
      left.value == right.value ? left.key < right.key : left.value > right.value
    }
    guard let first = rules.first else { return nil }
    let shown = rules.prefix(Self.ruleLimit)
    let rest = rules.count > shown.count ? ", …" : ""
    let list = shown.map { $0.value == 1 ? $0.key : "\($0.key) (\($0.value))" }.joined(separator: ", ") + rest
    let total = counts.values.reduce(0, +)
    let word = ReportPhrases.word(for: worst)
    return LocalizedText(
      "start with: \(total) \(word.english): \(list); why and how: fcaudit explain \(first.key)",
      chinese: "先处理 \(total) 个\(word[.chinese])问题：\(list)；原因和修复方法：fcaudit explain \(first.key)")
  }

  /// How many findings can be repaired by the program; nil when none can.
  var repairs: LocalizedText? {
    func count(_ applicability: Fix.Applicability) -> Int {
      report.findings.count { $0.fixes.first?.applicability == applicability }
    }
    let (safe, unsafe) = (count(.safe), count(.unsafe))
    if safe == 0, unsafe == 0 { return nil }
    let noun = safe == 1 || safe == 0 && unsafe == 1 ? "finding" : "findings"
    guard safe > 0 else {
      return LocalizedText(
        "\(unsafe) \(noun) can be repaired with: fcaudit fix --unsafe",
        chinese: "\(unsafe) 个问题可用 fcaudit fix --unsafe 修复")
    }
    let more = unsafe == 0 ? "" : ", \(unsafe) more with --unsafe"
    return LocalizedText(
      "\(safe) \(noun) can be repaired with: fcaudit fix\(more)",
      chinese: "\(safe) 个问题可用 fcaudit fix 修复" + (unsafe == 0 ? "" : "，另有 \(unsafe) 个需加 --unsafe"))
  }
}
