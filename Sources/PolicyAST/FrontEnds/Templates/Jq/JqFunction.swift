/// The functions of jq that are understood.
enum JqFunction: String {
  case map
  case select
  case join
  case split
  case has
  case contains
  case startswith
  case endswith
  case length
  case keys
  case values
  case first
  case last
  case add
  case not
  case tostring
  case tonumber
  case tojson
  case fromjson
  case empty
  case type
  case reverse
  case unique

  /// Whether it takes a filter in parentheses.
  var takesArgument: Bool {
    switch self {
    case .map, .select, .join, .split, .has, .contains, .startswith, .endswith: true
    case .length, .keys, .values, .first, .last, .add, .not, .tostring, .tonumber, .tojson, .fromjson, .empty, .type,
      .reverse, .unique:
      false
    }
  }
}
