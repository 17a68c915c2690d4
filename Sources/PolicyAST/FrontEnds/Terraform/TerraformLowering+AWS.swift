extension TerraformLowering {
  /// Connects what a resource of AWS says.
  mutating func connectAWS(_ instance: TerraformInstance) {
    switch instance.type {
    case "aws_iam_role": connectIdentity(instance)
    case "aws_iam_user": connectIdentity(instance)
    case "aws_iam_role_policy": addInline(instance, to: "role", .role)
    case "aws_iam_user_policy": addInline(instance, to: "user", .user)
    case "aws_iam_group_policy": addInline(instance, to: "group", .group)
    case "aws_iam_role_policy_attachment": attach("policy_arn", of: instance, to: "role", .role)
    case "aws_iam_user_policy_attachment": attach("policy_arn", of: instance, to: "user", .user)
    case "aws_iam_group_policy_attachment": attach("policy_arn", of: instance, to: "group", .group)
    case "aws_iam_role_policy_attachments_exclusive": attach("policy_arns", of: instance, to: "role_name", .role)
    case "aws_iam_policy_attachment":
      attach("policy_arn", of: instance, to: "roles", .role)
      attach("policy_arn", of: instance, to: "users", .user)
      attach("policy_arn", of: instance, to: "groups", .group)
    case "aws_iam_group_membership": addMembers("users", "group", of: instance)
    case "aws_iam_user_group_membership": addMembers("user", "groups", of: instance)
    case "aws_iam_access_key": addAccessKey("user", of: instance)
    case "aws_iam_user_login_profile": addLogin("user", of: instance)
    case "aws_iam_policy", "aws_lambda_function", "aws_s3_bucket": return
    case "aws_lambda_permission", "aws_lambda_layer_version_permission": addPermission(instance)
    case "aws_lambda_function_url": addURL(instance)
    case "aws_api_gateway_integration": addAPIMethod(instance)
    case "aws_apigatewayv2_route": addAPIRoute(instance)
    case "aws_lambda_event_source_mapping": addEventSource(instance)
    case "aws_lambda_function_event_invoke_config": addAsynchronousLambda(instance)
    case _:
      addResourcePolicy("policy", of: instance)
      addResourcePolicy("access_policies", of: instance)
      if instance.type == "aws_cloudwatch_log_resource_policy" { addResourcePolicy("policy_document", of: instance) }
    }
  }

  // MARK: Identities

  /// Binds what a role or user lists itself, and reads its boundary.
  private mutating func connectIdentity(_ instance: TerraformInstance) {
    guard let id = identities.first([instance.selfReference], from: instance) else { return }
    bind("managed_policy_arns", of: instance, to: id)
    for block in instance.attribute("inline_policy")?.elementsOrSelf ?? [] {
      bindInline(block["policy"], name: block["name"], of: instance, to: id)
    }
    setBoundary("permissions_boundary", of: instance, to: id)
  }

  private mutating func attach(
    _ policy: String, of instance: TerraformInstance, to attribute: String, _ kind: Identity.Kind
  ) {
    for id in identities(in: attribute, of: instance, kind) { bind(policy, of: instance, to: id) }
  }

  private mutating func addInline(_ instance: TerraformInstance, to attribute: String, _ kind: Identity.Kind) {
    let properties = properties(of: instance)
    for id in identities(in: attribute, of: instance, kind) {
      bindInline(properties["policy"], name: properties["name"], of: instance, to: id)
    }
  }

  // MARK: Lambda

  mutating func addLambda(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["functionName"]
    var function = Function(
      format: .terraform, generation: .lambda, name: name, location: name?.usage ?? instance.headerLocation)
    function.readLambda(properties)
    function.role = roleReference("role", of: instance)
    if let file = properties["filename"] ?? properties["s3Bucket"] {
      var package = CodePackage(location: file.location)
      package.path = properties["filename"]
      package.bucket = properties["s3Bucket"]
      package.object = properties["s3Key"]
      function.code = package
    }
    function.mounts += (properties["fileSystemConfig"]?.elementsOrSelf ?? []).compactMap { Mount(lambda: $0) }
    add(function, for: instance)
  }

  /// Adds the right to invoke a function as a policy of the function.
  private mutating func addPermission(_ instance: TerraformInstance) {
    guard let principal = written("principal", of: instance) else { return }
    var policy = InvokePermission(properties(of: instance), principal: principal).policy(name: nil)
    policy.callers = instance.callers
    let id = model.add(policy)
    if let function = lambda(of: instance) { model[function].resourcePolicies.append(id) }
  }

  private mutating func addURL(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    var trigger = Trigger(format: .terraform, kind: .functionURL, location: instance.headerLocation)
    trigger.function = lambda(of: instance)
    trigger.authentication = properties["authorizationType"]
    trigger.qualifier = properties["qualifier"]
    trigger.configuration = properties.value
    trigger.callers = instance.callers
    _ = model.add(trigger)
  }

  private mutating func addEventSource(_ instance: TerraformInstance) {
    let source = written("event_source_arn", of: instance)
    var service = source?.scalar.flatMap { WrittenARN($0) }?.service.known
    if service == nil, let reference = instance.references(in: "event_source_arn").first {
      // The type of the resource that is polled tells its service: aws_sqs_queue.
      let type = reference.address.split(separator: ".").dropLast().last ?? ""
      service = type.split(separator: "_").dropFirst().first.map(String.init)
    }
    var trigger = Trigger(
      format: .terraform, kind: service.map { Trigger.Kind(rawValue: $0) }, location: instance.headerLocation)
    trigger.function = lambda(of: instance)
    trigger.source = source
    trigger.configuration = properties(of: instance).value
    trigger.callers = instance.callers
    _ = model.add(trigger)
  }

  private mutating func addAsynchronousLambda(_ instance: TerraformInstance) {
    guard let id = lambda(of: instance) else { return }
    model[id].asynchronous = AsynchronousConfiguration(lambda: properties(of: instance))
  }

  /// The function that `function_name` names, also through an alias.
  private func lambda(of instance: TerraformInstance) -> ID<Function>? {
    if let found = function(["function_name"], of: instance) { return found }
    for reference in instance.references(in: "function_name") {
      let alias = instances.first { $0.blockAddress == reference.address && $0.type == "aws_lambda_alias" }
      if let alias { return function(["function_name"], of: alias) }
    }
    return nil
  }
}

extension TerraformInstance {
  /// A reference to the instance itself.
  var selfReference: TerraformReference {
    let key: String? =
      switch self.key {
      case .index(let index): String(index)
      case .name(let name): name
      case .unknown, nil: nil
      }
    return TerraformReference(address: blockAddress, key: key, attribute: nil, location: headerLocation)
  }
}
