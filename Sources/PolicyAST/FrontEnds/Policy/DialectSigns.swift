/// What in a policy document shows in which language it is written.
///
/// Names of resources and principals weigh more than `Version`: a document of one cloud with the version of the other
/// is a slip, and is to be reported as one.
struct DialectSigns {
  private var strong: [Dialect: Int] = [:]
  private var version: Dialect?
  private var weak: [Dialect: Int] = [:]

  /// Looks at the whole of `value`.
  init(_ value: Value) {
    visit(value, under: "", depth: 0)
  }

  /// The language, nil without any sign.
  var dialect: Dialect? {
    if let dialect = Self.prevailing(strong) { return dialect }
    return version ?? Self.prevailing(weak)
  }

  private static func prevailing(_ counts: [Dialect: Int]) -> Dialect? {
    let ram = counts[.ram, default: 0]
    let iam = counts[.iam, default: 0]
    if ram == iam { return nil }
    return ram > iam ? .ram : .iam
  }

  /// Services that only one of the clouds has under this name in actions.
  private static let services: [String: Dialect] = [
    "oss": .ram, "fc": .ram, "ots": .ram, "log": .ram, "mns": .ram, "ram": .ram, "vpc": .ram, "fnf": .ram,
    "actiontrail": .ram, "slb": .ram, "ess": .ram, "cs": .ram, "bssapi": .ram, "polardb": .ram, "nas": .ram,
    "s3": .iam, "lambda": .iam, "iam": .iam, "dynamodb": .iam, "ec2": .iam, "logs": .iam, "sqs": .iam, "sns": .iam,
    "ssm": .iam, "cloudwatch": .iam, "secretsmanager": .iam, "states": .iam, "kinesis": .iam, "cloudformation": .iam,
    "xray": .iam, "events": .iam, "organizations": .iam, "execute-api": .iam,
  ]

  private mutating func visit(_ value: Value, under key: String, depth: Int) {
    guard depth < 64 else { return }
    switch value.content {
    case .text(let text):
      visit(text.string, under: key)
    case .number(let digits):
      if key == "version", digits == "1" { version = .ram }
    case .list(let elements):
      for element in elements { visit(element, under: key, depth: depth + 1) }
    case .map(let entries):
      for entry in entries { visit(entry, under: key, depth: depth + 1) }
    case .choice(let choice):
      for branch in choice.branches { visit(branch.value, under: key, depth: depth + 1) }
    case .null, .bool, .unresolved:
      break
    }
  }

  private mutating func visit(_ entry: Value.Entry, under parent: String, depth: Int) {
    let name = entry.key.string.lowercased()
    if parent == "principal" || parent == "notprincipal" {
      if name == "aws" { strong[.iam, default: 0] += 1 }
      if name == "ram" { strong[.ram, default: 0] += 1 }
    }
    if name.hasPrefix("acs:") { strong[.ram, default: 0] += 1 }
    if name.hasPrefix("aws:") { strong[.iam, default: 0] += 1 }
    visit(entry.value, under: name, depth: depth + 1)
  }

  private mutating func visit(_ text: String, under key: String) {
    if text.hasPrefix("acs:") || text.hasSuffix(".aliyuncs.com") { strong[.ram, default: 0] += 1 }
    if text.hasPrefix("arn:") || text.hasSuffix(".amazonaws.com") { strong[.iam, default: 0] += 1 }
    switch key {
    case "version":
      if text == Dialect.ram.version { version = .ram }
      if text == Dialect.iam.version || text == "2008-10-17" { version = .iam }
    case "action", "notaction":
      guard let colon = text.firstIndex(of: ":"), let dialect = Self.services[text[..<colon].lowercased()] else {
        return
      }
      weak[dialect, default: 0] += 1
    case _:
      return
    }
  }
}
