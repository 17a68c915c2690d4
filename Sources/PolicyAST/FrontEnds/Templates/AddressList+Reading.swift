extension AddressList {
  /// The list that `value` spells: a list, a text with commas, or a list of such texts.
  init(_ value: Value, name: Value? = nil, isForInternet: Bool = false) {
    let entries = value.elementsOrSelf.flatMap { element in
      (TextParts.split(element, by: ",") ?? [element]).filter { !$0.isBlank }
    }
    self.init(entries, isComplete: value.openReason == nil, name: name, location: value.usage)
    self.isForInternet = isForInternet
  }
}
