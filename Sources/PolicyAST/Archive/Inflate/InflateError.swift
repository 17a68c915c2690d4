/// Why a deflate stream (RFC 1951) cannot be read.
public enum InflateError: Error, Hashable, Sendable {
  /// A block of the reserved type 3.
  case invalidBlockType
  /// A stored block whose length and its complement disagree.
  case storedLengthMismatch
  /// More than 286 literal or 30 distance codes are announced.
  case tooManyCodes
  /// A set of code lengths that describes no prefix code.
  case invalidCodeLengths
  /// A dynamic block without a code for its own end.
  case missingEndOfBlock
  /// Bits that are no code of the current block.
  case invalidCode
  /// A match that reaches back before the first byte of output.
  case distanceTooFar
  /// The input ends inside the stream.
  case truncated
}
