/// Boxes that a request may not lie in, found by action.
struct BarredIndex {
  let boxes: [AccessBox]
  /// Patterns by service; those without a wildcard by a hash of all of them, besides.
  private var byService: [UInt64: [Entry]] = [:]
  private var literalsByService: [UInt64: [Entry]] = [:]
  private var byLiteral: [UInt64: [Entry]] = [:]
  /// Patterns whose service is open.
  private var anyService: [Entry] = []
  private var negated: [Int] = []

  /// What stands against the requests of one action pattern.
  enum Meeting {
    /// These boxes may hold some of them.
    case some([Int])
    /// This box holds all of them.
    case all(Int)
  }

  private struct Entry {
    let box: Int32
    let pattern: WildcardPattern
  }

  init(_ boxes: [AccessBox]) {
    self.boxes = boxes
    for (index, box) in boxes.enumerated() {
      if box.action.isNegated {
        negated.append(index)
        continue
      }
      for (pattern, service) in zip(box.action.patterns, box.services) {
        let entry = Entry(box: Int32(index), pattern: pattern)
        if service == 0 {
          anyService.append(entry)
        } else if pattern.isLiteral {
          literalsByService[service, default: []].append(entry)
          byLiteral[AccessBox.hash(of: pattern.tokens), default: []].append(entry)
        } else {
          byService[service, default: []].append(entry)
        }
      }
    }
  }

  /// Returns the boxes that may hold a request whose action `guide` matches.
  /// - Complexity: O(patterns of the same service and of no fixed service).
  func meeting(_ guide: WildcardPattern, service: UInt64) -> Meeting {
    guard service != 0 else { return .some(Array(boxes.indices)) }
    var met: [Int] = []
    let literals = guide.isLiteral ? byLiteral[AccessBox.hash(of: guide.tokens)] : literalsByService[service]
    for list in [literals ?? [], byService[service] ?? [], anyService] {
      for entry in list where !entry.pattern.plainlyExcludes(guide) {
        let index = Int(entry.box)
        if boxes[index].dependsOnActionAlone, entry.pattern.plainlyCovers(guide) { return .all(index) }
        if met.last != index { met.append(index) }
      }
    }
    for index in negated where !boxes[index].action.patterns.contains(where: { $0.plainlyCovers(guide) }) {
      met.append(index)
    }
    return .some(Array(Set(met)).sorted())
  }
}
