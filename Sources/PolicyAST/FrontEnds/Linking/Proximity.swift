/// How near two places of a project are; names mean what stands nearest.
enum Proximity: Int, Comparable {
  case sameFile
  case sameFolder
  case elsewhere

  /// How near `other` is to `place`.
  init(of other: Location, to place: Location) {
    if other.file == place.file {
      self = .sameFile
    } else if Self.folder(other.file.path) == Self.folder(place.file.path) {
      self = .sameFolder
    } else {
      self = .elsewhere
    }
  }

  /// Returns whether one of two places lies in the folder of the other, or below it.
  static func areNested(_ left: Location, _ right: Location) -> Bool {
    let (first, second) = (folder(left.file.path), folder(right.file.path))
    func holds(_ outer: Substring, _ inner: Substring) -> Bool {
      outer.isEmpty || outer == inner || inner.hasPrefix(outer + "/")
    }
    return holds(first, second) || holds(second, first)
  }

  /// Returns the candidate nearest to `place`, the first of several, and how near it is.
  /// - Complexity: O(*candidates*).
  static func nearest<Candidate>(
    of candidates: [Candidate], to place: Location, at location: (Candidate) -> Location
  ) -> (candidate: Candidate, proximity: Proximity)? {
    var best: (candidate: Candidate, proximity: Proximity)?
    for candidate in candidates {
      let proximity = Proximity(of: location(candidate), to: place)
      if best.map({ proximity < $0.proximity }) ?? true { best = (candidate, proximity) }
    }
    return best
  }

  static func < (left: Proximity, right: Proximity) -> Bool { left.rawValue < right.rawValue }

  private static func folder(_ path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}
