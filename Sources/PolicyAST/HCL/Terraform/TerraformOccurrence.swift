/// One occurrence of a block in a module: the block, and what `each` and `count` stand for in it.
struct TerraformOccurrence: Sendable {
  let module: TerraformModule
  let declaration: TerraformDeclaration
  let repetition: TerraformRepetition
}
