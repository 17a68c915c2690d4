import PolicyAST
import Rules

/// `fcaudit compare`: says whether new policies allow more than old ones.
enum CompareCommand: Command {
  static let name = "compare"
  static let summary = "say whether NEW allows anything that OLD does not, with a request that shows it"
  static let operands = "OLD NEW"

  static let description = """
    Compares two policies, or two projects: for each role, user, trust policy and policy by itself, whether NEW allows
    a request that OLD does not, and the reverse. A difference is shown by a request and the statements responsible;
    without one there is none, for every possible request was weighed. Roles and users are matched by name, policies
    bound to nobody by name or file.
    """

  static let examples: [(call: String, effect: String)] = [
    ("fcaudit compare old.json new.json", "two policies"),
    ("fcaudit compare --known-actions main branch", "two checkouts, counting only actions that exist"),
  ]

  static let exitCodes: [(code: ExitCode, meaning: String)] = [
    (.success, "NEW allows nothing more"),
    (.findings, "NEW allows more"),
    (.usage, "wrong call; nothing was compared"),
    (.failure, "undecided, an input could not be read, or the output not written"),
  ]

  static var options: [OptionGroup] {
    [
      OptionGroup(
        title: "Compare",
        options: [
          OptionSpecification(
            "known-actions",
            "count only actions that exist, by the program's tables of the\nservices that serverless projects use; "
              + "without it any name counts"),
          AccessFormat.option,
        ]),
      .common,
    ]
  }

  static func run(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    guard arguments.operands.count == 2 else {
      throw UsageError(
        "compare takes two paths, OLD and NEW", chinese: "compare 需要 OLD 和 NEW 两个路径", command: name)
    }
    let format = try arguments.choice("format", of: AccessFormat.self) ?? .text
    let old = try reading(arguments.operands[0])
    let new = try reading(arguments.operands[1])
    let comparison = ModelComparison(
      old: old.model, new: new.model, knownActions: arguments.has("known-actions"))
    let bytes =
      switch format {
      case .text: ComparisonReport.text(comparison)
      case .json: ComparisonReport.json(comparison)
      }
    guard StandardStream.output.write(bytes: bytes) else { return .failure }
    if (old.troubles + new.troubles).contains(where: \.isFailure) { return .failure }
    // What cannot be read may allow anything.
    let isWhole = !(old.model.diagnostics + new.model.diagnostics).contains { $0.severity == .error }
    if !isWhole, comparison.verdict == .nothingMore { return .failure }
    switch comparison.verdict {
    case .nothingMore: return .success
    case .more: return .findings
    case .undecided: return .failure
    }
  }

  private static func reading(_ path: String) throws(UsageError) -> ModelReading {
    let reading = try ModelReading(paths: [path])
    reading.tellTroubles()
    let isEmpty = reading.model.policies.isEmpty && reading.model.identities.isEmpty
    if isEmpty, FileStatus.kind(of: path) != .folder {
      throw UsageError("'\(path)' holds no policy", chinese: "“\(path)”中没有策略", command: name)
    }
    return reading
  }
}
