/// A parser of YAML.
struct YAMLParser: ~Copyable {
  let options: ParseOptions
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ options: ParseOptions) { self.options = options }
  mutating func parse() -> ParsedTree { ParsedTree(problems: ProblemLog(options)) }
}
