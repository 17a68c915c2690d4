import PolicyAST
import Rules

/// A report with one of everything, over files that are hard to show.
enum SampleReport {
  static let policy = SourceFile(
    path: "policies/deploy.json",
    text: """
      {"Version": "1", "Statement": [
        {"Effect": "Allow",
         "Action": "*",
         "Resource": "acs:oss:*:*:logs/*"}
      ]}

      """)

  static let template = SourceFile(
    path: "服务 一/s.yaml",
    text: "functions:\n\t\t描述: 订单处理 🚀 cafe\u{301}\u{1B}[31m  # 全部\n  key: SAMPLE-0123456789abcdef-NOT-A-KEY and more\n")

  static let minified = SourceFile(
    path: "dist/bundle.json",
    text: "{" + (0..<60).map { "\"member\($0)\":\"值\($0)\"," }.joined() + "\"open\":true,\"last\":[1,2,3]}")

  static let report: Report = {
    var report = Report(toolVersion: "0.1.0")
    report.summary.files = 3
    report.summary.bytes = [policy, template, minified].reduce(0) { $0 + $1.bytes.count }
    report.summary.functions = 2
    report.summary.policies = 1
    report.rules = rules
    report.findings = [inMinified, wholeStatement, action, tabbed, credential, besideCredential].enumerated().map {
      var finding = $0.element
      finding.fingerprint = "v1:" + String(repeating: String($0.offset), count: 32)
      return finding
    }
    report.suppressed = [suppressed]
    report.baselined = [baselined]
    report.undecided = [
      Undecided(
        rule: "wildcard-action", location: place(policy, "\"acs:oss:*:*:logs/*\""),
        because: [
          LocalizedText("the parameter Bucket has no default", chinese: "参数 Bucket 没有默认值"),
          LocalizedText("the region is not known"),
        ])
    ]
    report.diagnostics = [
      Diagnostic(
        .warning, "the key 'key' comes twice", at: place(template, "key"),
        notes: [.init("it is here first", at: place(template, "functions"))])
    ]
    report.configuration = ".fcaudit.yaml"
    return report
  }()

  /// Returns the location of the first occurrence of `text` in `file`.
  static func place(_ file: SourceFile, _ text: String) -> Location {
    let wanted = Array(text.utf8)
    let start = file.bytes.indices.first { file.bytes[$0...].starts(with: wanted) } ?? 0
    return Location(file, Region(start, start + wanted.count))
  }

  private static let inMinified = Finding(
    rule: "public-endpoint", severity: .medium, message: LocalizedText("anyone may call it", chinese: "任何人都可调用"),
    location: place(minified, "true"), path: ["function/bundle"],
    steps: [
      .init(LocalizedText("the trigger asks for no signature", chinese: "触发器不要求签名"), at: place(minified, "\"open\"")),
      .init(LocalizedText("the function has a role", chinese: "函数带有角色"), at: place(template, "functions")),
    ])

  private static let wholeStatement = Finding(
    rule: "wide-statement", severity: .low,
    message: LocalizedText("statement 1 of policy deploy is wider than its use"),
    location: Location(
      policy, Region(place(policy, "{\"Effect\"").region.start, place(policy, "logs/*\"}").region.end)),
    path: ["policy/deploy", "statement/1"],
    fixes: [
      Fix(
        title: LocalizedText("name the actions", chinese: "列出所需操作"), applicability: .displayOnly,
        edits: [.init(place(policy, "\"*\""), replacement: "[\"oss:GetObject\"]")])
    ])

  private static let action = Finding(
    rule: "wildcard-action", severity: .high,
    message: LocalizedText("statement 1 of policy deploy allows every action", chinese: "策略 deploy 的语句 1 允许所有操作"),
    location: place(policy, "\"*\""), path: ["policy/deploy", "statement/1"],
    related: [.init(LocalizedText("it holds for these resources", chinese: "作用于这些资源"), at: place(policy, "\"acs:oss"))],
    fixes: [
      Fix(
        title: LocalizedText("allow reading alone", chinese: "仅允许读取"), applicability: .unsafe,
        edits: [.init(place(policy, "\"*\""), replacement: "\"oss:GetObject\"")])
    ])

  private static let tabbed = Finding(
    rule: "wide-statement", severity: .note, message: LocalizedText("this is shown in line"),
    location: place(template, "🚀 cafe\u{301}\u{1B}"), path: [])

  private static let credential = Finding(
    rule: "credential", severity: .critical,
    message: LocalizedText("the access key secret SAMP…EY is in the file", chinese: "文件中有访问密钥 SAMP…EY"),
    location: place(template, "SAMPLE-0123456789abcdef-NOT-A-KEY"), path: [], isSensitive: true)

  private static let besideCredential = Finding(
    rule: "wide-statement", severity: .low, message: LocalizedText("this stands beside it"),
    location: place(template, "and more"), path: [])

  private static let suppressed: Finding = {
    var finding = Finding(
      rule: "wildcard-resource", severity: .medium, message: LocalizedText("the resource is open"),
      location: place(policy, "\"Resource\""), path: ["policy/deploy", "statement/1"])
    finding.fingerprint = "v1:" + String(repeating: "a", count: 32)
    finding.suppression = Suppression(
      .comment, reason: "the bucket holds logs alone", location: place(template, "# 全部"))
    return finding
  }()

  private static let baselined: Finding = {
    var finding = Finding(
      rule: "wildcard-resource", severity: .medium, message: LocalizedText("the version is old"),
      location: place(policy, "\"Version\""), path: ["policy/deploy"])
    finding.fingerprint = "v1:" + String(repeating: "b", count: 32)
    finding.isBaselined = true
    return finding
  }()

  private static let rules = [
    RuleDescription(
      id: "credential", title: LocalizedText("Credential in a file"), severity: .critical,
      why: LocalizedText("Who reads the file holds the key."), instead: LocalizedText("use a role"),
      sources: ["https://help.aliyun.com/zh/ram/"], tags: ["credentials", "cwe-798"], precision: "very-high"),
    RuleDescription(
      id: "public-endpoint", title: LocalizedText("Endpoint is open to anyone", chinese: "端点对所有人开放"),
      severity: .medium, why: LocalizedText("Anyone who knows the address can call it."),
      instead: LocalizedText("ask for a signature:\nset authType to function", chinese: "启用签名认证")),
    RuleDescription(
      id: "wide-statement", title: LocalizedText("Statement is wide"), severity: .low,
      why: LocalizedText("A grant beyond need is a risk."), instead: LocalizedText("")),
    RuleDescription(
      id: "wildcard-action", title: LocalizedText("Statement allows every action", chinese: "语句允许所有操作"),
      severity: .high, why: LocalizedText("Every action includes those that delete & those <yet to come>."),
      instead: LocalizedText("name the actions that the code calls", chinese: "列出代码实际调用的操作"),
      sources: ["https://help.aliyun.com/ram", "RAM documentation"], tags: ["least-privilege", "cwe-250"]),
    RuleDescription(
      id: "wildcard-resource", title: LocalizedText("Resource is open"), severity: .medium,
      why: LocalizedText("All of them."), instead: LocalizedText("name the resources")),
  ]
}
