import Foundation
import Testing

/// The history of a repository in a scan.
@Suite struct GitHistoryTests {
  /// Runs `git` in the folder; nil when there is no git.
  private static func git(_ arguments: String..., in sandbox: Sandbox) throws -> Int32? {
    let program = ["/usr/bin/git", "/usr/local/bin/git", "/opt/homebrew/bin/git"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let program else { return nil }
    let process = Foundation.Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      ["-c", "user.name=n", "-c", "user.email=n@example.com", "-c", "core.hooksPath=/dev/null"] + arguments
    process.currentDirectoryURL = sandbox.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func commit(_ sandbox: Sandbox) throws {
    _ = try git("add", "-A", in: sandbox)
    #expect(try git("commit", "-q", "-m", "change", in: sandbox) == 0)
  }

  @Test func `a key that was committed once is found with its commit, and once`() throws {
    let sandbox = try Sandbox()
    guard try Self.git("init", "-q", in: sandbox) != nil else { return }
    let hostile = "src/a \"b\"\nc.py"
    try sandbox.write(hostile, SampleKey.code(1))
    try sandbox.write("kept.py", SampleKey.code(2))
    try Self.commit(sandbox)
    try sandbox.write(hostile, SampleKey.code(1) + "x = 1\n")
    try sandbox.write("p.zip", bytes: TestPackage.zip([("in.py", Array(SampleKey.code(3).utf8))]))
    try Self.commit(sandbox)
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent(hostile))
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("p.zip"))
    try sandbox.write("kept.py", "# more\n" + SampleKey.code(2))
    try Self.commit(sandbox)

    let plain = try sandbox.searchKeys()
    let all = try sandbox.searchKeys("--git-history", ".")
    let last = try sandbox.searchKeys("--git-history", "HEAD~1..HEAD", ".")
    let inner = try sandbox.searchKeys("--git-history", "src")

    #expect(plain.places == ["kept.py"])
    #expect(all.places == ["kept.py", "p.zip!/in.py", hostile].sorted())
    #expect(last.places == ["kept.py"])
    #expect(inner.places.count == 0 || inner.places == ["a \"b\"\nc.py"])
    let commits = all.findings.compactMap { ($0["location"] as? [String: Any])?["commit"] as? String }
    #expect(commits.count == 2)
    #expect(commits.allSatisfy { $0.count == 40 })
    let text = try sandbox.run(["scan", "--select", "hardcoded-access-key", "--git-history"])
    let member = try #require(commits.first { text.output.contains("\($0.prefix(7)):p.zip!/in.py:") })
    #expect(member.count == 40)
    #expect(!text.output.contains(SampleKey.id(3)))
  }

  @Test func `merges, names that are no UTF-8, stashes and packed references are looked into`() throws {
    let sandbox = try Sandbox(["a.py": "x = 1\n"])
    guard try Self.git("init", "-q", "-b", "main", in: sandbox) != nil else { return }
    try Self.commit(sandbox)
    _ = try Self.git("checkout", "-q", "-b", "side", in: sandbox)
    try sandbox.write("side.py", "y = 1\n")
    try Self.commit(sandbox)
    _ = try Self.git("checkout", "-q", "main", in: sandbox)
    try sandbox.write("b.py", "z = 1\n")
    try Self.commit(sandbox)
    _ = try Self.git("merge", "-q", "--no-ff", "--no-commit", "side", in: sandbox)
    try sandbox.write("merged.py", SampleKey.code(1))
    try Self.commit(sandbox)
    try sandbox.write("merged.py", "clean = 1\n")
    try Self.commit(sandbox)
    try sandbox.write("b.py", SampleKey.code(2))
    _ = try Self.git("stash", "-q", in: sandbox)
    let strange = [UInt8](sandbox.folder.path.utf8) + [UInt8(ascii: "/"), 0xFF, UInt8(ascii: "n"), 0]
    let file = strange.withUnsafeBytes { fopen($0.assumingMemoryBound(to: CChar.self).baseAddress, "w") }
    let stream = try #require(file)
    fputs(SampleKey.code(3), stream)
    fclose(stream)
    try Self.commit(sandbox)
    _ = strange.withUnsafeBytes {
      unlink($0.assumingMemoryBound(to: CChar.self).baseAddress ?? UnsafePointer(bitPattern: 1)!)
    }
    try Self.commit(sandbox)
    _ = try Self.git("gc", "-q", in: sandbox)
    _ = try Self.git("pack-refs", "--all", in: sandbox)

    let run = try sandbox.searchKeys("--git-history", ".")

    #expect(run.places == ["b.py", "merged.py", "\u{FFFD}n"])
    #expect(run.diagnostics == [])
  }

  @Test func `a folder without history and a range that is none are errors of the call`() throws {
    let sandbox = try Sandbox(["a.py": "x = 1\n"])

    let none = try sandbox.run(["scan", "--git-history"], environment: ["GIT_CEILING_DIRECTORIES": "/"])
    #expect(none.code == 2)
    #expect(none.errors.contains("the history cannot be read"))
    #expect(try sandbox.run(["scan", "--git-history=--output=x"]).code == 2)
    #expect(try sandbox.run(["scan", "--git-history"], environment: ["PATH": "/nowhere"]).errors.contains("git"))
    guard try Self.git("init", "-q", in: sandbox) != nil else { return }
    let wrong = try sandbox.run(["scan", "--git-history", "no-such-branch"])
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("no-such-branch"))
  }
}
