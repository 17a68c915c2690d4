/// A filter of jq: what turns one value into any number of values.
///
/// The part of the language that templates use: paths, slices, pipes, literals, constructions, comparisons, arithmetic,
/// conditions, and the functions of `JqFunction`.
/// - Source: jq 1.6 manual.
indirect enum JqFilter {
  case identity
  case literal(Value.Content)
  /// `.name` or `["name"]` of what the first filter yields.
  case key(JqFilter, JqFilter)
  case slice(JqFilter, from: Int?, to: Int?)
  case each(JqFilter)
  case pipe(JqFilter, JqFilter)
  case comma(JqFilter, JqFilter)
  case alternative(JqFilter, JqFilter)
  case list(JqFilter?)
  case map([(key: JqFilter, value: JqFilter)])
  case condition(JqFilter, then: JqFilter, otherwise: JqFilter)
  case operation(JqOperator, JqFilter, JqFilter)
  case call(JqFunction, JqFilter?)

  /// The filter that `script` spells, nil when it uses more of the language than is understood here.
  init?(_ script: String) {
    var parser = JqParser(script)
    guard let filter = parser.filter() else { return nil }
    self = filter
  }
}
