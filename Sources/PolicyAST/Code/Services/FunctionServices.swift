/// The services that a function uses by its settings, its triggers and its code, as far as they are seen.
struct FunctionServices {
  private var services: Set<String> = []

  /// The words of everything that its environment says.
  private var words: Set<String> = []

  private let provider: Provider

  /// What `function` of `model` uses; `code` is what its files show.
  init(_ function: Function, in model: AccessModel, code: [ServiceUses]) {
    provider = function.provider
    for shown in code {
      words.formUnion(shown.hostWords)
      for use in shown.uses { services.formUnion(use.client.services + use.client.companions) }
    }
    // Keys and tokens come with the use of other services.
    if !services.isEmpty || function.environmentKey != nil { services.insert("kms") }
    services.formUnion(["sts"])
    for variable in function.environment {
      addWords(variable.key.string)
      addWords(variable.value.scalar?.string ?? "")
    }
    if !function.environmentIsComplete { services.insert("*") }
    addSettings(function)
    for id in function.triggers { addTrigger(model[id]) }
  }

  /// Whether the function may use `service`, in the spelling of policies and lower case.
  func mayUse(_ service: String) -> Bool {
    services.contains("*") || services.contains(service) || words.contains(service)
      || service.split(separator: "-").contains { $0.count > 2 && words.contains(String($0)) }
  }

  private mutating func addWords(_ text: String) {
    words.formUnion(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  private mutating func addSettings(_ function: Function) {
    switch provider {
    // The platform writes logs and traces with the role.
    case .aws: services.formUnion(["logs", "xray", "cloudwatch"])
    case .alibaba: services.formUnion(["arms", "xtrace", "cms"])
    }
    if function.logs != nil { services.insert("log") }
    if function.network != nil { services.formUnion(["ec2", "ecs", "vpc"]) }
    if function.image != nil { services.formUnion(["cr", "ecr"]) }
    for mount in function.mounts {
      switch mount.kind {
      case .bucket: services.formUnion(["oss", "s3"])
      case .fileSystem: services.formUnion(["nas", "elasticfilesystem", "ecs", "vpc", "ec2"])
      }
    }
    for target in [function.asynchronous?.onSuccess, function.asynchronous?.onFailure].compactMap({ $0 }) {
      addSource(target)
    }
    if function.asynchronous != nil {
      services.formUnion(["sqs", "sns", "lambda", "events", "fc", "mns", "eventbridge"])
    }
  }

  private mutating func addTrigger(_ trigger: Trigger) {
    if let source = trigger.source { addSource(source) }
    let kind = (trigger.kind?.rawValue ?? "*").lowercased()
    services.formUnion(Self.servicesOfTriggers[kind] ?? [])
    addWords(kind)
  }

  /// Services whose rights the role must have for a trigger of a kind.
  /// - Source: "Using Lambda with …" for event source mappings; trigger documentation of Function Compute.
  private static let servicesOfTriggers: [String: [String]] = [
    "msk": ["kafka", "kafka-cluster", "ec2", "secretsmanager", "kms"],
    "kafka": ["kafka", "ec2", "secretsmanager", "kms"],
    "selfmanagedkafka": ["ec2", "secretsmanager", "kms"], "mq": ["mq", "ec2", "secretsmanager", "kms"],
    "activemq": ["mq", "ec2", "secretsmanager", "kms"], "documentdb": ["rds", "ec2", "secretsmanager", "kms"],
    "kinesis": ["kinesis", "kms", "sqs", "sns"], "dynamodb": ["dynamodb", "kms", "sqs", "sns"], "sqs": ["sqs", "kms"],
    "stream": ["kinesis", "dynamodb", "sqs", "sns"], "oss": ["oss"], "log": ["log"], "mns_topic": ["mns"],
    "tablestore": ["ots"], "eventbridge": ["eventbridge", "mns", "mq", "alikafka", "log", "kms", "rocketmq"],
    "*": ["*"],
  ]

  private mutating func addSource(_ value: Value) {
    guard let text = value.scalar else {
      // A source that is not known may be of any service that sends events.
      services.formUnion(["sqs", "kinesis", "dynamodb", "kafka", "mq", "sns", "mns", "ots", "log", "oss", "events"])
      return
    }
    addWords(text.string)
  }
}
