/// Folders that hold no file of the project itself.
enum SkippedFolders {
  /// What a scan does with such a folder.
  enum Treatment: Equatable {
    /// It is not looked into; the word says what it holds.
    case skipped(because: String)
    /// Its files are searched for credentials, as what they hold may be deployed or kept by others; none of them is read
    /// as a file of the project. The word says what it holds.
    case searched(because: String)
  }

  /// Returns what is done with a folder called `name`, nil when it is walked like any other.
  static func treatment(of name: String) -> Treatment? {
    switch name {
    case ".git", ".hg", ".svn", ".bzr": .skipped(because: "history of a version control system")
    case "node_modules", "bower_components": .searched(because: "installed packages, such as a layer is made of")
    case ".venv", "__pycache__", ".tox", ".mypy_cache", ".pytest_cache":
      .skipped(because: "installed or compiled Python")
    case ".terraform", ".terragrunt-cache": .skipped(because: "downloaded providers and modules")
    case ".serverless", ".aws-sam", "cdk.out", ".fun":
      .skipped(because: "what a deployment tool generated from the project")
    case ".s": .searched(because: "what Serverless Devs keeps: accounts and generated files")
    case ".idea", ".vscode": .searched(because: "settings of an editor")
    case ".gradle": .skipped(because: "state of a build tool")
    case _: nil
    }
  }
}
