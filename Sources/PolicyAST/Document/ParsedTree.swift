/// What a parser makes of a text.
struct ParsedTree: Sendable {
  /// The nodes in preorder.
  var records: [Record] = []

  /// Anchors and tags, ascending by record.
  var properties: [NodeProperties] = []

  /// What tag handles stand for.
  var tagPrefixes: [[UInt8]] = []

  /// The documents of the stream.
  var roots: [DocumentRoot] = []

  /// What is wrong with the text.
  var problems: ProblemLog

  /// Returns the properties of the record at `index`, or nil.
  /// - Complexity: O(log *properties*).
  func properties(of index: Int) -> NodeProperties? {
    guard records[index].flags.contains(.properties) else { return nil }
    var low = 0
    var high = properties.count
    while low < high {
      let middle = (low + high) / 2
      if properties[middle].record < index { low = middle + 1 } else { high = middle }
    }
    return low < properties.count && properties[low].record == index ? properties[low] : nil
  }
}
