import PolicyAST

/// What the page of formats says of one of them.
struct FormatDescription {
  /// The heading.
  let title: String
  /// The heading of its column in tables.
  let column: String
  /// How its files are usually called.
  let files: String
  /// What it is recognised by.
  let sign: String
  /// What is read.
  let content: String
  /// What cannot be known from the files.
  let open: String

  /// What is said of `format`.
  init(_ format: Format) {
    switch format {
    case .serverlessDevsFC: self = Self.serverlessDevsFC
    case .serverlessDevsFC3: self = Self.serverlessDevsFC3
    case .funcraft: self = Self.funcraft
    case .ros: self = Self.ros
    case .terraform: self = Self.terraform
    case .cloudFormation: self = Self.cloudFormation
    case .serverlessFramework: self = Self.serverlessFramework
    case .accountState: self = Self.accountState
    case .policy: self = Self.policy
    }
  }

  private init(_ title: String, _ column: String, files: String, sign: String, content: String, open: String) {
    self.title = title
    self.column = column
    self.files = files
    self.sign = sign
    self.content = content
    self.open = open
  }

  private static let serverlessDevsFC = FormatDescription(
    "Serverless Devs, component fc", "fc", files: "`s.yaml`, `s.yml` and what they extend",
    sign: "edition 1.0.0, or units whose `component` is `fc`, `devsapp/fc`, `fc-deploy`; else their properties",
    content: """
      services with their role (an ARN, or a name with policies), network, logs, mounts; functions, triggers, custom \
      domains, asynchronous settings; roles of the component `ram`; `vars`, `extend`, `${this…}`, outputs of other units
      """,
    open: "`${env(…)}`, `${config(…)}`, outputs that exist after deployment; `auto` is known to be the tool's choice")

  private static let serverlessDevsFC3 = FormatDescription(
    "Serverless Devs, component fc3", "fc3", files: "`s.yaml`, `s.yml` and what they extend",
    sign: "edition 3.0.0, or units whose `component` is `fc3`, `fc3-domain`; else their properties",
    content: """
      functions with their role, network, logs, mounts, triggers, asynchronous and concurrency settings; domains; roles \
      of the component `ram`; `template` with `extend`, `vars`, `${this…}`, outputs of other units
      """,
    open: "`${env('…')}`, `${config('…')}`, outputs that exist after deployment; `auto` is the tool's choice")

  private static let funcraft = FormatDescription(
    "Funcraft", "fun", files: "`template.yml`, `template.yaml`",
    sign: "`Transform: Aliyun::Serverless-2018-04-03`, or resources of `Aliyun::Serverless::`",
    content: """
      services with their functions, events and policies, `Globals`, flows and their roles, custom domains, and resources \
      of ROS beside them
      """,
    open: "parameters without a default, attributes of resources")

  private static let ros = FormatDescription(
    "Resource Orchestration Service", "ROS", files: "templates in YAML and JSON, of any name",
    sign: "`ROSTemplateFormatVersion`, or resources of `ALIYUN::`",
    content: """
      RAM roles, users, groups, policies and attachments; Function Compute 2.0 and 3.0; networks, security groups, \
      databases with whitelists and addresses, buckets; `Ref`, all functions `Fn::…` and their short tags, parameters with \
      defaults, mappings, conditions, locals, nested stacks in local files, Terraform within ROS
      """,
    open: "parameters without a default, attributes of resources, templates behind addresses on the internet")

  private static let terraform = FormatDescription(
    "Terraform", "Terraform", files: "`*.tf`, `*.tf.json`, `*.tfvars`, plans as `terraform show -json` prints them",
    sign: "the extension; plans by `planned_values`",
    content: """
      of `alicloud` and `aws`: functions, triggers, permissions, URLs, domains, layers, roles, policies, attachments, \
      users, groups, keys, databases with whitelists and connections, networks, security groups, endpoints, buckets; \
      variables with defaults and `*.tfvars`, locals, `count`, `for_each`, `dynamic`, functions, local modules, policy \
      documents as data sources
      """,
    open: "variables without a value, data sources, attributes that the provider computes, modules of registries")

  private static let cloudFormation = FormatDescription(
    "CloudFormation and SAM", "CFN, SAM", files: "templates in YAML and JSON, of any name",
    sign: "`AWSTemplateFormatVersion`, or resources of `AWS::`",
    content: """
      IAM roles, users, groups, policies; Lambda functions, permissions, URLs, event sources, layers, asynchronous \
      settings; SAM functions with `Globals`, events and policy templates; networks, route tables, endpoints, security \
      groups, databases, buckets and their policies; short tags, conditions, mappings, nested stacks in local files
      """,
    open: "parameters without a default, attributes of resources, `Fn::Transform`, `Fn::ForEach`, imported values")

  private static let serverlessFramework = FormatDescription(
    "Serverless Framework", "Serverless", files: "`serverless.yml`, `serverless.yaml`, `serverless.json`",
    sign: "`service` and `provider` with a name; providers other than `aliyun` and `aws` add nothing",
    content: """
      functions, events, URLs, the role of the service or of a function with its statements and managed policies, VPC, \
      destinations, layers, packages, and `resources` (CloudFormation or ROS); `${self:…}`, `${opt:…, default}`, \
      `${file(…)}`, `${env:…, default}`
      """,
    open: "`${env:…}`, `${ssm:…}`, `${cf:…}` and options without a default")

  private static let accountState = FormatDescription(
    "Account state", "account", files: "a folder of JSON answers, as [snapshot.md](snapshot.md) collects them",
    sign: "the shape of the answers of `aliyun` and `aws`",
    content: """
      roles, users, groups, policies, keys, functions, triggers, domains, asynchronous and concurrency settings, resource \
      policies, URLs, event sources, networks, security groups, databases, buckets; an answer that is there twice counts \
      once
      """,
    open: "what no answer tells: the page says which answers a complete picture needs")

  private static let policy = FormatDescription(
    "Policy document", "policy", files: "JSON or YAML of any name",
    sign: "`Statement` with `Effect`; the dialect by version, action and resource names",
    content: "one policy, several in a list, or one within the answer of a client; trust policies by their principals",
    open: "placeholders such as `${ACCOUNT}` and `<region>`")
}
