import Rules

/// A small host for tests: a garden of beds, some of which cannot be seen.
final class Garden: Sendable {
  struct Bed: Sendable {
    let name: String
    let plants: [String]
    /// Nil when nobody measured it.
    let area: Double?
    var isHidden = false
  }

  static let bedType = CELObjectTypeID(rawValue: 0)
  static let gardenType = CELObjectTypeID(rawValue: 1)

  let beds: [Bed]

  init(_ beds: [Bed]) {
    self.beds = beds
  }

  var value: CELValue { .object(CELObject(Self.gardenType, payload: 0, host: self)) }

  func bed(_ index: Int) -> CELValue {
    CELValue(.object(CELObject(Self.bedType, payload: Int32(index), host: self)), origin: Int32(100 * (index + 1)))
  }

  /// An environment with the variables `garden`, `bed` and `rainy`; their positions are 0, 1 and 2.
  static let environment: CELEnvironment = {
    var environment = CELEnvironment(patterns: CELSuiteTests.patterns)
    environment.add(CELObjectType(bedType, name: "Bed", doc: "a bed", fields: bedFields))
    environment.add(
      CELObjectType(
        gardenType, name: "Garden", doc: "a garden",
        fields: [
          CELField("beds", .list(.object("Bed")), doc: "its beds") { object in
            guard let garden = object.host as? Garden else { return .null }
            return .list(garden.beds.indices.map { garden.bed($0) })
          }
        ]))
    environment.add(CELVariable("garden", .object("Garden"), doc: "the garden"))
    environment.add(CELVariable("bed", .object("Bed"), doc: "one bed"))
    environment.add(CELVariable("rainy", .bool, doc: "whether it rains"))
    return environment
  }()

  private static let bedFields = [
    field("name", .string) { bed, origin in
      bed.isHidden ? .unknown(7) : CELValue(.string(bed.name), origin: origin + 1)
    },
    field("plants", .list(.string)) { bed, origin in
      guard !bed.isHidden else { return .unknown(8) }
      let plants = bed.plants.enumerated().map { CELValue(.string($1), origin: origin + 10 + Int32($0)) }
      return CELValue(.list(plants), origin: origin + 2)
    },
    field("area", .double) { bed, _ in bed.area.map { .double($0) } ?? .null },
  ]

  private static func field(
    _ name: String, _ type: CELType, _ get: @escaping @Sendable (Bed, Int32) -> CELValue
  ) -> CELField {
    CELField(name, type, doc: "the bed's \(name)") { object in
      guard let garden = object.host as? Garden else { return .null }
      return get(garden.beds[Int(object.payload)], 100 * (object.payload + 1))
    }
  }

  static let sample = Garden([
    Bed(name: "south", plants: ["bean", "pea", "kale"], area: 4.5),
    Bed(name: "north", plants: [], area: nil),
    Bed(name: "shed", plants: ["rhubarb"], area: 2, isHidden: true),
  ])

  /// The value of an expression about the sample garden, with `bed` being the bed at an index.
  static func evaluate(_ source: String, bed index: Int = 0, steps: Int? = nil) throws -> CELValue {
    let program = try environment.compile(source)
    var bindings = environment.bindings()
    bindings[0] = sample.value
    bindings[1] = sample.bed(index)
    return program.evaluate(bindings, steps: steps)
  }
}
