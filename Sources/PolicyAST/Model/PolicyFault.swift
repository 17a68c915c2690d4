/// Something in a policy document that the policy language does not allow, or that it demands and lacks.
public struct PolicyFault: Sendable {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    case missingVersion
    case wrongVersion
    case missingStatement
    case statementNotAList
    case statementNotAMap
    case unknownElement
    case repeatedElement
    case missingEffect
    case wrongEffect
    case missingAction
    case actionAndNotAction
    case missingResource
    case resourceAndNotResource
    case unexpectedResource
    case missingPrincipal
    case unexpectedPrincipal
    case principalAndNotPrincipal
    case unknownPrincipalKind
    case foreignElement
    case wrongType
    case emptyElement
    case malformedAction
    case malformedResource
    case unknownOperator
    case emptyCondition
    case invalidConditionValue
    /// An action that the catalogue of its service does not have.
    case unknownAction
    /// An action whose name is the beginning of others.
    case truncatedAction
    /// An action in other letter case than its service's documentation has it.
    case actionCase
    /// A condition key that the provider does not fill.
    case unknownConditionKey
    /// A condition key that the catalogue of its service does not have, and that resembles none.
    case unlistedConditionKey
    case missingARNField
    case unknownPartition
    case unknownService
    /// A service that only the other provider has.
    case foreignService
    case unknownRegion
    case unknownAccount
    case regionNotAllowed
    case accountNotAllowed
    case missingRegion
    case missingAccount
    case serviceCase
    case unknownResourceForm
    case duplicateSid
    case malformedSid
    /// An action that a trust policy cannot grant.
    case misplacedAction
    case malformedConditionKey
    case duplicateConditionKey
    case missingTagKey
    case missingQualifier
    case nullIfExists
    case multipleBooleans
    case mixedValueTypes
    case misplacedConditionKey
    case malformedNetworkName
    case unknownConditionValue
    case privateAddress
    case variableForOperator
    case variableInElement
    case variableInOldVersion
    case unclosedVariable
    case unquotedDefault
    case spaceInVariable
    case emptyVariable
    case wildcardInPrincipal
    case malformedServicePrincipal
    case malformedFederation
    case misplacedFederation
    case mismatchedFederation
    case excludedPrincipalInTrust
    case missingCompanionAction
    /// IAM takes a policy without a version for one of the language before variables.
    case unstatedVersion
    case oversizedPolicy
    case deprecatedConditionKey
    case operatorMismatch
    case literalWildcard
    case quantifiedSingleKey
    case untrustworthyKey
    case unpairedKey
    /// A condition key that requests for none of the statement's actions have.
    case inapplicableConditionKey
    case resourceMismatch
    case actionWithoutResource
    case variableWithoutMeaning
    case principalByID
    case openRepository
    case redundantAction
    case redundantResource
    case redundantPrincipal
    case redundantNumber
    case looseAddress
    case partlyPrivateAddress
    case nullWithQualifier
    case wildcardService
    case emptySid
    case textOperatorOnARN
  }

  /// What is wrong.
  public let kind: Kind

  /// The word in question, as it is written: the key, value or type.
  public let subject: String

  /// What was expected instead, when there is a near thing.
  public let expected: String?

  /// The 0-based statement that has the fault; nil for the document itself.
  public let statement: Int?

  /// Where.
  public let location: Location

  /// A fault of `kind` about `subject`.
  public init(
    _ kind: Kind, _ subject: String = "", expected: String? = nil, statement: Int? = nil, at location: Location
  ) {
    self.kind = kind
    self.subject = subject
    self.expected = expected
    self.statement = statement
    self.location = location
  }
}
