/// A repair with its expressions compiled.
struct CompiledFix: Sendable {
  let title: CompiledReport.Message
  let applicability: Fix.Applicability
  let when: CELProgram?
  let action: RuleFix.Action<CELProgram>
}
