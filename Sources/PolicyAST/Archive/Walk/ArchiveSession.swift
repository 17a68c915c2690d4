/// One run over one outermost package: the visitor, the budget and what was noticed.
final class ArchiveSession<Visitor: ArchiveVisitor> {
  var visitor: Visitor
  let limits: ArchiveLimits
  let budget: ArchiveBudget
  private var report = ArchiveReport()

  init(_ visitor: Visitor, limits: ArchiveLimits) {
    self.visitor = visitor
    self.limits = limits
    budget = ArchiveBudget(limits)
  }

  /// Opens the outermost package.
  func run(_ bytes: ArchiveBytes, expecting expected: ArchiveKind?) {
    do {
      guard bytes.count > 0 else { throw ArchiveFault.reject(.empty, at: 0) }
      let kind = ArchiveKind.detect(bytes)
      report.kind = kind
      if let expected, kind != expected {
        throw ArchiveFault.reject(.unexpectedKind(kind, expected: expected), at: 0)
      }
      guard let kind else { throw ArchiveFault.reject(.unrecognised, at: 0) }
      try open(bytes, kind, in: "", depth: 1)
    } catch let fault as ArchiveFault {
      note(fault, at: "")
      if fault.severity == .rejection { report.rejection = fault.remark(member: "") }
    } catch {
      note(.reject(.unrecognised, at: 0), at: "")
    }
  }

  /// Gives the entries of an open zip archive with the given indices to the visitor.
  func run(_ archive: ZipArchive, _ indices: Range<Int>) {
    report.kind = .zip
    do {
      try walkEntries(of: archive, indices, in: "", depth: 1)
    } catch {
      note(error, at: "")
      if error.severity == .rejection { report.rejection = error.remark(member: "") }
    }
  }

  /// Notes the name of an image in the outermost package.
  func note(imageName: String) {
    if report.imageName == nil, !imageName.isEmpty { report.imageName = imageName }
  }

  /// The report, complete after `run`.
  func finishedReport() -> ArchiveReport {
    report.inflatedCount = budget.inflated
    return report
  }

  /// Opens a package of the given kind whose members are shown below `prefix`.
  func open(_ bytes: ArchiveBytes, _ kind: ArchiveKind, in prefix: String, depth: Int) throws(ArchiveFault) {
    switch kind {
    case .zip: try walkZip(bytes, in: prefix, depth: depth)
    case .tar: try walkTar(bytes, in: prefix, depth: depth)
    case .gzip: try walkGzip(bytes, in: prefix, depth: depth)
    case .bzip2, .xz, .zstd, .sevenZip, .rar: throw .reject(.unsupportedKind(kind), at: 0)
    }
  }

  /// Opens a package found inside another one; what rejects it costs the outer one nothing else.
  func openNested(_ bytes: ArchiveBytes, _ kind: ArchiveKind, at member: String, depth: Int) -> ArchiveContent {
    guard kind.isReadable else {
      note(.note, .unsupportedKind(kind), at: member)
      return .refused
    }
    guard depth < limits.depth else {
      note(.limit, .limitReached(.depth), at: member)
      return .refused
    }
    do {
      try open(bytes, kind, in: member + "!/", depth: depth + 1)
      return .opened
    } catch {
      note(error.severity == .rejection ? .refuse(error.trouble, at: error.offset) : error, at: member)
      return .refused
    }
  }

  func note(_ severity: ArchiveSeverity, _ trouble: ArchiveTrouble, at member: String, offset: Int = 0) {
    let isKept = report.remarks.count < limits.remarkCount
    guard isKept || severity >= .limit else { return }
    report.remarks.append(ArchiveRemark(severity: severity, trouble: trouble, member: member, offset: offset))
    guard report.remarks.count == limits.remarkCount else { return }
    report.remarks.append(
      ArchiveRemark(severity: .limit, trouble: .limitReached(.remarkCount), member: "", offset: 0))
  }

  func note(_ fault: ArchiveFault, at member: String) {
    note(fault.severity, fault.trouble, at: member, offset: fault.offset)
  }

  func wants(_ entry: ArchiveEntry, at member: String) -> Bool {
    report.entryCount += 1
    return visitor.wants(entry, at: member)
  }
}
