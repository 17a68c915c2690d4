/// A kind of file that lists what code depends on.
public enum ManifestKind: String, Sendable, CaseIterable {
  case pip
  case pipenv
  case pyproject
  case npm
  case maven
  case gradle
  case go
  case composer
  case bundler
  case nuget
  case docker

  /// Returns the kind of the file called `name`; nil for other files.
  public init?(fileName name: String) {
    switch name {
    case "requirements.txt": self = .pip
    case "Pipfile": self = .pipenv
    case "pyproject.toml": self = .pyproject
    case "package.json": self = .npm
    case "pom.xml": self = .maven
    case "build.gradle", "build.gradle.kts": self = .gradle
    case "go.mod": self = .go
    case "composer.json": self = .composer
    case "Gemfile": self = .bundler
    case "Dockerfile": self = .docker
    case _ where name.hasSuffix(".csproj"): self = .nuget
    case _: return nil
    }
  }

  /// The files in which the tool keeps the versions that it chose, any one of which is enough.
  public var lockFiles: [String] {
    switch self {
    case .pip, .maven, .docker: []
    case .pipenv: ["Pipfile.lock"]
    case .pyproject: ["poetry.lock", "uv.lock", "pdm.lock", "pylock.toml"]
    case .npm:
      ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb"]
    case .gradle: ["gradle.lockfile"]
    case .go: ["go.sum"]
    case .composer: ["composer.lock"]
    case .bundler: ["Gemfile.lock"]
    case .nuget: ["packages.lock.json"]
    }
  }
}
