/// The keys of a policy document.
enum DocumentElement: String, CaseIterable {
  case version = "Version"
  case statement = "Statement"
  case id = "Id"
}
