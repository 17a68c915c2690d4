import Testing

@testable import PolicyAST

struct AddressListTests {
  /// The value under `list` of a YAML text.
  private func list(_ yaml: String) throws -> AddressList {
    let document = Document.parse(SourceFile(path: "list.yaml", text: yaml), as: .yaml)
    return AddressList(try #require(document.root?.value["list"]))
  }

  @Test func `lists, joined texts and lists of joined texts are the same list`() throws {
    let cases: [(yaml: String, places: [String])] = [
      ("list: [10.0.0.0/8, 8.8.8.8]", ["1:8", "1:20"]), ("list: \"10.0.0.0/8, 8.8.8.8\"", ["1:8", "1:20"]),
      ("list:\n  - 10.0.0.0/8,8.8.8.8\n", ["2:5", "2:16"]), ("list: ' 10.0.0.0/8 ,, 8.8.8.8,'", ["1:9", "1:23"]),
      ("list: |\n  10.0.0.0/8,\n  8.8.8.8\n", ["2:3", "3:3"]),
    ]

    for (yaml, places) in cases {
      let list = try list(yaml)
      #expect(list.entries.map(\.string) == ["10.0.0.0/8", "8.8.8.8"], "\(yaml)")
      #expect(list.entries.map { $0.slice(0, 1)?.location.place } == places, "\(yaml)")
      #expect(list.isComplete)
    }
    #expect(try self.list("list: ''").entries.isEmpty && self.list("list: ''").isComplete)
  }

  @Test func `what is not known leaves a list open`() throws {
    let place = Location(SourceFile(path: "a.tf", text: "1.1.1.1,$"), Region(0, 9))
    let hole = Unresolved(.parameter, "$")
    let mixed = Value(.text(Text(pieces: [.literal("1.1.1.1,"), .hole(hole)])), at: place)
    let choice = Value(.choice(Value.Choice("c", [("true", mixed), ("false", Value(.null, at: place))])), at: place)

    #expect(!AddressList(mixed).isComplete && AddressList(mixed).entries.count == 2)
    #expect(AddressList(mixed).entries[0].string == "1.1.1.1" && AddressList(mixed).entries[1].string == nil)
    #expect(!AddressList(choice).isComplete && AddressList(choice).entries.count == 2)
    #expect(!AddressList(Value(.unresolved(hole), at: place)).isComplete)
    #expect(!AddressList(Value(.map([]), at: place)).isComplete)
    #expect(AddressList(Value(.null, at: place)).isComplete)
  }
}
