/// The types of resources of CloudFormation and SAM that the model has a place for.
/// - Source: "AWS resource and property types reference", CloudFormation documentation; "AWS SAM resources and
///   properties", SAM documentation.
enum AWSResourceType: String, CaseIterable {
  case role = "AWS::IAM::Role"
  case user = "AWS::IAM::User"
  case group = "AWS::IAM::Group"
  case managedPolicy = "AWS::IAM::ManagedPolicy"
  case policy = "AWS::IAM::Policy"
  case rolePolicy = "AWS::IAM::RolePolicy"
  case userPolicy = "AWS::IAM::UserPolicy"
  case groupPolicy = "AWS::IAM::GroupPolicy"
  case accessKey = "AWS::IAM::AccessKey"
  case membership = "AWS::IAM::UserToGroupAddition"
  case function = "AWS::Lambda::Function"
  case layer = "AWS::Lambda::LayerVersion"
  case serverlessLayer = "AWS::Serverless::LayerVersion"
  case version = "AWS::Lambda::Version"
  case alias = "AWS::Lambda::Alias"
  case permission = "AWS::Lambda::Permission"
  case url = "AWS::Lambda::Url"
  case method = "AWS::ApiGateway::Method"
  case route = "AWS::ApiGatewayV2::Route"
  case eventSource = "AWS::Lambda::EventSourceMapping"
  case asynchronous = "AWS::Lambda::EventInvokeConfig"
  case serverlessFunction = "AWS::Serverless::Function"
  case stateMachine = "AWS::Serverless::StateMachine"
  case application = "AWS::Serverless::Application"
  case stack = "AWS::CloudFormation::Stack"
  case layerPermission = "AWS::Lambda::LayerVersionPermission"
  case busPolicy = "AWS::Events::EventBusPolicy"

  /// When it is lowered: what others refer to comes first.
  var pass: Int {
    switch self {
    case .role, .user, .group: 0
    case .managedPolicy: 1
    case .function, .serverlessFunction, .layer, .serverlessLayer: 2
    case .version, .alias: 3
    case .policy, .rolePolicy, .userPolicy, .groupPolicy, .accessKey, .membership, .permission, .url, .method, .route,
      .eventSource, .asynchronous, .stateMachine, .application, .stack, .layerPermission, .busPolicy:
      4
    }
  }

  static let passes = 5

  /// The pass in which functions are lowered.
  static let functionPass = 2
}
