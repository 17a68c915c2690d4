/// Whether a written resource can be one of the forms that an action works on.
enum ResourceFit {
  /// Returns whether something that `text` matches has one of `forms`; true when that cannot be told.
  /// - Complexity: O(*forms* · *n*).
  static func fits(_ text: String, anyOf forms: [String]) -> Bool {
    let pattern = fields(of: text)
    return forms.contains { form in
      if isBucket(form), namesObject(text) { return false }
      return pattern.overlaps(fields(of: form), limit: 5_000) != false
    }
  }

  /// Returns the pattern of `text`, whose wildcards before the last field stand for no `:`; where fields lack, the last
  /// wildcard stands for all of them.
  private static func fields(of text: String) -> WildcardPattern {
    let last = text.hasPrefix("acs:") ? 4 : 5
    guard text.utf8.count(where: { $0 == UInt8(ascii: ":") }) >= last else {
      return WildcardPattern(text, ignoringCase: true)
    }
    var colons = 0
    let tokens = text.scalarValues.map { scalar in
      switch scalar {
      case WildcardPattern.colon:
        colons += 1
        return scalar
      case 0x2A: return colons < last ? WildcardPattern.fieldStar : WildcardPattern.star
      case 0x3F: return colons < last ? WildcardPattern.fieldAny : WildcardPattern.any
      case _: return scalar
      }
    }
    return WildcardPattern(tokens: tokens, ignoresCase: true)
  }

  /// Whether `form` is that of a bucket, whose name holds no `/`.
  private static func isBucket(_ form: String) -> Bool {
    let lowered = form.lowercased()
    return (lowered.holds(":s3:") || lowered.holds(":oss:")) && !lowered.contains("/")
  }

  /// Whether a `/` stands in the last field of `text`, so that it cannot be the name of a bucket.
  private static func namesObject(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).last?
      .contains(UInt8(ascii: "/")) ?? false
  }
}
