/// Targets that the event chooses.
extension CodeFile {
  /// Calls of the handler `entry` in which the event chooses the address, bucket or database.
  func eventTargets(_ entry: Int) -> [CodeHabit] {
    guard let event = eventParameter(of: entry) else { return [] }
    let tainted = namesMade(of: event, in: entry)
    let body = outline.functions[entry].body
    return outline.calls.compactMap { call in
      guard body.contains(call.tokens.lowerBound), let chooser = chooser(of: call) else { return nil }
      let chosen = call.arguments.enumerated().contains { number, argument in
        guard chooser.places.isEmpty || chooser.places.contains(number) || chooser.keys.contains(argument.name ?? "")
        else { return false }
        return choosingParts(of: argument.tokens).contains { part in
          guard comesFrom(tainted, part), !isOfTheTrigger(part), choosesHost(part, tainted) else { return false }
          return !isChecked(names(in: part).intersection(tainted), before: call.tokens.lowerBound, in: entry)
        }
      }
      return chosen ? habit(.eventTarget, call.callee, call.region) : nil
    }
  }

  /// The names in the handler `entry` that are made of the event, those left out whose host the code gives.
  private func namesMade(of event: String, in entry: Int) -> Set<String> {
    var names: Set<String> = [event]
    let body = outline.functions[entry].body
    // What is read before it is made of the event comes round a second time.
    for _ in 0..<2 {
      for assignment in outline.assignments where !assignment.isElement && body.contains(assignment.value.lowerBound) {
        guard comesFrom(names, assignment.value), !isOfTheTrigger(assignment.value) else { continue }
        if choosesHost(assignment.value, names) { names.insert(assignment.root) }
      }
      for call in outline.calls where body.contains(call.tokens.lowerBound) {
        guard Self.isCall(call.callee, of: ["Unmarshal", "Decode", "UnmarshalString"]) else { continue }
        guard call.arguments.count > 1, comesFrom(names, call.arguments[0].tokens) else { continue }
        for argument in call.arguments.dropFirst() {
          if let last = argument.tokens.last, tokens[last].kind == .name { names.insert(text(last)) }
        }
      }
    }
    return names
  }

  private struct Chooser: Sendable {
    let name: String
    /// The 0-based arguments that choose; all when empty.
    var places: Set<Int> = []
    var keys: Set<String> = []
  }

  private func chooser(of call: CodeOutline.Call) -> Chooser? {
    Self.choosers.first { Self.isCall(call.callee, of: [$0.name]) }
  }

  /// - Source: the constructors of the SDKs of OSS, Log Service and Tablestore, of boto3, and the usual HTTP clients.
  private static let choosers: [Chooser] =
    [
      Chooser(name: "oss2.Bucket", places: [1, 2], keys: ["endpoint", "bucket_name"]),
      Chooser(name: "oss2.Service", places: [1], keys: ["endpoint"]),
      Chooser(name: "boto3.client", places: [5], keys: ["endpoint_url"]),
      Chooser(name: "boto3.resource", places: [5], keys: ["endpoint_url"]),
      Chooser(name: "LogClient", places: [0], keys: ["endpoint"]), Chooser(name: "OTSClient", places: [0, 3]),
      Chooser(name: "requests.request", places: [1], keys: ["url"]),
      Chooser(name: "pymysql.connect", places: [0], keys: ["host"]), Chooser(name: "OSS"),
      Chooser(name: "createConnection"), Chooser(name: "oss.New", places: [0]),
      Chooser(name: "http.NewRequest", places: [1]), Chooser(name: "http.NewRequestWithContext", places: [2]),
      Chooser(name: "OssClient", places: [2]),
    ]
    + [
      "requests.get", "requests.post", "requests.put", "requests.delete", "requests.head", "requests.patch", "urlopen",
      "httpx.get", "httpx.post", "axios", "axios.get", "axios.post", "axios.put", "axios.delete", "axios.request",
      "fetch", "http.get", "http.request", "https.get", "https.request", "http.Get", "http.Post", "http.Head",
      "curl_init", "URI.create",
    ].map { Chooser(name: $0, places: [0], keys: ["url", "uri"]) }

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
  func comesFrom(_ names: Set<String>, _ range: Range<Int>) -> Bool {
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

  /// Whether a value is taken from where the platform speaks: a storage trigger of its bucket and object, a custom
  /// resource of the address for its answer.
  private func isOfTheTrigger(_ range: Range<Int>) -> Bool {
    range.contains {
      (tokens[$0].kind == .string || tokens[$0].kind == .name)
        && ["Records", "records", "events", "oss", "s3", "ResponseURL"].contains(text($0))
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
