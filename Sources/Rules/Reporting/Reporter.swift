/// Turns a report into the bytes of one format.
///
/// A reporter decides nothing: what is in the report, and in which order, was settled before. The same report gives the
/// same bytes.
public protocol Reporter: Sendable {
  /// Returns `report` in this format, UTF-8.
  /// - Complexity: O(*findings* + bytes of the files that they lie in).
  func render(_ report: Report, _ options: RenderOptions) -> [UInt8]
}
