/// Where the entities of one kind stand in their list, by their ids.
struct AnswerPlaces {
  /// How many entities are noted.
  private(set) var count = 0

  private var places: [Text: Int] = [:]

  /// Notes the next entity; the first of an id counts.
  mutating func add(_ id: Text?) {
    if let id, places[id] == nil { places[id] = count }
    count += 1
  }

  /// The place of the entity with the given id.
  subscript(id: Text) -> Int? { places[id] }
}
