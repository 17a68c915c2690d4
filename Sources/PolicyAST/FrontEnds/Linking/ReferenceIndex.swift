/// The entities of one kind by what they are referred to with.
struct ReferenceIndex<Entity: Sendable> {
  private struct Candidate {
    let id: ID<Entity>
    let location: Location
  }

  private var byIdentifier: [String: [Candidate]] = [:]
  private var byName: [String: [Candidate]] = [:]

  /// Notes the entity at `index`.
  mutating func add(_ index: Int, identifier: Value?, name: Value?, at location: Location) {
    let candidate = Candidate(id: ID(index), location: location)
    if let text = identifier?.scalar?.string, !text.isEmpty { byIdentifier[text, default: []].append(candidate) }
    if let text = name?.scalar?.string, !text.isEmpty { byName[text, default: []].append(candidate) }
  }

  /// Gives `reference` its target when it has none and one is known.
  func link(_ reference: inout Reference<Entity>) {
    guard reference.target == nil, let text = reference.value.scalar, !text.string.isEmpty else { return }
    reference.target = target(text, at: reference.value.usage)
  }

  /// Gives `reference` its target when it has none and one is known.
  func link(_ reference: inout Reference<Entity>?) {
    guard var inner = reference else { return }
    link(&inner)
    reference = inner
  }

  /// Gives each of `references` its target.
  func link(_ references: inout [Reference<Entity>]) {
    for index in references.indices { link(&references[index]) }
  }

  private func target(_ text: Text, at place: Location) -> ID<Entity>? {
    // An id means the same everywhere; a name, or a placeholder, only among files that belong together.
    let isIdentifier = text.holes.isEmpty
    if let found = nearest(byIdentifier[text.string], to: place, anywhere: isIdentifier) { return found }
    return nearest(byName[text.string], to: place, anywhere: false)
  }

  private func nearest(_ candidates: [Candidate]?, to place: Location, anywhere: Bool) -> ID<Entity>? {
    guard let candidates, let best = Proximity.nearest(of: candidates, to: place, at: \.location) else { return nil }
    return anywhere || best.proximity < .elsewhere ? best.candidate.id : nil
  }
}
