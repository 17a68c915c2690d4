public import PolicyAST

/// The repairs of some findings that can be made at once: no two of them touch the same bytes.
public struct FixPass: Sendable {
  /// A finding and the repair that was chosen for it.
  public typealias Repair = (finding: Finding, fix: Fix)

  /// The repairs, in the order of the findings.
  public private(set) var repairs: [Repair] = []

  /// The edits of each file.
  private var edits: [SourceFile: [TextEdit]] = [:]

  /// Chooses repairs for `findings`, the first of two that overlap; the other may be made when the first one is.
  ///
  /// - Parameters:
  ///   - includesUnsafe: whether repairs are made that may change what the project does.
  ///   - mayEdit: whether a file may be changed.
  public init(_ findings: [Finding], includesUnsafe: Bool, mayEdit: (SourceFile) -> Bool) {
    for finding in findings {
      for fix in finding.fixes {
        guard fix.applicability == .safe || includesUnsafe && fix.applicability == .unsafe else { continue }
        guard fix.edits.allSatisfy({ mayEdit($0.location.file) }), take(fix.edits) else { continue }
        repairs.append((finding, fix))
        break
      }
    }
  }

  /// The files that change.
  public var files: [SourceFile] { edits.keys.sorted { $0.path < $1.path } }

  /// Returns the content of `file` after the pass.
  public func content(of file: SourceFile) -> [UInt8] {
    TextEdit.apply(edits[file] ?? [], to: file.bytes) ?? file.bytes
  }

  /// Notes `wanted`, unless one of them overlaps with an edit that is noted already or changes nothing.
  private mutating func take(_ wanted: [Fix.Edit]) -> Bool {
    var new: [(file: SourceFile, edit: TextEdit)] = []
    for edit in wanted {
      let text = TextEdit(edit.location.region, edit.replacement)
      guard edit.location.text != edit.replacement else { continue }
      let known = edits[edit.location.file] ?? []
      if known.contains(text) { continue }
      guard !known.contains(where: { Self.overlap($0.region, text.region) }) else { return false }
      new.append((edit.location.file, text))
    }
    // Two findings that one edit repairs are both repaired.
    guard !new.isEmpty || wanted.contains(where: { $0.location.text != $0.replacement }) else { return false }
    for (file, edit) in new { edits[file, default: []].append(edit) }
    return true
  }

  private static func overlap(_ left: Region, _ right: Region) -> Bool {
    if left.isEmpty, right.isEmpty { return left.start == right.start }
    return left.start < right.end && right.start < left.end
  }
}
