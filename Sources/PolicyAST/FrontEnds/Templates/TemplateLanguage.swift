/// The languages of templates that share the intrinsic functions `Ref` and `Fn::…`.
public enum TemplateLanguage: Sendable {
  /// Resource Orchestration Service, and Funcraft, which is built on it.
  case ros
  /// CloudFormation and SAM.
  case cloudFormation

  /// The file format of templates in this language.
  var format: Format {
    switch self {
    case .ros: .ros
    case .cloudFormation: .cloudFormation
    }
  }

  /// The cloud that templates in this language deploy to.
  var provider: Provider {
    switch self {
    case .ros: .alibaba
    case .cloudFormation: .aws
    }
  }

  /// What begins the name of a parameter that the service itself supplies.
  var pseudoPrefix: String {
    switch self {
    case .ros: "ALIYUN::"
    case .cloudFormation: "AWS::"
    }
  }

  /// The pseudo parameter that takes a property away.
  var absence: String { pseudoPrefix + "NoValue" }

  /// Returns what the pseudo parameter `name` is wherever most stacks are deployed, nil for those that differ.
  ///
  /// The partitions of AWS differ in the beginning of ARNs alone, which no rule looks at.
  func usualValue(ofPseudoParameter name: String) -> String? {
    switch name {
    case "AWS::Partition": "aws"
    case "AWS::URLSuffix": "amazonaws.com"
    case _: nil
    }
  }

  /// Returns why the value of the pseudo parameter `name` is not known here.
  ///
  /// Account, region and partition belong to whoever deploys; names of stacks are made at deployment.
  func reason(ofPseudoParameter name: String) -> Unresolved.Reason {
    switch name.dropFirst(pseudoPrefix.count) {
    case "AccountId", "Region", "Partition", "URLSuffix", "TenantId": .configuration
    case _: .deployment
    }
  }

  /// Returns the function that the short tag stands for, such as `Ref` for `!Ref` and `Fn::Sub` for `!Sub`; nil when
  /// the tag is none of a template.
  static func functionName(ofTag tag: String) -> String? {
    guard tag.hasPrefix("!"), tag.utf8.count > 1, !tag.hasPrefix("!!") else { return nil }
    let name = tag.dropFirst()
    switch name {
    case "Ref", "Condition": return String(name)
    case _: return name.hasPrefix("Fn::") ? String(name) : "Fn::\(name)"
    }
  }
}
