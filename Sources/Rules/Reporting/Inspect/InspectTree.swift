public import PolicyAST

/// Prints an access model as a tree: what each function is started by, runs with and may do, with places.
///
/// Values of environment variables and settings are not printed: they may be credentials.
public enum InspectTree {
  /// Returns the UTF-8 of the tree of `model`; nothing for an empty model.
  /// - Complexity: O(*n*) in the size of the model.
  public static func render(_ model: AccessModel) -> [UInt8] {
    var writer = InspectWriter()
    var outline = InspectOutline(model)
    for node in outline.roots() { writer.write(node) }
    return writer.buffer.bytes
  }
}
