/// A place at which an HCL text is wrong.
struct HCLFault: Sendable, Equatable {
  /// What is wrong.
  let problem: HCLProblem

  /// The bytes that are wrong.
  let region: Region
}
