/// One source of a Serverless Framework variable, such as `self:provider.stage`.
enum ServerlessSource {
  /// A text, number or truth value that is written there.
  case literal(String)
  /// A place in the project itself.
  case own([String])
  /// An option of the command line.
  case option
  case environment(String)
  /// A place in another file.
  case file(String, [String])
  /// The stage that is deployed.
  case stage
  case parameter(String)
  /// Account and region of whoever deploys.
  case configuration
  /// What another stack or service of the cloud knows.
  case deployment

  /// The source that `text` spells, nil when it is none that is known.
  init?(_ text: String) {
    if text.hasPrefix("file(") {
      guard let close = text.firstIndex(of: ")") else { return nil }
      let path = String(text[text.index(text.startIndex, offsetBy: 5)..<close])
      let rest = text[text.index(after: close)...].drop { $0 == ":" || $0 == "." }
      self = .file(path.trimmingQuotes, rest.split(separator: ".").map(String.init))
      return
    }
    guard let colon = text.firstIndex(of: ":") else {
      self = .literal(text.trimmingQuotes)
      return
    }
    let rest = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "self": self = .own(rest.split(separator: ".").map(String.init))
    case "opt": self = .option
    case "env": self = .environment(rest)
    case "param": self = .parameter(rest)
    case "sls": self = rest == "stage" ? .stage : .deployment
    case "aws": self = .configuration
    case let source where source.hasPrefix("cf") || source.hasPrefix("ssm") || source.hasPrefix("s3"):
      self = .deployment
    case let source where source.hasPrefix("'") || source.hasPrefix("\""): self = .literal(text.trimmingQuotes)
    case _: return nil
    }
  }

  /// Returns the parts of `inner` between commas outside of quotes and brackets.
  static func parts(of inner: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    var quote: Character?
    for character in inner {
      switch character {
      case "'", "\"":
        if quote == nil { quote = character } else if quote == character { quote = nil }
      case "(", "{", "[": if quote == nil { depth += 1 }
      case ")", "}", "]": if quote == nil { depth -= 1 }
      case "," where quote == nil && depth == 0:
        parts.append(part.trimmingSpaces)
        part = ""
        continue
      case _: break
      }
      part.append(character)
    }
    parts.append(part.trimmingSpaces)
    return parts
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The text without a pair of quotes around it.
  fileprivate var trimmingQuotes: String {
    guard utf8.count >= 2, let first, first == last, first == "'" || first == "\"" else { return self }
    return String(dropFirst().dropLast())
  }
}
