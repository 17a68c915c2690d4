import PolicyAST

extension EscalationPath {
  /// What is gained, as messages say it after "lets its holder".
  func label(in model: AccessModel) -> LocalizedText {
    let name = target.map { model[$0].labels }
    switch gain {
    case .`self`: return LocalizedText("take any rights", chinese: "为自己取得任意权限")
    case .principal:
      return LocalizedText(
        "act as \(name?.english ?? "other users or roles")", chinese: "冒用\(name?[.chinese] ?? "其他用户或角色")")
    case .role:
      return LocalizedText(
        "run code with \(name?.english ?? "roles other than its own")", chinese: "以\(name?[.chinese] ?? "其他角色")运行代码")
    case .data:
      return LocalizedText("open data that it may not read itself", chinese: "公开自己无权读取的数据")
    }
  }
}

extension EscalationPath.Step {
  /// What is done, as one line.
  func label(in model: AccessModel) -> LocalizedText {
    guard let action else { return LocalizedText(resource, chinese: resource) }
    guard let policy else {
      return LocalizedText("\(action) on \(resource)", chinese: "对 \(resource) 执行 \(action)")
    }
    let bound = model[policy].labels
    let part = statement.map { model[policy].statements[$0].labels }
    return LocalizedText(
      "\(action) on \(resource) (\(part.map { "\($0.english) of " } ?? "")\(bound.english))",
      chinese: "对 \(resource) 执行 \(action)（\(bound[.chinese])\(part.map { "的\($0[.chinese])" } ?? "")）")
  }
}
