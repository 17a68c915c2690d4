/// The requests that are left at one point of a search, one dimension beside the other.
struct SearchState {
  /// One way to leave a box.
  enum Cut {
    case action
    case resource
    case principal
    case condition(Int)
  }

  var action = TextDimension.actions
  var resource = TextDimension.resources
  var principal = TextDimension.principals
  /// Whether anybody asked who asks.
  private(set) var namesPrincipal = false
  private(set) var keys: [(key: Int, dimension: KeyDimension)] = []
  /// The actions of the catalogue that are left, one bit each, and the one at hand.
  private(set) var members: [UInt64] = []
  private(set) var member = 0

  /// All requests; with a catalogue, those for its actions.
  init(_ catalogue: ActionCatalogue?) {
    guard let catalogue else { return }
    members = catalogue.members(of: .everything)
  }

  /// Keeps what lies in every dimension of `box` but the action.
  mutating func enter(_ box: AccessBox, _ budget: inout WorkBudget) -> Truth {
    var truth = Truth.yes
    for cut in Self.cuts(of: box) {
      if case .action = cut { continue }
      restrict(cut, of: box, inside: true)
    }
    truth = truth.and(resource.solve(&budget))
    if namesPrincipal { truth = truth.and(principal.solve(&budget)) }
    for index in keys.indices { truth = truth.and(keys[index].dimension.solve(&budget)) }
    return truth
  }

  /// The dimensions in which `box` is not everything.
  static func cuts(of box: AccessBox) -> [Cut] {
    var cuts: [Cut] = []
    if !box.action.isEverything { cuts.append(.action) }
    if !box.resource.isEverything { cuts.append(.resource) }
    if !box.principal.isEverything { cuts.append(.principal) }
    for index in box.conditions.indices { cuts.append(.condition(index)) }
    return cuts
  }

  /// Keeps what lies inside `box` in one dimension, or outside.
  mutating func restrict(_ cut: Cut, of box: AccessBox, inside: Bool) {
    switch cut {
    case .action where !members.isEmpty:
      for word in members.indices { members[word] &= inside ? box.actionMembers[word] : ~box.actionMembers[word] }
    case .action: action.restrict(to: box.action, inside: inside)
    case .resource: resource.restrict(to: box.resource, inside: inside)
    case .principal:
      namesPrincipal = true
      principal.restrict(to: box.principal, inside: inside)
    case .condition(let index):
      let condition = box.conditions[index]
      let place = place(of: condition)
      keys[place].dimension.restrict(to: inside ? condition.literal : condition.literal.negated)
    }
  }

  /// Finds a value in one dimension; returns whether there is one.
  mutating func solve(_ cut: Cut, of box: AccessBox, _ budget: inout WorkBudget) -> Truth {
    switch cut {
    case .action: return solveAction(&budget)
    case .resource: return resource.solve(&budget)
    case .principal: return principal.solve(&budget)
    case .condition(let index):
      let place = place(of: box.conditions[index])
      return keys[place].dimension.solve(&budget)
    }
  }

  /// Finds an action; returns whether there is one.
  mutating func solveAction(_ budget: inout WorkBudget) -> Truth {
    guard !members.isEmpty else { return action.solve(&budget) }
    guard let word = members.firstIndex(where: { $0 != 0 }) else { return .no }
    member = word * 64 + members[word].trailingZeroBitCount
    return .yes
  }

  private mutating func place(of condition: AccessBox.KeyCondition) -> Int {
    if let place = keys.firstIndex(where: { $0.key == condition.key }) { return place }
    keys.append((condition.key, KeyDimension(type: condition.type)))
    return keys.count - 1
  }

  /// Whether the values at hand lie in `box`; asks for a principal when the box does.
  mutating func lies(in box: AccessBox, _ budget: inout WorkBudget) -> Bool {
    if members.isEmpty {
      guard box.action.contains(action.witness) else { return false }
    } else {
      guard box.actionMembers[member >> 6] >> UInt64(member & 63) & 1 == 1 else { return false }
    }
    guard box.resource.contains(resource.witness) else { return false }
    for condition in box.conditions where condition.literal.holds(for: values(ofKey: condition.key)) != .yes {
      return false
    }
    if box.principal.isEverything { return true }
    if !namesPrincipal {
      namesPrincipal = true
      guard principal.solve(&budget) == .yes else { return false }
    }
    return box.principal.contains(principal.witness)
  }

  /// The values at hand of a key; none when it is absent.
  func values(ofKey key: Int) -> [[UInt32]] {
    keys.first { $0.key == key }?.dimension.witness ?? []
  }

  /// Returns a value that the key may have while it is there.
  func presentValue(ofKey key: Int, _ budget: inout WorkBudget) -> [UInt32]? {
    guard var dimension = keys.first(where: { $0.key == key })?.dimension else { return [0x78] }
    return dimension.solvePresent(&budget) == .yes ? dimension.witness.first : nil
  }
}
