extension HCLEvaluator {
  /// A template: its texts and what is spliced between them, with the places of every byte.
  func template(_ document: HCLDocument, _ index: Int32) -> Value {
    let node = document.node(index)
    let here = document.location(node.region)
    let parts = node.kind == .text ? [index] : document.children(of: index)
    var builder = HCLTextBuilder(document)
    for part in parts {
      guard builder.decoder.decoded.count <= HCLBudget.textLimit, budget.take() else { return unresolved(.limit, here) }
      if document.node(part).kind == .text {
        builder.append(part)
        continue
      }
      let place = document.location(document.node(part).region)
      builder.append(plain.value(document, part), at: place)
      if builder.isInvalid { return unresolved(.malformed, here) }
    }
    return Value(.text(builder.text), at: here, offsets: builder.isPlain(node) ? nil : builder.offsets)
  }

  /// The texts that a `%{ for }` makes, one after another.
  func join(_ document: HCLDocument, _ index: Int32) -> Value {
    let here = document.location(document.node(index).region)
    return distribute(value(document, document.node(index).first)) { list in
      guard let elements = list.elements else { return list }
      var builder = HCLTextBuilder(document)
      for element in elements {
        guard builder.decoder.decoded.count <= HCLBudget.textLimit else { return unresolved(.limit, here) }
        builder.append(element, at: element.location.file == document.file ? element.location : here)
      }
      return builder.isInvalid
        ? unresolved(.malformed, here) : Value(.text(builder.text), at: here, offsets: builder.offsets)
    }
  }
}
