/// A programming language whose files are read for what functions do.
public enum CodeLanguage: String, Sendable, CaseIterable {
  case python
  /// JavaScript and TypeScript.
  case javascript
  case java
  case go
  case php

  /// The language of a file by the ending of its path, nil for others.
  public init?(path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "py": self = .python
    case "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx": self = .javascript
    case "java": self = .java
    case "go": self = .go
    case "php": self = .php
    case _: return nil
    }
  }

  /// The language of a runtime such as `python3.12` or `nodejs20.x`, nil for others.
  public init?(runtime: String) {
    let name = runtime.lowercased()
    if name.hasPrefix("python") {
      self = .python
    } else if name.hasPrefix("node") {
      self = .javascript
    } else if name.hasPrefix("java") {
      self = .java
    } else if name.hasPrefix("go") {
      self = .go
    } else if name.hasPrefix("php") {
      self = .php
    } else {
      return nil
    }
  }
}
