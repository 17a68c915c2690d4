import Foundation

@testable import PolicyAST

/// Placeholder until constants are evaluated.
struct HCLConstants {
  let document: HCLDocument
  init(_ document: HCLDocument) { self.document = document }
  var json: [String: Any] { [:] }
}
