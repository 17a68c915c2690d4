extension LogConfiguration {
  /// The configuration that a `logConfig` describes; nil when it says nothing.
  init?(_ value: Value) {
    guard !value.isBlank else { return nil }
    if AutomaticSetting(value) != nil {
      self.init(location: value.location, isAutomatic: true)
      return
    }
    if let unresolved = value.openReason {
      self.init(location: value.location, unresolved: unresolved)
      return
    }
    guard let properties = Properties(value) else {
      let unresolved = value.scalar?.holes.first?.unresolved ?? Unresolved(.malformed, value.location.text)
      self.init(location: value.location, unresolved: unresolved)
      return
    }
    let project = properties["project"].flatMap { $0.isBlank ? nil : $0 }
    let store = properties["logstore"].flatMap { $0.isBlank ? nil : $0 }
    guard project != nil || store != nil else { return nil }
    self.init(location: value.location, project: project, store: store)
  }
}
