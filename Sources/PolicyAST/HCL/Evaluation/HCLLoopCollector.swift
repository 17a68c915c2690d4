/// Collects what the turns of a `for` give.
struct HCLLoopCollector {
  private let loop: HCLLoop
  private var elements: [Value] = []
  private var map = HCLMapBuilder()

  init(_ loop: HCLLoop) {
    self.loop = loop
  }

  /// The result of the loop.
  var content: Value.Content { loop.isObject ? .map(map.entries) : .list(elements) }

  mutating func append(_ value: Value) {
    elements.append(value)
  }

  /// Adds an entry; returns false when the key is there already and the loop does not group.
  mutating func insert(_ key: Text, at place: Location, _ value: Value) -> Bool {
    let position = key.holes.isEmpty ? map.position(of: key.string) : nil
    guard loop.isGrouped else {
      guard position == nil else { return false }
      map.insert(Value.Entry(key: key, at: place, value: value))
      return true
    }
    if let position {
      let group = map.entries[position]
      let grown = Value(.list(group.value.elementsOrSelf + [value]), at: group.value.location)
      map.replace(position, by: Value.Entry(key: key, at: group.keyLocation, value: grown))
    } else {
      map.insert(Value.Entry(key: key, at: place, value: Value(.list([value]), at: value.location)))
    }
    return true
  }
}
