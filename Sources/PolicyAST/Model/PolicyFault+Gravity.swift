extension PolicyFault {
  /// How much a fault weighs.
  public enum Gravity: String, Sendable, CaseIterable {
    /// The policy language does not have it: the document is refused, or a part of it never works.
    case error
    /// It is allowed, and rarely does what it seems to do.
    case doubt
    /// It changes nothing, or can be said better.
    case remark
  }
}

extension PolicyFault.Kind {
  /// How much a fault of this kind weighs.
  ///
  /// - Source: the kinds ERROR, WARNING with SECURITY_WARNING, and SUGGESTION of "Access Analyzer policy check
  ///   reference", IAM documentation.
  public var gravity: PolicyFault.Gravity {
    switch self {
    case .missingVersion, .wrongVersion, .missingStatement, .statementNotAList, .statementNotAMap, .unknownElement,
      .repeatedElement, .missingEffect, .wrongEffect, .missingAction, .actionAndNotAction, .missingResource,
      .resourceAndNotResource, .unexpectedResource, .missingPrincipal, .unexpectedPrincipal,
      .principalAndNotPrincipal, .unknownPrincipalKind, .foreignElement, .wrongType, .emptyElement, .malformedAction,
      .malformedResource, .unknownOperator, .invalidConditionValue, .unknownAction, .truncatedAction, .actionCase,
      .unknownConditionKey, .missingARNField, .unknownPartition, .unknownService, .foreignService, .unknownRegion,
      .unknownAccount, .regionNotAllowed, .accountNotAllowed, .missingRegion, .missingAccount, .serviceCase,
      .unknownResourceForm, .duplicateSid, .malformedSid, .misplacedAction, .malformedConditionKey,
      .duplicateConditionKey, .missingTagKey, .missingQualifier, .nullIfExists, .multipleBooleans, .mixedValueTypes,
      .misplacedConditionKey, .malformedNetworkName, .unknownConditionValue, .privateAddress, .variableForOperator,
      .variableInElement, .variableInOldVersion, .unclosedVariable, .unquotedDefault, .spaceInVariable,
      .emptyVariable, .wildcardInPrincipal, .malformedServicePrincipal, .malformedFederation, .misplacedFederation,
      .mismatchedFederation, .excludedPrincipalInTrust, .missingCompanionAction:
      .error
    case .unstatedVersion, .oversizedPolicy, .unlistedConditionKey, .deprecatedConditionKey, .operatorMismatch,
      .literalWildcard,
      .quantifiedSingleKey, .untrustworthyKey, .unpairedKey, .inapplicableConditionKey, .resourceMismatch,
      .actionWithoutResource,
      .variableWithoutMeaning, .principalByID, .openRepository:
      .doubt
    case .emptyCondition, .redundantAction, .redundantResource, .redundantPrincipal, .redundantNumber, .looseAddress,
      .partlyPrivateAddress, .nullWithQualifier, .wildcardService, .emptySid, .textOperatorOnARN:
      .remark
    }
  }
}
