import PolicyAST

/// One line of the printed access model with what hangs on it.
struct InspectNode {
  let text: String
  let location: Location?
  var children: [InspectNode]

  init(_ text: String, at location: Location? = nil, _ children: [InspectNode] = []) {
    self.text = text
    self.location = location
    self.children = children
  }
}
