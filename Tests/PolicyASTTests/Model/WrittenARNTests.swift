import PolicyAST
import Testing

struct WrittenARNTests {
  @Test func `the parts of ARNs of both clouds are told apart`() throws {
    let role = try #require(WrittenARN(Text("acs:ram::1234567890123456:role/team/worker")))
    let queue = try #require(WrittenARN(Text("acs:mns:cn-hangzhou:1:/queues/a:b/messages")))
    let policy = try #require(WrittenARN(Text("arn:aws:iam::aws:policy/service-role/AWSLambdaRole")))

    #expect(role.provider == .alibaba && role.role?.string == "worker" && role.accountNumber == "1234567890123456")
    #expect(queue.name.string == "/queues/a:b/messages" && queue.role == nil)
    #expect(policy.provider == .aws && policy.policy?.string == "AWSLambdaRole" && policy.accountNumber == nil)
  }

  @Test func `colons in holes and variables do not divide`() throws {
    let hole = Text(pieces: [
      .literal("acs:ram::"), .hole(Unresolved(.configuration, "${config('a:b')}")), .literal(":role/worker"),
    ])

    let arn = try #require(WrittenARN(hole))

    #expect(arn.role?.known == "worker" && arn.account.holes.count == 1 && arn.accountNumber == nil)
    #expect(WrittenARN.fields(of: Text("arn:aws:s3:::${aws:username}/x")).count == 6)
    #expect(WrittenARN(Text("worker")) == nil && WrittenARN(Text("acs:ram")) == nil)
  }
}
