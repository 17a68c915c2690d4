/// Compares one path with globs: each part of a glob turns the places that were reached into the next ones.
struct PackageGlobMatcher {
  private typealias Places = [Bool]

  private let path: [UInt8]

  /// A comparison of `path`.
  init(_ path: [UInt8]) {
    self.path = path
  }

  /// Returns whether `tokens` match the whole path.
  mutating func matches(_ tokens: [PackageGlob.Token]) -> Bool {
    var places = Places(repeating: false, count: path.count + 1)
    places[0] = true
    return ends(of: tokens, from: places)[path.count]
  }

  private func ends(of tokens: [PackageGlob.Token], from places: Places) -> Places {
    var places = places
    for token in tokens {
      guard places.contains(true) else { return places }
      places = step(token, places)
    }
    return places
  }

  private func step(_ token: PackageGlob.Token, _ places: Places) -> Places {
    switch token {
    case .byte(let byte): return advanced(places) { $0 == byte }
    case .one: return advanced(places) { $0 != UInt8(ascii: "/") }
    case .set(let set): return advanced(places) { $0 != UInt8(ascii: "/") && set.contains($0) }
    case .star:
      var next = places
      for index in path.indices where next[index] && path[index] != UInt8(ascii: "/") { next[index + 1] = true }
      return next
    case .folders:
      var next = places
      guard let first = places.firstIndex(of: true) else { return next }
      for index in path.indices where index >= first && path[index] == UInt8(ascii: "/") { next[index + 1] = true }
      return next
    case .below:
      var next = Places(repeating: false, count: places.count)
      next[path.count] = places.indices.contains { place in
        places[place] && (place == path.count || path[place] == UInt8(ascii: "/"))
      }
      return next
    case .everything:
      var next = Places(repeating: false, count: places.count)
      guard let first = places.firstIndex(of: true) else { return next }
      for index in first..<next.count { next[index] = true }
      return next
    case .group(let repetition, let alternatives): return step(repetition, alternatives, places)
    }
  }

  private func advanced(_ places: Places, over isWanted: (UInt8) -> Bool) -> Places {
    var next = Places(repeating: false, count: places.count)
    for index in path.indices where places[index] && isWanted(path[index]) { next[index + 1] = true }
    return next
  }

  private func step(
    _ repetition: PackageGlob.Repetition, _ alternatives: [[PackageGlob.Token]], _ places: Places
  ) -> Places {
    func once(_ places: Places) -> Places {
      var all = Places(repeating: false, count: places.count)
      for alternative in alternatives { all = Self.union(all, ends(of: alternative, from: places)) }
      return all
    }
    switch repetition {
    case .once: return once(places)
    case .optional: return Self.union(places, once(places))
    case .any, .some:
      var reached = repetition == .some ? once(places) : places
      while true {
        let further = Self.union(reached, once(reached))
        if further == reached { return reached }
        reached = further
      }
    case .none: return others(than: once, places)
    }
  }

  /// Any run within one name that is none of the group's.
  private func others(than once: (Places) -> Places, _ places: Places) -> Places {
    var next = Places(repeating: false, count: places.count)
    for start in places.indices where places[start] {
      var single = Places(repeating: false, count: places.count)
      single[start] = true
      let excluded = once(single)
      var end = start
      while true {
        if !excluded[end] { next[end] = true }
        guard end < path.count, path[end] != UInt8(ascii: "/") else { break }
        end += 1
      }
    }
    return next
  }

  private static func union(_ left: Places, _ right: Places) -> Places {
    left.indices.map { left[$0] || right[$0] }
  }
}
