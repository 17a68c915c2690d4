import PolicyAST

/// Writes a report as SARIF 2.1.0, as GitHub code scanning takes it.
///
/// - Source: "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", OASIS; "SARIF support for code scanning",
///   GitHub documentation.
struct SARIFReporter: Reporter {
  /// The most results that code scanning takes in one run.
  static let resultLimit = 25_000

  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  func render(_ report: Report, _ options: RenderOptions) -> [UInt8] {
    let rules = SARIFRules(report, options.language)
    let results = SARIFResults(report, hiding: Redactions(report), limit: Self.resultLimit)
    var writer = SARIFWriter(report: report, rules: rules, language: options.language)
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("$schema", Self.schema)
      json.member("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          writer.writeTool(to: &json)
          writer.writeInvocation(leavingOut: results.leftOut, to: &json)
          json.object("originalUriBaseIds") { json in
            json.object("%SRCROOT%") { json in
              json.object("description") { json in json.member("text", "The root of the scan.") }
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.array("results") { json in
            for result in results.chosen { writer.write(result, to: &json) }
          }
        }
      }
    }
    json.endLine()
    return json.buffer.bytes
  }
}
