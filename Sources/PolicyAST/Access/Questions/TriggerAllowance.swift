/// What the role of an event source needs: to invoke its function, and to read the source that it stands for.
///
/// - Source: the trigger roles of the provider (AliyunLogETLRole, AliyunTableStoreStreamNotificationRole), without
///   what they grant on every function.
public enum TriggerAllowance {
  private static let document = """
    {"Version": "1", "Statement": [
      {"Effect": "Allow", "Action": "fc:InvokeFunction", "Resource": "acs:fc:*"},
      {"Effect": "Allow", "Action": ["log:Get*", "log:List*", "log:PullLogs", "log:PostLogStoreLogs",
        "log:CreateConsumerGroup", "log:UpdateConsumerGroup", "log:DeleteConsumerGroup",
        "log:ConsumerGroupUpdateCheckPoint", "log:ConsumerGroupHeartBeat"], "Resource": "acs:log:*"},
      {"Effect": "Allow", "Action": ["ots:BatchGet*", "ots:Describe*", "ots:Get*", "ots:List*", "ots:PutRow",
        "ots:UpdateRow", "ots:DeleteRow"], "Resource": "acs:ots:*"}
    ]}
    """

  /// The name of a function that nobody meant; a role that may invoke it may invoke every one.
  private static let strangersFunction = "acs:fc:*functions/0d17fca0d17fca0d1"

  /// Returns whether `policies` ever allow more than a role of an event source needs; `.yes` carries such a request, its action
  /// as it is written.
  /// - Complexity: bounded by `limit` steps.
  public static func excess(of policies: PolicySet, limit: Int = 50_000) -> Possibility {
    let rights = AccessSet(policies)
    let everyFunction = rights.canEver(
      AccessQuestion(actions: ["fc:InvokeFunction"], resources: [strangersFunction]), limit: limit)
    if everyFunction.isYes { return everyFunction }
    let permitted = AccessSet(PolicySet(identity: [policy]))
    let new = AccessSet(policies, nil, permitted.vocabulary)
    let beyond = DifferenceSearch(
      allowing: new, refusing: permitted, within: [], vocabulary: new.vocabulary, catalogue: nil, limit: limit
    ).run()
    switch beyond {
    case .no: return everyFunction
    case .undecided: return beyond
    case .yes(var request, let statements):
      request.action = written(request.action, in: statements.compactMap { policies.statement($0) })
      return .yes(request, because: statements)
    }
  }

  /// Returns the action of `statements` that stands for `action`, which may be one that nobody would recognise.
  private static func written(_ action: String, in statements: [Statement]) -> String {
    let patterns = statements.compactMap(\.action).filter { !$0.isNegated }.flatMap(\.patterns)
    let texts = patterns.lazy.filter { $0.text.holes.isEmpty }.map(\.text.string)
    return texts.first { WildcardPattern($0, ignoringCase: true).matches(action) } ?? action
  }

  private static var policy: Policy {
    let file = SourceFile(path: "", bytes: Array(document.utf8))
    let place = Location(file, Region(0, 0))
    var ignored: [Diagnostic] = []
    return PolicyReader(dialect: .ram).read(
      ManagedDocument.value(file.bytes, at: place), diagnostics: &ignored)
  }
}
