import PolicyAST

/// Says what reading a package left out.
enum PackageTroubles {
  /// Returns the troubles that `remarks` about the package at `path` are; what costs nothing is not told.
  ///
  /// A package of a kind that is never opened is a failure only when somebody named it.
  static func troubles(_ remarks: [ArchiveRemark], path: String, isNamed: Bool) -> [Discovery.Trouble] {
    remarks.compactMap { trouble($0, path: path, isNamed: isNamed) }
  }

  private static func trouble(_ remark: ArchiveRemark, path: String, isNamed: Bool) -> Discovery.Trouble? {
    let place = remark.member.isEmpty ? path : "\(path)!/\(remark.member)"
    switch remark.severity {
    case .note:
      guard case .unsupportedKind = remark.trouble else { return nil }
      return Discovery.Trouble(path: place, message: remark.message, isFailure: false)
    case .warning, .refusal:
      return Discovery.Trouble(path: place, message: remark.message, isFailure: false)
    case .limit:
      return Discovery.Trouble(path: place, message: remark.message, isFailure: endsReading(remark))
    case .rejection:
      return Discovery.Trouble(
        path: place, message: "the package was not audited: \(remark.message)",
        isFailure: isNamed || isFailure(remark.trouble))
    }
  }

  /// A kind of package that is never looked at is told, like a kind of file that is none of ours.
  private static func isFailure(_ trouble: ArchiveTrouble) -> Bool {
    if case .unsupportedKind = trouble { return false }
    return true
  }

  /// Some limits leave one member out, others all that comes after.
  private static func endsReading(_ remark: ArchiveRemark) -> Bool {
    guard case .limitReached(let limit) = remark.trouble else { return false }
    switch limit {
    case .entryCount, .totalSize, .linkSteps, .remarkCount: return true
    case .ratio: return remark.member.isEmpty
    case .depth, .entrySize, .bufferedSize, .pathLength: return false
    }
  }
}
