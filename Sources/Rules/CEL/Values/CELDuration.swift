/// A span of time: whole seconds and nanoseconds of the same sign, up to about 10,000 years either way.
public struct CELDuration: Hashable, Sendable, Comparable {
  /// The whole seconds, rounded towards zero.
  public let seconds: Int64

  /// The rest in nanoseconds, −999,999,999 to 999,999,999, never of the other sign than the seconds.
  public let nanos: Int32

  /// The span in nanoseconds.
  var nanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanos) }

  /// The span of so many nanoseconds, or nil when it is out of range.
  ///
  /// - Source: google.protobuf.Duration: ±315,576,000,000 seconds.
  init?(nanoseconds: Int128) {
    let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    guard quotient.magnitude <= 315_576_000_000 else { return nil }
    seconds = Int64(quotient)
    nanos = Int32(remainder)
  }

  /// A span of whole seconds and nanoseconds, or nil when it is out of range.
  public init?(seconds: Int64, nanos: Int32) {
    self.init(nanoseconds: Int128(seconds) * 1_000_000_000 + Int128(nanos))
  }

  /// The span that a text such as `1h45m` or `-1.5s` names, or nil.
  ///
  /// - Source: "duration", CEL language definition: the syntax of Go's time.ParseDuration.
  init?(parsing text: String) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    if rest.elementsEqual("0".utf8) { rest = [] }
    var total: Int128 = 0
    while !rest.isEmpty {
      guard let part = Self.part(&rest) else { return nil }
      total += part
      guard total < 1 << 100 else { return nil }
    }
    self.init(nanoseconds: isNegative ? -total : total)
  }

  /// Reads a number and its unit.
  private static func part(_ rest: inout ArraySlice<UInt8>) -> Int128? {
    let whole = rest.prefix { $0.isDigit }
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = rest.prefix { $0.isDigit }
      rest = rest.dropFirst(fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty, whole.count <= 25 else { return nil }
    let name = rest.prefix { !$0.isDigit && $0 != UInt8(ascii: ".") }
    rest = rest.dropFirst(name.count)
    guard let unit = unit(String(decoding: name, as: UTF8.self)) else { return nil }
    var value: Int128 = 0
    for digit in whole { value = value * 10 + Int128(digit - 0x30) }
    var result = value * unit
    var place = unit
    for digit in fraction.prefix(18) {
      place /= 10
      result += Int128(digit - 0x30) * place
    }
    return result
  }

  private static func unit(_ name: String) -> Int128? {
    switch name {
    case "h": 3_600_000_000_000
    case "m": 60_000_000_000
    case "s": 1_000_000_000
    case "ms": 1_000_000
    case "us", "\u{B5}s", "\u{3BC}s": 1_000
    case "ns": 1
    default: nil
    }
  }

  public static func < (left: CELDuration, right: CELDuration) -> Bool {
    (left.seconds, left.nanos) < (right.seconds, right.nanos)
  }
}

extension CELDuration: CustomStringConvertible {
  /// The span in seconds: `6347s`, `-0.5s`.
  public var description: String {
    let isNegative = seconds < 0 || nanos < 0
    return (isNegative ? "-" : "") + String(seconds.magnitude) + CELTimestamp.fraction(nanos.magnitude) + "s"
  }
}
