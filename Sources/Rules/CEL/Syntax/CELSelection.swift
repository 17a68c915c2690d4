/// What a selection asks for.
enum CELSelection {
  case value, optional, presence
}
