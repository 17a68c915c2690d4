import PolicyAST

/// How messages name the nodes of the model, in the languages of the reports.
extension Policy {
  var labels: LocalizedText {
    let noun =
      switch kind {
      case .identity: "策略"
      case .trust: "信任策略"
      case .resource: "资源策略"
      case .boundary: "权限边界"
      }
    guard let name, !name.string.isEmpty else { return LocalizedText(label, chinese: noun) }
    return LocalizedText(label, chinese: "\(noun) '\(name.string)'")
  }
}

extension Statement {
  /// The label, with the template's condition under which the statement is there when that is open.
  var labels: LocalizedText {
    let chinese = sid?.text.known.flatMap { $0.isEmpty ? nil : "语句 '\($0)'" } ?? "第 \(index + 1) 条语句"
    guard let presence else { return LocalizedText(label, chinese: chinese) }
    return LocalizedText("\(label) (when \(presence))", chinese: "\(chinese)（当 \(presence)）")
  }
}

extension Identity {
  var labels: LocalizedText {
    let noun =
      switch kind {
      case .role: "角色"
      case .user: "用户"
      case .group: "用户组"
      }
    return LocalizedText(label, chinese: "\(noun) '\(name.string)'")
  }
}

extension Service {
  var labels: LocalizedText { LocalizedText(label, chinese: "服务" + quoted(name)) }
}

extension Function {
  var labels: LocalizedText { LocalizedText(label, chinese: "函数" + quoted(name)) }
}

extension Trigger {
  var labels: LocalizedText {
    if name?.scalar != nil { return LocalizedText(label, chinese: "触发器" + quoted(name)) }
    return LocalizedText(label, chinese: kind.map { "\($0.rawValue) 触发器" } ?? "触发器")
  }
}

extension Layer {
  var labels: LocalizedText { LocalizedText(label, chinese: "层" + quoted(name)) }
}

extension CustomDomain {
  var labels: LocalizedText { LocalizedText(label, chinese: "自定义域名" + quoted(name)) }
}

extension Network {
  var labels: LocalizedText { LocalizedText(label, chinese: "VPC" + quoted(name ?? identifier)) }
}

extension Subnet {
  var labels: LocalizedText {
    let noun =
      switch provider {
      case .alibaba: "交换机"
      case .aws: "子网"
      }
    return LocalizedText(label, chinese: noun + quoted(name ?? identifier))
  }
}

extension NATGateway {
  var labels: LocalizedText { LocalizedText(label, chinese: "NAT 网关" + quoted(name ?? identifier)) }
}

extension NetworkEndpoint {
  var labels: LocalizedText { LocalizedText(label, chinese: "终端节点" + quoted(name ?? service)) }
}

extension SecurityGroup {
  var labels: LocalizedText { LocalizedText(label, chinese: "安全组" + quoted(name ?? identifier)) }
}

extension Database {
  var labels: LocalizedText { LocalizedText(label, chinese: "数据库" + quoted(name ?? identifier)) }
}

extension Bucket {
  var labels: LocalizedText { LocalizedText(label, chinese: "存储桶" + quoted(name)) }
}

private func quoted(_ name: Value?) -> String {
  name?.scalar.map { " '\($0.string)'" } ?? ""
}
