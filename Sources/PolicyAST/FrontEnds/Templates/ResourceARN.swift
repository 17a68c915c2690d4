/// The form of what references to resources yield: ARNs of which only parts wait for deployment.
///
/// A reference to a table is never the wildcard `*`; its service, and its name when the template gives one, are known.
enum ResourceARN {
  private struct Form {
    let type: String
    /// The attribute; empty for a plain reference.
    let attribute: String
    /// The property that holds the name; nil where the name is always made, or kept to find the resource again.
    let name: String?
    /// The ARN with `R`, `A` and `N` between braces for region, account and name.
    let pattern: String

    init(_ type: String, _ attribute: String, _ name: String?, _ pattern: String) {
      self.type = type
      self.attribute = attribute
      self.name = name
      self.pattern = pattern
    }
  }

  /// - Source: "Return values" of each type, CloudFormation resource reference; "Resource types", service
  ///   authorization reference; ALIYUN::RAM::Role, ROS documentation.
  private static let forms = [
    Form("AWS::DynamoDB::Table", "Arn", "TableName", "arn:aws:dynamodb:{R}:{A}:table/{N}"),
    Form("AWS::Serverless::SimpleTable", "Arn", "TableName", "arn:aws:dynamodb:{R}:{A}:table/{N}"),
    Form("AWS::SQS::Queue", "Arn", "QueueName", "arn:aws:sqs:{R}:{A}:{N}"),
    Form("AWS::SNS::Topic", "", "TopicName", "arn:aws:sns:{R}:{A}:{N}"),
    Form("AWS::SNS::Topic", "TopicArn", "TopicName", "arn:aws:sns:{R}:{A}:{N}"),
    Form("AWS::S3::Bucket", "", "BucketName", "{N}"),
    Form("AWS::S3::Bucket", "Arn", "BucketName", "arn:aws:s3:::{N}"),
    Form("AWS::Kinesis::Stream", "Arn", "Name", "arn:aws:kinesis:{R}:{A}:stream/{N}"),
    Form("AWS::KMS::Key", "Arn", nil, "arn:aws:kms:{R}:{A}:key/{N}"),
    Form("AWS::SecretsManager::Secret", "", nil, "arn:aws:secretsmanager:{R}:{A}:secret:{N}"),
    Form("AWS::StepFunctions::StateMachine", "", nil, "arn:aws:states:{R}:{A}:stateMachine:{N}"),
    Form("AWS::StepFunctions::StateMachine", "Arn", nil, "arn:aws:states:{R}:{A}:stateMachine:{N}"),
    Form("AWS::Serverless::StateMachine", "", nil, "arn:aws:states:{R}:{A}:stateMachine:{N}"),
    Form("AWS::Serverless::StateMachine", "Arn", nil, "arn:aws:states:{R}:{A}:stateMachine:{N}"),
    Form("AWS::Logs::LogGroup", "Arn", "LogGroupName", "arn:aws:logs:{R}:{A}:log-group:{N}:*"),
    Form("AWS::Events::EventBus", "Arn", "Name", "arn:aws:events:{R}:{A}:event-bus/{N}"),
    Form("AWS::ECR::Repository", "Arn", "RepositoryName", "arn:aws:ecr:{R}:{A}:repository/{N}"),
    Form("AWS::Cognito::UserPool", "Arn", nil, "arn:aws:cognito-idp:{R}:{A}:userpool/{N}"),
    Form("AWS::Lambda::Function", "Arn", nil, "arn:aws:lambda:{R}:{A}:function:{N}"),
    Form("AWS::Serverless::Function", "Arn", nil, "arn:aws:lambda:{R}:{A}:function:{N}"),
    Form("AWS::IAM::Role", "Arn", nil, "arn:aws:iam::{A}:role/{N}"),
    Form("ALIYUN::RAM::Role", "Arn", nil, "acs:ram::{A}:role/{N}"),
  ]

  /// Returns the property that holds the name in what `attribute` of a `type` yields, and the pieces of that around
  /// the name; nil when the form is not known.
  static func pieces(
    of type: String, attribute: String?, in language: TemplateLanguage
  ) -> (nameProperty: String?, before: [Text.Piece], after: [Text.Piece])? {
    guard let form = forms.first(where: { $0.type == type && $0.attribute == attribute ?? "" }) else { return nil }
    var before: [Text.Piece] = []
    var after: [Text.Piece] = []
    var isAfter = false
    for part in form.pattern.split(separator: "{", omittingEmptySubsequences: true) {
      var literal = part
      if let close = part.firstIndex(of: "}") {
        if part[..<close] == "N" {
          isAfter = true
        } else {
          before.append(.hole(hole(part[..<close], language)))
        }
        literal = part[part.index(after: close)...]
      }
      guard !literal.isEmpty else { continue }
      if isAfter { after.append(.literal(String(literal))) } else { before.append(.literal(String(literal))) }
    }
    return (form.name, before, after)
  }

  private static func hole(_ letter: Substring, _ language: TemplateLanguage) -> Unresolved {
    let name = letter == "R" ? "Region" : "AccountId"
    return Unresolved(.configuration, "${\(language.pseudoPrefix)\(name)}")
  }
}
