import Testing

@testable import PolicyAST

private func set(_ statements: String, _ dialect: Dialect = .iam, _ kind: PolicyAST.Policy.Kind = .identity)
  -> PolicySet
{
  PolicySet([PolicyFixture.statements(statements, dialect, kind)])
}

private let everything = #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#

@Test func `relations of policies are found`() {
  let home = #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/${aws:username}/*"}"#
  let bob = #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/bob/*"}"#
  let homes = #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/*"}"#
  func when(_ condition: String) -> String {
    #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {\#(condition)}}"#
  }
  let cases: [(old: String, new: String, AccessComparison.Relation)] = [
    (everything, #"{"Effect": "Allow", "Action": "*:*", "Resource": "*"}"#, .equal),
    (everything, #"{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}"#, .narrower),
    (
      #"{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}"#,
      everything + #", {"Effect": "Deny", "Action": "IAM:*", "Resource": "*"}"#, .equal
    ),
    (
      #"{"Effect": "Allow", "Action": "s3:Get*", "Resource": "a*"}, {"Effect": "Allow", "Action": "s3:Put*", "Resource": "b*"}"#,
      #"{"Effect": "Allow", "Action": ["s3:Get*", "s3:Put*"], "Resource": ["a*", "b*"]}"#, .wider
    ),
    (
      everything + #", {"Effect": "Deny", "Action": "s3:*", "Resource": "x*"}"#,
      everything + #", {"Effect": "Deny", "Action": "s3:*", "Resource": "*x"}"#, .incomparable
    ),
    (home, home, .equal), (home, homes, .wider), (homes, home, .narrower), (home, bob, .incomparable),
    (when(#""StringLike": {"k": "a*"}"#), when(#""StringLike": {"k": ["a?*", "a"]}"#), .equal),
    (when(#""StringEquals": {"k": "a"}"#), when(#""StringEqualsIfExists": {"k": "a"}"#), .wider),
    (when(#""StringEquals": {"k": "a"}"#), when(#""StringEquals": {"K": "a"}"#), .equal),
    (when(#""StringNotEquals": {"k": "a"}"#), when(#""StringNotEquals": {"k": ["a", "b"]}"#), .narrower),
    (when(#""NumericLessThan": {"k": "5"}"#), when(#""NumericLessThanEquals": {"k": "5"}"#), .wider),
    (
      when(#""NumericLessThan": {"k": "5"}, "NumericGreaterThan": {"k": "5"}"#), when(#""StringEquals": {"k": []}"#),
      .equal
    ),
    (
      when(#""NumericLessThan": {"k": "9999999999999999999"}"#),
      when(#""NumericLessThan": {"k": "-9999999999999999999"}"#),
      .narrower
    ),
    (when(#""DateLessThan": {"k": "2026-01-01"}"#), when(#""DateLessThan": {"k": "1767225600"}"#), .equal),
    (when(#""IpAddress": {"k": ["10.0.0.0/9", "10.128.0.0/9"]}"#), when(#""IpAddress": {"k": "10.0.0.0/8"}"#), .equal),
    (when(#""NotIpAddress": {"k": "0.0.0.0/0"}"#), when(#""IpAddressIfExists": {"k": "::/0"}"#), .equal),
    (when(#""IpAddress": {"k": "2001:db8::/32"}"#), when(#""IpAddress": {"k": "2001:db8::/33"}"#), .narrower),
    (
      when(#""ForAllValues:StringEquals": {"k": ["a", "b"]}"#), when(#""ForAllValues:StringEquals": {"k": "a"}"#),
      .narrower
    ),
    (
      when(#""ForAnyValue:StringEquals": {"k": ["a", "b"]}"#), when(#""ForAllValues:StringEquals": {"k": ["a", "b"]}"#),
      .incomparable
    ),
    (
      when(#""ForAnyValue:StringEquals": {"k": "a"}, "ForAnyValue:StringLike": {"k": "b"}"#),
      when(#""ForAnyValue:StringEquals": {"k": "a"}"#), .wider
    ),
    (when(#""Null": {"k": "true"}"#), when(#""Null": {"k": "false"}"#), .incomparable),
    (when(#""Null": {"k": ["true", "false"]}"#), when(#""ForAllValues:Null": {"k": "true"}"#), .equal),
    (when(#""Bool": {"k": "true"}"#), when(#""Bool": {"k": ["true", "TRUE"]}"#), .equal),
    (when(#""ArnLike": {"k": "arn:aws:s3:::*"}"#), when(#""StringLike": {"k": "arn:aws:s3:::*"}"#), .equal),
    (when(#""ArnLike": {"k": "arn:*:s3:::b"}"#), when(#""StringLike": {"k": "arn:*:s3:::b"}"#), .wider),
    (
      when(#""Bool": {"aws:SecureTransport": ["true", "false"]}"#), when(#""Null": {"aws:SecureTransport": "false"}"#),
      .equal
    ),
    (
      when(#""StringNotEquals": {"aws:SecureTransport": "false"}"#),
      when(#""BoolIfExists": {"aws:SecureTransport": "true"}"#), .equal
    ),
    (
      when(#""StringEquals": {"aws:username": "${aws:username}"}"#), when(#""Null": {"aws:username": "false"}"#),
      .equal
    ),
  ]

  for (old, new, expected) in cases {
    let comparison = AccessComparison(old: set(old), new: set(new))
    #expect(comparison.relation == expected, "\(old) and \(new): \(comparison)")
  }
  print("relations: \(cases.count) cases")
}

@Test func `what is open makes a comparison undecided only where it matters`() {
  let hole = #"{"Effect": "Allow", "Action": "oss:*", "Resource": "acs:oss:*:*:<<bucket>>/*"}"#
  let all = #"{"Effect": "Allow", "Action": "oss:*", "Resource": "acs:oss:*:*:*"}"#
  let get = #"{"Effect": "Allow", "Action": "oss:Get*", "Resource": "acs:oss:*:*:<<bucket>>/*"}"#
  let named = #"{"Effect": "Allow", "Action": "oss:*", "Resource": "acs:oss:*:*:logs/*"}"#
  let variable = #"{"Effect": "Allow", "Action": "oss:*", "Resource": "acs:oss:*:*:${aws:username}/*"}"#
  let foreign = #"{"Effect": "Allow", "Action": "oss:*", "Resource": "*", "Condition": {"ArnLike": {"k": "x"}}}"#

  func relation(_ old: String, _ new: String) -> AccessComparison.Relation {
    AccessComparison(old: set(old, .ram), new: set(new, .ram)).relation
  }

  #expect(relation(hole, hole) == .equal)
  #expect(AccessComparison(old: set(hole, .ram), new: set(all, .ram)).lost.isNo)
  #expect(AccessComparison(old: set(hole, .ram), new: set(get, .ram)).gained.isNo)
  #expect(relation(hole, named) == .undecided)
  #expect(relation(variable, variable) == .equal)
  #expect(relation(variable, named) == .undecided)
  #expect(relation(foreign, named) == .undecided)
  #expect(AccessComparison(old: set(all, .ram), new: set(foreign, .ram)).gained.isYes == false)
}

@Test func `incomplete policies are never taken for all there is`() {
  var policy = PolicyFixture.statements(#"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#)
  policy.isComplete = false
  let access = AccessSet(PolicySet(identity: [policy]))

  #expect(access.decide(Request(action: "s3:GetObject", resource: "r")).outcome == .undecided)
  #expect(!access.canEver(AccessQuestion(actions: ["iam:PassRole"])).isNo)
  #expect(!access.canEver(AccessQuestion(actions: ["iam:PassRole"])).isYes)

  policy.isComplete = true
  policy.statements[0].presence = "IsProd"
  let conditional = AccessSet(PolicySet(identity: [policy]))

  #expect(conditional.decide(Request(action: "s3:GetObject", resource: "r")).outcome == .undecided)
  #expect(conditional.canEver(AccessQuestion(actions: ["iam:PassRole"])).isNo)
}

@Test func `questions about actions are answered with a request`() {
  let weak = #", "Condition": {"StringLike": {"iam:PassedToService": "*"}}"#
  let cases: [(String, AccessQuestion, Bool)] = [
    (everything, AccessQuestion(actions: ["iam:PassRole"]), true),
    (
      #"{"Effect": "Allow", "Action": "IAM:pass*", "Resource": "*"\#(weak)}"#,
      AccessQuestion(actions: ["iam:PassRole"]), true
    ),
    (
      #"{"Effect": "Allow", "Action": "iam:?assRole", "Resource": "*"}"#, AccessQuestion(actions: ["iam:PassRole"]),
      true
    ),
    (#"{"Effect": "Allow", "NotAction": "ec2:*", "Resource": "*"}"#, AccessQuestion(actions: ["iam:PassRole"]), true),
    (#"{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}"#, AccessQuestion(actions: ["iam:PassRole"]), false),
    (
      everything + #", {"Effect": "Deny", "Action": "iam:*", "Resource": "*"}"#,
      AccessQuestion(actions: ["iam:PassRole"]), false
    ),
    (
      everything + #", {"Effect": "Deny", "Action": "iam:*", "Resource": "arn:aws:iam::*:role/admin"}"#,
      AccessQuestion(actions: ["iam:PassRole"]), true
    ),
    (
      everything + #", {"Effect": "Deny", "Action": "iam:*", "Resource": "arn:aws:iam::*:role/admin"}"#,
      AccessQuestion(actions: ["iam:PassRole"], resources: ["arn:aws:iam::1:role/admin"]), false
    ),
    (
      #"{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}}"#,
      AccessQuestion(actions: ["iam:PassRole"], context: ["iam:PassedToService": .matches(["lambda.amazonaws.com"])]),
      false
    ),
    (
      #"{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"\#(weak)}"#,
      AccessQuestion(actions: ["iam:PassRole"], context: ["iam:PassedToService": .matches(["lambda.amazonaws.com"])]),
      true
    ),
    (
      everything
        + #", {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}}"#,
      AccessQuestion(actions: ["iam:PassRole"], context: ["aws:MultiFactorAuthPresent": .absent]), false
    ),
    (
      everything
        + #", {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}}"#,
      AccessQuestion(actions: ["iam:PassRole"], context: ["aws:MultiFactorAuthPresent": .absent]), true
    ),
    (
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/${aws:username}/*"}"#,
      AccessQuestion(actions: ["s3:GetObject"], resources: ["arn:aws:s3:::b/bob/*"]), true
    ),
    (
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/${aws:username}/*"}"#,
      AccessQuestion(
        actions: ["s3:GetObject"], resources: ["arn:aws:s3:::b/bob/*"], context: ["aws:username": .matches(["ann"])]),
      false
    ),
  ]

  for (statements, question, expected) in cases {
    let access = AccessSet(set(statements))
    let answer = access.canEver(question)
    #expect(expected ? answer.isYes : answer.isNo, "\(statements) \(question): \(answer)")
    if let witness = answer.witness { #expect(access.decide(witness).outcome == .allow) }
  }
  print("questions: \(cases.count) cases")
}

@Test func `a witness spells actions as they are written`() {
  let access = AccessSet(set(#"{"Effect": "Allow", "Action": ["s3:GetObject", "ec2:Run*"], "Resource": "*"}"#))

  #expect(access.canEver(AccessQuestion(actions: ["s3:*"])).witness?.action == "s3:GetObject")
  #expect(access.canEver(AccessQuestion(actions: ["ec2:RunInstances"])).witness?.action == "ec2:RunInstances")
  #expect(access.allowsAnything().witness?.action == "s3:GetObject")
}

@Test func `a trust policy is asked about by principal`() {
  let trust = #"{"Effect": "Allow", "Principal": {"Service": "fc.aliyuncs.com"}, "Action": "sts:AssumeRole"}"#
  let open = #"{"Effect": "Allow", "Principal": {"RAM": "*"}, "Action": "sts:AssumeRole"}"#
  let question = AccessQuestion(
    principal: RequestPrincipal(.ram, "acs:ram::1234567890123456:user/ann"), actions: ["sts:AssumeRole"])

  #expect(AccessSet(set(trust, .ram, .trust)).canEver(question).isNo)
  #expect(AccessSet(set(open, .ram, .trust)).canEver(question).isYes)
  let anybody = AccessSet(set(trust, .ram, .trust)).canEver(AccessQuestion(actions: ["sts:AssumeRole"]))
  #expect(anybody.witness?.principal == RequestPrincipal(.service, "fc.aliyuncs.com"))
  let wider = AccessComparison(old: set(trust, .ram, .trust), new: set(open, .ram, .trust))
  #expect(wider.relation == .incomparable)
  #expect(wider.gained.witness?.principal?.kind == .ram)
}

@Test func `an account is the same as a number and as its root`() {
  func trust(_ principal: String) -> PolicySet {
    set(
      #"{"Effect": "Allow", "Principal": {"AWS": "\#(principal)"}, "Action": "s3:GetObject", "Resource": "*"}"#, .iam,
      .resource)
  }
  let number = trust("123456789012")
  let cases: [(PolicySet, AccessComparison.Relation)] = [
    (trust("arn:aws:iam::123456789012:root"), .equal), (trust("arn:aws:iam::123456789012:user/a"), .narrower),
    (trust("210987654321"), .incomparable), (trust("arn:aws-cn:iam::123456789012:root"), .incomparable),
  ]

  for (other, relation) in cases {
    let comparison = AccessComparison(old: number, new: other)
    #expect(comparison.relation == relation, "\(comparison)")
  }
}

@Test func `a witness has values of the key's type`() {
  let typed: [(condition: String, key: String, value: String)] = [
    (#""Null": {"aws:SecureTransport": "false"}"#, "aws:SecureTransport", "true"),
    (
      #""Null": {"aws:MultiFactorAuthPresent": "false"}, "StringNotEquals": {"aws:MultiFactorAuthPresent": "true"}"#,
      "aws:MultiFactorAuthPresent", "false"
    ),
    (#""Null": {"aws:SourceIp": "false"}"#, "aws:SourceIp", "192.0.2.1"),
    (#""Null": {"aws:CurrentTime": "false"}"#, "aws:CurrentTime", "2026-01-01T00:00:00Z"),
  ]

  for (condition, key, value) in typed {
    let access = AccessSet(
      set(#"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {\#(condition)}}"#))
    #expect(access.allowsAnything().witness?.context[key] == [value])
  }
}

@Test func `limits take away from what is allowed`() {
  let all = PolicyFixture.statements(everything)
  let limit = PolicyFixture.statements(
    #"{"Effect": "Allow", "Action": ["s3:*", "ec2:*"], "Resource": "*"}"#, .iam, .boundary)
  let free = PolicySet(identity: [all])
  let bound = PolicySet(identity: [all], limits: [[limit]])

  #expect(AccessComparison(old: free, new: bound).relation == .narrower)
  #expect(AccessSet(bound).canEver(AccessQuestion(actions: ["iam:*"])).isNo)
  #expect(AccessSet(bound).canEver(AccessQuestion(actions: ["s3:Get*"])).isYes)
  #expect(AccessSet(bound).canBeRefused(AccessQuestion(actions: ["s3:Get*"])).isNo)
  #expect(AccessSet(bound).canBeRefused(AccessQuestion(actions: ["*"])).isYes)
}

@Test func `a catalogue leaves out actions that do not exist`() {
  let catalogue = ActionCatalogue(["s3:GetObject", "s3:PutObject", "s3:GetBucketAcl"])
  let old = set(#"{"Effect": "Allow", "Action": ["s3:GetObject", "s3:GetBucketAcl"], "Resource": "*"}"#)
  let new = set(#"{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}"#)

  #expect(AccessComparison(old: old, new: new).relation == .wider)
  #expect(AccessComparison(old: old, new: new, actions: catalogue).relation == .equal)
  #expect(AccessSet(new, actions: ActionCatalogue([])).allowsAnything().isNo)
  let question = AccessQuestion(actions: ["s3:Put*"])
  #expect(AccessSet(new, actions: catalogue).canEver(question).isNo)
  #expect(AccessSet(set(everything), actions: catalogue).canEver(question).witness?.action == "s3:PutObject")
}

@Test func `idle statements are named with their reason`() {
  let access = AccessSet(
    set(
      #"""
      {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}, {"Effect": "Allow", "Action": "s3:Get*", "Resource": "a*"},
      {"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}, {"Effect": "Deny", "Action": "ec2:*", "Resource": "*"},
      {"Effect": "Allow", "Action": "fc:*", "Resource": "*", "Condition": {"NumericLessThan": {"k": "1"}, "NumericGreaterThan": {"k": "1"}}},
      {"Effect": "Deny", "Action": "ec2:Run*", "Resource": "*"}
      """#))

  let idle = access.idleStatements()

  #expect(idle.map { $0.statement.statement } == [1, 2, 4, 5])
  #expect(idle.map(\.reason) == [.covered, .denied, .neverMatches, .covered])
  #expect(idle.map { $0.because.compactMap(\.statement) } == [[0], [3], [], [3]])
}

@Test func `a search without enough work ends undecided`() {
  let tangled = (0..<12).map {
    #"{"Effect": "Deny", "Action": "s3:*", "Resource": "*a\#(String(repeating: "?", count: $0))b*", "Condition": {"StringLike": {"k\#($0)": "*x*"}}}"#
  }.joined(separator: ",")
  let old = set(everything + "," + tangled)
  let new = set(everything)

  let comparison = AccessComparison(old: new, new: old, limit: 3)

  guard case .undecided(let doubts) = comparison.gained else {
    Issue.record("\(comparison.gained)")
    return
  }
  #expect(!doubts.isEmpty)
  #expect(AccessComparison(old: old, new: new).gained.isYes)
}
