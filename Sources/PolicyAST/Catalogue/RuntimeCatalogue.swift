/// What is known of the runtimes of functions, as of November 2026.
public enum RuntimeCatalogue {
  /// How a runtime stands.
  public enum Status: String, Sendable, CaseIterable {
    /// The provider maintains it.
    case maintained
    /// Its community gave it up more than a year ago; the provider still runs it.
    case abandoned
    /// The provider has put it on its list of ended runtimes.
    case ended
  }

  /// One runtime.
  public struct Entry: Sendable {
    /// The id as templates write it.
    public let id: String
    public let status: Status

    /// The month, or day, in which maintenance ended; empty while it goes on.
    public let ended: String

    /// A runtime of the given parts.
    public init(id: String, status: Status, ended: String) {
      self.id = id
      self.status = status
      self.ended = ended
    }
  }

  /// Returns the runtime of `provider` that is called `id`, nil when there is none.
  /// - Complexity: O(*runtimes*).
  public static func runtime(_ id: String, of provider: Provider) -> Entry? {
    let rows: StaticString =
      switch provider {
      case .alibaba: functionCompute
      case .aws: lambda
      }
    return rows.withUTF8Buffer { bytes in
      for line in bytes.split(separator: 0x0A) where line.starts(with: id.utf8) {
        let cells = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
        guard cells.count == 3, cells[0] == id, let status = Status(rawValue: cells[1]) else { continue }
        return Entry(id: id, status: status, ended: cells[2])
      }
      return nil
    }
  }

  /// Returns the maintained runtime of the same language that comes first after the runtime `id`, nil when there is none.
  /// - Complexity: O(*runtimes*).
  public static func successor(of id: String, of provider: Provider) -> String? {
    let rows: StaticString =
      switch provider {
      case .alibaba: functionCompute
      case .aws: lambda
      }
    let (language, version) = parts(of: Array(id.utf8)[...])
    return rows.withUTF8Buffer { bytes in
      var first: (id: ArraySlice<UInt8>, version: [Int])?
      for line in Array(bytes).split(separator: 0x0A) where line.starts(with: language) {
        let cells = line.split(separator: UInt8(ascii: " "))
        guard cells.count > 1, cells[1].elementsEqual(Status.maintained.rawValue.utf8) else { continue }
        let candidate = parts(of: cells[0])
        guard candidate.language == language, version.lexicographicallyPrecedes(candidate.version) else { continue }
        if let known = first?.version, !candidate.version.lexicographicallyPrecedes(known) { continue }
        first = (cells[0], candidate.version)
      }
      return first.map { String(decoding: $0.id, as: UTF8.self) }
    }
  }

  /// Returns the words and the numbers of `id`: `python3.10` is of `python` and 3, 10.
  private static func parts(of id: ArraySlice<UInt8>) -> (language: ArraySlice<UInt8>, version: [Int]) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let name = id.prefix { !digits.contains($0) }
    let numbers = id.dropFirst(name.count).split { !digits.contains($0) }
    return (name, numbers.compactMap { Int(String(decoding: $0, as: UTF8.self)) })
  }

  /// - Source: Cloud Config rule fc-function-runtime-check, 2025-10-20 (ended); runtime pages of Function Compute
  ///   (maintained); the projects' own end dates for the others: Node.js, Python, PHP, .NET and Debian release pages.
  private static let functionCompute: StaticString = """
    nodejs4.4 ended 2018-04
    nodejs6 ended 2019-04
    nodejs8 ended 2019-12
    nodejs10 ended 2021-04
    nodejs12 ended 2022-04
    nodejs14 abandoned 2023-04
    nodejs16 abandoned 2023-09
    nodejs18 abandoned 2025-04
    nodejs20 maintained 
    python2.7 ended 2020-01
    python3 abandoned 2021-12
    python3.9 abandoned 2025-10
    python3.10 maintained 
    python3.12 maintained 
    php7.2 abandoned 2020-11
    dotnetcore2.1 ended 2021-08
    dotnetcore3.1 abandoned 2022-12
    java8 maintained 
    java11 maintained 
    go1 maintained 
    custom abandoned 2022-06
    custom.debian10 abandoned 2024-06
    custom.debian11 maintained 
    custom.debian12 maintained 
    custom-container maintained 
    micro-sandbox maintained 
    """

  /// - Source: "Lambda runtimes", AWS Lambda developer guide: deprecation dates.
  private static let lambda: StaticString = """
    nodejs ended 2016-10-31
    nodejs4.3 ended 2020-03-05
    nodejs4.3-edge ended 2020-03-05
    nodejs6.10 ended 2019-08-12
    nodejs8.10 ended 2020-03-06
    nodejs10.x ended 2021-07-30
    nodejs12.x ended 2023-03-31
    nodejs14.x ended 2023-12-04
    nodejs16.x ended 2024-06-12
    nodejs18.x ended 2025-09-01
    nodejs20.x ended 2026-04-30
    nodejs22.x maintained 
    nodejs24.x maintained 
    python2.7 ended 2021-07-15
    python3.6 ended 2022-07-18
    python3.7 ended 2023-12-04
    python3.8 ended 2024-10-14
    python3.9 ended 2025-12-15
    python3.10 ended 2026-10-31
    python3.11 maintained 
    python3.12 maintained 
    python3.13 maintained 
    python3.14 maintained 
    ruby2.5 ended 2021-07-30
    ruby2.7 ended 2023-12-07
    ruby3.2 ended 2026-03-31
    ruby3.3 maintained 
    ruby3.4 maintained 
    java8 ended 2024-01-08
    java8.al2 maintained 
    java11 maintained 
    java17 maintained 
    java21 maintained 
    java25 maintained 
    dotnetcore1.0 ended 2019-06-27
    dotnetcore2.0 ended 2019-05-30
    dotnetcore2.1 ended 2022-01-05
    dotnetcore3.1 ended 2023-04-03
    dotnet5.0 ended 2022-05-10
    dotnet6 ended 2024-12-20
    dotnet7 ended 2024-05-14
    dotnet8 maintained 
    dotnet9 maintained 
    dotnet10 maintained 
    go1.x ended 2024-01-08
    provided ended 2024-01-08
    provided.al2 maintained 
    provided.al2023 maintained 
    """
}
