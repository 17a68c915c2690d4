/// What the modules of the SDKs are for.
extension CloudClient {
  /// What an import of a module says.
  enum Meaning: Sendable {
    /// The client of one service.
    case client(CloudClient)
    /// Clients are made by calls that name the service.
    case factory
    /// Nothing about services.
    case neutral
    /// It may use services in ways that the code does not tell.
    case unknown
  }

  /// Returns what `module` says when it is a module of an SDK in `language`, else nil.
  static func meaning(ofModule module: String, _ language: CodeLanguage) -> Meaning? {
    let name = language == .php ? String(module.drop { $0 == "\\" }) : module
    for row in rows where row.language == language && row.covers(name) {
      switch row.kind {
      case .fixed(let provider, let services): return .client(CloudClient(provider, services))
      case .named(let provider): return named(name, row.prefix, provider)
      case .factory: return .factory
      case .neutral: return .neutral
      case .unknown: return .unknown
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= (byte | 0x20) || 0x30...0x39 ~= byte
  }

  /// The service that stands in `name` behind `prefix`.
  private static func named(_ name: String, _ prefix: String, _ provider: Provider) -> Meaning {
    let rest = name.dropFirst(prefix.count)
    let word = String(rest.prefix { !"./\\".contains($0) })
    let found: CloudClient?
    switch provider {
    case .aws:
      // `dynamodbv2`, `sqs`: packages of Java count the editions of a client.
      found = aws(word) ?? (word.hasSuffix("v2") ? aws(String(word.dropLast(2))) : nil)
    case .alibaba:
      // `kms-20160120`, `kms_20160120`.
      found = alibaba(String(word.prefix { !"-_".contains($0) })) ?? alibaba(word)
    }
    return found.map { .client($0) } ?? .unknown
  }

  private enum Kind: Sendable {
    case fixed(Provider, [String])
    case named(Provider)
    case factory
    case neutral
    case unknown
  }

  private struct Row: Sendable {
    let language: CodeLanguage
    /// The beginning of the module's name: whole words when it ends in a letter, unless the service's name follows.
    let prefix: String
    let kind: Kind

    init(_ language: CodeLanguage, _ prefix: String, _ kind: Kind) {
      self.language = language
      self.prefix = prefix
      self.kind = kind
    }

    func covers(_ name: String) -> Bool {
      guard name.hasPrefix(prefix) else { return false }
      if case .named = kind { return true }
      guard let last = prefix.utf8.last, isLetter(last) else { return true }
      guard let next = name.utf8.dropFirst(prefix.utf8.count).first else { return true }
      return !isLetter(next) && next != UInt8(ascii: "_") && next != UInt8(ascii: "-")
    }
  }

  /// The first row that fits counts.
  ///
  /// - Source: the pages of the SDKs in the documentation of the services, and the packages at PyPI, npm, Maven
  ///   Central, pkg.go.dev and Packagist under these names.
  private static let rows: [Row] = [
    // Python
    Row(.python, "oss2", .fixed(.alibaba, ["oss"])), Row(.python, "alibabacloud_oss_v2", .fixed(.alibaba, ["oss"])),
    Row(.python, "tablestore", .fixed(.alibaba, ["ots"])), Row(.python, "aliyun.log", .fixed(.alibaba, ["log"])),
    Row(.python, "mns", .fixed(.alibaba, ["mns"])), Row(.python, "fc2", .fixed(.alibaba, ["fc"])),
    Row(.python, "mq_http_sdk", .fixed(.alibaba, ["mq"])),
    Row(.python, "rocketmq", .fixed(.alibaba, ["mq", "rocketmq"])),
    Row(.python, "aliyunsdkcore.request", .unknown), Row(.python, "aliyunsdkcore", .neutral),
    Row(.python, "alibabacloud_tea_openapi", .neutral), Row(.python, "alibabacloud_tea_util", .neutral),
    Row(.python, "alibabacloud_credentials", .neutral), Row(.python, "Tea", .neutral),
    Row(.python, "aliyunsdk", .named(.alibaba)), Row(.python, "alibabacloud_", .named(.alibaba)),
    Row(.python, "botocore.auth", .unknown), Row(.python, "botocore.awsrequest", .unknown),
    Row(.python, "boto3.dynamodb", .neutral), Row(.python, "botocore", .neutral), Row(.python, "boto3", .factory),
    Row(.python, "aioboto3", .factory), Row(.python, "aiobotocore", .factory),
    // JavaScript
    Row(.javascript, "ali-oss", .fixed(.alibaba, ["oss"])), Row(.javascript, "tablestore", .fixed(.alibaba, ["ots"])),
    Row(.javascript, "@alicloud/log", .fixed(.alibaba, ["log"])),
    Row(.javascript, "@alicloud/mns", .fixed(.alibaba, ["mns"])),
    Row(.javascript, "ali-mns", .fixed(.alibaba, ["mns"])), Row(.javascript, "@alicloud/fc2", .fixed(.alibaba, ["fc"])),
    Row(.javascript, "@alicloud/openapi-client", .neutral), Row(.javascript, "@alicloud/credentials", .neutral),
    Row(.javascript, "@alicloud/tea-util", .neutral), Row(.javascript, "@alicloud/tea-typescript", .neutral),
    Row(.javascript, "@alicloud/pop-core", .unknown), Row(.javascript, "@alicloud/", .named(.alibaba)),
    Row(.javascript, "@aliyunmq/mq-http-sdk", .fixed(.alibaba, ["mq"])),
    Row(.javascript, "@aws-sdk/client-", .named(.aws)),
    Row(.javascript, "@aws-sdk/lib-dynamodb", .fixed(.aws, ["dynamodb"])),
    Row(.javascript, "@aws-sdk/util-dynamodb", .neutral),
    Row(.javascript, "@aws-sdk/lib-storage", .fixed(.aws, ["s3"])),
    Row(.javascript, "@aws-sdk/s3-", .fixed(.aws, ["s3"])),
    Row(.javascript, "@aws-sdk/rds-signer", .fixed(.aws, ["rds-db"])),
    Row(.javascript, "@aws-sdk/signature-v4", .unknown), Row(.javascript, "@aws-sdk/credential-", .neutral),
    Row(.javascript, "@aws-sdk/types", .neutral), Row(.javascript, "@aws-sdk/util-", .neutral),
    Row(.javascript, "@aws-sdk/", .unknown), Row(.javascript, "@smithy/signature-v4", .unknown),
    Row(.javascript, "@smithy/", .neutral), Row(.javascript, "aws-sdk/clients/", .named(.aws)),
    Row(.javascript, "aws-sdk", .factory),
    // Java
    Row(.java, "com.aliyun.oss", .fixed(.alibaba, ["oss"])), Row(.java, "com.aliyun.fc.runtime", .neutral),
    Row(.java, "com.alicloud.openservices.tablestore", .fixed(.alibaba, ["ots"])),
    Row(.java, "com.aliyun.openservices.log", .fixed(.alibaba, ["log"])),
    Row(.java, "com.aliyun.mns", .fixed(.alibaba, ["mns"])), Row(.java, "com.aliyuncs.fc", .fixed(.alibaba, ["fc"])),
    Row(.java, "com.aliyuncs.CommonRequest", .unknown), Row(.java, "com.aliyuncs.DefaultAcsClient", .neutral),
    Row(.java, "com.aliyuncs.IAcsClient", .neutral), Row(.java, "com.aliyuncs.profile", .neutral),
    Row(.java, "com.aliyuncs.exceptions", .neutral), Row(.java, "com.aliyuncs.http", .neutral),
    Row(.java, "com.aliyuncs.auth", .neutral), Row(.java, "com.aliyuncs.", .named(.alibaba)),
    Row(.java, "com.aliyun.tea", .neutral), Row(.java, "com.aliyun.teaopenapi", .neutral),
    Row(.java, "com.aliyun.teautil", .neutral), Row(.java, "com.aliyun.credentials", .neutral),
    Row(.java, "com.aliyun.", .named(.alibaba)), Row(.java, "com.amazonaws.services.lambda.runtime", .neutral),
    Row(.java, "com.amazonaws.services.", .named(.aws)), Row(.java, "com.amazonaws.auth.AWS4Signer", .unknown),
    Row(.java, "com.amazonaws.", .neutral), Row(.java, "software.amazon.awssdk.services.", .named(.aws)),
    Row(.java, "software.amazon.awssdk.enhanced.dynamodb", .fixed(.aws, ["dynamodb"])),
    Row(.java, "software.amazon.awssdk.transfer.s3", .fixed(.aws, ["s3"])),
    Row(.java, "software.amazon.awssdk.auth.signer", .unknown), Row(.java, "software.amazon.awssdk.", .neutral),
    // Go
    Row(.go, "github.com/aliyun/aliyun-oss-go-sdk", .fixed(.alibaba, ["oss"])),
    Row(.go, "github.com/aliyun/alibabacloud-oss-go-sdk-v2", .fixed(.alibaba, ["oss"])),
    Row(.go, "github.com/aliyun/aliyun-tablestore-go-sdk", .fixed(.alibaba, ["ots"])),
    Row(.go, "github.com/aliyun/aliyun-log-go-sdk", .fixed(.alibaba, ["log"])),
    Row(.go, "github.com/aliyun/aliyun-mns-go-sdk", .fixed(.alibaba, ["mns"])),
    Row(.go, "github.com/aliyun/fc-go-sdk", .fixed(.alibaba, ["fc"])),
    Row(.go, "github.com/aliyun/fc-runtime-go-sdk", .neutral),
    Row(.go, "github.com/aliyun/alibaba-cloud-sdk-go/services/", .named(.alibaba)),
    Row(.go, "github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests", .unknown),
    Row(.go, "github.com/aliyun/alibaba-cloud-sdk-go/sdk", .neutral),
    Row(.go, "github.com/aliyun/credentials-go", .neutral),
    Row(.go, "github.com/alibabacloud-go/tea", .neutral), Row(.go, "github.com/alibabacloud-go/tea-", .neutral),
    Row(.go, "github.com/alibabacloud-go/darabonba-openapi", .neutral),
    Row(.go, "github.com/alibabacloud-go/", .named(.alibaba)),
    Row(.go, "github.com/aws/aws-sdk-go-v2/service/", .named(.aws)),
    Row(.go, "github.com/aws/aws-sdk-go/service/", .named(.aws)),
    Row(.go, "github.com/aws/aws-sdk-go-v2/feature/s3", .fixed(.aws, ["s3"])),
    Row(.go, "github.com/aws/aws-sdk-go-v2/feature/dynamodb", .fixed(.aws, ["dynamodb"])),
    Row(.go, "github.com/aws/aws-sdk-go-v2/feature/rds", .fixed(.aws, ["rds-db"])),
    Row(.go, "github.com/aws/aws-sdk-go-v2/aws/signer", .unknown),
    Row(.go, "github.com/aws/aws-sdk-go/aws/signer", .unknown),
    Row(.go, "github.com/aws/aws-sdk-go-v2", .neutral), Row(.go, "github.com/aws/aws-sdk-go", .neutral),
    Row(.go, "github.com/aws/aws-lambda-go", .neutral), Row(.go, "github.com/aws/smithy-go", .neutral),
    // PHP
    Row(.php, "OSS\\", .fixed(.alibaba, ["oss"])), Row(.php, "Aliyun\\OTS", .fixed(.alibaba, ["ots"])),
    Row(.php, "AliyunMNS", .fixed(.alibaba, ["mns"])), Row(.php, "AliyunFC", .fixed(.alibaba, ["fc"])),
    Row(.php, "AlibabaCloud\\SDK\\", .named(.alibaba)), Row(.php, "AlibabaCloud\\Tea", .neutral),
    Row(.php, "AlibabaCloud\\Credentials", .neutral), Row(.php, "Darabonba\\OpenApi", .neutral),
    Row(.php, "Aws\\Signature", .unknown), Row(.php, "Aws\\Sdk", .factory), Row(.php, "Aws\\Exception", .neutral),
    Row(.php, "Aws\\Credentials", .neutral), Row(.php, "Aws\\", .named(.aws)),
  ]
}
