/// Which files of a folder are looked into; whether one is audited is decided by its content.
enum CandidateNames {
  private static let endings = [".yaml", ".yml", ".json", ".template", ".tf", ".tofu", ".tfvars", ".tfstate"]

  /// Returns whether a file called `name` is looked into when nobody named it.
  static func contains(_ name: String) -> Bool {
    // The program's own configuration is no part of the project.
    guard name != ConfigurationFinder.name else { return false }
    return endings.contains { name.utf8.count > $0.utf8.count && name.hasSuffix($0) }
  }
}
