/// An element of a list literal.
struct CELListEntry {
  let value: Int
  let isOptional: Bool
}
