import PolicyAST

/// Writes the parts of a SARIF run.
struct SARIFWriter {
  /// The longest snippet, in bytes.
  private static let snippetLimit = 1000

  let report: Report
  let language: Language
  private let rules: SARIFRules
  private let redactions: Redactions
  private var reader = PositionReader()

  /// A writer for `report`, whose rules are `rules`.
  init(report: Report, rules: SARIFRules, language: Language) {
    self.report = report
    self.rules = rules
    self.language = language
    redactions = Redactions(report)
  }

  /// Writes the member `tool`.
  func writeTool(to json: inout JSONWriter) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "fcaudit")
        json.member("version", report.toolVersion)
        json.member("semanticVersion", report.toolVersion)
        json.array("rules") { json in rules.write(to: &json) }
      }
    }
  }

  /// Writes the member `invocations`: trouble with inputs, and how many findings had no room.
  mutating func writeInvocation(leavingOut leftOut: Int, to json: inout JSONWriter) {
    json.array("invocations") { json in
      json.object { json in
        json.member("executionSuccessful", true)
        json.array("toolExecutionNotifications") { json in
          if leftOut > 0 {
            let limit = SARIFReporter.resultLimit
            let text = "\(leftOut) further findings of lower severity were left out: a run holds \(limit) results."
            writeNotification("warning", text, at: nil, to: &json)
          }
          for diagnostic in report.diagnostics {
            let text = SARIFRules.sentence(diagnostic.text[language])
            writeNotification(diagnostic.severity.rawValue, text, at: diagnostic.location, to: &json)
          }
          guard report.showsUndecided else { return }
          for undecided in report.undecided {
            let text = "'\(undecided.rule)' is undecided: \(undecided.because(in: .english))."
            writeNotification("note", text, at: undecided.location, to: &json)
          }
        }
      }
    }
  }

  private mutating func writeNotification(
    _ level: String, _ text: String, at location: Location?, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("level", level)
      json.object("message") { json in json.member("text", text) }
      guard let location else { return }
      json.array("locations") { json in
        json.object { json in writePlace(location, to: &json) }
      }
    }
  }

  /// Writes one result.
  mutating func write(_ result: SARIFResults.Result, to json: inout JSONWriter) {
    let finding = result.finding
    json.object { json in
      json.member("ruleId", finding.rule)
      json.member("ruleIndex", rules.index(of: finding.rule))
      json.member("level", SARIFRules.level(of: finding.severity))
      json.object("message") { json in json.member("text", SARIFRules.sentence(finding.message[language])) }
      json.array("locations") { json in
        json.object { json in
          writePlace(finding.location, from: result.start, to: result.end, &json)
          writeLogicalPath(of: finding, to: &json)
        }
      }
      json.object("partialFingerprints") { json in
        json.member("fcaudit/v1", finding.fingerprint)
        json.member("primaryLocationLineHash", result.lineHash)
      }
      writeRelated(finding.related, to: &json)
      writeCodeFlow(finding.steps, to: &json)
      writeFixes(finding.fixes, to: &json)
      writeState(of: finding, to: &json)
    }
  }

  private func writeLogicalPath(of finding: Finding, to json: inout JSONWriter) {
    guard !finding.path.isEmpty else { return }
    json.array("logicalLocations") { json in
      json.object { json in json.member("fullyQualifiedName", finding.path.joined(separator: "/")) }
    }
  }

  private mutating func writeRelated(_ related: [Finding.Related], to json: inout JSONWriter) {
    guard !related.isEmpty else { return }
    json.array("relatedLocations") { json in
      for (index, place) in related.enumerated() {
        json.object { json in
          json.member("id", index + 1)
          writePlace(place.location, to: &json)
          json.object("message") { json in json.member("text", SARIFRules.sentence(place.message[language])) }
        }
      }
    }
  }

  private mutating func writeCodeFlow(_ steps: [Finding.Related], to json: inout JSONWriter) {
    guard !steps.isEmpty else { return }
    json.array("codeFlows") { json in
      json.object { json in
        json.array("threadFlows") { json in
          json.object { json in
            json.array("locations") { json in
              // More steps than this are refused by code scanning.
              for step in steps.prefix(10_000) { writeStep(step, to: &json) }
            }
          }
        }
      }
    }
  }

  private mutating func writeStep(_ step: Finding.Related, to json: inout JSONWriter) {
    json.object { json in
      json.object("location") { json in
        writePlace(step.location, to: &json)
        json.object("message") { json in json.member("text", SARIFRules.sentence(step.message[language])) }
      }
    }
  }

  /// A fix with parts to fill in would be applied as it stands by tools that read SARIF, so it is left out.
  private mutating func writeFixes(_ fixes: [Fix], to json: inout JSONWriter) {
    let applicable = fixes.filter { $0.applicability != .displayOnly && !$0.edits.isEmpty }
    guard !applicable.isEmpty else { return }
    json.array("fixes") { json in
      for fix in applicable {
        json.object { json in
          json.object("description") { json in json.member("text", SARIFRules.sentence(fix.title[language])) }
          json.array("artifactChanges") { json in writeChanges(fix.edits, to: &json) }
        }
      }
    }
  }

  private mutating func writeChanges(_ edits: [Fix.Edit], to json: inout JSONWriter) {
    var files: [SourceFile] = []
    for edit in edits where !files.contains(edit.location.file) { files.append(edit.location.file) }
    for file in files {
      json.object { json in
        Self.writeArtifact(file, to: &json)
        json.array("replacements") { json in
          for edit in edits where edit.location.file === file {
            let (start, end) = reader.positions(of: edit.location)
            json.object { json in
              json.object("deletedRegion") { json in Self.writeEnds(start, end, to: &json) }
              json.object("insertedContent") { json in json.member("text", edit.replacement) }
            }
          }
        }
      }
    }
  }

  private mutating func writeState(of finding: Finding, to json: inout JSONWriter) {
    if finding.isBaselined { json.member("baselineState", "unchanged") }
    guard report.showsSuppressed else { return }
    json.array("suppressions") { json in
      if let suppression = finding.suppression { write(suppression, to: &json) }
      guard finding.isBaselined else { return }
      json.object { json in
        json.member("kind", "external")
        json.member("justification", SARIFRules.sentence(ReportPhrases.baselined[language]))
      }
    }
  }

  private mutating func write(_ suppression: Suppression, to json: inout JSONWriter) {
    json.object { json in
      switch suppression.kind {
      case .comment: json.member("kind", "inSource")
      case .configuration: json.member("kind", "external")
      }
      json.member("justification", suppression.reason)
      json.object("location") { json in writePlace(suppression.location, to: &json) }
    }
  }

  private mutating func writePlace(_ location: Location, to json: inout JSONWriter) {
    let (start, end) = reader.positions(of: location)
    writePlace(location, from: start, to: end, &json)
  }

  private func writePlace(_ location: Location, from start: Position, to end: Position, _ json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      Self.writeArtifact(location.file, to: &json)
      json.object("region") { json in
        Self.writeEnds(start, end, to: &json)
        json.object("snippet") { json in json.member("text", snippet(of: location)) }
      }
    }
  }

  /// The text meant; of a long one the beginning, so that the file stays small.
  private func snippet(of location: Location) -> String {
    let region = location.region
    let bytes = location.file.bytes
    guard region.count > Self.snippetLimit, region.end <= bytes.count else {
      return redactions.text(of: region.start..<region.end, in: location.file)
    }
    var end = region.start + Self.snippetLimit
    while end > region.start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return redactions.text(of: region.start..<end, in: location.file) + "…"
  }

  private static func writeEnds(_ start: Position, _ end: Position, to json: inout JSONWriter) {
    json.member("startLine", start.line)
    json.member("startColumn", start.column)
    json.member("endLine", end.line)
    json.member("endColumn", end.column)
  }

  private static func writeArtifact(_ file: SourceFile, to json: inout JSONWriter) {
    json.object("artifactLocation") { json in
      if file.path.hasPrefix("/") {
        json.member("uri", "file://\(URIReference(file.path).text)")
      } else {
        json.member("uri", URIReference(file.path).text)
        json.member("uriBaseId", "%SRCROOT%")
      }
      guard file.isWithin else { return }
      let member = file.member.map { "The member \($0) of the package" } ?? "The file"
      let version = file.commit.map { " in commit \($0)" } ?? ""
      json.object("description") { json in json.member("text", "\(member)\(version).") }
    }
  }
}
