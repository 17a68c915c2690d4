import PolicyAST
import Testing

@Suite struct KnownActionsTests {
  @Test func `an action is found in any case, with what it can be limited to`() throws {
    let action = try #require(KnownActions.action(named: "FC:invokefunction", in: .ram))

    #expect(action.qualifiedName == "fc:InvokeFunction")
    #expect(action.level == .invoke)
    #expect(action.sensitivity != nil)
    #expect(action.resources.contains { $0.pattern == "acs:fc:*:*:functions/*" })
  }

  @Test func `every action of every service is found by its own name`() {
    var count = 0
    for dialect in Dialect.allCases {
      for service in KnownActions.services(of: dialect) {
        for action in KnownActions.actions(of: service, in: dialect) {
          count += 1
          #expect(KnownActions.action(named: action.qualifiedName, in: dialect)?.name == action.name)
        }
      }
    }
    #expect(count > 5_900)
  }

  @Test(arguments: ["fc:InvokeFunctoin", "fc:", "fc", "nothing:Get", ":", "oss:GetObjec", "oss:GetObjectt", "oss:zzz"])
  func `a name that is none is not found`(_ name: String) {
    #expect(KnownActions.action(named: name, in: .ram) == nil)
  }
}
