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

  /// Returns what of `forms` was probably meant by `texts`: a name of theirs with what lacks or is too much at its end, else the form
  /// that begins and is built most like one of them.
  /// - Complexity: O(*texts* · *forms* · *n*).
  static func nearest(to texts: [String], among forms: [String]) -> String? {
    for text in texts {
      if text.hasSuffix("/*"), fits(String(text.dropLast(2)), anyOf: forms) { return String(text.dropLast(2)) }
      for ending in ["/*", ":*"] where !text.hasSuffix("*") && fits(text + ending, anyOf: forms) {
        if forms.contains(where: { resource(of: $0).utf8.contains(ending.utf8.first ?? 0) }) { return text + ending }
      }
    }
    var best: (form: String, score: Int)?
    for form in forms {
      let score = texts.map { likeness(of: resource(of: form), to: resource(of: $0)) }.max() ?? 0
      if score > best?.score ?? Int.min { best = (form, score) }
    }
    return best?.form
  }

  /// How alike two resources are built: whether they begin with the same word, and have as many parts.
  private static func likeness(of form: Substring, to text: Substring) -> Int {
    let (first, second) = (parts(of: form), parts(of: text))
    return (first.first == second.first ? 8 : 0) - abs(first.count - second.count)
  }

  private static func parts(of resource: Substring) -> [Substring] {
    resource.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == ":" }
  }

  /// The last field of an ARN.
  private static func resource(of text: String) -> Substring {
    text.split(separator: ":", maxSplits: text.hasPrefix("acs:") ? 4 : 5, omittingEmptySubsequences: false).last ?? ""
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
