/// The problems of one text, up to a limit.
struct ProblemLog {
  /// The problems in the order they were met.
  private(set) var problems: [ParseProblem] = []

  /// Whether the text breaks the grammar when it is read strictly.
  private(set) var breaksGrammar = false

  /// How the text is read.
  let mode: ParseOptions.Mode

  private let limit: Int
  private var mentioned: Set<ParseProblem.Kind> = []

  /// An empty log for reading with `options`.
  init(_ options: ParseOptions) {
    mode = options.mode
    limit = max(1, options.limits.problems)
  }

  /// Whether the next problem will be listed.
  var hasRoom: Bool { problems.count < limit }

  /// Notes a problem.
  mutating func report(_ kind: ParseProblem.Kind, _ region: Region, related: Region? = nil) {
    switch kind.weight {
    case .error: breaksGrammar = true
    case .lenience: breaksGrammar = breaksGrammar || mode == .strict
    case .content, .remark: break
    }
    if problems.count < limit {
      problems.append(ParseProblem(kind: kind, region: region, related: related))
    } else if problems.count == limit {
      problems.append(ParseProblem(kind: .tooManyProblems, region: region))
    }
  }

  /// Notes a problem unless one of the same kind was noted by this method before.
  mutating func reportOnce(_ kind: ParseProblem.Kind, _ region: Region) {
    guard mentioned.insert(kind).inserted else { return }
    report(kind, region)
  }
}
