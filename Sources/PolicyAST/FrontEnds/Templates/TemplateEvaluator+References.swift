extension TemplateEvaluator {
  /// `Ref`: a parameter, a local value, a pseudo parameter or a resource.
  mutating func reference(_ function: TemplateFunction) -> Value? {
    guard let name = evaluate(function.argument).string else { return unresolved(function, for: function.argument) }
    if name == template.language.absence { return nil }
    return value(ofName: name, at: function.location)
  }

  /// `Fn::GetAtt`: always of a resource, or of a value that a local asks the provider for.
  mutating func attribute(_ function: TemplateFunction) -> Value? {
    let parts = function.arguments.map { evaluate($0) }
    guard let first = parts.first?.string else { return unresolved(function, for: parts.first) }
    if parts.count == 1 {
      guard let dot = first.firstIndex(of: ".") else { return value(ofName: first, at: function.location) }
      return value(ofAttribute: String(first[first.index(after: dot)...]), of: String(first[..<dot]), function.location)
    }
    let names = parts.dropFirst().map { $0.scalar?.string ?? "?" }
    return value(ofAttribute: names.joined(separator: "."), of: first, function.location)
  }

  /// `Fn::Sub`: `${Name}`, `${Resource.Attribute}` and `${!Literal}` in a text, with a map of further names.
  mutating func substituted(_ function: TemplateFunction) -> Value? {
    let arguments = function.arguments
    guard let first = arguments.first else { return unresolved(function, .function) }
    let source = evaluate(first)
    guard case .text(let text) = source.content else { return unresolved(function, for: source) }
    let names = arguments.count > 1 ? arguments[1].entries ?? [] : []
    var builder = SpecTextBuilder(text, of: source)
    spend(text.string.utf8.count / 64)
    for reference in DollarReference.all(in: text.string) {
      builder.copy(upTo: reference.start)
      if builder.hole(before: reference.end) != nil {
        builder.copy(upTo: reference.end)
        continue
      }
      let inner = reference.inner.split(separator: " ").joined(separator: " ")
      if inner.hasPrefix("!") {
        builder.replace(upTo: reference.end, by: [.literal("${\(inner.dropFirst())}")])
        continue
      }
      let value = value(ofPlaceholder: inner, names, at: function.location)
      let pieces = value?.scalar?.pieces
      // An empty hole would vanish from the text and with it the doubt.
      let hole = value?.openReason ?? Unresolved(.function, reference.written)
      builder.replace(upTo: reference.end, by: pieces ?? [.hole(hole)])
      spend(1 + (value?.scalar?.string.utf8.count ?? 0) / 64)
    }
    return builder.finish()
  }

  private mutating func value(
    ofPlaceholder inner: String, _ names: [Value.Entry], at location: Location
  ) -> Value? {
    if let own = names.last(where: { $0.key.string == inner }) { return evaluate(own.value) }
    if let dot = inner.firstIndex(of: "."), template.locals[inner] == nil, template.parameters[inner] == nil {
      return value(ofAttribute: String(inner[inner.index(after: dot)...]), of: String(inner[..<dot]), location)
    }
    return value(ofName: inner, at: location)
  }

  private mutating func value(ofAttribute attribute: String, of key: String, _ location: Location) -> Value {
    guard template.resource(key) != nil || template.locals[key] != nil else {
      return Value(.unresolved(Unresolved(.undefined, "${\(key).\(attribute)}")), at: location)
    }
    if attribute.hasPrefix("Outputs."), let output = outputs[key]?[String(attribute.dropFirst(8))] {
      return output.referred(from: location)
    }
    return value(ofResource: key, attribute: attribute, at: location)
  }

  /// Returns what `attribute` of the resource `key` yields, or a reference to it.
  private mutating func value(ofResource key: String, attribute: String?, at location: Location) -> Value {
    let unresolved = ResourceReference.unresolved(key, attribute: attribute)
    let unknown = Value(.unresolved(unresolved), at: location)
    guard let resource = template.resource(key),
      let form = ResourceARN.pieces(of: resource.type, attribute: attribute, in: template.language)
    else { return unknown }
    var name: Text?
    if let property = form.nameProperty, let written = resource.properties[property] {
      name = self.name(of: key, written)
    }
    if name == nil, form.before.isEmpty, form.after.isEmpty { return unknown }
    let pieces = form.before + (name?.pieces ?? [.hole(unresolved)]) + form.after
    return Value(.text(Text(pieces: pieces)), at: location)
  }

  /// Returns the name that a resource is given, nil when that leads back to itself.
  private mutating func name(of key: String, _ value: Value) -> Text? {
    let mark = "name \(key)"
    guard !active.contains(mark), active.count < 48 else { return nil }
    active.append(mark)
    defer { active.removeLast() }
    return evaluate(value).scalar
  }

  /// Returns what `name`, referred to at `location`, stands for.
  mutating func value(ofName name: String, at location: Location) -> Value {
    func unresolved(_ reason: Unresolved.Reason) -> Value {
      Value(.unresolved(Unresolved(reason, "${\(name)}")), at: location)
    }
    if let parameter = template.parameters[name] {
      if parametersAreOpen, !hasOneValue(parameter) { return unresolved(.parameter) }
      if let argument = template.arguments[name] {
        return listed(argument, as: parameter).referred(from: location)
      }
      return defaultValue(of: parameter, name: name, at: location)
    }
    if let local = template.locals[name] {
      guard let value = local["Value"] else { return unresolved(.deployment) }
      let mark = "local \(name)"
      guard !active.contains(mark) else { return unresolved(.cycle) }
      active.append(mark)
      defer { active.removeLast() }
      return evaluate(value).referred(from: location)
    }
    if name.hasPrefix(template.language.pseudoPrefix) {
      if !parametersAreOpen, let usual = template.language.usualValue(ofPseudoParameter: name) {
        return Value(.text(Text(usual)), at: location)
      }
      return unresolved(template.language.reason(ofPseudoParameter: name))
    }
    if template.resource(name) != nil {
      return value(ofResource: name, attribute: nil, at: location)
    }
    return unresolved(.undefined)
  }

  private func hasOneValue(_ parameter: Value) -> Bool {
    parameter["AllowedValues"]?.elements?.count == 1 && parameter["Default"] != nil
  }

  private func defaultValue(of parameter: Value, name: String, at location: Location) -> Value {
    let type = parameter["Type"]?.string ?? ""
    // The default of such a parameter is the name under which the provider keeps the value.
    if type.hasPrefix("AWS::SSM::Parameter::") || type.hasPrefix("ALIYUN::OOS::") {
      return Value(.unresolved(Unresolved(.deployment, "${\(name)}")), at: location)
    }
    guard let value = parameter["Default"], !value.isNull else {
      return Value(.unresolved(Unresolved(.parameter, "${\(name)}")), at: location)
    }
    return listed(value, as: parameter).referred(from: location)
  }

  /// Returns the elements of a text with commas when `parameter` is a list, else `value`.
  private func listed(_ value: Value, as parameter: Value) -> Value {
    let type = parameter["Type"]?.string ?? ""
    guard type == "CommaDelimitedList" || type.hasPrefix("List<"),
      let parts = TextParts.split(value, by: ",")
    else { return value }
    return Value(.list(parts), at: value.location, referrers: value.referrers)
  }
}
