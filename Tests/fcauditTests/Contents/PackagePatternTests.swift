import Foundation
import Testing

/// Which files the patterns of deployment tools name.
@Suite struct PackagePatternTests {
  private static let files = [
    "src/a.js", "src/a.test.js", "src/deep/b.ts", "docs/x.md", "docs/keep/y.md", "data1/z", "data2/z", "data9/z",
    ".env",
    "test/one", "test/two",
  ]

  /// Patterns of the Serverless Framework, and the files that stay.
  private static let cases: [(patterns: [String], left: [String])] = [
    (["!{docs,test}/**"], ["docs/x.md", "docs/keep/y.md", "test/one", "test/two"]),
    (["!docs/**", "docs/keep/**"], ["docs/x.md"]),
    (["!**/*.{test.js,md}"], ["src/a.test.js", "docs/x.md", "docs/keep/y.md"]),
    (["!data{1..2}/**"], ["data1/z", "data2/z"]),
    (["!docs/!(keep)/**", "!docs/!(keep)"], ["docs/x.md"]),
    (["!@(src|test)/*"], ["src/a.js", "src/a.test.js", "test/one", "test/two"]),
    (["!test/+(one|two|three)"], ["test/one", "test/two"]),
    (["!./src/**/*.ts"], ["src/deep/b.ts"]),
    (["!src/?.js"], ["src/a.js"]),
    (
      ["!**", "src/**"],
      ["docs/x.md", "docs/keep/y.md", "data1/z", "data2/z", "data9/z", ".env", "test/one", "test/two"]
    ),
    (["!data[12]/z"], ["data1/z", "data2/z"]),
    (["!test"], []), (["!/src/**"], []), (["!*.md"], []), (["!.*"], [".env"]), (["!{docs/**"], []),
  ]

  @Test func `patterns of the Serverless Framework are read as it reads them`() throws {
    for (patterns, left) in Self.cases {
      let list = patterns.map { "'\($0)'" }.joined(separator: ", ")
      let sandbox = try Sandbox([
        ".git/HEAD": "", ".gitignore": "*\n",
        "serverless.yml": """
        service: x
        provider: {name: aws, runtime: nodejs22.x}
        package: {patterns: [\(list)]}
        functions: {a: {handler: index.a}}
        """,
      ])
      for (number, file) in Self.files.enumerated() { try sandbox.write(file, SampleKey.code(number + 1)) }

      let run = try sandbox.searchKeys("serverless.yml")

      #expect(run.places == Self.files.filter { !left.contains($0) }.sorted(), "\(patterns)")
    }
  }

  @Test func `layers, dotenv files and the settings of one function are left out as the tool does`() throws {
    let sandbox = try Sandbox([
      ".git/HEAD": "", ".gitignore": "*\n",
      "serverless.yml": """
      service: x
      useDotenv: true
      provider: {name: aws, runtime: nodejs22.x}
      package: {individually: true, exclude: [docs/**], include: [docs/keep/**]}
      functions:
        a: {handler: index.a, package: {exclude: [src/**], patterns: [src/a.js]}}
      layers: {common: {path: test}}
      """,
    ])
    for (number, file) in Self.files.enumerated() { try sandbox.write(file, SampleKey.code(number + 1)) }

    let run = try sandbox.searchKeys("serverless.yml")

    #expect(run.places == ["data1/z", "data2/z", "data9/z", "docs/keep/y.md", "src/a.js", "test/one", "test/two"])
    #expect(run.functions(in: "test/one") == [])
    #expect(run.functions(in: "src/a.js") == ["function 'x-dev-a'"])
  }

  @Test func `the component fc leaves out what its runtime does not need`() throws {
    for (runtime, isPacked) in [("python3", false), ("nodejs14", true), ("php7.2", false)] {
      let sandbox = try Sandbox([
        ".git/HEAD": "", ".gitignore": "node_modules/\ncache*/\n", "code/.fcignore": "cache{1,2}/**\n",
        "s.yaml": """
        edition: 1.0.0
        name: a
        services:
          s:
            component: fc
            props:
              region: cn-hangzhou
              service: {name: s}
              function: {name: f, runtime: \(runtime), handler: a.b, codeUri: ./code}
        """, "code/cache1/x.py": SampleKey.code(2), "code/cache3/x.py": SampleKey.code(3),
      ])
      try sandbox.write("code/node_modules/a/k.js", SampleKey.code(1))

      let run = try sandbox.searchKeys()

      let always = ["code/cache3/x.py"]
      #expect(run.places == (isPacked ? always + ["code/node_modules/a/k.js"] : always), "\(runtime)")
    }
  }
}
