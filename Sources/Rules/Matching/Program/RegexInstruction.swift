/// One step of a byte-based automaton.
struct RegexInstruction: Sendable {
  enum Operation: UInt8, Sendable {
    /// Ends a match.
    case match
    /// Consumes a byte in `low...high`.
    case range
    /// Consumes a byte of the set with the index `argument`.
    case set
    /// Goes on at `next`, or, less gladly, at `argument`.
    case split
    /// Goes on where the assertion with the raw value `low` holds.
    case assertion
    /// Notes the offset in the slot `argument`.
    case capture
    /// Goes nowhere.
    case fail
  }

  var operation: Operation
  var low: UInt8 = 0
  var high: UInt8 = 0
  var next: UInt32 = 0
  var argument: UInt32 = 0
}
