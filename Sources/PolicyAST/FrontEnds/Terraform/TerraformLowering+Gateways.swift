/// Methods and routes of API gateways, as triggers of the functions that they lead to.
extension TerraformLowering {
  /// Notes what methods and routes refer to.
  mutating func declareAPI(_ instance: TerraformInstance) {
    switch instance.type {
    case "aws_api_gateway_method": methods.add(instance, for: instance)
    case "aws_apigatewayv2_integration": integrations.add(instance, for: instance)
    case _: return
    }
  }

  /// Adds the method that an `aws_api_gateway_integration` leads to a function.
  mutating func addAPIMethod(_ instance: TerraformInstance) {
    guard let method = methods.first(instance.references(in: "http_method"), from: instance),
      let function = function(["uri"], of: instance)
    else { return }
    let properties = properties(of: method)
    guard properties["httpMethod"]?.string?.uppercased() != "OPTIONS" else { return }
    let isKeyed = properties["apiKeyRequired"]?.bool == true
    addAPITrigger(method, to: function, isKeyed ? properties["apiKeyRequired"] : properties["authorization"])
  }

  /// Adds the route that an `aws_apigatewayv2_route` leads to a function.
  mutating func addAPIRoute(_ instance: TerraformInstance) {
    guard let integration = integrations.first(instance.references(in: "target"), from: instance),
      let function = function(["integration_uri"], of: integration)
    else { return }
    addAPITrigger(instance, to: function, properties(of: instance)["authorizationType"])
  }

  private mutating func addAPITrigger(_ instance: TerraformInstance, to function: ID<Function>, _ authorization: Value?)
  {
    let properties = properties(of: instance)
    var trigger = Trigger(format: .terraform, kind: .apiGateway, location: instance.headerLocation)
    trigger.function = function
    trigger.methods = properties["httpMethod"]
    trigger.configuration = properties.value
    trigger.authentication = authorization ?? .none(at: instance.headerLocation)
    trigger.callers = instance.callers
    _ = model.add(trigger)
  }
}
