/// An entry of a map literal.
struct CELMapEntry {
  let key: Int
  let value: Int
  let isOptional: Bool
}
