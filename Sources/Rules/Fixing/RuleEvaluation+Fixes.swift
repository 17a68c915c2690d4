import PolicyAST

extension RuleEvaluation {
  /// Returns the first of `fixes` that is offered here and has edits; `bindings` have `it`.
  ///
  /// What the subject takes from elsewhere (a variable, a parameter, defaults) is not changed there: others may need it
  /// as it is.
  func fixes(_ fixes: [CompiledFix], for subject: Subject, _ bindings: CELBindings) -> [Fix] {
    guard !fixes.isEmpty, let home = subject.location(in: context.model) else { return [] }
    for fix in fixes {
      if let when = fix.when {
        guard case .bool(true) = when.evaluate(bindings).content else { continue }
      }
      guard let edits = edits(of: fix.action, home, bindings) else { continue }
      return [
        Fix(title: MessageWriter(context).text(fix.title, bindings), applicability: fix.applicability, edits: edits)
      ]
    }
    return []
  }

  private func edits(
    of action: RuleFix.Action<CELProgram>, _ home: Location, _ bindings: CELBindings
  ) -> [Fix.Edit]? {
    switch action {
    case .replace(let place, let program):
      guard let value = NewValue(program.evaluate(bindings)) else { return nil }
      let old = place.evaluate(bindings)
      return edits(at: place, home, bindings) { editor, region in
        isWritten(old, at: region, editor) ? editor.replacing(region, with: value) : nil
      }
    case .add(let keys, let program, let place):
      guard let value = NewValue(program.evaluate(bindings)) else { return nil }
      return edits(at: place, home, bindings) { $0.adding(keys, value, beside: $1) }
    case .remove(let place):
      return edits(at: place, home, bindings) { $0.removing($1) }
    }
  }

  private func edits(
    at place: CELProgram, _ home: Location, _ bindings: CELBindings,
    _ make: (SourceEditor, Region) -> [TextEdit]?
  ) -> [Fix.Edit]? {
    guard let location = context.place(place.evaluate(bindings).origin), location.file == home.file,
      let editor = context.answers.editor(of: location.file),
      editor.sharesItem(home.region, location.region),
      let edits = make(editor, location.region)
    else { return nil }
    return edits.map { Fix.Edit(Location(location.file, $0.region), replacement: $0.replacement) }
  }

  /// Whether the scalar at `region` is what spells `value`: a short form such as `url: true` stands for settings that
  /// have no place of their own. What is no scalar is not compared.
  private func isWritten(_ value: CELValue, at region: Region, _ editor: SourceEditor) -> Bool {
    switch value.content {
    case .bool(let flag): editor.text(at: region)?.lowercased() == (flag ? "true" : "false")
    case .int(let number): editor.text(at: region) == String(number)
    case .string(let text): editor.text(at: region) == text
    case .null, .uint, .double, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .unknown, .error:
      true
    }
  }
}
