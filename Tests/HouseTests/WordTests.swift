import Testing

/// What no file of the repository says.
@Suite struct WordTests {
  /// Written in pieces, so that this file is no find of its own.
  private static let unfinished = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "HA" + "CK:"]
  private static let vague = ["Uti" + "ls", "Util" + "ities", "Help" + "er", "Mana" + "ger", "Mi" + "sc"]
  private static let local = ["/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", "work" + "tree", "../sha" + "red/"]

  @Test func `nothing is left to be done`() {
    for file in Repository.files where !Self.isForeign(file) {
      for word in Self.unfinished where file.text.contains(word) { Issue.record("\(file.path) says \(word)") }
    }
    #expect(Repository.files.count > 400)
  }

  @Test func `no file and no type has a name that says nothing`() {
    for file in Repository.files(in: "Sources/") + Repository.files(in: "Tests/", ending: ".swift") {
      var names = file.path.split(separator: "/").map(String.init)
      if file.path.hasSuffix(".swift") {
        names += SwiftCode(file.text).declarations.filter { $0.kind != "extension" }.map(\.name)
      }
      for name in names {
        for word in Self.vague where name.contains(word) && !Self.isFact(name) {
          Issue.record("\(file.path): \(name)")
        }
      }
    }
  }

  /// Names that the world outside gave.
  private static func isFact(_ name: String) -> Bool { name.contains("FileManager") }

  @Test func `no path of one machine is written anywhere`() {
    for file in Repository.files where !Self.isForeign(file) {
      for word in Self.local where file.text.contains(word) { Issue.record("\(file.path) says \(word)") }
    }
  }

  /// Tables of facts and samples say what the world says.
  private static func isForeign(_ file: Repository.File) -> Bool {
    file.path.hasPrefix("Tests/Fixtures/") || file.path.contains("/Catalogue/") || file.path == "LICENSE"
  }
}
