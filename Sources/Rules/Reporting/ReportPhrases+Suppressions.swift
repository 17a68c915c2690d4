/// What reports say of decisions to accept findings.
extension ReportPhrases {
  static let unusedComment = LocalizedText(
    "the comment accepts no finding any more", chinese: "该注释已不再对应任何结果")
  static let unusedEntry = LocalizedText("the entry accepts no finding any more", chinese: "该条目已不再对应任何结果")
  static let expiredEntry = LocalizedText(
    "the entry has expired and accepts nothing", chinese: "该条目已过期，不再接受任何结果")
  static let commentWithoutRule = LocalizedText(
    "the comment names no rule: fcaudit: allow RULE -- reason",
    chinese: "注释没有写明规则：fcaudit: allow 规则 -- 原因")
  static let commentWithoutReason = LocalizedText(
    "the comment gives no reason, so it accepts nothing: fcaudit: allow RULE -- reason",
    chinese: "注释没有写明原因，因此不起作用：fcaudit: allow 规则 -- 原因")
  static let howToSuppressInConfiguration = LocalizedText(
    "to accept a finding in JSON or a package, write in .fcaudit.yaml: "
      + "allow: [{rule: RULE, path: \"FILE\", reason: REASON}]",
    chinese: "如需接受 JSON 文件或压缩包中的结果，请在 .fcaudit.yaml 中写：allow: [{rule: 规则, path: \"文件\", reason: 原因}]")

  /// Returns that a comment begins with `verb` instead of what there is.
  static func noVerb(_ verb: String) -> LocalizedText {
    LocalizedText(
      "a comment for fcaudit reads 'fcaudit: allow RULE -- reason'; '\(verb)' is not 'allow'",
      chinese: "fcaudit 的注释应写作“fcaudit: allow 规则 -- 原因”；“\(verb)”不是 allow")
  }

  /// Returns that no rule is called `name`; `near` is one that may be meant.
  static func noRule(_ name: String, near: String?) -> LocalizedText {
    LocalizedText(
      "there is no rule '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      chinese: "没有名为“\(name)”的规则" + (near.map { "；是否想写“\($0)”？" } ?? ""))
  }
}
