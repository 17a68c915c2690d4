/// The beginning of a new rule file, with everything that such a file must have.
public enum RuleDraft {
  /// Returns the text of a rule file for `id` in `scope` that passes its own examples' form and is to be filled in.
  public static func text(id: String, scope: Scope) -> String {
    """
    id: \(id)
    title:
      en: What is wrong, in a few words
      zh: 用几个词说明问题
    severity: medium
    scope: \(scope.rawValue)
    # True is a finding. `fcaudit rules fields \(scope.rawValue)` lists what can be read here.
    when: "false"
    # Where the finding is shown: each value gives one. Without `at` it is the \(scope.rawValue) itself.
    # at: \(scope.rawValue)
    message:
      en: what is wrong at this very place
      zh: 此处具体有什么问题
    why:
      en: What can happen, and to whom.
      zh: 可能发生什么，影响谁。
    instead:
      en: What to write instead.
      zh: 应该怎样写。
    source: []
    tags: []
    examples:
      # A line of ^ marks what the finding covers on the line above it.
      - bad: |
          {"Version": "1", "Statement": []}
      - good: |
          {"Version": "1", "Statement": []}

    """
  }

  /// Returns whether `id` can be the name of a rule: lower-case words joined by `-`.
  public static func isValid(id: String) -> Bool {
    let words = id.split(separator: "-", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
