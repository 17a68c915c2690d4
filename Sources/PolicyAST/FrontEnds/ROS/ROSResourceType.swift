/// The types of resources of ROS that the model has a place for.
/// - Source: "List of resource types by service", ROS documentation.
enum ROSResourceType: String, CaseIterable {
  case role = "ALIYUN::RAM::Role"
  case user = "ALIYUN::RAM::User"
  case group = "ALIYUN::RAM::Group"
  case policy = "ALIYUN::RAM::ManagedPolicy"
  case roleAttachment = "ALIYUN::RAM::AttachPolicyToRole"
  case userAttachment = "ALIYUN::RAM::AttachPolicyToUser"
  case groupAttachment = "ALIYUN::RAM::AttachPolicyToGroup"
  case membership = "ALIYUN::RAM::UserToGroupAddition"
  case accessKey = "ALIYUN::RAM::AccessKey"
  case service = "ALIYUN::FC::Service"
  case serviceFunction = "ALIYUN::FC::Function"
  case serviceTrigger = "ALIYUN::FC::Trigger"
  case serviceDomain = "ALIYUN::FC::CustomDomain"
  case function = "ALIYUN::FC3::Function"
  case trigger = "ALIYUN::FC3::Trigger"
  case domain = "ALIYUN::FC3::CustomDomain"
  case concurrency = "ALIYUN::FC3::ConcurrencyConfig"
  case asynchronous = "ALIYUN::FC3::AsyncInvokeConfig"
  case networkBinding = "ALIYUN::FC3::VpcBinding"
  case alias = "ALIYUN::FC3::Alias"
  case version = "ALIYUN::FC3::FunctionVersion"
  case serviceLayer = "ALIYUN::FC::Layer"
  case layer = "ALIYUN::FC3::LayerVersion"
  case stack = "ALIYUN::ROS::Stack"

  /// When it is lowered: what others refer to comes first.
  var pass: Int {
    switch self {
    case .role, .user, .group: 0
    case .policy, .service: 1
    case .serviceFunction, .function, .serviceLayer, .layer: 2
    case .alias, .version: 3
    case .roleAttachment, .userAttachment, .groupAttachment, .membership, .accessKey, .serviceTrigger, .serviceDomain,
      .trigger, .domain, .concurrency, .asynchronous, .networkBinding, .stack:
      4
    }
  }

  static let passes = 5

  /// The pass in which functions are lowered.
  static let functionPass = 2
}
