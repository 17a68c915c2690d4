/// The regions of the providers.
///
/// - Source: "Regions and zones", ECS documentation (2026-03); "AWS Regions", AWS documentation (2026-05).
enum Regions {
  private static let alibaba = [
    "ap-northeast-1", "ap-northeast-2", "ap-southeast-1", "ap-southeast-3", "ap-southeast-5", "ap-southeast-6",
    "ap-southeast-7", "cn-beijing", "cn-chengdu", "cn-fuzhou", "cn-guangzhou", "cn-hangzhou", "cn-heyuan",
    "cn-hongkong", "cn-huhehaote", "cn-nanjing", "cn-qingdao", "cn-shanghai", "cn-shenzhen", "cn-wuhan-lr",
    "cn-wulanchabu", "cn-zhangjiakou", "cn-zhengzhou-jva", "eu-central-1", "eu-west-1", "me-central-1", "me-east-1",
    "na-south-1", "us-east-1", "us-southeast-1", "us-west-1",
  ]

  private static let aws = [
    "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1",
    "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5",
    "ap-southeast-6", "ap-southeast-7", "ca-central-1", "ca-west-1", "cn-north-1", "cn-northwest-1", "eu-central-1",
    "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "eusc-de-east-1",
    "il-central-1",
    "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-gov-east-1",
    "us-gov-west-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "us-west-1", "us-west-2",
  ]

  /// Whether `region` has the form of a region: letters for where it lies, then names and numbers in lower case with
  /// hyphens. With AWS the name before the number is a quarter of the compass; a name of Alibaba Cloud is no
  /// misspelt one.
  ///
  /// New regions come every year, so that one of the right form is not doubted.
  static func isWellFormed(_ region: String, in dialect: Dialect) -> Bool {
    let parts = region.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return false }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isPlain) }), first.utf8.allSatisfy(isLetter) else {
      return false
    }
    switch dialect {
    case .ram:
      let name = stem(region)
      return first.utf8.count == 2
        && (alibaba.contains { stem($0) == name }
          || Nearness.nearest(to: name, among: alibaba.map(stem), edits: 1) == nil)
    case .iam:
      return (first.utf8.count == 2 || first == "eusc") && parts.count >= 3
        && last.utf8.allSatisfy { (0x30...0x39).contains($0) } && quarters.contains(String(parts[parts.count - 2]))
    }
  }

  /// How AWS names the parts of a country or continent.
  private static let quarters: Set<String> = [
    "north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest",
  ]

  /// Returns `region` without the number at its end.
  private static func stem(_ region: String) -> String {
    String(region.reversed().drop { $0.isNumber || $0 == "-" }.reversed())
  }

  /// Returns the region that `word` was probably meant to be.
  static func nearest(to word: String, in dialect: Dialect) -> String? {
    Nearness.nearest(to: word, among: dialect == .ram ? alibaba : aws)
  }

  private static func isPlain(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
