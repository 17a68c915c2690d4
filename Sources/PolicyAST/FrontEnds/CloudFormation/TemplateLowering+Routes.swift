/// Methods and routes of API gateways, as triggers of the functions that they lead to.
extension TemplateLowering {
  /// Adds what an `AWS::ApiGateway::Method` or an `AWS::ApiGatewayV2::Route` leads to a function.
  ///
  /// A route without a type of authorization lets everybody in, as one of the type `NONE` does. A method without one is
  /// refused by the service. Methods of the type `OPTIONS` answer browsers and reach no function that matters.
  mutating func addRoute(_ resource: TemplateResource) {
    let properties = properties(of: resource)
    guard properties["httpMethod"]?.string?.uppercased() != "OPTIONS" else { return }
    let target =
      Properties(properties["integration"])?["uri"] ?? properties["target"].flatMap { integrationAddress($0) }
    guard let target, let function = self.function(for: target) else { return }
    var trigger = Trigger(format: format, kind: .apiGateway, location: resource.keyLocation)
    trigger.name = Value(.text(Text(resource.key)), at: resource.keyLocation)
    trigger.function = function
    trigger.configuration = properties.value
    trigger.methods = properties["httpMethod"]
    trigger.authentication = properties["authorizationType"] ?? .none(at: resource.keyLocation)
    if properties["apiKeyRequired"]?.bool == true { trigger.authentication = properties["apiKeyRequired"] }
    _ = model.add(trigger)
  }

  /// The address behind `integrations/${Integration}`.
  private mutating func integrationAddress(_ target: Value) -> Value? {
    guard let key = ResourceReference.keys(in: target).first, let integration = template.resource(key) else {
      return nil
    }
    return properties(of: integration)["integrationUri"]
  }

  /// Who may call an event of SAM: what the event says, else what its API says for all; nil when the API is not known.
  mutating func authorizer(ofEvent event: Properties, _ globals: Value?, type: String, at location: Location) -> Value?
  {
    if let own = Properties(event["auth"])?["authorizer"] { return own }
    if Properties(event["auth"])?["apiKeyRequired"]?.bool == true { return event["auth"] }
    let section = type == "HttpApi" ? "HttpApi" : "Api"
    guard let api = event["restApiId", "apiId"] else {
      return Self.defaultAuthorizer(Properties(globals?[section])) ?? .none(at: location)
    }
    guard let key = ResourceReference.keys(in: api).first, let resource = template.resource(key),
      resource.type.hasPrefix("AWS::Serverless::")
    else { return nil }
    let settings = properties(of: resource)
    // The API may be described in a document of its own.
    if settings["definitionBody", "definitionUri"] != nil { return nil }
    return Self.defaultAuthorizer(settings) ?? Self.defaultAuthorizer(Properties(globals?[section]))
      ?? .none(at: location)
  }

  private static func defaultAuthorizer(_ api: Properties?) -> Value? {
    let auth = Properties(api?["auth"])
    if auth?["apiKeyRequired"]?.bool == true || auth?["resourcePolicy"] != nil { return api?["auth"] }
    return auth?["defaultAuthorizer"]
  }
}

extension Value {
  /// The word for "no authorization", where a format means it by saying nothing.
  static func none(at location: Location) -> Value { Value(.text(Text("NONE")), at: location) }
}
