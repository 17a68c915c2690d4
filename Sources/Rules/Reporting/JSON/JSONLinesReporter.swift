/// Writes one JSON object a line for each finding, with the fields that it has in a JSON report.
struct JSONLinesReporter: Reporter {
  func render(_ report: Report, _ options: RenderOptions) -> [UInt8] {
    var json = JSONWriter(.compact)
    var places = JSONPlaces(language: options.language)
    for finding in report.shown {
      places.write(finding, to: &json)
      json.endLine()
    }
    return json.buffer.bytes
  }
}
