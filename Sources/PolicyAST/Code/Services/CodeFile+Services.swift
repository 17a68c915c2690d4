/// Which cloud services code uses, told from its imports and calls.
extension CodeFile {
  /// Returns what the file shows; `own` are the names of the project's files and folders, which it may import.
  /// - Complexity: O(*tokens* + *calls*).
  func serviceUses(besides own: Set<String>) -> ServiceUses {
    var found = ServiceUses()
    var hasFactory = false
    for module in outline.imports {
      let place = location(module.region)
      switch CloudClient.meaning(ofModule: module.module, language) {
      case .client(let client)?: found.uses.append(ServiceUse(client: client, name: module.module, location: place))
      case .factory?: hasFactory = true
      case .neutral?: continue
      case .unknown?: found.doubt = found.doubt ?? place
      case nil:
        guard !NeutralModules.contains(module.module, language), !isOwn(module.module, own) else { continue }
        found.doubt = found.doubt ?? place
      }
    }
    if hasFactory { addFactoryUses(to: &found) }
    addSurprises(to: &found)
    addTexts(to: &found)
    return found
  }

  /// The names under which `path` may be imported: its folders, and the file without its ending.
  static func moduleNames(ofPath path: String) -> [String] {
    path.split(separator: "/").map { part in String(part.prefix { $0 != "." }) }
  }

  private func isOwn(_ module: String, _ own: Set<String>) -> Bool {
    let words = module.split { ".\\/".contains($0) }
    guard let word = language == .python ? words.first : words.last else { return true }
    return own.contains(String(word))
  }

  // MARK: Clients by name

  /// Clients that are made by naming the service: `boto3.client('s3')`, `new AWS.S3()`, `$sdk->createS3()`.
  private func addFactoryUses(to found: inout ServiceUses) {
    var count = 0
    for call in outline.calls {
      guard let name = clientName(call) else { continue }
      count += 1
      guard let name = name.isEmpty ? nil : name, let client = CloudClient.aws(name) else {
        found.doubt = found.doubt ?? location(call.region)
        continue
      }
      let words = Region(call.region.start, Int(tokens[max(call.tokens.lowerBound, call.tokens.upperBound - 1)].end))
      let place = language == .python ? words : call.region
      found.uses.append(ServiceUse(client: client, name: file.text(in: place), location: location(place)))
    }
    // The module is there, and what is made of it is not seen.
    if count == 0 { found.doubt = found.doubt ?? location(outline.imports.first?.region ?? Region(0, 0)) }
  }

  /// The service that a call of a factory names; empty when it is no literal, nil when it is no such call.
  private func clientName(_ call: CodeOutline.Call) -> String? {
    let last = call.callee.split(separator: ".").last.map(String.init) ?? ""
    switch language {
    case .python:
      guard ["client", "resource", "create_client"].contains(last) else { return nil }
      let argument = call.arguments.first { $0.name == "service_name" } ?? call.arguments.first { $0.name == nil }
      guard let argument, argument.tokens.count == 1, let token = argument.tokens.first,
        tokens[token].kind == .string
      else { return "" }
      return text(token)
    case .javascript:
      guard call.word == "new" else { return nil }
      let words = call.callee.split(separator: ".")
      if words.first == "AWS" { return words.count > 1 ? String(words[1]) : "" }
      return words.first.flatMap { CloudClient.aws(String($0)) == nil ? nil : String($0) }
    case .php:
      guard last.hasPrefix("create"), last.count > 6 else { return nil }
      return String(last.dropFirst(6))
    case .java, .go: return nil
    }
  }

  // MARK: What else may be

  /// Calls that run or load what cannot be seen.
  /// - Source: the standard libraries of the languages.
  private static let surprises: Set<String> = [
    "subprocess", "system", "popen", "Popen", "importlib", "__import__", "exec", "eval", "execSync", "spawn",
    "spawnSync",
    "child_process", "ProcessBuilder", "getRuntime", "forName", "shell_exec", "passthru", "proc_open", "CommonRequest",
    "call_api", "callApi", "CallApi", "doCommonRequest", "ProcessCommonRequest",
  ]

  private func addSurprises(to found: inout ServiceUses) {
    for index in tokens.indices where tokens[index].kind == .name {
      let word = text(index)
      let isLoad = word == "require" && spells(index + 1, "(") && tokens.indices.contains(index + 2)
      // A regular expression of JavaScript has a method of that name.
      let isMatch = word == "exec" && language == .javascript && spells(index - 1, ".")
      let isChosen = word == "AWS" && spells(index + 1, "[")
      if Self.surprises.contains(word) && !isMatch || isChosen || (isLoad && tokens[index + 2].kind != .string) {
        found.doubt = found.doubt ?? location(tokens[index].region)
      }
      if Self.otherCredentials.contains(word) { found.mayUseOtherCredentials = true }
      if Self.givenCredentials.contains(word) { found.takesGivenCredentials = true }
    }
  }

  private static let otherCredentials: Set<String> = [
    "aws_access_key_id", "accessKeyId", "AWSStaticCredentialsProvider", "BasicAWSCredentials",
    "StaticCredentialsProvider",
    "AwsBasicCredentials", "NewStaticCredentials", "NewStaticCredentialsProvider", "assume_role", "assumeRole",
    "AssumeRole", "AssumeRoleCommand", "AssumeRoleCommandInput", "UNSIGNED", "fromTemporaryCredentials", "fromIni",
    "profile_name", "AnonymousCredentials", "stscreds", "fromWebToken", "assume_role_with_web_identity",
  ]

  /// - Source: the context objects of Function Compute, and the variables that it sets.
  private static let givenCredentials: Set<String> = [
    "credentials", "Credentials", "getExecutionCredentials", "security_token", "securityToken", "SecurityToken",
    "StsAuth", "stsToken", "ALIBABA_CLOUD_SECURITY_TOKEN",
  ]

  private func addTexts(to found: inout ServiceUses) {
    for token in tokens where token.kind == .string && token.end - token.start > 8 {
      let text = file.text(in: token.region)
      if text == "ALIBABA_CLOUD_SECURITY_TOKEN" { found.takesGivenCredentials = true }
      guard text.holds(".amazonaws.com") || text.holds(".aliyuncs.com") || text.holds("AWS4-HMAC") else {
        continue
      }
      found.hostWords.formUnion(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
  }
}
