/// Finds the edits that change one value of a project file and leave every other byte as it is.
///
/// A value is named by its region. Where that region is not exactly one value of the file, as with escapes, references
/// and parts of texts, there are no edits.
public final class SourceEditor: Sendable {
  private let source: ProjectSource

  /// The outline of a JSON or YAML document.
  private let outline: DocumentOutline?

  /// An editor of `file`; nil when nobody edits such a file: it is part of a package, does not parse, is none that is
  /// audited, or was exported from an account.
  public init?(_ file: SourceFile) {
    let reader = ProjectReader()
    guard file.member == nil, let source = reader.source(file) else { return nil }
    switch source {
    case .document(let document):
      let frontEnd = reader.frontEnd(for: document)
      // What a tool has written is not changed: exports of accounts, plans and states.
      guard document.isWellFormed, frontEnd?.format != .accountState, frontEnd?.format != .terraform,
        let outline = DocumentOutline(document)
      else { return nil }
      self.outline = outline
    case .configuration(let document):
      guard document.diagnostics.isEmpty, document.offsets == nil else { return nil }
      outline = nil
    }
    self.source = source
  }

  /// Returns the text of the scalar in `region`, numbers and truth values as they are written; nil when it is none.
  public func text(at region: Region) -> String? {
    switch source {
    case .document(let document): DocumentPath(to: region, in: document, outline: outline)?.last?.node.text
    case .configuration(let document): HCLPath(to: region, in: document)?.text
    }
  }

  /// Returns the edits that put `value`, a scalar, in place of the one in `region`; it is quoted as the old one was.
  public func replacing(_ region: Region, with value: NewValue) -> [TextEdit]? {
    switch source {
    case .document(let document):
      DocumentPath(to: region, in: document, outline: outline)?.replacing(with: value)
    case .configuration(let document):
      HCLPath(to: region, in: document)?.replacing(with: value)
    }
  }

  /// Returns the edits that add an entry to the mapping in one of whose entries the value or key in `region` lies,
  /// behind that entry. Of `keys` the one is taken that is spelled like the other keys there.
  public func adding(_ keys: [String], _ value: NewValue, beside region: Region) -> [TextEdit]? {
    switch source {
    case .document(let document):
      DocumentPath(to: region, in: document, takesPart: true, outline: outline)?.adding(keys, value)
    case .configuration(let document):
      HCLPath(to: region, in: document, takesPart: true)?.adding(keys, value)
    }
  }

  /// Returns the edits that take the element of a list in `region` away, with its comma or line.
  public func removing(_ region: Region) -> [TextEdit]? {
    switch source {
    case .document(let document):
      DocumentPath(to: region, in: document, outline: outline)?.removing()
    case .configuration(let document):
      HCLPath(to: region, in: document)?.removing()
    }
  }

  /// Whether both regions lie in one item of the file: one resource of a template, one block, one statement.
  ///
  /// What a resource takes from variables, parameters or shared defaults lies outside of it.
  public func sharesItem(_ first: Region, _ second: Region) -> Bool {
    if first.contains(second) { return true }
    switch source {
    case .document:
      return outline.map { DocumentPath.sharesItem(first, second, by: $0) } ?? false
    case .configuration(let document):
      return HCLPath.sharesItem(first, second, in: document)
    }
  }
}
