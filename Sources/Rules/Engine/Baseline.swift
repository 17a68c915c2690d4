public import PolicyAST

/// The findings that were there before: they are counted, but they do not count.
public struct Baseline: Sendable {
  /// All trouble with a baseline file.
  public struct Problems: Error, Sendable {
    /// The problems in the order of the file; never empty.
    public let problems: [Diagnostic]
  }

  /// The newest version of the format.
  private static let version = 1

  private var fingerprints: Set<String> = []

  /// The baseline that accepts every finding of `report`.
  public init(of report: Report) {
    fingerprints = Set((report.findings + report.baselined).map(\.fingerprint))
  }

  /// Reads the content of a baseline file.
  public init(_ file: SourceFile) throws(Problems) {
    let document = Document.parse(file, as: .json)
    var problems = document.diagnostics.filter { $0.severity == .error }
    let root = document.root?.value
    let whole = Location(file, Region(at: 0))
    if problems.isEmpty, root?["version"]?.integer != Self.version {
      problems.append(
        Diagnostic(.error, "a baseline has the version \(Self.version)", at: root?["version"]?.location ?? whole))
    }
    if problems.isEmpty, let findings = root?["findings"]?.elements {
      for finding in findings {
        if let fingerprint = finding["fingerprint"]?.string {
          fingerprints.insert(fingerprint)
        } else {
          problems.append(Diagnostic(.error, "a finding of a baseline has a fingerprint", at: finding.location))
        }
      }
    } else if problems.isEmpty {
      problems.append(Diagnostic(.error, "a baseline has a list of findings", at: whole))
    }
    guard problems.isEmpty else { throw Problems(problems: problems) }
  }

  /// Moves the findings of `report` that the baseline holds to its baselined ones.
  public func apply(to report: inout Report) {
    var kept: [Finding] = []
    for var finding in report.findings {
      guard fingerprints.contains(finding.fingerprint) else {
        kept.append(finding)
        continue
      }
      finding.isBaselined = true
      report.baselined.append(finding)
    }
    report.findings = kept
  }

  /// Returns the content of the baseline file that accepts every finding of `report`, one a line.
  ///
  /// Rule and path are there for people who read it; the fingerprint alone decides.
  public static func render(_ report: Report) -> [UInt8] {
    var text = "{\n  \"version\": \(version),\n  \"findings\": ["
    var isFirst = true
    for finding in report.findings + report.baselined {
      var json = JSONWriter(.compact)
      json.object { json in
        json.member("rule", finding.rule)
        json.member("path", finding.location.file.path)
        json.member("fingerprint", finding.fingerprint)
      }
      text += (isFirst ? "\n    " : ",\n    ") + String(decoding: json.buffer.bytes, as: UTF8.self)
      isFirst = false
    }
    text += isFirst ? "]\n}\n" : "\n  ]\n}\n"
    return Array(text.utf8)
  }
}
