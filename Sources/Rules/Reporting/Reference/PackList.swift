/// What `fcaudit rules packs` prints: a line for each pack.
public enum PackList {
  /// Returns the UTF-8 of a table of `packs`: name, number of the rules of `rules` that it has, title.
  public static func render(_ packs: [RulePack], of rules: [Rule], _ language: Language) -> [UInt8] {
    var buffer = ReportBuffer()
    let width = packs.reduce(0) { max($0, $1.id.utf8.count) }
    for pack in packs {
      let count = String(rules.count { pack.includes($0.description) })
      buffer.write(pack.id)
      buffer.write(repeating: 0x20, count: width - pack.id.utf8.count + 2 + max(0, 3 - count.utf8.count))
      buffer.write("\(count)  \(pack.title[language])\n")
    }
    return buffer.bytes
  }
}
