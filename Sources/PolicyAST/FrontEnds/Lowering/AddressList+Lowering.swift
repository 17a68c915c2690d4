extension AddressList {
  /// The list that `value` spells: a list, addresses joined by commas, or a list of such texts.
  ///
  /// Each entry has the place of its own address, without the blanks around it. The entries of all branches of a
  /// choice are listed. What cannot be known stays as an entry and leaves the list incomplete.
  /// - Complexity: O(*n*) in the size of the value.
  init(_ value: Value, name: Value? = nil, isForInternet: Bool = false) {
    var reading = AddressListReading()
    reading.add(value)
    self.init(reading.entries, isComplete: reading.isComplete, name: name, location: value.usage)
    self.isForInternet = isForInternet
  }
}
