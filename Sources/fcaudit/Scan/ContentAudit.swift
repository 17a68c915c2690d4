import PolicyAST
import Rules

/// The part of an audit that hangs on contents: it begins when the model tells what functions are deployed with.
struct ContentAudit {
  /// What text rules say.
  private(set) var findings: [Finding] = []

  /// The files in which they hold.
  private(set) var files: [SourceFile] = []

  /// What could not be looked at.
  private(set) var troubles: [Discovery.Trouble] = []

  /// Code that is not looked at on purpose.
  private(set) var notes: [Diagnostic] = []

  /// The number of files and bytes that were looked at.
  private(set) var fileCount = 0
  private(set) var byteCount = 0

  private let contents: ContentStage
  private let audit: TextAudit

  /// An audit of what `contents` searches, by the rules of `audit`.
  init(_ contents: ContentStage, _ audit: TextAudit) {
    self.contents = contents
    self.audit = audit
  }

  /// Looks at `code`, what the functions of `model` are deployed with, besides `found`, but for the files that were `looked` at
  /// already, or shall not be; `known` are the files that the model is made of.
  mutating func run(
    on model: AccessModel, of known: [SourceFile], _ found: PackageFinds, _ code: DeployedCode,
    besides looked: (String) -> Bool
  ) -> TextFindings {
    let deployed = contents.files(code.files.filter { !looked($0) })
    let inline = contents.inline(code.inline, of: model)
    var texts = TextFindings(audit, model, in: known)
    texts.add(found.hits + deployed.hits, of: code.functions)
    texts.add(inline)
    troubles += code.troubles + deployed.troubles + inline.flatMap { $0.package?.troubles ?? [] }
    notes += code.notes
    fileCount += found.files + deployed.files
    byteCount += found.bytes + deployed.bytes
    return texts
  }

  /// Adds what the history holds in `range`, empty for all branches, besides `present` findings.
  mutating func searchHistory(
    _ range: String, into texts: inout TextFindings, besides present: [Finding]
  ) throws(UsageError) {
    let history = try contents.history(range)
    texts.add(history: history.hits, besides: present)
    troubles += history.troubles
    fileCount += history.files
    byteCount += history.bytes
  }

  /// Takes what was found.
  mutating func finish(_ texts: TextFindings, _ model: AccessModel) {
    let owners = KeyOwners(model)
    findings = texts.findings.map(owners.named)
    files = texts.files
  }
}
