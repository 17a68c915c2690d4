import PolicyAST
import Testing

struct ProjectReaderTests {
  private static let formats = ["serverless-devs-fc", "serverless-devs-fc3", "policy"]

  @Test func `good samples give no diagnostics and bad ones do`() throws {
    for format in Self.formats {
      let good = Fixture.paths("\(format)/ok")
      let bad = Fixture.paths("\(format)/err")
      #expect(!good.isEmpty && !bad.isEmpty)

      for path in good {
        let model = try Fixture.model(path)
        #expect(model.diagnostics.isEmpty && model.policies.allSatisfy(\.faults.isEmpty), "\(path)")
      }
      for path in bad {
        let model = try Fixture.model(path)
        #expect(!model.diagnostics.isEmpty || model.policies.contains { !$0.faults.isEmpty }, "\(path)")
      }
    }
  }

  @Test func `the order of the files does not matter`() throws {
    let paths = Self.formats.flatMap { Fixture.paths("\($0)/ok") }
    let documents = try paths.map { Fixture.document(try Fixture.file($0)) }

    let forward = ProjectReader().model(of: documents, in: Fixture.files)
    let backward = ProjectReader().model(of: documents.reversed(), in: Fixture.files)

    #expect(forward.functions.map(\.label) == backward.functions.map(\.label))
    #expect(forward.identities.map(\.label) == backward.identities.map(\.label))
    #expect(forward.policies.map(\.location.place) == backward.policies.map(\.location.place))
    #expect(forward.settings.map(\.path) == backward.settings.map(\.path))
  }

  @Test func `linking twice changes nothing`() throws {
    var model = try Fixture.model("serverless-devs-fc/ok/shop.yaml")
    let counts = [model.identities.count, model.policies.count, model.bindings.count]

    model.link()

    #expect([model.identities.count, model.policies.count, model.bindings.count] == counts)
  }

  @Test func `a name bound in one file finds its policy in another`() {
    let unit = """
      edition: 1.0.0
      services:
        r:
          component: devsapp/ram
          props: {name: worker, service: fc.aliyuncs.com, policies: [House-Policy]}
      """
    let policy = #"{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:*","Resource":"*"}]}"#
    let documents = [
      Fixture.document(SourceFile(path: "s.yaml", text: unit)),
      Fixture.document(SourceFile(path: "house-policy.json", text: policy)),
    ]

    let model = ProjectReader().model(of: documents, in: Fixture.files)

    #expect(model.bindings.map(\.kind) == [.custom])
    #expect(model.bindings.first?.policy.map { model[$0].name?.string } == "house-policy")
  }

  @Test func `a policy of a bucket finds its bucket in another document`() {
    let bucket = """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        Store: {Type: 'AWS::S3::Bucket', Properties: {BucketName: acme-store}}
      """
    let policy = """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        Open:
          Type: AWS::S3::BucketPolicy
          Properties:
            Bucket: acme-store
            PolicyDocument:
              Version: '2012-10-17'
              Statement: [{Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*'}]
      """

    for (first, second) in [("a.yaml", "b.yaml"), ("b.yaml", "a.yaml")] {
      let documents = [
        Fixture.document(SourceFile(path: first, text: bucket)),
        Fixture.document(SourceFile(path: second, text: policy)),
      ]
      let model = ProjectReader().model(of: documents, in: Fixture.files)

      #expect(model.buckets.map(\.policies.count) == [1], "\(first)")
    }
  }

  @Test func `each document of a stream is read by the front end of its own format`() {
    func template(_ bucket: String) -> String {
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        Store: {Type: 'AWS::S3::Bucket', Properties: {BucketName: \(bucket)}}

      """
    }
    let (first, second) = (template("acme-store"), template("house-store"))
    let devs = """
      edition: 3.0.0
      name: shop
      resources:
        worker: {component: fc3, props: {region: cn-hangzhou, functionName: worker, runtime: python3.12}}

      """

    for parts in [[first, devs, second], [devs, first, second]] {
      let text = parts.joined(separator: "---\n")
      let model = ProjectReader().model(of: [SourceFile(path: "all.yaml", text: text)], in: Fixture.files)

      #expect(model.functions.compactMap { $0.name?.string } == ["worker"])
      #expect(model.buckets.compactMap { $0.name?.string }.sorted() == ["acme-store", "house-store"])
    }
  }

  @Test func `files of other kinds are passed over`() {
    let others = [
      "services:\n  web:\n    image: nginx\n", "a: 1\n", "", "- 1\n- 2\n",
      "Resources:\n  A:\n    Type: Acme::Widget\n",
      "edition: 2021\n", "Statement: text\n",
    ]

    for text in others {
      let document = Document.parse(SourceFile(path: "x.yaml", text: text), as: .yaml)
      #expect(ProjectReader().frontEnd(for: document) == nil, "\(text)")
    }
  }

  @Test func `torn and altered files neither crash nor hang`() throws {
    let paths = Self.formats.flatMap { Fixture.paths("\($0)/ok") + Fixture.paths("\($0)/err") }
    #expect(!paths.isEmpty)

    for path in paths {
      let bytes = try Fixture.file(path).bytes
      for cut in stride(from: 0, to: bytes.count, by: 61) {
        var altered = bytes
        altered[cut] = [0x7B, 0x22, 0x24, 0x3A, 0x0A, 0x80, 0x7C, 0x5B][cut % 8]
        for content in [Array(bytes[..<cut]), altered] {
          let document = Fixture.document(SourceFile(path: path, bytes: content))
          let model = ProjectReader().model(of: [document], in: Fixture.files)
          #expect(model.functions.count <= 64)
        }
      }
    }
  }

  @Test func `values that multiply stop at the limit`() {
    var text = "edition: 1.0.0\nvars:\n  a0: [x, x]\n"
    for level in 1...40 { text += "  a\(level): [\"${vars.a\(level - 1)}\", \"${vars.a\(level - 1)}\"]\n" }
    text += """
      services:
        one:
          component: fc
          props:
            function:
              name: one
              layers: ${vars.a40}
              environmentVariables:
                DEEP: "\(String(repeating: "${env('A', ", count: 300))x\(String(repeating: ")}", count: 300))"

      """

    let model = Fixture.model(of: text)

    #expect(model.functions.first?.name?.string == "one")
    #expect(model.functions.first?.environmentIsComplete == false)
  }

  @Test func `texts that multiply stop at the limit`() {
    var text = "edition: 3.0.0\nvars:\n  a0: xxxxxxxxxxxxxxxx\n"
    for level in 1...30 {
      text += "  a\(level): \"" + String(repeating: "${vars.a\(level - 1)}", count: 10) + "\"\n"
    }
    text += """
      resources:
        one:
          component: fc3
          props:
            functionName: one
            handler: ${vars.a30}
            description: ${vars.a2}

      """

    let model = Fixture.model(of: text)

    let handler = model.functions.first?.handler?.scalar
    #expect(handler?.holes.isEmpty == false)
    #expect((handler?.string.utf8.count ?? 0) < 8 << 20)
  }

  @Test func `references that lead into a cycle cost no more than others`() {
    var text = "edition: 3.0.0\nresources:\n"
    for index in 0..<300 {
      text += "  u\(index):\n    component: fc3\n    props:\n      functionName: f\(index)\n      runtime: custom\n"
      text += "      region: ${resources.u\(max(0, index - 1)).props.region}\n"
    }

    let model = Fixture.model(of: text)

    #expect(model.functions.count == 300 && model.diagnostics.isEmpty)
    #expect(model.functions.allSatisfy { $0.region?.unresolved?.reason == .cycle })
  }
}
