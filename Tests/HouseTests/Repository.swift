import Foundation
import Support

/// The files of the checkout, as the tests about the repository see them.
enum Repository {
  /// A file with its path relative to the root.
  struct File: Sendable {
    let path: String
    let text: String

    /// The last part of the path.
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The name up to its first dot.
    var stem: String { String(name.split(separator: ".").first ?? "") }

    /// The lines without their ends.
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Every text file of the checkout, by path; build products and the history are left out.
  static let files: [File] = paths(in: "").compactMap { path in
    guard let data = try? Data(contentsOf: Shared.root.appendingPathComponent(path)),
      let text = String(data: data, encoding: .utf8)
    else { return nil }
    return File(path: path, text: text)
  }

  /// Returns the files below `folder` (ending in `/`) whose names end with `ending`.
  static func files(in folder: String, ending: String = "") -> [File] {
    files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(ending) }
  }

  /// Returns the names of the folders directly in `folder`.
  static func folders(in folder: String) -> [String] {
    let start = folder.isEmpty ? "" : folder + "/"
    let names = files(in: start).compactMap { file -> String? in
      let parts = file.path.dropFirst(start.count).split(separator: "/")
      return parts.count > 1 ? String(parts[0]) : nil
    }
    return Set(names).sorted()
  }

  /// Returns whether there is something at `path`.
  static func contains(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Shared.root.appendingPathComponent(path).path)
  }

  private static func paths(in folder: String) -> [String] {
    let url = Shared.root.appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.sorted().flatMap { name -> [String] in
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if name.hasPrefix(".build") || [".git", ".swiftpm"].contains(name) { return [] }
      var isFolder: ObjCBool = false
      let url = Shared.root.appendingPathComponent(path)
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      return isFolder.boolValue ? paths(in: path) : [path]
    }
  }
}
