/// The names that an expression of a module may use: those of the module, `each`, `count`, and iterators of `dynamic`.
struct TerraformScope: HCLScope {
  let module: TerraformModule
  let repetition: TerraformRepetition?
  var iterators: [String: Value] = [:]

  func resolve(_ reference: HCLReference, _ evaluator: HCLEvaluator) -> HCLResolution? {
    if let iterator = iterators[reference.root] { return HCLResolution(iterator, followed: 0) }
    switch (reference.root, reference.names.first) {
    case ("each", "key"), ("count", "index"):
      return repetition?.name.map { HCLResolution($0, followed: 1) }
    case ("each", "value"):
      return repetition?.value.map { HCLResolution($0, followed: 1) }
    case _:
      return module.resolve(reference, evaluator)
    }
  }

  func file(at path: String) -> SourceFile? {
    TerraformPath.join(module.context.root, path).flatMap { module.context.sources.file($0) }
  }

  func decodeYAML(_ text: Value) -> Value? { module.context.sources.decodeYAML(text) }
}
