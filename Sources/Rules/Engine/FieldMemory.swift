/// What fields of the objects around one node gave, by object and field.
struct FieldMemory {
  /// For each object where its fields begin in `places`, −1 where none was read.
  private var starts: [Int32] = []
  /// For each field of such an object its value's place, −1 where it was not read.
  private var places: [Int32] = []
  private var values: [CELValue] = []

  /// Returns what the field in `slot` of the object numbered `object` gave, nil when it was not read.
  func value(_ object: Int32, _ slot: EvaluationContext.Slot) -> CELValue? {
    guard starts.indices.contains(Int(object)), starts[Int(object)] >= 0 else { return nil }
    let place = places[Int(starts[Int(object)]) + slot.number]
    return place >= 0 ? values[Int(place)] : nil
  }

  /// Keeps `value` of the field in `slot` of the object numbered `object`.
  mutating func note(_ value: CELValue, _ object: Int32, _ slot: EvaluationContext.Slot) {
    guard object >= 0 else { return }
    while starts.count <= Int(object) { starts.append(-1) }
    if starts[Int(object)] < 0 {
      starts[Int(object)] = Int32(places.count)
      places.append(contentsOf: repeatElement(-1, count: slot.count))
    }
    places[Int(starts[Int(object)]) + slot.number] = Int32(values.count)
    values.append(value)
  }

  /// Forgets everything.
  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }
}
