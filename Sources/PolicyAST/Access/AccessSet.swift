/// The requests that a set of policies allows, ready to be asked about.
///
/// Policies are compiled once; questions are then answered without looking at the documents again.
public struct AccessSet: Sendable {
  /// What has to allow a request: one statement of each layer.
  typealias Alternative = [[Int]]

  /// The policies that it was made from.
  public let policies: PolicySet

  /// The actions that exist, when questions are about those alone.
  public let catalogue: ActionCatalogue?

  let vocabulary: AccessVocabulary
  let statements: [CompiledStatement]
  let denies: [Int]
  /// The ways by which a request is allowed for certain, and those by which it may be.
  let lowerAlternatives: [Alternative]
  let upperAlternatives: [Alternative]

  /// The requests that `policies` allow; with a catalogue, those for the actions in it.
  /// - Complexity: O(bytes of the policies).
  public init(_ policies: PolicySet, actions catalogue: ActionCatalogue? = nil) {
    self.init(policies, catalogue, AccessVocabulary())
  }

  /// The same with the numbers of `vocabulary`, so that two sets can be compared.
  init(_ policies: PolicySet, _ catalogue: ActionCatalogue?, _ vocabulary: AccessVocabulary) {
    self.policies = policies
    self.catalogue = catalogue
    var compiler = AccessCompiler(vocabulary: vocabulary, catalogue: catalogue)
    var statements: [CompiledStatement] = []
    var denies: [Int] = []
    func compile(_ list: [Policy], _ part: StatementReference.Part, layer: Int = 0) -> [Int] {
      var allows: [Int] = []
      for (index, policy) in list.enumerated() {
        for statement in compiler.compile(
          policy, { StatementReference(part, layer: layer, policy: index, statement: $0) })
        {
          if statement.isDeny { denies.append(statements.count) } else { allows.append(statements.count) }
          statements.append(statement)
        }
      }
      return allows
    }
    let identity = compile(policies.identity, .identity)
    let resource = compile(policies.resource, .resource)
    let limits = policies.limits.enumerated().filter { !$0.element.isEmpty }.map {
      compile($0.element, .limit, layer: $0.offset)
    }
    self.vocabulary = compiler.vocabulary
    self.statements = statements
    self.denies = denies
    let direct = resource.filter { !statements[$0].delegates }
    let hasIdentity = !policies.identity.isEmpty
    lowerAlternatives = Self.alternatives(
      policies.combination, hasIdentity, identity, resource, direct
    ).map { $0.layers + limits }
    // Whether a grant by a resource policy needs the limits too depends on how the principal signed in.
    upperAlternatives = Self.alternatives(
      policies.combination, hasIdentity, identity, resource, direct
    ).flatMap { $0.needsLimits || limits.isEmpty ? [$0.layers + limits] : [$0.layers] }
  }

  private static func alternatives(
    _ combination: PolicySet.Combination, _ hasIdentity: Bool, _ identity: [Int], _ resource: [Int], _ direct: [Int]
  ) -> [(layers: Alternative, needsLimits: Bool)] {
    switch combination {
    case .either where !hasIdentity: resource.isEmpty ? [] : [([resource], false)]
    case .either: [([identity], true)] + (direct.isEmpty ? [] : [([direct], false)])
    case .both: [([identity, resource], true)]
    case .resourceFirst: [([identity, resource], true)] + (direct.isEmpty ? [] : [([direct], false)])
    }
  }

  /// Whether nothing is open in any statement, so that one reading is enough.
  var isExact: Bool {
    lowerAlternatives == upperAlternatives && statements.allSatisfy(\.isExact)
  }

  /// What is open in the statements.
  var doubts: [AccessDoubt] {
    var doubts: [AccessDoubt] = []
    for doubt in statements.flatMap(\.doubts) where !doubts.contains(doubt) { doubts.append(doubt) }
    if doubts.isEmpty, lowerAlternatives != upperAlternatives {
      doubts.append(AccessDoubt("limits do not bind every principal that a resource policy names"))
    }
    return doubts
  }
}
