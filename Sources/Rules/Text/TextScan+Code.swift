import PolicyAST

extension TextScan {
  /// Takes the code of the file apart, once, and notes what it does.
  func followCode(_ index: Int, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard let language, depth == 0, offset >= done[index] else { return }
    done[index] = Int.max
    let clause = plan.clauses[index]
    guard admits(clause), bytes.count <= AccessModel.codeSizeLimit, case .habits(let kinds) = clause.clause.look else {
      return
    }
    let file = CodeFile(SourceFile(path: path, bytes: Array(bytes)), language)
    for habit in file.habits(of: Set(kinds)) {
      let region = habit.location.region
      let captures = [
        TextMatch.Capture(name: "subject", text: habit.subject, region: region),
        TextMatch.Capture(name: "habit", text: habit.kind.rawValue, region: Region(at: region.start)),
      ]
      if holds(clause, captures) { note(index, region, captures) }
    }
  }
}
