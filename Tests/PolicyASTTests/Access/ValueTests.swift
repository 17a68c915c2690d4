import Testing

@testable import PolicyAST

@Test func `numbers are read exactly and written back`() {
  let cases: [(String, String?)] = [
    ("5", "5"), ("-0.25", "-0.25"), ("1e3", "1000"), ("1E-2", "0.01"), ("0.1", "0.1"), ("+7", "7"), ("007", "7"),
    ("1.50", "1.5"), (".5", "0.5"), ("-0", "0"), ("", nil), ("abc", nil), ("1.2.3", nil), ("1e", nil), ("1e0-3", nil),
    ("0.0000000000000000001", nil), ("999999999999999999999999", nil), ("1e400", nil), ("-", nil),
    ("123456789012345678", "123456789012345678"), ("0x10", nil), (" 5", nil),
  ]

  for (text, expected) in cases {
    #expect(ScaledNumber(text.utf8)?.text == expected, "\(text)")
  }
}

@Test func `dates of all documented forms are the same moments`() {
  let cases: [(String, String?)] = [
    ("2026-01-31", "2026-01-31T00:00:00Z"), ("2026-01-31T10:00:00Z", "2026-01-31T10:00:00Z"),
    ("2026-01-31T10:00:00+08:00", "2026-01-31T02:00:00Z"), ("2026-01-31T10:00Z", "2026-01-31T10:00:00Z"),
    ("2026-01-31T10:00:00.5Z", "2026-01-31T10:00:00.5Z"), ("1768435200", "2026-01-15T00:00:00Z"), ("0", nil),
    ("2024-02-29", "2024-02-29T00:00:00Z"), ("2023-02-29", nil), ("2026-13-01", nil),
    ("2026-01", "2026-01-01T00:00:00Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"), ("2026-01-31T25:00:00X", nil), ("tomorrow", nil),
    ("1900-03-01", "1900-03-01T00:00:00Z"), ("2000", "2000-01-01T00:00:00Z"),
  ]

  for (text, expected) in cases where text != "0" {
    #expect(ScaledNumber(date: text.utf8)?.dateText == expected, "\(text)")
  }
  #expect(ScaledNumber(date: "0".utf8)?.units == 0)
}

@Test func `address blocks of both families are read`() {
  let cases: [(block: String, address: String, expected: Bool?)] = [
    ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("0.0.0.0/0", "1.2.3.4", true),
    ("1.2.3.4", "1.2.3.4", true), ("1.2.3.4/32", "1.2.3.5", false), ("2001:db8::/32", "2001:db8:1::1", true),
    ("2001:db8::/32", "2001:db9::1", false), ("::/0", "1.2.3.4", false), ("::/0", "::1", true),
    ("::ffff:1.2.3.4", "::ffff:102:304", true), ("10.0.0.0/33", "10.0.0.1", nil), ("10.0.0", "10.0.0.1", nil),
    ("10.0.0.256", "10.0.0.1", nil), ("1:2:3", "::1", nil), ("::1::", "::1", nil), ("10.1.2.3/8", "10.9.9.9", true),
    ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8", true), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0", true), ("/8", "1.1.1.1", nil),
    ("010.0.0.1", "10.0.0.1", nil), (":", "::1", nil), ("::", "::", true), ("12345::", "::1", nil),
  ]

  for one in cases {
    let block = AddressBlock(one.block.utf8)
    let address = AddressBlock(one.address.utf8)
    #expect(address != nil)
    #expect(block.map { address.map($0.contains) ?? false } == one.expected, "\(one.block) on \(one.address)")
  }
}
