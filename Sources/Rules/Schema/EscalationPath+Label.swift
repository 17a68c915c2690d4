import PolicyAST

extension EscalationPath {
  /// What is gained, as messages say it after "lets its holder".
  func label(in model: AccessModel) -> LocalizedText {
    let name = target.map { model[$0].label }
    switch gain {
    case .`self`: return LocalizedText("take any rights", chinese: "为自己取得任意权限")
    case .principal:
      return LocalizedText(
        "act as \(name ?? "other users or roles")", chinese: "冒用\(name.map { " \($0)" } ?? "其他用户或角色")")
    case .role:
      return LocalizedText(
        "run code with \(name ?? "roles other than its own")", chinese: "以\(name.map { " \($0) " } ?? "其他角色")运行代码")
    case .data:
      return LocalizedText("open data that it may not read itself", chinese: "公开自己无权读取的数据")
    }
  }
}

extension EscalationPath.Step {
  /// What is done, as one line.
  func label(in model: AccessModel) -> LocalizedText {
    guard let action else { return LocalizedText(resource, chinese: resource) }
    let source = policy.map { policy in
      let statement = statement.map { "\(model[policy].statements[$0].label) of " } ?? ""
      return statement + model[policy].label
    }
    let tail = source.map { " (\($0))" } ?? ""
    return LocalizedText("\(action) on \(resource)\(tail)", chinese: "对 \(resource) 执行 \(action)\(tail)")
  }
}
