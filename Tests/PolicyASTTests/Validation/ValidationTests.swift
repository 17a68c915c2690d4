import Support
import Testing

@testable import PolicyAST

struct ValidationTests {
  static let cases =
    ValidationCase.elements + ValidationCase.actions + ValidationCase.resources + ValidationCase.conditions
    + ValidationCase.variables + ValidationCase.principals

  @Test func `each check finds its fault at its place and nothing else`() {
    #expect(Self.cases.count > 100)

    for entry in Self.cases {
      let (all, marked) = entry.faults(in: entry.bad)
      // Most entries have one action for all keys; rule files show which keys actions have.
      let faults = all.filter { $0.kind != .inapplicableConditionKey }

      #expect(faults.map(\.kind) == [entry.kind], "\(entry.check): \(entry.bad)")
      #expect(faults.first?.location.region == marked, "\(entry.check): \(entry.bad)")
    }
  }

  @Test func `a policy without the fault has none`() {
    #expect(!Self.cases.isEmpty)

    for entry in Self.cases {
      let faults = entry.faults(in: entry.good).faults.filter { $0.kind != .inapplicableConditionKey }

      #expect(faults.map(\.kind) == [], "\(entry.check): \(entry.good)")
    }
  }

  @Test func `policies that the provider keeps have no errors`() {
    var facts = ServiceFacts()
    let place = Location(SourceFile(path: "x", text: ""), Region(0, 0))
    let names = ["AliyunFCFullAccess", "AliyunOSSFullAccess", "AliyunFCReadOnlyAccess", "AliyunFCInvocationAccess"]

    for name in names {
      let policy = ManagedPolicies.policy(named: name, dialect: .ram, at: place)
      let faults = policy.map { PolicyValidator.faults(of: $0, using: &facts) } ?? []

      #expect(policy != nil, "\(name)")
      #expect(faults.filter { $0.kind.gravity == .error }.map(\.kind) == [], "\(name)")
    }
  }

  @Test func `a policy beyond the size is told, and white space does not count`() {
    let buckets = (1000..<1140).map { #""arn:aws:s3:::bucket-\#($0)-with-a-long-name/*""# }
    let document = { (separator: String) in
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": [\#(buckets.joined(separator: separator))]}"#
    }
    let spaced = document(",\n" + String(repeating: " ", count: 40))
    let size = ValidationCase("POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", .oversizedPolicy, spaced, "")

    #expect(size.faults(in: spaced).faults.map(\.kind) == [.oversizedPolicy])
    #expect(size.faults(in: spaced).faults.first?.subject == size.faults(in: document(",")).faults.first?.subject)
  }
}
