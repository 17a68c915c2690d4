import Foundation
import PackagePlugin

/// Makes every file of `Rules.d` part of the program: adding a rule is adding one file.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Rules.d")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }
      .sorted()
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files of Rules.d",
        executable: try context.tool(named: "EmbedRulesTool").url,
        arguments: [folder.path, output.path] + files,
        inputFiles: files.map { folder.appending(path: $0) },
        outputFiles: [output]
      )
    ]
  }
}
