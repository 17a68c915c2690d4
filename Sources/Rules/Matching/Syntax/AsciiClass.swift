/// The ASCII classes of Perl (`\d`) and POSIX (`[:alpha:]`), as RE2 defines them.
enum AsciiClass {
  /// Returns the class that Perl writes as a backslash and `letter`, in lower case.
  static func perl(_ letter: String) -> ScalarSet? {
    switch letter {
    case "d": set("09")
    case "s": set("\t\n\u{0C}\r  ")
    case "w": set("09AZ__az")
    default: nil
    }
  }

  /// Returns the POSIX class called `name`.
  static func posix(_ name: String) -> ScalarSet? {
    switch name {
    case "alnum": set("09AZaz")
    case "alpha": set("AZaz")
    case "ascii": set("\u{0}\u{7F}")
    case "blank": set("\t\t  ")
    case "cntrl": set("\u{0}\u{1F}\u{7F}\u{7F}")
    case "digit": set("09")
    case "graph": set("!~")
    case "lower": set("az")
    case "print": set(" ~")
    case "punct": set("!/:@[`{~")
    case "space": set("\t\r  ")
    case "upper": set("AZ")
    case "word": set("09AZ__az")
    case "xdigit": set("09AFaf")
    default: nil
    }
  }

  /// The set of the ranges between each two bytes of `text`.
  private static func set(_ text: StaticString) -> ScalarSet {
    ScalarSet(
      stride(from: 0, to: text.utf8CodeUnitCount, by: 2).map { offset in
        ScalarRange(UInt32(text.utf8Start[offset]), UInt32(text.utf8Start[offset + 1]))
      })
  }
}
