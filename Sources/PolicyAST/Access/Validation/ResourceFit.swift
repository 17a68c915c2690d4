/// Whether a written resource can be one of the forms that an action works on.
enum ResourceFit {
  /// Returns whether something that `text` matches has one of `forms`; true when that cannot be told.
  /// - Complexity: O(*forms* · *n*).
  static func fits(_ text: String, anyOf forms: [String]) -> Bool {
    let pattern = WildcardPattern(text, ignoringCase: true)
    return forms.contains { form in
      if isBucket(form), namesObject(text) { return false }
      return pattern.overlaps(fields(of: form), limit: 5_000) != false
    }
  }

  /// Returns the pattern of `form`, whose wildcards before the last field stand for no `:`.
  private static func fields(of form: String) -> WildcardPattern {
    let last = form.hasPrefix("acs:") ? 4 : 5
    var colons = 0
    let tokens = form.unicodeScalars.map { scalar in
      if scalar == ":" { colons += 1 }
      guard scalar == "*" else { return scalar.value }
      return colons < last ? WildcardPattern.fieldStar : WildcardPattern.star
    }
    return WildcardPattern(tokens: tokens, ignoresCase: true)
  }

  /// Whether `form` is that of a bucket, whose name holds no `/`.
  private static func isBucket(_ form: String) -> Bool {
    let lowered = form.lowercased()
    return (lowered.contains(":s3:") || lowered.contains(":oss:")) && !lowered.contains("/")
  }

  /// Whether a `/` stands in the last field of `text`, so that it cannot be the name of a bucket.
  private static func namesObject(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).last?
      .contains(UInt8(ascii: "/")) ?? false
  }
}
