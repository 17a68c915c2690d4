import PolicyAST

extension TextScan {
  /// Reads what is written after a name that holds a word of the clause.
  func followName(_ index: Int, at offset: Int, length: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let clause = plan.clauses[index]
    guard textKind == .source, offset >= done[index], SecretName.ends(bytes, at: offset + length) else { return }
    if style == .unknown { style = ValueStyle(path: path) }
    let name = NamedValue.name(bytes, around: offset, offset + length)
    guard name.count <= NamedValue.nameLimit else { return }
    done[index] = offset + length
    let value: NamedValue?
    if let last = lastName, last.start == name.lowerBound {
      value = last.value
    } else {
      var reader = NamedValueReader(bytes, name: name, style: style)
      value = reader.read()
      lastName = (name.lowerBound, value)
    }
    guard let value, (6...512).contains(value.text.count), !value.text.contains(0x20) else { return }
    let captures = [
      TextMatch.Capture(
        name: "name", text: String(decoding: bytes[value.name], as: UTF8.self),
        region: Region(value.name.lowerBound, value.name.upperBound)),
      TextMatch.Capture(
        name: "value", text: String(decoding: value.text, as: UTF8.self),
        region: Region(value.value.lowerBound, value.value.upperBound)),
    ]
    guard holds(clause, captures) else { return }
    note(
      index, captures[1].region,
      [captures[1], TextMatch.Capture(name: "name", text: captures[0].text, region: Region(at: name.lowerBound))])
  }
}
