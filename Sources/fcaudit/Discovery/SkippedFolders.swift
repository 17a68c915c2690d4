/// Folders that hold no file of the project itself.
enum SkippedFolders {
  /// Returns why a folder called `name` is passed over, nil when it is not.
  static func reason(for name: String) -> String? {
    switch name {
    case ".git", ".hg", ".svn", ".bzr": "history of a version control system"
    case "node_modules", "bower_components": "installed packages"
    case ".venv", "__pycache__", ".tox", ".mypy_cache", ".pytest_cache": "installed or compiled Python"
    case ".terraform", ".terragrunt-cache": "downloaded providers and modules"
    case ".serverless", ".aws-sam", "cdk.out", ".fun", ".s": "what a deployment tool generated from the project"
    case ".gradle", ".idea", ".vscode": "state of a build tool or an editor"
    case _: nil
    }
  }
}
