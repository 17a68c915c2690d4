extension Trigger {
  /// The trigger that `properties` describe, under the names of Function Compute 2.0 or 3.0.
  ///
  /// Settings may be a map or the JSON text of one. Trouble with such a text goes to `diagnostics`.
  init(_ properties: Properties, format: Format, diagnostics: inout [Diagnostic]) {
    let type = properties["triggerType", "type"]
    let name = properties["triggerName", "name"]
    self.init(
      format: format, kind: type?.scalar?.known.map { Kind(written: $0) },
      location: name.map(\.usage) ?? properties.value.usage)
    self.type = type
    self.name = name
    source = properties["sourceArn"].flatMap { $0.isNull ? nil : $0 }
    qualifier = properties["qualifier"]
    role = properties["invocationRole", "role"].flatMap { $0.isBlank ? nil : RoleReference($0) }
    guard let written = properties["triggerConfig", "config"] else { return }
    let configuration = EmbeddedText.parsed(written, diagnostics: &diagnostics) ?? written
    self.configuration = configuration
    if let settings = Properties(configuration) { read(settings) }
  }

  /// Reads the settings of a trigger.
  mutating func read(_ settings: Properties) {
    authentication = settings["authType"]
    methods = settings["methods"]
    internetDisabled = settings["disableURLInternet"]
    events = settings["events"]
    if source?.isBlank ?? true, kind == .oss, let bucket = settings["bucketName"] { source = bucket }
    guard let filter = Properties(Properties(settings["filter"])?["key"]) else { return }
    filterPrefix = filter["prefix"]
    filterSuffix = filter["suffix"]
  }
}

extension Trigger.Kind {
  /// The kind that a format names `written`, whatever its case and bars.
  init(written: String) {
    let name = String(written.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " })
    switch name {
    case "http": self = .http
    case "timer": self = .timer
    case "oss": self = .oss
    case "log", "sls": self = .log
    case "mnstopic": self = .mnsTopic
    case "cdnevents", "cdn": self = .cdnEvents
    case "tablestore", "ots": self = .tablestore
    case "eventbridge": self = .eventBridge
    case _: self = Self(rawValue: written.lowercased())
    }
  }
}
