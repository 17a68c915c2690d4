import PolicyAST

extension PolicyFault {
  /// What is wrong, lower case, without a final stop.
  var message: String {
    let near = expected.map { "; the nearest one is '\($0)'" } ?? ""
    return switch kind {
    case .missingVersion: "the policy has no Version"
    case .wrongVersion:
      "the version '\(subject)' is not one of this policy language\(expected.map { ", which has '\($0)'" } ?? "")"
    case .missingStatement: "the policy has no Statement"
    case .statementNotAList: "Statement must be a list"
    case .statementNotAMap: "a statement must be a map"
    case .unknownElement: "there is no element '\(subject)'\(near)"
    case .repeatedElement: "the element '\(subject)' is there twice"
    case .missingEffect: "the statement has no Effect"
    case .wrongEffect: "the effect '\(subject)' is neither Allow nor Deny\(near)"
    case .missingAction: "the statement has neither Action nor NotAction"
    case .actionAndNotAction: "the statement has both Action and NotAction"
    case .missingResource: "the statement has no Resource"
    case .resourceAndNotResource: "the statement has both Resource and NotResource"
    case .unexpectedResource: "a trust policy has no Resource"
    case .missingPrincipal: "the statement has no Principal"
    case .unexpectedPrincipal: "an identity policy has no Principal"
    case .principalAndNotPrincipal: "the statement has both Principal and NotPrincipal"
    case .unknownPrincipalKind: "there is no kind of principal '\(subject)'\(near)"
    case .foreignElement: "'\(subject)' belongs to another provider's policy language"
    case .wrongType: "'\(subject)' has the wrong type\(expected.map { "; it must be \($0)" } ?? "")"
    case .emptyElement: "'\(subject)' is empty"
    case .malformedAction: "the action '\(subject)' is not of the form service:name"
    case .malformedResource: "the resource '\(subject)' is not of the form of a resource name"
    case .unknownOperator: "there is no condition operator '\(subject)'\(near)"
    case .emptyCondition: "the condition '\(subject)' has no values"
    case .invalidConditionValue:
      "the value '\(subject)' does not fit the operator\(expected.map { "; it must be \($0)" } ?? "")"
    case .unknownAction: "there is no action '\(subject)'\(near)"
    case .actionCase: "the action '\(subject)' is spelt '\(expected ?? subject)'"
    case .unknownConditionKey: "there is no condition key '\(subject)'\(near)"
    }
  }

  /// What is wrong, in Chinese.
  var messageInChinese: String {
    let near = expected.map { "；最接近的是 '\($0)'" } ?? ""
    return switch kind {
    case .missingVersion: "策略缺少 Version"
    case .wrongVersion: "该策略语言没有版本 '\(subject)'\(expected.map { "，应为 '\($0)'" } ?? "")"
    case .missingStatement: "策略缺少 Statement"
    case .statementNotAList: "Statement 必须是列表"
    case .statementNotAMap: "语句必须是映射"
    case .unknownElement: "没有名为 '\(subject)' 的元素\(near)"
    case .repeatedElement: "元素 '\(subject)' 重复出现"
    case .missingEffect: "语句缺少 Effect"
    case .wrongEffect: "Effect '\(subject)' 既不是 Allow 也不是 Deny\(near)"
    case .missingAction: "语句既没有 Action 也没有 NotAction"
    case .actionAndNotAction: "语句同时包含 Action 和 NotAction"
    case .missingResource: "语句缺少 Resource"
    case .resourceAndNotResource: "语句同时包含 Resource 和 NotResource"
    case .unexpectedResource: "信任策略不应包含 Resource"
    case .missingPrincipal: "语句缺少 Principal"
    case .unexpectedPrincipal: "基于身份的策略不应包含 Principal"
    case .principalAndNotPrincipal: "语句同时包含 Principal 和 NotPrincipal"
    case .unknownPrincipalKind: "没有名为 '\(subject)' 的主体类型\(near)"
    case .foreignElement: "'\(subject)' 属于其他云厂商的策略语言"
    case .wrongType: "'\(subject)' 的类型不正确\(expected.map { "，应为 \($0)" } ?? "")"
    case .emptyElement: "'\(subject)' 为空"
    case .malformedAction: "操作 '\(subject)' 不符合 service:name 的形式"
    case .malformedResource: "资源 '\(subject)' 不符合资源名的形式"
    case .unknownOperator: "没有名为 '\(subject)' 的条件运算符\(near)"
    case .emptyCondition: "条件 '\(subject)' 没有任何值"
    case .invalidConditionValue: "值 '\(subject)' 与运算符不匹配\(expected.map { "，应为 \($0)" } ?? "")"
    case .unknownAction: "没有名为 '\(subject)' 的操作\(near)"
    case .actionCase: "操作 '\(subject)' 的写法应为 '\(expected ?? subject)'"
    case .unknownConditionKey: "没有名为 '\(subject)' 的条件键\(near)"
    }
  }
}
