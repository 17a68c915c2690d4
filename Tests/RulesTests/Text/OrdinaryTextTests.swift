import Testing

@testable import Rules

/// What stands in ordinary trees beside names of secrets, and is none.
struct OrdinaryTextTests {
  @Test func `escapes are undone before a text is judged`() {
    let words = ["Schl\\u00FCsselkennwort", "\\u53E3\\u4EE4", "\\u263c", "l\\u00F6senordstext"]

    for word in words { #expect(!SecretForm(Array(word.utf8)).isPassword, "\(word)") }
    #expect(SecretForm(Array("gr\\u00FCn#4kLm9".utf8)).isPassword)
    #expect(SecretForm.undoingEscapes(Array("a\\u0062\\u00zz\\u".utf8)) == Array("ab\\u00zz\\u".utf8))
  }

  @Test func `names of types are no keys`() {
    let names = [
      "GoogleCloudApihubV1Secret", "TlsClientAppTrafficSecret", "CloudAiplatformV1beta1SecretEnvVar",
      "CloudFrontOriginAccessIdentityList.NextMarker",
    ]

    for name in names { #expect(SecretForm(Array(name.utf8)).isCamelCase, "\(name)") }
    for key in ["q7RtW2mXk9LpZs4vBn6YcD3f", "kwqoedMFGdGla2P1zacGjAQh", "ZmtrLNjJy4718hD4CTg2ejr2"] {
      #expect(!SecretForm(Array(key.utf8)).isCamelCase, "\(key)")
    }
  }

  @Test func `a verdict on a test gives no name its value`() {
    #expect(Self.value(of: "PASS", in: "PASS: addr2line\n") == nil)
    #expect(Self.value(of: "PASS", in: "Running a.exp ...\nPASS: ld-elf/tls9\nFAIL: nm-new\n") == nil)
    #expect(Self.value(of: "PASS", in: "USER: bob\nPASS: s7kestrel!\n") == "s7kestrel!")
  }

  @Test func `manuals and sentences give no name its value`() {
    let lines = [
      "Pass OPENSSL=no to make tests too.", "password \\fIstring9\\fR", "\\-password=secure1 \\e", "Pass cb9=1 to fold",
    ]

    for line in lines {
      let name = line.contains("assword") ? "password" : "Pass"
      let value = Self.value(of: name, in: line)
      #expect(value.map { !SecretForm(Array($0.utf8)).isPassword } ?? true, "\(line)")
    }
    #expect(Self.value(of: "password", in: "password k9Fe!s7w\n") == "k9Fe!s7w")
  }

  @Test func `elements of lists and arguments of other calls are no values`() {
    let lines = [
      "password = password.encode('latin1')", "password = _messages.TextField('GooglePassword9', 1)",
      "a = ['password', 'Crc16Buypass', 1]", "a = ('password', '4e61436c', 64)", "a = ['x', 'password',\n 'key9pass']",
      "a = ['password', 'b9cdefgh', 'c']", "{'a': 'password', 'b9cdefgh': 1}", "'key_?password', 'b9cdefgh'",
    ]

    for line in lines { #expect(Self.value(of: "password", in: line, style: .code) == nil, "\(line)") }
    for line in ["put('password', 'b9cdefgh')", "a = ['password', 'b9cdefgh']", "password = ('b9cdefgh')"] {
      #expect(Self.value(of: "password", in: line, style: .code) == "b9cdefgh", "\(line)")
    }
  }

  @Test func `ids of words and keys without letters are none`() {
    #expect(!CredentialForm.isAccessKeyID("LTAISOMEWORDTHATISLONG"))
    #expect(!CredentialForm.isAccessKeyID("LTAI5tSecretaryOfTheState"))
    #expect(CredentialForm.isAccessKeyID(SampleCredential.text(after: "LTAI5t+18") ?? ""))
    #expect(
      !CredentialForm.hasPrivateKey("-----BEGIN PRIVATE KEY----- java/lang/StringBuilder -----END PKCS8EncodedKeySpecs")
    )
  }

  /// The value that is read behind the first place of `name` in `text`.
  private static func value(of name: String, in text: String, style: ValueStyle = .plain) -> String? {
    let bytes = Array(text.utf8)
    let word = Array(name.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: word) }) else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      let range = NamedValue.name(buffer, around: start, start + word.count)
      var reader = NamedValueReader(buffer, name: range, style: style)
      return reader.read().map { String(decoding: $0.text, as: UTF8.self) }
    }
  }
}
