extension ProblemLog {
  /// Returns the problems as diagnostics in `file`, in the order of the text.
  func diagnostics(in file: SourceFile, offsets: OffsetMap?) -> [Diagnostic] {
    func location(_ region: Region) -> Location {
      Location(file, offsets?.source(of: region.start, region.end) ?? region)
    }
    return sorted.map { problem in
      var notes: [Diagnostic.Note] = []
      if let related = problem.related {
        let note = Diagnostic.Note(
          problem.kind.relation, chinese: problem.kind.chineseRelation, at: location(related))
        notes.append(note)
      }
      return Diagnostic(
        problem.severity(in: mode), problem.kind.message, chinese: problem.kind.chinese,
        at: location(problem.region), notes: notes)
    }
  }

  private var sorted: [ParseProblem] {
    problems.enumerated()
      .sorted { ($0.element.region.start, $0.offset) < ($1.element.region.start, $1.offset) }
      .map(\.element)
  }
}
