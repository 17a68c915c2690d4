import PolicyAST

/// Writes the parts of a report that have a place: findings, diagnostics, undecided places.
struct JSONPlaces {
  private let language: Language
  private var anchors = PositionReader()
  private var others = PositionReader()

  /// A writer of messages in `language`.
  init(language: Language) {
    self.language = language
  }

  /// Writes `finding` as an object.
  mutating func write(_ finding: Finding, to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", finding.rule)
      json.member("severity", finding.severity.rawValue)
      json.member("message", finding.message[language])
      json.key("location")
      writeAnchor(finding.location, to: &json)
      json.member("path", finding.path)
      json.member("fingerprint", finding.fingerprint)
      write(finding.related, as: "related", to: &json)
      if !finding.steps.isEmpty { write(finding.steps, as: "steps", to: &json) }
      json.array("fixes") { json in
        for fix in finding.fixes { write(fix, to: &json) }
      }
      json.key("suppression")
      write(finding.suppression, to: &json)
      if finding.isBaselined { json.member("baselined", true) }
    }
  }

  /// Writes `diagnostic` as an object.
  mutating func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.text[language])
      json.key("location")
      write(diagnostic.location, to: &json)
      guard !diagnostic.notes.isEmpty else { return }
      json.array("notes") { json in
        for note in diagnostic.notes {
          json.object { json in
            json.member("message", note.text[language])
            json.key("location")
            write(note.location, to: &json)
          }
        }
      }
    }
  }

  /// Writes `undecided` as an object.
  mutating func write(_ undecided: Undecided, to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", undecided.rule)
      json.key("location")
      write(undecided.location, to: &json)
      json.member("because", undecided.because(in: language))
    }
  }

  private mutating func write(_ places: [Finding.Related], as name: String, to json: inout JSONWriter) {
    json.array(name) { json in
      for place in places {
        json.object { json in
          json.member("message", place.message[language])
          json.key("location")
          write(place.location, to: &json)
        }
      }
    }
  }

  private mutating func write(_ fix: Fix, to json: inout JSONWriter) {
    json.object { json in
      json.member("title", fix.title[language])
      json.member("applicability", fix.applicability.rawValue)
      json.array("edits") { json in
        for edit in fix.edits {
          json.object { json in
            json.key("location")
            write(edit.location, to: &json)
            json.member("replacement", edit.replacement)
          }
        }
      }
    }
  }

  private mutating func write(_ suppression: Suppression?, to json: inout JSONWriter) {
    guard let suppression else { return json.null() }
    json.object { json in
      json.member("kind", suppression.kind.rawValue)
      json.member("reason", suppression.reason)
      json.key("location")
      write(suppression.location, to: &json)
    }
  }

  private mutating func writeAnchor(_ location: Location, to json: inout JSONWriter) {
    Self.write(location, anchors.positions(of: location), to: &json)
  }

  /// Writes `location` as an object.
  mutating func write(_ location: Location, to json: inout JSONWriter) {
    Self.write(location, others.positions(of: location), to: &json)
  }

  private static func write(
    _ location: Location, _ positions: (start: Position, end: Position), to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("file", location.file.path)
      json.key("start")
      write(positions.start, location.region.start, to: &json)
      json.key("end")
      write(positions.end, location.region.end, to: &json)
      json.member("member", optional: location.file.member)
      if let commit = location.file.commit { json.member("commit", commit) }
    }
  }

  private static func write(_ position: Position, _ offset: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("line", position.line)
      json.member("column", position.column)
      json.member("offset", offset)
    }
  }
}
