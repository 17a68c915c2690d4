/// How often each byte value, and each pair of kinds of bytes, occurs in ordinary source and configuration files.
///
/// Counted over 55 MB of Python, JavaScript, JSON, YAML, Markdown, C, Perl and Terraform files; only speed depends on
/// it.
enum ByteFrequency {
  /// The kinds of bytes that pairs are counted by: the letters in either case, digits, blanks, signs that stand in
  /// names and around values, each by itself, and the others.
  private static let kindCount = 39

  /// Twice the binary logarithm of the count of each byte in 2^24 bytes, as characters from `0` on.
  private static let levels: StaticString = """
    011000020LV06=000000000000050000[JTPOLJPQQPKSRRRRQPQOOONOOSOOQPHKSOQPQONMQKMPOPPPLPQQNMLKLJOPOFTNVRUUXSSSVNPUTVVT\
    MVVWTQQPRMPKPF3IGFFGGFFFGEFHHEHGEDEGGDGEEHEGCECDGCBEEFFGBCDDGHHGCBDDBDEHEHHIHEG02BB=>97999484=<?;777889??760010:B\
    FFJMKKIH:4650H?001001040403310
    """

  /// The same of each pair of kinds; those that begin with the first kind come first.
  private static let pairLevels: StaticString = """
    NMNNHIMFMFIPOPEMIPOQKIKIKGKMGGFBFBCDAFJMFGIMFDBKKCLDFJDDIHELACAJBJIGBJBD=@BBDJNFJGOFDNLCMMHIQGCMKOLEDCIAJKIDEEF?E\
    CADJMIFKQGGDNBEIGFMGCIKGJDFDFAKPKFIEJDHIDHKNIPOLOKEJJEOMQHLLRQPGKJNJCJSMJLJMGKMGKNLEHFKJBCO@DIEHNCAJGHK@B@GAJOFHI\
    @HGGHAGIJDFDNDGHMDBIEJIDBKKIIDCACCEMIEGEE?FGBEINCDDQBBBMAAFFDLDAIDLJAB@DAFLHGEBEAEFBDHLKONMNMBDBENMRQLDKOPBJAHGJI\
    HHBDAC@?C@BIFBABK@ACC@DABAG@A@K@DBA?@@D@>===86<>;@GHDGDMDDDHADCDEECADHDFAE@ADFJKCF@C=EBAEINGFKQKEDOBCNDDOIADLLLFD\
    ?JAEMKHGHHBHFCEKOKDHPCBBLDDIKDLMCDJFICAAJCHKIDFJE>DEFDHOENOOKODLCGIFJNIAEOPKIBBGCHPJGIEMDHLGGLILNOFMJBJHIMNRKNAQL\
    MOJKEFBENIDEBD@CBACGNCIGPDDHL@GMEENKBNLMLDC@K@GJKDGDF@EEAEKHEDDDAAAA@AFA@AACBD@L@DA@?EEC<?>;<?<<?COELKRGKCP@IKKMP\
    GBLMNLKE@K@FOJIJEHFIHEHKKDLGQFEMN?LKFIMLGGOQMEIDIBIQLHMKNHHKFJLPEKIQIDQQABIIGOMBPMNMDHGNCHQMHKIKEJJFILILJJNHGAJ?A\
    NLNCLAONNBCAB@@HIC?@><<=@F?DMADANBAAK?ACFAHHABHCA@A@@@JEF?@A>;@ABAEKCCDJABJL@ACBGJBBIJBC@GA@@EIFBF@>:DC?@EHBHBHDA\
    @H@@EEBBJACDKAC@FD@KIGDD@B?CCBEGHEEDFDFAF?@EHHJNAEJIHBEAAAENJFGAHAGGBFHGAAAJ@BGE@@BBBH@@@A@@?AAAAEBD?=>>;=>>=CLKK\
    JKJFDGDDDFDEEEDFDFEEIDDUOKJMGIADIGPOQNPOOOKLPGIMNNOOFOPRMMMIJIPZKNGKHOMQL>TKIMJJKIGLAGIKJJLBKMLHIFF@CGEKB><?9D??C\
    HGFIGFICDG?AFEEDG?FIGFCE@?EKN<N:<6@;>A6KJELGGFFHHEBHGFGH@HIHDEDCAALNG9GD<@;FA@IHFJHEGJEEBAGEKCK?EHFDCF@A@JK=?BM=?\
    >B@CKFDFEFDEAFA?CCBBE=FHECC@>8@IR?=;KM>>K@:L@AB?BB=DE9:>@CA?7?AD@=:<::EO<?=@6J@FF9KGFHEGECIGBBDEFGH>FKGDEBE@>IGFA\
    A?;6GGH7MJFIJIFDFJ@DHIGFH@ILKFECA?BHOBACEO??IAMNEDDCCCDDC=?BFDAC<DGFBC@A<<EJBBCAD<>AFJLABC>D?<=A8???B@=9CAC>@<;;8\
    OR:9A<67;I?6JLKLLJJHHJDGIIKIKBJLKGHFHCCNTIIJMKGKOINU
    """

  /// The share of each byte among all bytes, and among those of its kind.
  private static let shares: [Double] = (0..<256).map { share(ofLevel: levels.utf8Start[$0]) }
  private static let sharesOfKind: [Double] = {
    var sums = [Double](repeating: 0, count: kindCount)
    for byte in UInt8.min...UInt8.max { sums[kind(byte)] += shares[Int(byte)] }
    return (UInt8.min...UInt8.max).map { shares[Int($0)] / sums[kind($0)] }
  }()

  /// Returns the share of `byte` among all bytes, between 0 and 1.
  static func share(_ byte: UInt8) -> Double { shares[Int(byte)] }

  /// Returns the share of `byte`, with the other case of a letter when `ignoresCase`.
  static func share(_ byte: UInt8, ignoresCase: Bool) -> Double {
    ignoresCase && byte.isASCIILetter ? share(byte) + share(byte ^ 0x20) : share(byte)
  }

  /// Returns the share of `first` followed by `second` among all pairs of bytes.
  static func share(_ first: UInt8, _ second: UInt8) -> Double {
    let level = pairLevels.utf8Start[kind(first) * kindCount + kind(second)]
    return share(ofLevel: level) * sharesOfKind[Int(first)] * sharesOfKind[Int(second)]
  }

  /// Returns the share of `first` followed by any byte with the six low bits `low` among all pairs of bytes.
  static func share(_ first: UInt8, low: Int) -> Double {
    sharesOfLow[kind(first) * 64 + low] * sharesOfKind[Int(first)]
  }

  /// The share of each kind of byte followed by a byte with six low bits; those of the first kind come first.
  private static let sharesOfLow: [Double] = {
    var shares = [Double](repeating: 0, count: kindCount * 64)
    for first in 0..<kindCount {
      for second in UInt8.min...UInt8.max {
        let level = pairLevels.utf8Start[first * kindCount + kind(second)]
        shares[first * 64 + Int(second & 63)] += share(ofLevel: level) * sharesOfKind[Int(second)]
      }
    }
    return shares
  }()

  private static func share(ofLevel character: UInt8) -> Double {
    let level = Int(character) - 0x30
    return Double(sign: .plus, exponent: level >> 1 - 24, significand: level & 1 == 0 ? 1 : 2.0.squareRoot())
  }

  private static func kind(_ byte: UInt8) -> Int {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: Int(byte & 31) - 1
    case 0x30...0x39: 26
    case 0...0x20: 27
    case UInt8(ascii: "_"): 28
    case UInt8(ascii: "-"): 29
    case UInt8(ascii: "."): 30
    case UInt8(ascii: "/"): 31
    case UInt8(ascii: ":"): 32
    case UInt8(ascii: "="): 33
    case UInt8(ascii: "("): 34
    case UInt8(ascii: "\""): 35
    case UInt8(ascii: "'"): 36
    case UInt8(ascii: ","): 37
    case _: 38
    }
  }
}
