import PolicyAST
import Testing

/// What manifests ask for, and which versions are open.
@Suite struct ManifestTests {
  /// A manifest, and its dependencies as `name version`, with `?` behind an open one.
  private static let cases: [(name: String, text: String, expected: [String])] = [
    (
      "requirements.txt",
      """
      # comment
      requests
      oss2>=2.18 # why
      boto3 == 1.35.0 ; python_version > "3.8"
      urllib3[socks]==2.* \\
          --hash=sha256:00
      flask @ git+https://example.com/flask@0123456789abcdef0123456789abcdef01234567
      tool @ git+https://example.com/tool@main
      local @ file:///wheels/local.whl
      -e .
      ./wheels/a.whl
      --index-url https://pypi.org/simple
      """,
      [
        "requests ?", "oss2 >=2.18?", "boto3 == 1.35.0", "urllib3 ==2.* \\?",
        "flask @ git+https://example.com/flask@0123456789abcdef0123456789abcdef01234567",
        "tool @ git+https://example.com/tool@main?", "local @ file:///wheels/local.whl",
      ]
    ),
    (
      "package.json",
      """
      {"dependencies": {"a": "1.2.3", "b": "^1.2.3", "c": "latest", "d": "*", "e": "file:../e", "f": "1.x",
        "g": "github:o/g#0123456789abcdef0123456789abcdef01234567", "h": "o/h#main", "i": "npm:j@2.0.0", "k": ""},
       "devDependencies": {"x": "*"}}
      """,
      [
        "a 1.2.3", "b ^1.2.3?", "c latest?", "d *?", "e file:../e", "f 1.x?",
        "g github:o/g#0123456789abcdef0123456789abcdef01234567", "h o/h#main?", "i npm:j@2.0.0", "k ?",
      ]
    ),
    (
      "pyproject.toml",
      """
      [project]
      dependencies = [
        "requests>=2",  # any
        "oss2==2.18.4",
      ]
      [tool.poetry.dependencies]
      python = "^3.12"
      flask = "3.0.1"
      boto3 = { version = "^1.35", extras = ["crt"] }
      own = { path = "../own" }
      """, ["flask 3.0.1", "boto3 ^1.35?", "own ", "requests >=2?", "oss2 ==2.18.4"]
    ),
    (
      "Pipfile", "[packages]\nrequests = \"*\"\noss2 = \"==2.18.4\"\n[dev-packages]\npytest = \"*\"\n",
      ["requests *?", "oss2 ==2.18.4"]
    ),
    (
      "pom.xml",
      """
      <project>
        <!-- <dependency><artifactId>no</artifactId></dependency> -->
        <properties><oss.version>LATEST</oss.version></properties>
        <dependencies>
          <dependency><groupId>g</groupId><artifactId>a</artifactId><version>1.0</version></dependency>
          <dependency><groupId>g</groupId><artifactId>b</artifactId><version>[1.0,2.0)</version></dependency>
          <dependency><groupId>g</groupId><artifactId>c</artifactId><version>${oss.version}</version></dependency>
          <dependency><groupId>g</groupId><artifactId>d</artifactId></dependency>
          <dependency><groupId>g</groupId><artifactId>t</artifactId><version>LATEST</version><scope>test</scope></dependency>
        </dependencies>
      </project>
      """, ["g:a 1.0", "g:b [1.0,2.0)?", "g:c LATEST?", "g:d "]
    ),
    (
      "build.gradle.kts",
      """
      dependencies {
        implementation("g:a:1.2")
        api "g:b:latest.release"
        runtimeOnly 'g:c:1.+'
        testImplementation("g:t:1.+")
        implementation("g:d")
      }
      """, ["g:a 1.2", "g:b latest.release?", "g:c 1.+?", "g:d "]
    ),
    (
      "go.mod", "module m\n\ngo 1.23\n\nrequire (\n\ta/b v1.2.3 // indirect\n)\nrequire c/d v0.1.0\n",
      ["a/b v1.2.3", "c/d v0.1.0"]
    ),
    (
      "composer.json", "{\"require\": {\"php\": \">=8\", \"ext-json\": \"*\", \"a/b\": \"^1.0\", \"c/d\": \"1.0.2\"}}",
      ["a/b ^1.0?", "c/d 1.0.2"]
    ),
    (
      "Gemfile",
      """
      gem 'a', '~> 1.0'
      gem 'b', '2.0.1'
      gem "c"
      gem 'd', path: '../d'
      group :test do
        gem 't'
      end
      gem 'e', git: 'https://example.com/e', ref: '0123456'
      """, ["a ~> 1.0?", "b 2.0.1", "c ?", "d ", "e "]
    ),
    (
      "w.csproj",
      """
      <Project><ItemGroup><PackageReference Include="A" Version="1.0.0" /><PackageReference Include="B" Version="2.*"/>
      <PackageReference Include="C"><Version>(1.0,)</Version></PackageReference></ItemGroup></Project>
      """, ["A 1.0.0", "B 2.*?", "C (1.0,)?"]
    ),
    (
      "Dockerfile",
      """
      FROM --platform=linux/amd64 golang:1.23 AS build
      FROM build AS test
      FROM registry:5000/base
      FROM python:latest
      FROM alpine@sha256:00
      FROM ${BASE}
      FROM scratch
      """, ["golang 1.23", "registry:5000/base ?", "python latest?", "alpine sha256:00"]
    ),
  ]

  @Test func `a dependency is open when the same words may bring another version`() throws {
    for (name, text, expected) in Self.cases {
      let kind = try #require(ManifestKind(fileName: name))

      let manifest = Manifest(SourceFile(path: name, text: text), kind)

      #expect(manifest.dependencies.map { "\($0.name) \($0.version)\($0.isPinned ? "" : "?")" } == expected, "\(name)")
      for dependency in manifest.dependencies {
        let place = dependency.location.text
        #expect(place.hasPrefix(dependency.name) || dependency.name.hasSuffix(place.filter { $0 != "\"" }))
      }
    }
  }

  @Test func `a constraints file pins what the requirements leave open`() {
    let constraints = SourceFile(path: "c.txt", text: "Requests==2.32.3\n")

    let manifest = Manifest(SourceFile(path: "requirements.txt", text: "-c c.txt\nrequests\nflask\n"), .pip) { name in
      name == "c.txt" ? constraints : nil
    }

    #expect(manifest.dependencies.map(\.isPinned) == [true, false])
  }

  @Test func `no bytes make reading fail`() {
    var state: UInt64 = 7
    let pieces = [
      "<dependency>", "</", ">", "<!--", "[", "]", "{", "=", "\"", "'", "#", "\n", "a", "${", "\u{0}", "é", " ",
    ]
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let file = SourceFile(path: "m", text: text)
      for kind in ManifestKind.allCases {
        let manifest = Manifest(file, kind)
        #expect(manifest.dependencies.allSatisfy { $0.location.region.end <= file.bytes.count })
      }
    }
  }
}
