/// A place in a text as people count it.
///
/// Line and column are 1-based; a column counts Unicode code points, a tab is one.
public struct Position: Hashable, Sendable, Comparable {
  /// The 1-based line.
  public let line: Int

  /// The 1-based column in Unicode code points.
  public let column: Int

  /// A position at the given 1-based line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
