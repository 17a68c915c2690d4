import PolicyAST

/// The functions of rules beyond the standard language. One function is one row.
enum RuleFunctions {
  /// All of them, sorted by name.
  static let all: [CELFunction] =
    (AccessFunctions.all + [
      CELFunction(
        "covers", doc: "whether a pattern matches everything that another one, given as text, matches",
        [pattern { $0.covers($1) }]),
      text("hasPrivateKey", doc: "whether a text holds a private key in PEM form", .bool) {
        .bool(CredentialForm.hasPrivateKey($0))
      },
      text("isAccessKeyID", doc: "whether a text has the form of an AccessKey id and is no placeholder", .bool) {
        .bool(CredentialForm.isAccessKeyID($0))
      },
      CELFunction(
        "isAccessKeySecret", doc: "whether a text has the form of the secret that belongs to an AccessKey id",
        [
          CELOverload(
            [.string, .string], .bool,
            .binary { secret, id in
              .bool(CredentialForm.isAccessKeySecret(secret.stringValue ?? "", of: id.stringValue ?? ""))
            })
        ]),
      text(
        "isLiteralSecret", doc: "whether a text is written out and is no placeholder, reference, name or path", .bool
      ) {
        .bool(CredentialForm.isLiteralSecret($0))
      },
      text("isAddressPassword", doc: "whether a text in the place of the password of an address is one", .bool) {
        .bool(SecretForm(Array($0.utf8)).isAddressPassword)
      },
      text("isBasicCredential", doc: "whether a text is the base64 of a user and a password, joined by a colon", .bool)
      {
        .bool(SecretForm.isBasicCredential(Array($0.utf8)))
      },
      text("isHash", doc: "whether a text has the form of a digest", .bool) {
        .bool(SecretForm(Array($0.utf8)).isHash)
      },
      text("isLiveToken", doc: "whether a JSON web token has a payload that is no well-known example", .bool) {
        .bool(WebToken.isLive(Array($0.utf8)))
      },
      text("isPassword", doc: "whether a text is a password that somebody thought of or drew, and no stand-in", .bool) {
        .bool(SecretForm(Array($0.utf8)).isPassword)
      },
      text(
        "isPlainPassword", doc: "whether a text of letters or digits alone can be a password where a name says so",
        .bool
      ) {
        .bool(SecretForm.isPlainPassword(Array($0.utf8)))
      },
      text("isRandom", doc: "whether a text of at least 16 characters looks drawn by lot", .bool) {
        .bool(SecretForm(Array($0.utf8)).isRandom)
      },
      text("isSecretKey", doc: "whether a text looks drawn by lot, as keys and tokens are, and is no stand-in", .bool) {
        .bool(SecretForm(Array($0.utf8)).isKey)
      },
      text("isStandIn", doc: "whether a text is a mask, a reference, an example or an order to the reader", .bool) {
        .bool(StandIn.isOne(Array($0.utf8)))
      },
      text("isPasswordName", doc: "whether a key is one under which people keep a password", .bool) {
        .bool(CredentialForm.isPasswordName($0))
      },
      text("entropy", doc: "the entropy of a text in bits a byte", .double) {
        .double(Entropy.bitsPerByte(Array($0.utf8)))
      },
      CELFunction(
        "overlaps", doc: "whether a pattern matches something that another one, given as text, matches",
        [pattern { $0.overlaps($1) }]),
      text("redact", doc: "the first four and the last two characters of a credential", .string) {
        .string(CredentialForm.redacted($0))
      },
      CELFunction(
        "shortList", doc: "the first few different texts of a list, joined by commas, and how many there are in all",
        [
          CELOverload(
            [.list(.string), .int], .string,
            .binary { list, limit in .string(shortList(list.listValue ?? [], limit)) })
        ]),
      text("urlPassword", doc: "the password in the first address of a text that has one; empty otherwise", .string) {
        .string(CredentialForm.urlPassword($0))
      },
    ]).sorted { $0.name < $1.name }

  private static func text(
    _ name: String, doc: String, _ result: CELType, _ body: @escaping @Sendable (String) -> CELValue
  ) -> CELFunction {
    CELFunction(name, doc: doc, [CELOverload([.string], result, .unary { body($0.stringValue ?? "") })])
  }

  private static func pattern(
    _ body: @escaping @Sendable (PatternReach, String) -> PatternReach.Answer
  ) -> CELOverload {
    CELOverload(
      [.object("pattern"), .string], .bool, isMember: true,
      .binary { target, other in
        guard case .object(let object) = target.content, let context = object.host as? EvaluationContext,
          case .pattern(let pattern, let role)? = context.subject(object.payload)
        else { return .error(.host("no pattern")) }
        switch body(PatternReach(pattern, as: role), other.stringValue ?? "") {
        case .yes: return .bool(true)
        case .no: return .bool(false)
        case .unknown(let unresolved): return context.unknown(unresolved)
        }
      })
  }

  private static func shortList(_ values: [CELValue], _ limit: CELValue) -> String {
    var known: Set<String> = []
    let texts = values.compactMap(\.stringValue).filter { known.insert($0).inserted }
    guard case .int(let count) = limit.content, count > 0, Int(count) < texts.count else {
      return texts.joined(separator: ", ")
    }
    return texts.prefix(Int(count)).joined(separator: ", ") + ", … (\(texts.count))"
  }
}
