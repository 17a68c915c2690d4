import Testing

@testable import PolicyAST

private func decide(
  _ statements: String, _ dialect: Dialect = .iam, action: String = "s3:GetObject",
  resource: String = "arn:aws:s3:::b/k",
  _ context: [String: [String]] = [:]
) -> Decision.Outcome {
  AccessSet(PolicySet(identity: [PolicyFixture.statements(statements, dialect)])).decide(
    Request(action: action, resource: resource, context: context)
  ).outcome
}

@Test func `conditions hold as their operators say`() {
  let cases: [(name: String, values: String, present: [String]?, expected: Decision.Outcome)] = [
    ("StringEquals", #""a""#, ["a"], .allow), ("StringEquals", #""a""#, ["A"], .implicitDeny),
    ("StringEquals", #""a*""#, ["ab"], .implicitDeny), ("StringEquals", #""a*""#, ["a*"], .allow),
    ("StringEquals", #""a""#, nil, .implicitDeny), ("StringEquals", #"["a", "b"]"#, ["b"], .allow),
    ("StringEquals", #""a""#, ["a", "b"], .undecided), ("StringNotEquals", #""a""#, ["b"], .allow),
    ("StringNotEquals", #""a""#, nil, .allow), ("StringNotEquals", #"["a", "b"]"#, ["b"], .implicitDeny),
    ("StringEqualsIfExists", #""a""#, nil, .allow), ("StringEqualsIfExists", #""a""#, ["b"], .implicitDeny),
    ("StringNotEqualsIfExists", #""a""#, ["a"], .implicitDeny),
    ("StringEqualsIgnoreCase", #""aB""#, ["Ab"], .allow),
    ("StringNotEqualsIgnoreCase", #""aB""#, ["Ab"], .implicitDeny),
    ("StringLike", #""a?c*""#, ["abcd"], .allow), ("StringNotLike", #""a?c*""#, ["abcd"], .implicitDeny),
    ("stringlike", #""a*""#, ["ab"], .allow), ("NumericEquals", #""5""#, ["5.0"], .allow),
    ("NumericEquals", "5", ["5"], .allow), ("NumericNotEquals", #""5""#, ["6"], .allow),
    ("NumericLessThan", #""5""#, ["4.999"], .allow), ("NumericLessThan", #""5""#, ["5"], .implicitDeny),
    ("NumericLessThanEquals", #""5""#, ["5"], .allow), ("NumericGreaterThan", #""5""#, ["1e1"], .allow),
    ("NumericGreaterThanEquals", #""5""#, ["4"], .implicitDeny), ("NumericEquals", #""5""#, ["five"], .undecided),
    ("NumericEquals", #""five""#, ["5"], .undecided), ("NumericLessThan", #""5""#, nil, .implicitDeny),
    ("DateGreaterThan", #""2026-01-01T00:00:00Z""#, ["2026-01-01T00:00:01Z"], .allow),
    ("DateLessThan", #""2026-01-01T00:00:00+08:00""#, ["2025-12-31T15:59:59Z"], .allow),
    ("DateEquals", #""2026-01-01""#, ["1767225600"], .allow), ("DateNotEquals", #""2026-01-01""#, nil, .allow),
    ("DateLessThanEquals", #""2026-01-01""#, ["2026-01-02"], .implicitDeny),
    ("DateGreaterThanEquals", #""2026-01-01""#, ["2026-01-01T00:00:00Z"], .allow),
    ("Bool", #""true""#, ["True"], .allow), ("Bool", "true", ["true"], .allow),
    ("Bool", #""false""#, ["true"], .implicitDeny),
    ("Bool", #""true""#, nil, .implicitDeny), ("BoolIfExists", #""true""#, nil, .allow),
    ("Bool", #""yes""#, ["yes"], .undecided),
    ("IpAddress", #""10.0.0.0/8""#, ["10.1.2.3"], .allow), ("IpAddress", #""10.0.0.0/8""#, ["11.1.2.3"], .implicitDeny),
    ("NotIpAddress", #""10.0.0.0/8""#, ["11.1.2.3"], .allow), ("NotIpAddress", #""10.0.0.0/8""#, nil, .allow),
    ("IpAddress", #"["10.0.0.0/8", "2001:db8::/32"]"#, ["2001:db8::5"], .allow),
    ("IpAddress", #""::/0""#, ["10.1.2.3"], .implicitDeny), ("IpAddress", #""10.0.0.0/99""#, ["10.1.2.3"], .undecided),
    ("Null", #""true""#, nil, .allow), ("Null", #""true""#, ["a"], .implicitDeny), ("Null", "false", ["a"], .allow),
    ("Null", "false", nil, .implicitDeny), ("Null", #"["true", "false"]"#, nil, .allow),
    ("NullIfExists", "true", nil, .undecided),
    ("ForAllValues:Null", "true", ["a"], .allow), ("ForAnyValue:Null", "true", nil, .implicitDeny),
    ("BinaryEquals", #""QmluYXJ5""#, ["QmluYXJ5"], .allow),
    ("ArnLike", #""arn:aws:s3:::b*""#, ["arn:aws:s3:::bucket:x"], .allow),
    ("ArnLike", #""arn:aws:*:*:1:x""#, ["arn:aws:s3:a:b:1:x"], .implicitDeny),
    ("ArnEquals", #""arn:aws:sns:*:1:t""#, ["arn:aws:sns:eu:1:t"], .allow),
    ("ArnNotLike", #""arn:aws:sns:*:1:t""#, ["arn:aws:sns:eu:1:t"], .implicitDeny),
    ("ArnLike", #""*""#, ["arn:aws:s3:::b"], .allow), ("ArnLike", #""arn:aws:s3*""#, ["arn:aws:s3:::b"], .undecided),
    ("ForAnyValue:StringEquals", #"["a", "b"]"#, ["x", "b"], .allow),
    ("ForAnyValue:StringEquals", #""a""#, ["x"], .implicitDeny),
    ("ForAnyValue:StringEquals", #""a""#, nil, .implicitDeny),
    ("ForAnyValue:StringNotEquals", #""a""#, ["a", "x"], .allow),
    ("ForAnyValue:StringNotEquals", #""a""#, nil, .implicitDeny),
    ("ForAllValues:StringLike", #""a*""#, ["a", "ab"], .allow),
    ("ForAllValues:StringLike", #""a*""#, ["a", "b"], .implicitDeny),
    ("ForAllValues:StringLike", #""a*""#, nil, .allow), ("ForAllValues:StringNotLike", #""a*""#, ["b", "c"], .allow),
    ("ForAnyValue:StringEqualsIfExists", #""a""#, nil, .allow), ("ForAllValues:StringEquals", "[]", nil, .allow),
    ("ForAllValues:StringEquals", "[]", ["a"], .implicitDeny), ("StringMatches", #""a""#, ["a"], .undecided),
    ("ForSomeValues:StringEquals", #""a""#, ["a"], .undecided), ("StringEquals", "[]", ["a"], .implicitDeny),
  ]

  for one in cases {
    let statement =
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {"\#(one.name)": {"k:Key": \#(one.values)}}}"#
    let outcome = decide(statement, .iam, one.present.map { ["K:key": $0] } ?? [:])
    #expect(outcome == one.expected, "\(one.name) \(one.values) on \(one.present ?? [])")
  }
  print("condition operators: \(cases.count) cases")
}

@Test func `statements decide as the evaluation logic says`() {
  let allow = #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#
  let cases: [(statements: String, dialect: Dialect, expected: Decision.Outcome)] = [
    (allow, .iam, .allow), ("", .iam, .implicitDeny),
    (#"{"Effect": "Allow", "Action": "S3:getobject", "Resource": "*"}"#, .iam, .allow),
    (#"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::B/*"}"#, .iam, .implicitDeny),
    (allow + #", {"Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3:::b/*"}"#, .iam, .explicitDeny),
    (#"{"Effect": "Allow", "NotAction": "s3:Get*", "Resource": "*"}"#, .iam, .implicitDeny),
    (#"{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}"#, .iam, .allow),
    (#"{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::b/*"}"#, .iam, .implicitDeny),
    (#"{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::c/*"}"#, .iam, .allow),
    (#"{"Effect": "allow", "Action": "*", "Resource": "*"}"#, .iam, .undecided),
    (#"{"Effect": "Allow", "Action": "*"}"#, .iam, .undecided),
    (#"{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::c/*"}"#, .ram, .undecided),
    (#"{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::b/*"}"#, .ram, .implicitDeny),
    (
      allow + #", {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"Null": {"k": "true"}}}"#, .ram,
      .undecided
    ),
    (
      #"{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEqualsIfExists": {"k": "a"}}}"#, .ram,
      .undecided
    ),
    (
      #"{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"ForAllValues:StringEquals": {"k": "a"}}}"#,
      .ram, .allow
    ),
    (#"{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::<<bucket>>/*"}"#, .iam, .undecided),
    (#"{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::<<bucket>>/other"}"#, .iam, .implicitDeny),
    (allow + #", {"Effect": "Deny", "Action": "iam:<<x>>", "Resource": "*"}"#, .iam, .allow),
    (allow + #", {"Effect": "Deny", "NotAction": "s3:<<x>>", "Resource": "*"}"#, .iam, .undecided),
  ]

  for one in cases {
    #expect(decide(one.statements, one.dialect) == one.expected, "\(one.dialect) \(one.statements)")
  }
}

@Test func `policy variables take the values of the request`() {
  let home = #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/${aws:username}/*"}"#
  let team =
    #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/${aws:PrincipalTag/team, 'all'}/*"}"#
  let tag =
    #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": {"s3:tag": "${aws:username}"}}}"#
  let other =
    #"{"Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::b/${aws:username}/*"}"#
  let star = #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/${*}"}"#
  let cases: [(String, resource: String, context: [String: [String]], expected: Decision.Outcome)] = [
    (home, "arn:aws:s3:::b/ann/x", ["aws:username": ["ann"]], .allow),
    (home, "arn:aws:s3:::b/bob/x", ["AWS:UserName": ["ann"]], .implicitDeny),
    (home, "arn:aws:s3:::b/ann/x", [:], .implicitDeny),
    (home, "arn:aws:s3:::b/ann/x", ["aws:username": ["*"]], .implicitDeny),
    (team, "arn:aws:s3:::b/all/x", [:], .allow),
    (team, "arn:aws:s3:::b/red/x", ["aws:principaltag/team": ["red"]], .allow),
    (tag, "r", ["s3:tag": ["ann"], "aws:username": ["ann"]], .allow),
    (tag, "r", ["s3:tag": ["ann"], "aws:username": ["bob"]], .implicitDeny),
    (other, "arn:aws:s3:::b/ann/x", ["aws:username": ["ann"]], .implicitDeny),
    (other, "arn:aws:s3:::b/ann/x", ["aws:username": ["bob"]], .allow),
    (other, "arn:aws:s3:::b/ann/x", [:], .undecided),
    (star, "arn:aws:s3:::b/*", [:], .allow), (star, "arn:aws:s3:::b/x", [:], .implicitDeny),
  ]

  for (statement, resource, context, expected) in cases {
    #expect(decide(statement, resource: resource, context) == expected, "\(statement) on \(resource), \(context)")
  }
  #expect(decide(home, .ram, resource: "arn:aws:s3:::b/ann/x", ["aws:username": ["ann"]]) == .undecided)
}

@Test func `principals are matched by account, role, session and service`() {
  func outcome(_ principal: String, _ asks: RequestPrincipal, _ dialect: Dialect = .iam, key: String = "Principal")
    -> Decision.Outcome
  {
    let statement = #"{"Effect": "Allow", "\#(key)": \#(principal), "Action": "*", "Resource": "*"}"#
    let policy = PolicyFixture.statements(statement, dialect, .resource)
    return AccessSet(PolicySet(resource: [policy])).decide(
      Request(principal: asks, action: "s3:GetObject", resource: "arn:aws:s3:::b/k")
    ).outcome
  }
  let user = RequestPrincipal(.aws, "arn:aws:iam::111122223333:user/ann")
  let session = RequestPrincipal(.aws, "arn:aws:sts::111122223333:assumed-role/deploy/s1")
  let lambda = RequestPrincipal(.service, "lambda.amazonaws.com")
  let role = #"{"AWS": "arn:aws:iam::111122223333:role/ci/deploy"}"#
  let ram = RequestPrincipal(.ram, "acs:ram::1234567890123456:user/ann")
  let cases: [(String, RequestPrincipal, Dialect, String, Decision.Outcome)] = [
    (#""*""#, user, .iam, "Principal", .allow), (#""*""#, .anonymous, .iam, "Principal", .allow),
    (#"{"AWS": "*"}"#, .anonymous, .iam, "Principal", .allow),
    (#"{"AWS": "111122223333"}"#, user, .iam, "Principal", .allow),
    (#"{"AWS": "arn:aws:iam::111122223333:root"}"#, session, .iam, "Principal", .allow),
    (#"{"AWS": "444455556666"}"#, user, .iam, "Principal", .implicitDeny),
    (role, session, .iam, "Principal", .allow), (role, user, .iam, "Principal", .implicitDeny),
    (#"{"AWS": "arn:aws:iam::111122223333:user/*"}"#, user, .iam, "Principal", .undecided),
    (#"{"Service": "lambda.amazonaws.com"}"#, lambda, .iam, "Principal", .allow),
    (#"{"Service": ["ec2.amazonaws.com"]}"#, lambda, .iam, "Principal", .implicitDeny),
    (#"{"AWS": "111122223333", "Service": "lambda.amazonaws.com"}"#, lambda, .iam, "Principal", .allow),
    (role, user, .iam, "NotPrincipal", .allow), (role, session, .iam, "NotPrincipal", .undecided),
    (#"{"RAM": ["acs:ram::1234567890123456:root"]}"#, ram, .ram, "Principal", .allow),
    (#"{"RAM": "acs:ram::1:root"}"#, ram, .ram, "Principal", .implicitDeny),
    (#"{"RAM": "acs:ram::1234567890123456:USER/Ann"}"#, ram, .ram, "Principal", .allow),
    (#"["*"]"#, ram, .ram, "Principal", .allow), (#"["1234567890123456"]"#, ram, .ram, "Principal", .allow),
    (#"{"RAM": "acs:ram::1:root"}"#, ram, .ram, "NotPrincipal", .undecided),
  ]

  for (principal, asks, dialect, key, expected) in cases {
    #expect(outcome(principal, asks, dialect, key: key) == expected, "\(key) \(principal) for \(asks.name)")
  }
}

@Test func `layers of policies decide together`() {
  let user = RequestPrincipal(.aws, "arn:aws:iam::111122223333:user/ann")
  let request = Request(principal: user, action: "kms:Decrypt", resource: "arn:aws:kms:::key/1")
  let all = PolicyFixture.statements(#"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
  let none = PolicyFixture.statements("")
  let limit = PolicyFixture.statements(#"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#, .iam, .boundary)
  let wide = PolicyFixture.statements(#"{"Effect": "Allow", "NotAction": "s3:*", "Resource": "*"}"#, .iam, .boundary)
  let refusal = PolicyFixture.statements(#"{"Effect": "Deny", "Action": "kms:*", "Resource": "*"}"#, .iam, .boundary)
  func owned(_ principal: String) -> PolicyAST.Policy {
    PolicyFixture.statements(
      #"{"Effect": "Allow", "Principal": {"AWS": "\#(principal)"}, "Action": "*", "Resource": "*"}"#, .iam, .resource)
  }
  let account = owned("111122223333")
  let direct = owned(user.name)
  let cases: [(PolicySet, Decision.Outcome)] = [
    (PolicySet(identity: [all], limits: [[limit]]), .implicitDeny),
    (PolicySet(identity: [all], limits: [[wide]]), .allow),
    (PolicySet(identity: [all], limits: [[limit, wide]]), .allow),
    (PolicySet(identity: [all], limits: [[limit], [wide]]), .implicitDeny),
    (PolicySet(identity: [all], limits: [[refusal]]), .explicitDeny),
    (PolicySet(identity: [all], limits: [[]]), .allow),
    (PolicySet(identity: [none], resource: [direct]), .allow),
    (PolicySet(identity: [none], resource: [account]), .implicitDeny),
    (PolicySet(resource: [account]), .allow),
    (PolicySet(identity: [all], resource: [account], combination: .both), .allow),
    (PolicySet(identity: [none], resource: [direct], combination: .both), .implicitDeny),
    (PolicySet(identity: [all], combination: .both), .implicitDeny),
    (PolicySet(identity: [all], combination: .resourceFirst), .implicitDeny),
    (PolicySet(identity: [all], resource: [account], combination: .resourceFirst), .allow),
    (PolicySet(identity: [none], resource: [account], combination: .resourceFirst), .implicitDeny),
    (PolicySet(identity: [none], resource: [direct], combination: .resourceFirst), .allow),
    (PolicySet(identity: [none], resource: [direct], limits: [[limit]]), .undecided),
    (PolicySet([all, limit]), .implicitDeny),
  ]

  for (index, (set, expected)) in cases.enumerated() {
    #expect(AccessSet(set).decide(request).outcome == expected, "case \(index)")
  }
}

@Test func `a decision names its statements`() {
  let policy = PolicyFixture.statements(
    #"""
    {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}, {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
    {"Effect": "Deny", "Action": "s3:GetObjectAcl", "Resource": "*"}
    """#)
  let set = AccessSet(PolicySet(identity: [policy]))

  let allowed = set.decide(Request(action: "s3:GetObject", resource: "r"))
  let denied = set.decide(Request(action: "s3:GetObjectAcl", resource: "r"))

  #expect(allowed.statements.compactMap(\.statement) == [0, 1])
  #expect(denied.statements.compactMap(\.statement) == [2])
  #expect(set.policies.statement(denied.statements[0])?.index == 2)
}
