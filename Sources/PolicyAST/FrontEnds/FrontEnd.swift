/// The reader of one format: turns located documents into a part of the access model.
///
/// A front end never touches the file system; files that a document refers to come through `ProjectFiles`.
public protocol FrontEnd: Sendable {
  /// The format that it reads.
  var format: Format { get }

  /// Texts of which at least one stands in every document of this format, unless its letters are escaped.
  var marks: [DocumentMark] { get }

  /// Returns whether `document` is of this format, judged by its content and not by its name.
  func claims(_ document: Document) -> Bool

  /// Returns the paths, from the scan root, of files that `document` reads as parts of itself.
  func parts(of document: Document) -> [String]

  /// Returns the place of `document` in the order of lowering: of two ranks the lower comes first, so that what others
  /// speak about is there before them.
  func rank(of document: Document) -> Int

  /// Whether what a document says hangs on documents that were lowered before it.
  var continuesOthers: Bool { get }

  /// Adds what `document` says to `model`; trouble goes to `model.diagnostics`.
  func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel)
}

extension FrontEnd {
  public func parts(of document: Document) -> [String] { [] }

  public func rank(of document: Document) -> Int { 0 }

  public var continuesOthers: Bool { false }
}
