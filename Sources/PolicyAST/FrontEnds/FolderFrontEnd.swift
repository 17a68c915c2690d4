/// The reader of a format whose files mean something only together with the others of their folder.
///
/// Its files are in HCL, in the native or the JSON syntax; it never touches the file system.
public protocol FolderFrontEnd: Sendable {
  /// The format that it reads.
  var format: Format { get }

  /// Returns whether the file at `path` is of this format, judged by its name: the syntax alone does not tell.
  func claims(_ path: String) -> Bool

  /// Adds what `documents`, sorted by path, say to `model`; trouble goes to `model.diagnostics`.
  ///
  /// Files that are read as text come through `files`; what can be read at the same time is shared among `workforce`.
  func lower(
    _ documents: [HCLDocument], in files: ProjectFiles, by workforce: Workforce, into model: inout AccessModel)
}
