import Foundation

@testable import PolicyAST

/// Writes a document in the shape in which the conformance suite gives its trees.
struct HCLTree {
  let document: HCLDocument

  var root: Any {
    switch document.node(document.rootIndex).kind {
    case .body: return body(document.rootIndex)
    case .traversal, .malformed: return tree(document.rootIndex)
    case _: return tree(document.rootIndex)
    }
  }

  var steps: [Any] { document.children(of: document.rootIndex).map(step) }

  private func range(_ region: Region) -> [Int] { [region.start, region.end] }

  private func body(_ index: Int32) -> [Any] {
    document.children(of: index).map { document.node($0).kind == .block ? block($0) : attribute($0) }
  }

  private func attribute(_ index: Int32) -> [String: Any] {
    let node = document.node(index)
    return [
      "attr": document.text(node.nameRegion), "expr": tree(node.first), "name_r": range(node.nameRegion),
      "r": range(node.region),
    ]
  }

  private func block(_ index: Int32) -> [String: Any] {
    let block = HCLBlock(document: document, index: index)
    let region = block.body.location.region
    return [
      "block": block.type, "labels": block.labels.map(\.value),
      "label_r": block.labels.map { range($0.location.region) }, "type_r": range(block.typeLocation.region),
      "open_r": [region.start, region.start + 1], "close_r": [region.end - 1, region.end],
      "body": body(block.body.index),
    ]
  }

  func tree(_ index: Int32) -> [String: Any] {
    let node = document.node(index)
    let children = document.children(of: index)
    var result: [String: Any] = ["r": range(node.region)]
    func set(_ kind: String, _ more: [String: Any] = [:]) -> [String: Any] {
      result["k"] = kind
      return result.merging(more) { $1 }
    }
    switch node.kind {
    case .number: return set("literal", ["v": Double(document.text(node.region)) ?? .nan])
    case .bool: return set("literal", ["v": node.flags != 0])
    case .null: return set("literal", ["v": NSNull()])
    case .text: return set("literal", ["v": String(decoding: document.text(of: index), as: UTF8.self)])
    case .template: return set("template", ["parts": children.map(tree)])
    case .wrap: return set("wrap", ["v": tree(node.first)])
    case .join: return set("join", ["v": tree(node.first)])
    case .traversal: return set("traversal", ["path": children.map(step)])
    case .relative:
      return set("relative", ["source": tree(children[0]), "path": children.dropFirst().map(step)])
    case .index: return set("index", ["coll": tree(children[0]), "key": tree(children[1])])
    case .splat: return set("splat", ["source": tree(children[0]), "each": tree(children[1])])
    case .anonymous: return set("anon")
    case .parentheses: return set("paren", ["v": tree(node.first)])
    case .unary: return set("unary", ["op": symbol(node), "v": tree(node.first)])
    case .binary: return set("binary", ["op": symbol(node), "l": tree(children[0]), "rhs": tree(children[1])])
    case .conditional:
      return set("cond", ["if": tree(children[0]), "then": tree(children[1]), "else": tree(children[2])])
    case .call:
      return set(
        "call",
        [
          "name": document.callName(index), "name_r": range(node.nameRegion), "args": children.map(tree),
          "expand": node.flags != 0,
        ])
    case .tuple: return set("tuple", ["items": children.map(tree)])
    case .object:
      return set(
        "object",
        ["items": stride(from: 0, to: children.count, by: 2).map { [key(children[$0]), tree(children[$0 + 1])] }])
    case .forExpression: return set("for", loop(node, children))
    case .body, .attribute, .block, .label, .piece, .root, .getAttribute, .getIndex, .name, .malformed:
      return set("?")
    }
  }

  private func symbol(_ node: HCLNode) -> String { HCLOperator(rawValue: node.flags)?.symbol ?? "?" }

  private func key(_ index: Int32) -> [String: Any] {
    let node = document.node(index)
    return [
      "k": "key", "expr": tree(index), "r": range(node.region), "force": node.kind == .parentheses,
      "keyword": document.isBareKey(index) ? document.text(node.region) : "",
    ]
  }

  private func loop(_ node: HCLNode, _ children: [Int32]) -> [String: Any] {
    let flags = HCLNode.For(rawValue: node.flags)
    var rest = children[...]
    func take() -> Int32 { rest.removeFirst() }
    var result: [String: Any] = ["group": flags.contains(.group), "key_var": ""]
    if flags.contains(.keyName) { result["key_var"] = document.text(document.node(take()).region) }
    result["val_var"] = document.text(document.node(take()).region)
    result["in"] = tree(take())
    if flags.contains(.key) { result["key"] = tree(take()) }
    result["val"] = tree(take())
    if flags.contains(.condition) { result["if"] = tree(take()) }
    return result
  }

  private func step(_ index: Int32) -> [String: Any] {
    let node = document.node(index)
    let place = range(node.region)
    switch node.kind {
    case .root: return ["root": document.text(node.nameRegion), "r": place]
    case .getAttribute: return ["attr": document.text(node.nameRegion), "r": place]
    case _:
      let key = document.node(node.first)
      let value: Any =
        switch key.kind {
        case .number: Double(document.text(key.region)) ?? .nan
        case .bool: key.flags != 0
        case .label: document.label(node.first)
        case .null: NSNull()
        case _: document.keyText(node.first)
        }
      return ["index": value, "r": place]
    }
  }
}
