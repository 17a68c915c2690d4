public import Foundation

/// The folder of conformance suites and sample projects that lives outside the repository.
///
/// Read from `FCAUDIT_SHARED`, else `../shared` beside the checkout. Tests that need it are skipped, aloud, without it.
public enum Shared {
  /// The checkout's root folder.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder, or nil when there is none.
  public static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["FCAUDIT_SHARED"].map { URL(fileURLWithPath: $0, relativeTo: root) }
    let folder = named ?? root.appendingPathComponent("../shared").standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Returns the file at `path` in the folder, or nil, said aloud, when it is not there.
  public static func file(_ path: String) -> URL? {
    guard let url = folder?.appendingPathComponent(path), FileManager.default.fileExists(atPath: url.path) else {
      print("SKIPPED: \(path) is not in the shared folder (set FCAUDIT_SHARED)")
      return nil
    }
    return url
  }

  /// Returns the JSON objects of a JSON Lines file, split on LF alone; nil, said aloud, when it is not there.
  public static func cases(_ path: String) throws -> [[String: Any]]? {
    guard let url = file(path) else { return nil }
    return try Data(contentsOf: url).split(separator: 0x0A).map { line in
      guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any] else {
        throw CocoaError(.fileReadCorruptFile)
      }
      return object
    }
  }
}
