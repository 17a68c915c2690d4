/// Why reading an entry or a package stopped; becomes a remark at the edge and is never seen outside.
struct ArchiveFault: Error {
  let severity: ArchiveSeverity
  let trouble: ArchiveTrouble
  let offset: Int

  static func reject(_ trouble: ArchiveTrouble, at offset: Int) -> ArchiveFault {
    ArchiveFault(severity: .rejection, trouble: trouble, offset: offset)
  }

  static func refuse(_ trouble: ArchiveTrouble, at offset: Int) -> ArchiveFault {
    ArchiveFault(severity: .refusal, trouble: trouble, offset: offset)
  }

  static func limit(_ limit: ArchiveTrouble.Limit, at offset: Int) -> ArchiveFault {
    ArchiveFault(severity: .limit, trouble: .limitReached(limit), offset: offset)
  }

  func remark(member: String) -> ArchiveRemark {
    ArchiveRemark(severity: severity, trouble: trouble, member: member, offset: offset)
  }
}
