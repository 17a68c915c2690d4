public import PolicyAST

/// Prints an access model as JSON, version 1: one array for each kind of entity, references as indices into them.
///
/// Values of environment variables and settings are not printed: they may be credentials.
public enum InspectJSON {
  /// Returns the UTF-8 of the JSON text.
  /// - Complexity: O(*n*) in the size of the model.
  public static func render(_ model: AccessModel) -> [UInt8] {
    var writer = InspectJSONWriter(model)
    writer.write()
    return writer.json.buffer.bytes
  }
}
