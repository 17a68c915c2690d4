import Foundation
import PolicyAST

/// A value as Foundation's JSON reading would give it, for comparison.
enum PlainObject {
  static func of(_ value: Value) -> NSObject {
    switch value.content {
    case .null: return NSNull()
    case .bool(let flag): return "bool: \(flag)" as NSString
    case .number(let digits): return number(digits)
    case .text(let text): return text.string as NSString
    case .list(let elements): return elements.map(of) as NSArray
    case .map(let entries):
      return Dictionary(entries.map { ($0.key.string, of($0.value)) }) { _, last in last } as NSDictionary
    case .unresolved(let unresolved): return "unresolved: \(unresolved.text)" as NSString
    case .choice(let choice): return choice.condition as NSString
    }
  }

  private static func number(_ digits: String) -> NSObject {
    NSNumber(value: Double(digits) ?? .nan)
  }

  /// The JSON values that stand one after another in `text`.
  static func values(_ text: String, count: Int) throws -> [NSObject] {
    guard count > 0 else { return [] }
    if count == 1 { return [try parse(text)] }
    // Each value ends on a line of its own; the shortest prefix that parses is the next value.
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var found: [NSObject] = []
    while found.count < count, !rest.isEmpty {
      var length = 1
      while length < rest.count, (try? parse(rest.prefix(length).joined(separator: "\n"))) == nil { length += 1 }
      found.append(try parse(rest.prefix(length).joined(separator: "\n")))
      rest = rest.dropFirst(length)
    }
    return found
  }

  private static func parse(_ text: String) throws -> NSObject {
    let document = Document.parse(SourceFile(path: "json", text: text), as: .json, options: .init(.strict))
    guard document.isWellFormed, let root = document.root else { throw CocoaError(.fileReadCorruptFile) }
    return of(root.value)
  }
}
