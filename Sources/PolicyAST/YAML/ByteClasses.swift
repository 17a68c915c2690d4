/// What each byte may mean in YAML.
struct ByteClasses {
  static let white: UInt8 = 1
  static let lineBreak: UInt8 = 2
  /// `:` and `#`, which end plain text when space is beside them.
  static let plainEnd: UInt8 = 4
  /// Brackets, braces and the comma.
  static let flow: UInt8 = 8
  /// `$` and `{`, with which placeholders begin.
  static let template: UInt8 = 16
  /// Both quotes and the backslash.
  static let quote: UInt8 = 32
  /// What no plain text begins with, or only when something else follows.
  static let indicator: UInt8 = 64

  /// On the heap, for the compiler copies an inline table again and again.
  private let table: UnsafeMutablePointer<UInt8>

  init() {
    table = .allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max { (table + Int(byte)).initialize(to: Self.classes(of: byte)) }
  }

  /// Frees the table.
  func deallocate() { table.deallocate() }

  private static func classes(of byte: UInt8) -> UInt8 {
    switch byte {
    case 0x20, 0x09: Self.white
    case 0x0A, 0x0D: Self.lineBreak
    case UInt8(ascii: ":"), UInt8(ascii: "#"): Self.plainEnd | Self.indicator
    case UInt8(ascii: "{"): Self.flow | Self.template | Self.indicator
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","): Self.flow | Self.indicator
    case UInt8(ascii: "$"): Self.template
    case UInt8(ascii: "\""), UInt8(ascii: "'"): Self.quote | Self.indicator
    case UInt8(ascii: "\\"): Self.quote
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      Self.indicator
    case _: 0
    }
  }

  @inline(__always)
  subscript(byte: UInt8) -> UInt8 { table[Int(byte)] }
}
