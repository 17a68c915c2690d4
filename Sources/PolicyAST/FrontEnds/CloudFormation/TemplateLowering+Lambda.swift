extension TemplateLowering {
  /// Adds the function that an `AWS::Lambda::Function` makes.
  mutating func addLambda(_ resource: TemplateResource) {
    let properties = properties(of: resource)
    var function = lambda(resource, properties)
    function.role = roleReference(properties["role"])
    _ = add(function, for: resource.key)
  }

  /// Adds the layer that an `AWS::Lambda::LayerVersion` or `AWS::Serverless::LayerVersion` publishes.
  mutating func addLayer(_ resource: TemplateResource) {
    let properties = properties(of: resource)
    guard let written = properties["content", "contentUri"] else { return }
    var package = CodePackage(location: written.location)
    let details = Properties(written)
    package.bucket = details?["s3Bucket", "bucket"]
    package.object = details?["s3Key", "key"]
    if details == nil { package.path = written }
    let name = properties["layerName"] ?? Value(.text(resource.generatedName), at: resource.keyLocation)
    add(Layer(format: format, name: name, location: name.usage, code: package), for: resource.key)
  }

  /// Returns the function that `properties` describe, without its role.
  func lambda(_ resource: TemplateResource, _ properties: Properties) -> Function {
    let name = properties["functionName"] ?? Value(.text(resource.generatedName), at: resource.keyLocation)
    var function = Function(format: format, generation: .lambda, name: name, location: name.usage)
    function.readLambda(properties)
    return function
  }

  /// Adds the right to invoke that an `AWS::Lambda::Permission` gives, as a policy of the function.
  mutating func addPermission(_ properties: Properties) {
    guard let principal = properties["principal"] else { return }
    let id = model.add(InvokePermission(properties, principal: principal).policy(name: nil))
    if let function = function(for: properties["functionName"]) { model[function].resourcePolicies.append(id) }
  }

  /// Adds the public address of a function.
  mutating func addURL(_ properties: Properties, at location: Location) {
    addURL(properties, to: function(for: properties["targetFunctionArn"]), at: location)
  }

  /// Adds the public address of `function`.
  mutating func addURL(_ properties: Properties, to function: ID<Function>?, at location: Location) {
    var trigger = Trigger(format: format, kind: .functionURL, location: location)
    trigger.function = function
    trigger.authentication = properties["authType"]
    trigger.qualifier = properties["qualifier"]
    trigger.configuration = properties.value
    _ = model.add(trigger)
  }

  /// Adds what an `AWS::Lambda::EventSourceMapping` polls.
  mutating func addEventSource(_ resource: TemplateResource, _ properties: Properties) {
    let source = properties["eventSourceArn"]
    let service = source?.scalar.flatMap { WrittenARN($0) }?.service.known
    var trigger = Trigger(
      format: format, kind: service.map { Trigger.Kind(rawValue: $0) }, location: resource.keyLocation)
    trigger.name = Value(.text(Text(resource.key)), at: resource.keyLocation)
    trigger.function = function(for: properties["functionName"])
    trigger.source = source
    trigger.configuration = properties.value
    _ = model.add(trigger)
  }

  /// Reads what happens with asynchronous invocations of a function.
  mutating func addInvokeConfiguration(_ properties: Properties) {
    guard let id = function(for: properties["functionName"]) else { return }
    model[id].asynchronous = AsynchronousConfiguration(lambda: properties)
  }
}
