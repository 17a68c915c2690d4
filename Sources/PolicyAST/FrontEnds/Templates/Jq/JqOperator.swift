/// The operators of jq between two filters.
enum JqOperator: String {
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and
  case or
  case plus = "+"
  case minus = "-"
  case times = "*"
}
