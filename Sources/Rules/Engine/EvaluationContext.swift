import PolicyAST
import Synchronization

/// What the expressions of rules hold on to while a model is audited: subjects by handle, places and reasons by number.
///
/// Handles, places and what was read of them live until the next node is entered, reasons until the next rule begins.
/// One context serves one thread.
final class EvaluationContext: Sendable {
  /// The place of a field among those of its type.
  struct Slot: Sendable {
    let number: Int

    /// How many fields the type has.
    let count: Int
  }

  /// What is kept for a field of an object.
  private enum Holding: Sendable {
    case known(CELValue)
    /// The object, and how many passing values there were.
    case unread(Subject, passing: Int)
    /// The object was forgotten.
    case nothing
  }

  private struct State {
    var subjects: [Subject] = []
    var places: [Location] = []
    var reasons: [Unresolved] = []
    var fields = FieldMemory()
    /// How many values were made that hold for one rule or one language alone.
    var passing = 0
    var language = Language.english
    var readings: [PatternReading: SchemaValue] = [:]
  }

  /// The model that is audited.
  let model: AccessModel

  /// What follows from the model as a whole.
  let answers: AccessAnswers

  private let state = Mutex(State())

  /// A context for `model`.
  convenience init(_ model: AccessModel) {
    self.init(AccessAnswers(model))
  }

  /// A context for the model that `answers` speak of, which other contexts may share.
  init(_ answers: AccessAnswers) {
    model = answers.model
    self.answers = answers
  }

  /// Forgets all handles, places, reasons and what was read.
  func reset() {
    state.withLock { state in
      state.subjects.removeAll(keepingCapacity: true)
      state.places.removeAll(keepingCapacity: true)
      state.reasons.removeAll(keepingCapacity: true)
      state.fields.removeAll()
    }
  }

  /// Forgets the node before, and returns `node` as a value.
  func enter(_ node: Subject) -> CELValue {
    reset()
    return value(node)
  }

  /// Forgets the reasons of the rule before: they are numbered in the order in which a rule meets them.
  func beginRule() {
    state.withLock { $0.reasons.removeAll(keepingCapacity: true) }
  }

  /// Sets the language in which labels are read from now on.
  func read(in language: Language) {
    state.withLock { $0.language = language }
  }

  /// Returns the subject of a handle, nil for one that was forgotten.
  func subject(_ payload: Int32) -> Subject? {
    state.withLock { state in
      state.subjects.indices.contains(Int(payload)) ? state.subjects[Int(payload)] : nil
    }
  }

  /// Returns the place with the number `origin`, nil for −1.
  func place(_ origin: Int32) -> Location? {
    state.withLock { state in
      state.places.indices.contains(Int(origin)) ? state.places[Int(origin)] : nil
    }
  }

  /// Returns the reasons with the given numbers.
  func reasons(_ set: CELUnknownSet) -> [Unresolved] {
    state.withLock { state in
      set.reasons.compactMap { state.reasons.indices.contains(Int($0)) ? state.reasons[Int($0)] : nil }
    }
  }

  /// Returns `subject` as a value of the expression language.
  func value(_ subject: Subject) -> CELValue {
    let place = subject.location(in: model)
    return state.withLock { state in
      state.subjects.append(subject)
      let object = CELObject(
        RuleEnvironment.typeID(of: subject), payload: Int32(state.subjects.count - 1), host: self)
      return CELValue(.object(object), origin: Self.note(place, in: &state))
    }
  }

  /// Returns whether `object` has `field`: a bool or an unknown; an error when the object was forgotten.
  func presence(of field: SchemaField, _ slot: Slot, in object: CELObject) -> CELValue {
    let subject: Subject
    switch holding(slot, of: object) {
    case .known(let known): return .bool(known.kind != .error)
    case .nothing: return .error(.noSuchField(field.name))
    case .unread(let found, _): subject = found
    }
    switch read(field, of: subject) {
    case .missing: return .bool(false)
    case .unknown(let unresolved): return unknown(unresolved)
    case .bool, .int, .double, .string, .localized, .object, .list, .map: return .bool(true)
    }
  }

  /// Returns the value of `field` of `object`; an error when it is missing or the object was forgotten.
  ///
  /// What was read is kept for the other rules that look at the same node.
  func value(of field: SchemaField, _ slot: Slot, in object: CELObject) -> CELValue {
    let (subject, passing): (Subject, Int)
    switch holding(slot, of: object) {
    case .known(let known): return known
    case .nothing: return .error(.noSuchField(field.name))
    case .unread(let found, let count): (subject, passing) = (found, count)
    }
    let read = read(field, of: subject)
    let value = if case .missing = read { CELValue.error(.noSuchField(field.name)) } else { value(read) }
    state.withLock { state in
      if state.passing == passing { state.fields.note(value, object.payload, slot) }
    }
    return value
  }

  /// Returns what is kept for the field in `slot` of `object`.
  private func holding(_ slot: Slot, of object: CELObject) -> Holding {
    state.withLock { state in
      if let known = state.fields.value(object.payload, slot) { return .known(known) }
      guard state.subjects.indices.contains(Int(object.payload)) else { return .nothing }
      return .unread(state.subjects[Int(object.payload)], passing: state.passing)
    }
  }

  private func read(_ field: SchemaField, of subject: Subject) -> SchemaValue {
    if let answer = field.answer { return answer(subject, answers) }
    if field.isOfText, case .pattern(let pattern, let role) = subject { return reading(of: field, pattern, role) }
    return field.get(subject, model)
  }

  /// Returns what `field`, which hangs on the text alone, gives for `pattern`; read once for all that are written alike.
  private func reading(of field: SchemaField, _ pattern: Pattern, _ role: PatternRole) -> SchemaValue {
    let key = PatternReading(field: field.name, text: pattern.text, role: role)
    if let known = state.withLock({ $0.readings[key] }) { return known.placed(at: pattern.location) }
    let value = field.get(.pattern(pattern, role), model)
    state.withLock { $0.readings[key] = value }
    return value
  }

  /// Returns a value that is unknown because of `unresolved`.
  func unknown(_ unresolved: Unresolved) -> CELValue {
    state.withLock { state in
      state.passing += 1
      if let known = state.reasons.firstIndex(of: unresolved) { return .unknown(Int32(known)) }
      state.reasons.append(unresolved)
      return .unknown(Int32(state.reasons.count - 1))
    }
  }

  /// Returns what a field gave as a value of the expression language; `missing` is null.
  func value(_ value: SchemaValue) -> CELValue {
    switch value {
    case .missing: return .null
    case .unknown(let unresolved): return unknown(unresolved)
    case .bool(let flag, let place): return placed(.bool(flag), at: place)
    case .int(let number, let place): return placed(.int(Int64(number)), at: place)
    case .double(let number, let place): return placed(.double(number), at: place)
    case .string(let text, let place): return placed(.string(text), at: place)
    case .localized(let text):
      let language = state.withLock { state in
        state.passing += 1
        return state.language
      }
      return .string(text[language])
    case .object(let subject): return self.value(subject)
    case .list(let elements, let place): return placed(.list(elements.map { self.value($0) }), at: place)
    case .map(let entries, let place):
      var builder = CELMapBuilder()
      for entry in entries { _ = builder.insert(self.value(entry.value), for: .string(entry.key)) }
      return placed(.map(builder.map), at: place)
    }
  }

  private func placed(_ content: CELValue.Content, at place: Location?) -> CELValue {
    guard let place else { return CELValue(content) }
    return state.withLock { state in CELValue(content, origin: Self.note(place, in: &state)) }
  }

  private static func note(_ place: Location?, in state: inout State) -> Int32 {
    guard let place else { return -1 }
    state.places.append(place)
    return Int32(state.places.count - 1)
  }
}
