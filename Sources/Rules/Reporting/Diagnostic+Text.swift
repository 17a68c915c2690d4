import PolicyAST

extension Diagnostic {
  /// A diagnostic of `message` at `location`.
  init(_ severity: Severity, _ message: LocalizedText, at location: Location) {
    self.init(severity, message.english, chinese: message.chinese, at: location)
  }

  /// The message in the languages of reports.
  var text: LocalizedText { LocalizedText(message, chinese: chinese) }
}

extension Diagnostic.Note {
  /// The message in the languages of reports.
  var text: LocalizedText { LocalizedText(message, chinese: chinese) }
}
