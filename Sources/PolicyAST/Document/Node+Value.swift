extension Node {
  /// The node as a value: merge keys applied, aliases expanded, placeholders as holes.
  ///
  /// `{{ … }}` in a text that was read tolerantly becomes a hole; `${ … }` stays text, for what it means depends on the
  /// format. What aliases expand to is limited by `ParseLimits.expansion` and the depth by `ParseLimits.depth`; beyond
  /// that a value is unresolved. Numbers keep their digits, but octal and hexadecimal ones become decimal.
  /// - Complexity: O(*n*) in the number of written bytes and expanded nodes.
  public var value: Value {
    var builder = ValueBuilder(document)
    return builder.value(of: self, depth: 0)
  }

  /// Returns the node as `value` does, with tags that `functionName` names as maps of one key, so that `!Ref name` and
  /// `{Ref: name}` are the same value.
  public func value(namingTags functionName: @escaping (_ tag: String) -> String?) -> Value {
    var builder = ValueBuilder(document, functionName: functionName)
    return builder.value(of: self, depth: 0)
  }
}
