/// A value of a project after references were followed, with the place where it is written.
///
/// Front ends turn their documents (YAML, JSON, HCL) into values: variables, functions and references are replaced by
/// what they stand for, and what cannot be known becomes `unresolved`, as a whole or as a hole in a text. The location
/// is where the value itself is written, which may be another file than the one that refers to it; `referrers` then
/// leads back to the places that refer to it.
public struct Value: Sendable {
  /// What a value is.
  public enum Content: Sendable {
    case null
    case bool(Bool)
    /// A number as it is written, such as `1`, `0.5` or `1e3`.
    case number(String)
    case text(Text)
    case list([Value])
    /// Entries in the order of the file; a key may be there twice in documents that allow it.
    case map([Entry])
    case unresolved(Unresolved)
    /// One of several values, by a condition that cannot be known here.
    case choice(Choice)
  }

  /// One key of a map and what belongs to it.
  public struct Entry: Sendable {
    /// The key.
    public let key: Text

    /// Where the key is written.
    public let keyLocation: Location

    /// The value.
    public let value: Value

    /// An entry of `value` under `key`.
    public init(key: Text, at keyLocation: Location, value: Value) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  /// Values of which one holds, by a condition.
  public struct Choice: Sendable {
    /// The condition as it is written or named.
    public let condition: String

    /// Each possible value with the answer that selects it, such as `true` and `false`.
    public let branches: [(answer: String, value: Value)]

    /// A choice between `branches` by `condition`.
    public init(_ condition: String, _ branches: [(answer: String, value: Value)]) {
      self.condition = condition
      self.branches = branches
    }
  }

  /// What the value is.
  public let content: Content

  /// Where it is written, quotes included.
  public let location: Location

  /// Where the bytes of a text stand, when they are not simply the bytes at `location` (less one quote at each end).
  public let offsets: OffsetMap?

  /// The places that refer to this value, the outermost first; empty when it is written where it is used.
  public let referrers: [Location]

  /// A value written at `location`.
  public init(
    _ content: Content, at location: Location, offsets: OffsetMap? = nil, referrers: [Location] = []
  ) {
    self.content = content
    self.location = location
    self.offsets = offsets
    self.referrers = referrers
  }

  /// Returns the value as seen from a reference at `location`.
  public func referred(from location: Location) -> Value {
    Value(content, at: self.location, offsets: offsets, referrers: [location] + referrers)
  }

  /// Returns where the bytes `start..<end` of the UTF-8 of a text value stand; the whole value when that is not known.
  public func location(ofBytes start: Int, _ end: Int) -> Location {
    guard case .text(let text) = content else { return location }
    if let offsets { return Location(location.file, offsets.source(of: start, end)) }
    let length = text.string.utf8.count
    let margin: Int
    switch location.region.count {
    case length: margin = 0
    case length + 2: margin = 1
    case _: return location
    }
    let first = location.region.start + margin
    return Location(location.file, Region(first + start, first + end))
  }

  /// Where the `count` bytes of a text value stand; all at the whole value when that is not known.
  func places(ofBytes count: Int) -> OffsetMap {
    if let offsets { return offsets }
    let region = location.region
    switch region.count {
    case count: return OffsetMap(from: region.start)
    case count + 2: return OffsetMap(from: region.start + 1)
    case _:
      var offsets = OffsetMap()
      offsets.appendEscape(decoded: 0, source: region.start, width: max(1, region.count))
      return offsets
    }
  }
}
