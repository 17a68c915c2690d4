/// The code behind an overload. It is called with values of the kinds that its parameters name, never with errors or
/// unknowns, and may return either.
public enum CELImplementation: Sendable {
  case unary(@Sendable (CELValue) -> CELValue)
  case binary(@Sendable (CELValue, CELValue) -> CELValue)
  case variadic(@Sendable ([CELValue]) -> CELValue)
}
