import PolicyAST
import Testing

struct NetworkLinkerTests {
  private let main = SourceFile(path: "shop/main.yaml", text: "network vpc-1 host rm-1.mysql.rds.aliyuncs.com")
  private let near = SourceFile(path: "shop/other.yaml", text: "network")
  private let far = SourceFile(path: "blog/main.yaml", text: "network")

  private func value(_ text: String, in file: SourceFile) -> Value {
    Value(.text(Text(text)), at: Location(file, Region(at: 0)))
  }

  private func open(_ text: String, in file: SourceFile) -> Value {
    Value(.unresolved(Unresolved(.placeholder, text)), at: Location(file, Region(at: 0)))
  }

  private func network(_ name: Value?, _ identifier: Value?, in file: SourceFile) -> Network {
    var network = Network(provider: .alibaba, format: .ros, location: Location(file, Region(at: 0)))
    network.name = name
    network.identifier = identifier
    return network
  }

  private func function(_ vpc: Value?, _ environment: [Value] = []) -> Function {
    let place = Location(main, Region(at: 0))
    var function = Function(format: .serverlessDevsFC3, generation: .fc3, name: nil, location: place)
    function.network = vpc.map { NetworkAttachment(location: place, vpc: $0) }
    function.environment = environment.map { EnvironmentVariable(key: Text("DB"), keyLocation: place, value: $0) }
    return function
  }

  @Test func `an id leads anywhere, a name or a placeholder within a folder`() {
    let cases: [(network: Network, reference: Value, isLinked: Bool)] = [
      (network(nil, value("vpc-1", in: far), in: far), value("vpc-1", in: main), true),
      (network(nil, value("vpc-2", in: far), in: far), value("vpc-1", in: main), false),
      (network(value("shop", in: near), nil, in: near), value("shop", in: main), true),
      (network(value("shop", in: far), nil, in: far), value("shop", in: main), false),
      (network(nil, open("${vpc}", in: near), in: near), open("${vpc}", in: main), true),
      (network(nil, open("${vpc}", in: far), in: far), open("${vpc}", in: main), false),
      (network(nil, nil, in: near), value("", in: main), false),
    ]

    for (network, reference, isLinked) in cases {
      var model = AccessModel()
      let id = model.add(network)
      _ = model.add(function(reference))
      model.link()
      model.link()
      #expect(model.functions[0].network?.vpc?.target == (isLinked ? id : nil), "\(reference)")
    }
  }

  @Test func `host names in the environment show which databases are used`() throws {
    let place = Location(near, Region(at: 0))
    var declared = Database(.rds, provider: .alibaba, format: .ros, location: place)
    declared.addresses = [
      DatabaseAddress(location: place, isPublic: true, host: value("db.shop.example", in: near))
    ]
    var known = Database(.mongodb, provider: .alibaba, format: .ros, location: place)
    known.identifier = value("dds-bp1", in: near)
    var model = AccessModel()
    let ids = [model.add(declared), model.add(known)]
    let texts = [
      "mysql://u:p@DB.shop.example:3306/x", "dds-bp1-pub.mongodb.rds.aliyuncs.com", "rm-bp1xyz.mysql.rds.aliyuncs.com",
      "https://example.com",
    ]
    _ = model.add(function(nil, texts.map { value($0, in: main) }))

    model.link()
    let uses = model.functions[0].databases
    model.link()

    #expect(uses.map(\.database) == [ids[0], ids[1], nil] && uses.map(\.isPublic) == [true, true, false])
    #expect(uses.map(\.host) == ["DB.shop.example", "dds-bp1-pub.mongodb.rds.aliyuncs.com", texts[2]])
    #expect(model.functions[0].databases.count == 3)
  }

  @Test func `a use stands at the host name within its text`() throws {
    let text = "rm-1.mysql.rds.aliyuncs.com"
    var model = AccessModel()
    _ = model.add(function(nil, [Value(.text(Text("host " + text)), at: Location(main, Region(14, 46)))]))

    model.link()

    #expect(model.functions[0].databases.map(\.location.text) == [text])
  }
}
