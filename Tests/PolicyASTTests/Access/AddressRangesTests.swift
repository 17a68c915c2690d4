import PolicyAST
import Testing

struct AddressRangesTests {
  private static let file = SourceFile(path: "list.yaml", text: "")

  private func ranges(_ entries: [String]) -> AddressRanges {
    AddressRanges(entries.map { Value(.text(Text($0)), at: Location(Self.file, Region(at: 0))) })
  }

  @Test func `a list is open when its entries cover the internet together`() {
    let cases: [(entries: [String], expected: Bool)] = [
      (["0.0.0.0/0"], true), (["::/0"], true), (["0.0.0.0"], true), (["%"], true), (["127.0.0.1", "0.0.0.0/0"], true),
      (["0.0.0.0/1", "128.0.0.0/1"], true), (["0.0.0.0/1"], false), (["128.0.0.0/1", "0.0.0.0/2", "64.0.0.0/2"], true),
      (["1.2.3.4/0"], true), (["2000::/4", "3000::/4"], true), (["2000::/4"], false), ([], false),
      (["10.0.0.0/8"], false),
      (["0.0.0.0/0.0.0.0"], false), (["0.0.0.0/1", "128.0.0.0/2", "192.0.0.0/3"], true),
      (["0.0.0.0/1", "128.0.0.0/2", "192.0.0.0/4", "208.0.0.0/5", "216.0.0.0/6", "220.0.0.0/7", "222.0.0.0/8"], false),
      ((1...223).filter { $0 != 10 && $0 != 127 }.map { "\($0).0.0.0/8" }, true),
    ]

    for (entries, expected) in cases {
      #expect(ranges(entries).coversEverything == expected, "\(entries)")
    }
    #expect(ranges(["0.0.0.0/1", "128.0.0.0/1"]).openEntries.isEmpty)
    #expect(ranges(["10.0.0.0/8", "0.0.0.0"]).openEntries.map(\.value.string) == ["0.0.0.0"])
  }

  @Test func `what of a list belongs to the internet is counted`() {
    let cases: [(entries: [String], count: UInt128, prefix: Int?)] = [
      (["8.8.8.8"], 1, 32), (["10.0.0.0/8", "172.16.0.0/12", "192.168.1.1", "100.64.0.0/10", "127.0.0.1"], 0, nil),
      (["8.8.8.0/24", "8.8.8.8", "9.0.0.0/8"], 256 + 1 << 24, 8), (["172.0.0.0/8"], 1 << 24 - 1 << 20, 8),
      (["fd00::/8", "fe80::1", "::1"], 0, nil), (["2001:4860::8888"], 1, 128), (["2001:4860::/32"], 1 << 32, 32),
      (["169.254.1.1", "224.0.0.1", "nonsense"], 0, nil), (["172.32.0.1", "11.0.0.1"], 2, 32),
    ]

    for (entries, count, prefix) in cases {
      #expect(ranges(entries).publicCount == count, "\(entries)")
      #expect(ranges(entries).widestPublicPrefix == prefix, "\(entries)")
    }
    #expect(ranges(["0.0.0.0/1"]).publicShare > 0.4 && ranges(["0.0.0.0/1"]).publicShare < 0.6)
    #expect(ranges(["10.0.0.1", "8.8.8.8", "9.0.0.0/8"]).singlePublicEntries.map(\.value.string) == ["8.8.8.8"])
    #expect(ranges(["10.0.0.1", "8.8.8.8", "9.0.0.0/8"]).publicEntries.count == 2)
  }

  @Test func `entries are known by their usual form`() {
    let cases: [(entry: String, normalized: String?)] = [
      ("10.159.6.18/12", "10.144.0.0/12"), ("8.8.8.8", "8.8.8.8/32"), ("%", "0.0.0.0/0"), ("example.com", nil),
      ("2001:db8::1/32", "2001:db8:0:0:0:0:0:0/32"),
    ]

    for (entry, normalized) in cases {
      #expect(ranges([entry]).entries[0].normalized == normalized, "\(entry)")
    }
    #expect(ranges(["127.0.0.1"]).isClosed && ranges([]).isClosed && !ranges(["127.0.0.1", "10.0.0.1"]).isClosed)
    #expect(!ranges(["10.0.0.1", "sg-1"]).isKnown && ranges(["10.0.0.1"]).isKnown)
  }

  @Test func `a range lies in a list or not, or that hangs on an unknown entry`() {
    let cases: [(entries: [String], other: String, expected: Bool?)] = [
      (["10.0.0.0/8"], "10.1.0.0/16", true), (["10.0.0.0/16"], "10.0.0.0/8", false), (["x"], "10.0.0.0/8", nil),
      (["10.0.0.0/9", "10.128.0.0/9"], "10.0.0.0/8", true), (["::/0"], "10.0.0.0/8", false), (["10.0.0.0/8"], "x", nil),
    ]

    for (entries, other, expected) in cases {
      let value = Value(.text(Text(other)), at: Location(Self.file, Region(at: 0)))
      #expect(ranges(entries).contains(value) == expected, "\(entries) \(other)")
    }
  }
}
