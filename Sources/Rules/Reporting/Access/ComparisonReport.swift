public import PolicyAST

/// What `fcaudit compare` prints.
public enum ComparisonReport {
  /// Returns the UTF-8 of `comparison` for people: every difference with a request that shows it.
  public static func text(_ comparison: ModelComparison) -> [UInt8] {
    var buffer = ReportBuffer()
    for subject in comparison.subjects {
      write(
        subject.comparison.gained, "\(subject.label): NEW allows more", (subject.new, subject.old), "OLD", to: &buffer)
      write(
        subject.comparison.lost, "\(subject.label): NEW no longer allows", (subject.old, subject.new), "NEW",
        to: &buffer)
    }
    let count = comparison.subjects.count
    buffer.write("\(count) compared: ")
    switch comparison.verdict {
    case .nothingMore:
      let isEqual = comparison.subjects.allSatisfy { $0.comparison.relation == .equal }
      buffer.write(isEqual ? "NEW allows the same as OLD\n" : "NEW allows nothing that OLD does not\n")
    case .more: buffer.write("NEW allows what OLD does not\n")
    case .undecided: buffer.write("it cannot be told whether NEW allows more\n")
    }
    return buffer.bytes
  }

  private static func write(
    _ possibility: Possibility, _ title: String, _ sets: (allowing: PolicySet, refusing: PolicySet),
    _ refuser: String, to buffer: inout ReportBuffer
  ) {
    switch possibility {
    case .no: return
    case .undecided(let doubts):
      let reasons = doubts.prefix(3).map(\.explanation).joined(separator: "; ")
      buffer.write("\(title)? Undecided, because \(reasons)\n")
    case .yes(let request, let because):
      buffer.write("\(title)\n    \(request)\n")
      for line in because.compactMap({ AccessPlaces.line($0, of: sets.allowing) }) {
        buffer.write("    allowed by \(line)\n")
      }
      let denying = AccessSet(sets.refusing).decide(request).statements
      for line in denying.compactMap({ AccessPlaces.line($0, of: sets.refusing) }) {
        buffer.write("    denied in \(refuser) by \(line)\n")
      }
      if denying.isEmpty { buffer.write("    nothing in \(refuser) allows it\n") }
    }
  }

  /// Returns the UTF-8 of `comparison` as JSON.
  public static func json(_ comparison: ModelComparison) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("version", 1)
      json.member("verdict", comparison.verdict.rawValue)
      json.array("subjects") { json in
        for subject in comparison.subjects {
          json.object { json in
            json.member("subject", subject.label)
            json.member("relation", subject.comparison.relation.rawValue)
            json.key("gained")
            write(subject.comparison.gained, (subject.new, subject.old), to: &json)
            json.key("lost")
            write(subject.comparison.lost, (subject.old, subject.new), to: &json)
          }
        }
      }
    }
    json.endLine()
    return json.buffer.bytes
  }

  private static func write(
    _ possibility: Possibility, _ sets: (allowing: PolicySet, refusing: PolicySet), to json: inout JSONWriter
  ) {
    var places = AccessPlaces()
    json.object { json in
      switch possibility {
      case .no: json.member("answer", "no")
      case .undecided(let doubts):
        json.member("answer", "undecided")
        json.member("because", doubts.map(\.explanation))
      case .yes(let request, let because):
        json.member("answer", "yes")
        json.key("request")
        places.write(request, to: &json)
        places.write(because, of: sets.allowing, as: "allowedBy", to: &json)
        places.write(AccessSet(sets.refusing).decide(request).statements, of: sets.refusing, as: "deniedBy", to: &json)
      }
    }
  }
}
