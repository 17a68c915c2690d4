/// Puts together what a plan knows of a resource and what it does not know yet.
struct TerraformPlanValue {
  private static let depthLimit = 128

  private let address: String

  /// The values of the resource at `address`.
  init(_ address: String) {
    self.address = address
  }

  /// The attributes that are set, those that are not known yet among them.
  func body(_ values: Value?, unknown: Value?, at place: Location) -> Value {
    let known = Value(values?.content ?? .map([]), at: place)
    let merged = unknown.map { merge(known, $0, address, 0) } ?? known
    return Value(.map((merged.entries ?? []).filter { !$0.value.isNull }), at: place)
  }

  /// `value` with what `unknown` marks as true left open.
  private func merge(_ value: Value?, _ unknown: Value, _ path: String, _ depth: Int) -> Value {
    let kept = value ?? Value(.null, at: unknown.location)
    guard depth < Self.depthLimit else { return kept }
    switch unknown.content {
    case .bool(true):
      return Value(.unresolved(Unresolved(.deployment, path)), at: unknown.location)
    case .map(let marks):
      var entries = kept.entries ?? []
      guard kept.isNull || kept.entries != nil else { return kept }
      for mark in marks {
        let name = mark.key.string
        let index = entries.firstIndex { $0.key.string == name }
        let merged = merge(index.map { entries[$0].value }, mark.value, "\(path).\(name)", depth + 1)
        if let index {
          entries[index] = Value.Entry(key: entries[index].key, at: entries[index].keyLocation, value: merged)
        } else if !merged.isNull {
          entries.append(Value.Entry(key: mark.key, at: mark.keyLocation, value: merged))
        }
      }
      return entries.isEmpty && kept.isNull ? kept : Value(.map(entries), at: kept.location)
    case .list(let marks):
      guard kept.isNull || kept.elements != nil else { return kept }
      var elements = kept.elements ?? []
      for (index, mark) in marks.enumerated() {
        let merged = merge(
          index < elements.count ? elements[index] : nil, mark, "\(path)[\(index)]", depth + 1)
        if index < elements.count { elements[index] = merged } else if !merged.isNull { elements.append(merged) }
      }
      return elements.isEmpty && kept.isNull ? kept : Value(.list(elements), at: kept.location, offsets: nil)
    case .null, .bool(false), .number, .text, .unresolved, .choice:
      return kept
    }
  }
}
