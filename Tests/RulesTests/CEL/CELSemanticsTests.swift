import PolicyAST
import Rules
import Testing

@Suite struct CELSemanticsTests {
  @Test func `fields of host objects are read through their getters`() throws {
    let expected: [(source: String, value: CELValue)] = [
      ("bed.name == 'south'", .bool(true)),
      ("size(bed.plants)", .int(3)),
      ("garden.beds[0].plants.exists(p, p.startsWith('k'))", .bool(true)),
      ("dyn(garden.beds.map(b, b.area)[1]) == null", .bool(true)),
      ("has(bed.area)", .bool(true)),
      ("has(garden.beds[1].area)", .bool(false)),
      ("garden.beds[1].?area.orValue(0.5)", .double(0.5)),
      ("dyn(bed).name", .string("south")),
      ("type(bed.name) == string", .bool(true)),
      ("bed == garden.beds[0]", .bool(true)),
      ("bed == garden.beds[1]", .bool(false)),
    ]

    for (source, value) in expected {
      #expect(try Garden.evaluate(source) == value, "\(source)")
    }
  }

  @Test func `unknowns spread unless something known decides`() throws {
    // Bed 2 is hidden: its name is unknown for reason 7, its plants for reason 8. `rainy` has no value: an error.
    let expected: [(source: String, reasons: [Int32]?, value: CELValue)] = [
      ("bed.name == 'x'", [7], .null),
      ("bed.name == 'x' && size(bed.plants) > 1", [7, 8], .null),
      ("bed.name == 'x' && false", nil, .bool(false)),
      ("false && bed.name == 'x'", nil, .bool(false)),
      ("bed.name == 'x' || true", nil, .bool(true)),
      ("bed.name == 'x' || false", [7], .null),
      ("bed.name == 'x' && rainy", [7], .null),
      ("rainy || bed.name == 'x'", [7], .null),
      ("bed.name == 'x' ? 1 : 2", [7], .null),
      ("bed.name.size() + 1", [7], .null),
      ("[bed.name, 'a']", [7], .null),
      ("bed.plants[0]", [8], .null),
      ("bed.plants.filter(p, p == 'x')", [8], .null),
      ("bed.plants.map(p, p)", [8], .null),
      ("bed.plants.all(p, p == 'x')", [8], .null),
      ("has(bed.name)", [7], .null),
      ("bed.?name.hasValue()", [7], .null),
      ("garden.beds.exists(b, b.name == 'south')", nil, .bool(true)),
      ("garden.beds.exists(b, b.name == 'west')", [7], .null),
      ("garden.beds.all(b, b.name == 'south')", nil, .bool(false)),
      ("garden.beds.all(b, size(b.name) == 5)", [7], .null),
      ("garden.beds.exists_one(b, size(b.name) == 5)", nil, .bool(false)),
      ("garden.beds.exists_one(b, b.name == 'south')", [7], .null),
      ("size(garden.beds.filter(b, b.name == 'south'))", [7], .null),
      ("size(garden.beds.map(b, b.name))", [7], .null),
      ("cel.bind(n, bed.name, n == 'x' || 1 == 1)", nil, .bool(true)),
    ]

    for (source, reasons, value) in expected {
      let result = try Garden.evaluate(source, bed: 2)
      #expect(result.unknownReasons?.reasons == reasons, "\(source)")
      if reasons == nil { #expect(result == value, "\(source)") }
    }
  }

  @Test func `a value remembers where it was written`() throws {
    let expected: [(source: String, origin: Int32)] = [
      ("bed", 100),
      ("bed.name", 101),
      ("bed.plants", 102),
      ("bed.plants[1]", 111),
      ("bed.plants.filter(p, p != 'bean')", 102),
      ("bed.plants.filter(p, p != 'bean')[0]", 111),
      ("bed.plants.map(p, p)[2]", 112),
      ("[bed.name, 'a'][0]", 101),
      ("{'k': bed.name}.k", 101),
      ("bed.name == 'south' ? bed.plants[2] : bed.name", 112),
      ("optional.none().orValue(bed.name)", 101),
      ("optional.of(bed.name).value()", 101),
      ("bed.?name.orValue('x')", 101),
      ("cel.bind(n, bed.name, n)", 101),
      ("dyn(bed.name)", 101),
      ("[bed].filter(b, b.name == 'south')[0].plants[0]", 110),
      ("bed.name + ''", -1),
      ("size(bed.name)", -1),
    ]

    for (source, origin) in expected {
      let result = try Garden.evaluate(source)
      #expect(result.origin == origin, "\(source)")
    }
  }

  @Test func `a value is described as an expression would write it`() throws {
    let texts = [
      "[1, 2u, 1.5, \"a\", {true: null}]", "optional.of([])", "timestamp(\"2009-02-13T23:31:30Z\")",
      "duration(\"-1.5s\")", "google.protobuf.Duration",
    ]

    for text in texts {
      #expect(try Garden.evaluate(text).description == text)
    }
    let long = try Garden.evaluate("[" + String(repeating: "1234, ", count: 5_000) + "1]").description
    #expect(long.utf8.count < 1_100 && long.hasSuffix(", …]"))
  }

  @Test func `an error of evaluation tells its place`() throws {
    let result = try Garden.evaluate("1 + bed.plants[7].size()")

    #expect(result.errorValue == CELError(.indexOutOfBounds(7), at: Region(4, 17)))
    #expect(result.errorValue?.description == "index out of range: 7")
  }

  @Test func `a program tells the variables and fields it reads`() throws {
    let program = try Garden.environment.compile("garden.beds.exists(b, b.name == bed.name)", expecting: .bool)

    #expect(program.referencedVariables == ["garden", "bed"])
    #expect(program.referencedFields == ["Garden.beds", "Bed.name"])
    #expect(program.resultType == .bool)
  }

  @Test func `the reference lists types, fields and functions`() {
    let environment = Garden.environment

    let fields = environment.objectTypes.flatMap { type in type.fields.map { "\(type.name).\($0.name): \($0.type)" } }
    let signatures = environment.functions.flatMap { function in
      function.overloads.map { $0.signature(of: function.name) }
    }

    #expect(fields == ["Bed.name: string", "Bed.plants: list(string)", "Bed.area: double", "Garden.beds: list(Bed)"])
    #expect(signatures.contains("string.charAt(int) -> string"))
    #expect(signatures.contains("math.ceil(double) -> double"))
    #expect(!signatures.contains { $0.contains("_") && !$0.contains("null_type") && !$0.contains("optional_type") })
  }
}
