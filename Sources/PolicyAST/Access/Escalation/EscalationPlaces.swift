/// The regions and accounts that stand for all of them in the resources of questions.
///
/// A wildcard in place of an account would match across the parts of an ARN, so every account and region that the
/// policies name is asked about by its name; where they leave it open any name will do.
struct EscalationPlaces: Equatable, Sendable {
  /// A name that no policy is written for: who may touch what is called so may touch anything.
  static let stranger = "0d17fca0d17fca0d1"

  private static let limit = 4
  private let regions: [String]
  private let accounts: [String]
  private let partitions: [String]
  private let dialect: Dialect

  /// The places that `policies` name, or `accounts` hold.
  init(_ policies: [Policy], _ dialect: Dialect, accounts own: Set<String>) {
    self.dialect = dialect
    var regions: [String] = []
    var accounts: [String] = []
    var partitions: [String] = dialect == .iam ? [] : ["acs"]
    func note(_ text: String, _ list: inout [String]) {
      let isPlain = !text.isEmpty && !text.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x24 }
      if isPlain, list.count < Self.limit, !list.contains(text) { list.append(text) }
    }
    for statement in policies.lazy.flatMap(\.statements) {
      for pattern in statement.resource?.patterns ?? [] {
        let fields = pattern.text.string.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
          .map(String.init)
        if fields.count == 6, dialect == .iam {
          note("\(fields[0]):\(fields[1])", &partitions)
          note(fields[3], &regions)
          note(fields[4], &accounts)
        } else if fields.count >= 5, dialect == .ram {
          note(fields[2], &regions)
          note(fields[3], &accounts)
        }
      }
    }
    for account in own.sorted() { note(account, &accounts) }
    self.regions = regions + (dialect == .iam ? ["us-east-1", "eu-west-1"] : ["cn-hangzhou", "cn-shanghai"])
    self.accounts = accounts + [dialect == .iam ? Self.iamAccount : Self.ramAccount]
    self.partitions = partitions.isEmpty ? ["arn:aws"] : partitions
  }

  /// Accounts that no policy is written for.
  private static let iamAccount = "210987654321"
  private static let ramAccount = "2109876543210987"

  /// The account that unknown ones are read as: one's own.
  static func account(_ dialect: Dialect) -> String { dialect == .iam ? iamAccount : ramAccount }

  /// Returns the resources of `forms` that are called `name`; `*` for any.
  func resources(_ forms: [String], named name: String) -> [String] {
    forms.flatMap { form -> [String] in
      let mentionsRegion = form.holds("%r")
      return (mentionsRegion ? regions.ifEmpty([""]) : [""]).flatMap { region in
        accounts.flatMap { account in
          partitioned(Self.filling(form, name: name, region: region, account: account))
        }
      }
    }
  }

  /// Returns `resource` as people read it: names that stand for any are `*`.
  static func shown(_ resource: String) -> String {
    if resource.utf8.count == 1 { return "*" }
    return [stranger, iamAccount, ramAccount].reduce(resource) { replacing($1, by: "*", in: $0) }
  }

  /// Returns the ARNs of the identity or policy of `kind` that is called `name`.
  func identities(_ kind: String, named name: String) -> [String] {
    accounts.flatMap { account in
      switch dialect {
      case .iam: partitions.map { "\($0):iam::\(account):\(kind)/\(name)" }
      case .ram: ([""] + regions).map { "acs:ram:\($0):\(account):\(kind)/\(name)" }
      }
    }
  }

  private func partitioned(_ resource: String) -> [String] {
    guard dialect == .iam, resource.hasPrefix("arn:aws:") else { return [resource] }
    return partitions.map { $0 + resource.dropFirst("arn:aws".count) }
  }

  /// Returns `form` with a name for `{}`, a region for `%r` and an account for `%a`.
  private static func filling(_ form: String, name: String, region: String, account: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(form.utf8.count + name.utf8.count + region.utf8.count + account.utf8.count)
    var last: UInt8 = 0
    for byte in form.utf8 {
      switch (last, byte) {
      case (UInt8(ascii: "{"), UInt8(ascii: "}")): result.replaceLast(by: name)
      case (UInt8(ascii: "%"), UInt8(ascii: "r")): result.replaceLast(by: region)
      case (UInt8(ascii: "%"), UInt8(ascii: "a")): result.replaceLast(by: account)
      case _: result.append(byte)
      }
      last = byte
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func replacing(_ mark: String, by text: String, in form: String) -> String {
    let (bytes, needle) = (Array(form.utf8), Array(mark.utf8))
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: needle) {
        result += text.utf8
        index += needle.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Array {
  /// The array itself, or `other` when it is empty.
  fileprivate func ifEmpty(_ other: [Element]) -> [Element] { isEmpty ? other : self }
}

extension [UInt8] {
  fileprivate mutating func replaceLast(by text: String) {
    removeLast()
    append(contentsOf: text.utf8)
  }
}
