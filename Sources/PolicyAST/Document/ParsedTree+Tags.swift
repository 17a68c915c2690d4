extension ParsedTree {
  /// Returns the tag written in `region`, its handle replaced by what it stands for.
  func resolve(_ region: Region, of properties: NodeProperties, in bytes: [UInt8]) -> [UInt8] {
    guard let prefix = properties.prefix else {
      // Verbatim: !<…>
      return Array(bytes[min(region.start + 2, region.end)..<max(region.start + 2, region.end - 1)])
    }
    var result = tagPrefixes[prefix]
    var cursor = region.start + properties.handleLength
    while cursor < region.end {
      if bytes[cursor] == UInt8(ascii: "%"), cursor + 2 < region.end,
        let code = Escape.number(bytes[cursor + 1...cursor + 2])
      {
        result.append(UInt8(truncatingIfNeeded: code))
        cursor += 3
      } else {
        result.append(bytes[cursor])
        cursor += 1
      }
    }
    return result
  }
}
