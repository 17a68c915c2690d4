extension InflateError: CustomStringConvertible {
  /// What is wrong, in a few lower-case words.
  public var description: String {
    switch self {
    case .invalidBlockType: "a block of the reserved type"
    case .storedLengthMismatch: "the length of a stored block contradicts itself"
    case .tooManyCodes: "too many codes"
    case .invalidCodeLengths: "code lengths that form no prefix code"
    case .missingEndOfBlock: "a block without an end code"
    case .invalidCode: "an invalid code"
    case .distanceTooFar: "a match that reaches before the first byte"
    case .truncated: "it ends too early"
    }
  }
}
