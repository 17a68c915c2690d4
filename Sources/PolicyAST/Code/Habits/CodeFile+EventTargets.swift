extension CodeFile {
  /// Calls of the handler `entry` in which the event chooses the address, bucket or database.
  func eventTargets(_ entry: Int) -> [CodeHabit] {
    guard let event = eventParameter(of: entry) else { return [] }
    var tainted: Set<String> = [event]
    for assignment in outline.assignments where assignment.function == entry && !assignment.isElement {
      guard comesFrom(tainted, assignment.value), !isOfTheTrigger(assignment.value) else { continue }
      tainted.insert(assignment.root)
    }
    return calls(in: entry).compactMap { call in
      guard let callee = Self.choosers.first(where: { Self.isCall(call.callee, of: [$0.name]) }) else { return nil }
      let chosen = call.arguments.enumerated().contains { number, argument in
        guard callee.places.isEmpty || callee.places.contains(number) || callee.keys.contains(argument.name ?? "")
        else { return false }
        guard comesFrom(tainted, argument.tokens), !isOfTheTrigger(argument.tokens) else { return false }
        return !isChecked(names(in: argument.tokens).intersection(tainted), before: call.tokens.lowerBound, in: entry)
      }
      return chosen ? habit(.eventTarget, call.callee, call.region) : nil
    }
  }

  private struct Chooser {
    let name: String
    /// The 0-based arguments that choose; all when empty.
    var places: Set<Int> = []
    var keys: Set<String> = []
  }

  /// - Source: the constructors of the SDKs of OSS, Log Service and Tablestore, of boto3, and the usual HTTP clients.
  private static let choosers: [Chooser] = [
    Chooser(name: "oss2.Bucket", places: [1, 2], keys: ["endpoint", "bucket_name"]),
    Chooser(name: "oss2.Service", places: [1], keys: ["endpoint"]),
    Chooser(name: "boto3.client", places: [5], keys: ["endpoint_url"]),
    Chooser(name: "boto3.resource", places: [5], keys: ["endpoint_url"]),
    Chooser(name: "LogClient", places: [0], keys: ["endpoint"]), Chooser(name: "OTSClient", places: [0, 3]),
    Chooser(name: "requests.get", places: [0]), Chooser(name: "requests.post", places: [0]),
    Chooser(name: "requests.put", places: [0]), Chooser(name: "requests.delete", places: [0]),
    Chooser(name: "requests.request", places: [1]), Chooser(name: "urlopen", places: [0]),
    Chooser(name: "httpx.get", places: [0]), Chooser(name: "httpx.post", places: [0]),
    Chooser(name: "pymysql.connect", places: [0], keys: ["host"]), Chooser(name: "OSS"),
    Chooser(name: "axios.get", places: [0]), Chooser(name: "axios.post", places: [0]),
    Chooser(name: "axios", places: [0]), Chooser(name: "fetch", places: [0]), Chooser(name: "http.get", places: [0]),
    Chooser(name: "https.get", places: [0]), Chooser(name: "https.request", places: [0]),
    Chooser(name: "createConnection"), Chooser(name: "http.Get", places: [0]), Chooser(name: "oss.New", places: [0]),
    Chooser(name: "curl_init", places: [0]), Chooser(name: "OssClient", places: [2]),
  ]

  private func eventParameter(of entry: Int) -> String? {
    let names = outline.functions[entry].parameters
    switch language {
    case .go: return names.count > 1 ? names[1] : names.first
    case .java, .python, .javascript, .php: return names.first
    }
  }

  private func names(in range: Range<Int>) -> Set<String> {
    Set(range.filter { tokens[$0].kind == .name }.map { text($0) })
  }

  /// Whether a value is made of one of `names`; a look-up in a table of the code's own is not.
  private func comesFrom(_ names: Set<String>, _ range: Range<Int>) -> Bool {
    var depth = 0
    for index in range {
      let token = tokens[index]
      if token.kind == .punctuation {
        if text(index) == "[" {
          let isLookUp = index > range.lowerBound && tokens[index - 1].kind == .name && !names.contains(text(index - 1))
          if depth > 0 || isLookUp { depth += 1 }
        } else if text(index) == "]" {
          depth = max(0, depth - 1)
        }
      } else if token.kind == .name, depth == 0, names.contains(text(index)) {
        // A key of an object or a selected field is no variable.
        let isField = index > 0 && tokens[index - 1].kind == .punctuation && text(index - 1) == "."
        if !isField { return true }
      }
    }
    return false
  }

  /// Whether a value is taken from where a storage trigger puts its own bucket and object.
  private func isOfTheTrigger(_ range: Range<Int>) -> Bool {
    range.contains {
      (tokens[$0].kind == .string || tokens[$0].kind == .name)
        && ["Records", "records", "events", "oss", "s3"].contains(text($0))
    }
  }

  /// Whether one of `names` is compared with what is allowed before `index`.
  private func isChecked(_ names: Set<String>, before index: Int, in entry: Int) -> Bool {
    let body = outline.functions[entry].body
    guard body.lowerBound < index else { return false }
    return (body.lowerBound..<index).contains { position in
      guard tokens[position].kind == .name, Self.checks.contains(text(position)) else { return false }
      let around = max(body.lowerBound, position - 12)..<min(index, position + 12)
      return mentions(names, in: around)
    }
  }

  private static let checks: Set<String> = [
    "in", "includes", "has", "contains", "match", "fullmatch", "test", "in_array", "indexOf", "startswith",
    "startsWith", "endswith", "endsWith", "Contains", "HasPrefix", "HasSuffix", "isAllowed", "is_allowed", "validate",
  ]
}
