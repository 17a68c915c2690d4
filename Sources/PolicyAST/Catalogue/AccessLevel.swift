/// What an action does, by the classes of the providers' authorization references.
public enum AccessLevel: String, Sendable, CaseIterable {
  case list
  case read
  case write
  /// Changes who may do what.
  case permissions
  case tagging
  /// Starts code.
  case invoke

  /// The level with the letter of the table.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "L"): self = .list
    case UInt8(ascii: "R"): self = .read
    case UInt8(ascii: "W"): self = .write
    case UInt8(ascii: "P"): self = .permissions
    case UInt8(ascii: "T"): self = .tagging
    case UInt8(ascii: "I"): self = .invoke
    case _: return nil
    }
  }
}
