/// Where types of resources of CloudFormation hold the policy of a resource.
///
/// Buckets, whose policies belong to the model of the bucket, are read with the networks.
/// - Source: "AWS resource and property types reference", CloudFormation documentation.
enum AWSResourcePolicy {
  /// The names of the properties that lead to the document, by the type of the resource.
  static let documents: [String: [String]] = [
    "AWS::SQS::QueuePolicy": ["policyDocument"],
    "AWS::SQS::QueueInlinePolicy": ["policyDocument"],
    "AWS::SNS::TopicPolicy": ["policyDocument"],
    "AWS::SNS::TopicInlinePolicy": ["policyDocument"],
    "AWS::KMS::Key": ["keyPolicy"],
    "AWS::KMS::ReplicaKey": ["keyPolicy"],
    "AWS::SecretsManager::ResourcePolicy": ["resourcePolicy"],
    "AWS::ECR::Repository": ["repositoryPolicyText"],
    "AWS::ECR::RegistryPolicy": ["policyText"],
    "AWS::DynamoDB::Table": ["resourcePolicy", "policyDocument"],
    "AWS::Kinesis::ResourcePolicy": ["resourcePolicy"],
    "AWS::Logs::ResourcePolicy": ["policyDocument"],
    "AWS::Events::EventBus": ["policy"],
    "AWS::Backup::BackupVault": ["accessPolicy"],
  ]

  /// Returns the document that the `properties` of a resource of `type` hold; nil when there is none.
  static func document(of type: String, _ properties: Properties) -> Value? {
    guard let path = documents[type] else { return nil }
    var current: Properties? = properties
    for name in path.dropLast() { current = Properties(current?[name]) }
    return path.last.flatMap { current?[$0] }
  }
}
