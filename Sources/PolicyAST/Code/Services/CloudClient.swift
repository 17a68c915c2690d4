/// What a client of a cloud service needs of the role that it runs with.
struct CloudClient: Hashable, Sendable {
  /// The cloud.
  let provider: Provider

  /// The codes of the service in policies, of which at least one must be granted.
  let services: [String]

  /// Further services that it may use with the same rights: the bucket of a query, the key of a secret.
  let companions: [String]

  /// A client of `services`.
  init(_ provider: Provider, _ services: [String], with companions: [String] = []) {
    self.provider = provider
    self.services = services
    self.companions = companions
  }

  /// The client of AWS that SDKs call `name`, in any of their spellings; nil when it is not known.
  ///
  /// Names are compared without case and signs: `client-cloudwatch-logs`, `CloudWatchLogs`, `cloudwatchlogs`.
  static func aws(_ name: String) -> CloudClient? {
    let plain = plain(name)
    if let other = awsNames[plain] { return CloudClient(.aws, other.services, with: other.companions) }
    guard let service = awsServices[plain] else { return nil }
    return CloudClient(.aws, [service])
  }

  /// The client of Alibaba Cloud for the API `name`, as its packages spell it; nil when it is not known.
  static func alibaba(_ name: String) -> CloudClient? {
    // Packages have the date of the API's version behind the name: `kms20160120`.
    let plain = plain(String(name.reversed().drop { $0.isNumber }.reversed()))
    if let services = alibabaNames[plain] { return CloudClient(.alibaba, services) }
    guard KnownActions.knows(service: plain, in: .ram) else { return nil }
    return CloudClient(.alibaba, [plain])
  }

  private static func plain(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.filter { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }, as: UTF8.self)
  }

  /// The codes of services in policies of AWS, by their spelling without signs.
  private static let awsServices: [String: String] = Dictionary(
    KnownActions.services(of: .iam).map { (plain($0), $0) }, uniquingKeysWith: { first, _ in first })

  /// Clients whose name is not the code in policies, or that reach other services with the rights of the caller.
  ///
  /// - Source: the names of the clients of boto3, @aws-sdk and aws-sdk-go-v2; the column "service prefix" of the
  ///   service authorization reference.
  private static let awsNames: [String: (services: [String], companions: [String])] = [
    "stepfunctions": (["states"], []), "sfn": (["states"], []), "eventbridge": (["events"], []),
    "cloudwatchevents": (["events"], []), "cloudwatchlogs": (["logs"], []), "ses": (["ses"], []),
    "sesv2": (["ses"], []), "cognitoidentityprovider": (["cognito-idp"], []),
    "cognitoidentity": (["cognito-identity"], []),
    "cognitoidentityserviceprovider": (["cognito-idp"], []), "systemsmanager": (["ssm"], []),
    "dynamodbstreams": (["dynamodb"], []), "dynamodbdocument": (["dynamodb"], []), "bedrockruntime": (["bedrock"], []),
    "bedrockagentruntime": (["bedrock"], []), "bedrockagent": (["bedrock"], []),
    "athena": (["athena"], ["glue", "s3", "lakeformation"]), "glue": (["glue"], ["s3", "iam"]),
    "rdsdata": (["rds-data"], ["secretsmanager"]), "rdsdataservice": (["rds-data"], ["secretsmanager"]),
    "rds": (["rds", "rds-db"], ["secretsmanager"]),
    "redshiftdata": (["redshift-data"], ["redshift", "redshift-serverless", "secretsmanager"]),
    "iotdata": (["iot"], []), "iotdataplane": (["iot"], []), "sagemakerruntime": (["sagemaker"], []),
    "apigatewaymanagementapi": (["execute-api"], []), "elasticloadbalancingv2": (["elasticloadbalancing"], []),
    "elbv2": (["elasticloadbalancing"], []), "elb": (["elasticloadbalancing"], []), "efs": (["elasticfilesystem"], []),
    "opensearch": (["es", "aoss"], []), "elasticsearchservice": (["es"], []), "transcribe": (["transcribe"], ["s3"]),
    "transcribeservice": (["transcribe"], ["s3"]), "textract": (["textract"], ["s3"]),
    "rekognition": (["rekognition"], ["s3"]), "firehose": (["firehose"], ["s3"]), "polly": (["polly"], ["s3"]),
    "s3control": (["s3"], []), "s3manager": (["s3"], []), "scheduler": (["scheduler"], ["iam"]),
    "ecs": (["ecs"], ["iam", "ec2", "ecr"]), "batch": (["batch"], ["iam", "ecs"]),
    "emr": (["elasticmapreduce"], ["s3"]),
    "acm": (["acm"], []), "certificatemanager": (["acm"], []), "organizations": (["organizations"], []),
    "cloudformation": (["cloudformation"], ["*"]), "servicecatalog": (["servicecatalog"], ["*"]),
    "codepipeline": (["codepipeline"], ["s3"]), "comprehend": (["comprehend"], ["s3"]), "ec2": (["ec2"], ["iam"]),
    "autoscaling": (["autoscaling"], ["iam", "ec2"]), "route53": (["route53"], []),
    "pinpoint": (["mobiletargeting"], []),
    "resourcegroupstaggingapi": (["tag"], ["*"]), "costexplorer": (["ce"], []),
  ]

  /// APIs of Alibaba Cloud whose code in policies is another one.
  ///
  /// - Source: "Services that work with RAM", documentation of Resource Access Management.
  private static let alibabaNames: [String: [String]] = [
    "oss": ["oss"], "sls": ["log"], "log": ["log"], "ots": ["ots"], "tablestore": ["ots"], "mns": ["mns"],
    "mnsopen": ["mns"], "fc": ["fc"], "fcopen": ["fc"], "fcv": ["fc"], "kms": ["kms"], "dkmsgcssdk": ["kms"],
    "rds": ["rds"], "rkvstore": ["kvstore", "r-kvstore"], "polardb": ["polardb"], "dds": ["dds", "mongodb"],
    "dysmsapi": ["dysms"], "dm": ["dm"], "ons": ["mq", "ons"], "rocketmq": ["mq", "rocketmq"], "sts": ["sts"],
    "ram": ["ram"], "ims": ["ram"], "ecs": ["ecs"], "vpc": ["vpc"], "eventbridge": ["eventbridge"], "fnf": ["fnf"],
    "cr": ["cr"], "cdn": ["cdn"], "alidns": ["alidns"], "nas": ["nas"], "actiontrail": ["actiontrail"], "cms": ["cms"],
    "slb": ["slb"], "imm": ["imm"], "green": ["yundun-greenweb"], "alikafka": ["alikafka"], "dts": ["dts"],
  ]
}
