/// What the keys of an object mean where the JSON syntax stands for a body: blocks with labels, or arguments.
enum HCLJSONSchema {
  /// How the value of an argument is read.
  enum Reading {
    /// Strings are templates.
    case expression
    /// Strings stand for themselves.
    case literal
    /// A string is an expression, as in `"type": "list(string)"`.
    case code
  }

  case configuration
  /// The body of a resource, data source or provider, or a block in one.
  case resource
  case dynamic
  case variable
  case output
  case terraform
  case check
  /// A body of arguments alone.
  case arguments
  /// A file of values for variables.
  case values

  /// The number of labels and the body of the blocks under `key`; nil when an argument stands there.
  func block(_ key: String) -> (labels: Int, body: HCLJSONSchema)? {
    switch (self, key) {
    case (.configuration, "resource"), (.configuration, "data"), (.configuration, "ephemeral"): (2, .resource)
    case (.configuration, "variable"): (1, .variable)
    case (.configuration, "output"): (1, .output)
    case (.configuration, "module"): (1, .arguments)
    case (.configuration, "provider"): (1, .resource)
    case (.configuration, "check"): (1, .check)
    case (.configuration, "terraform"): (0, .terraform)
    case (.configuration, _): (0, .arguments)
    case (.resource, "dynamic"): (1, .dynamic)
    case (.resource, "provisioner"): (1, .arguments)
    case (.resource, "lifecycle"), (.resource, "connection"): (0, .arguments)
    case (.dynamic, "content"): (0, .resource)
    case (.variable, "validation"), (.output, "precondition"), (.check, "assert"): (0, .arguments)
    case (.check, "data"): (2, .resource)
    case (.terraform, "backend"), (.terraform, "provider_meta"): (1, .arguments)
    case (.terraform, "required_providers"), (.terraform, "cloud"): (0, .arguments)
    case (.resource, _), (.dynamic, _), (.variable, _), (.output, _), (.terraform, _), (.check, _), (.arguments, _),
      (.values, _):
      nil
    }
  }

  /// How the argument `key` is read.
  func reading(_ key: String) -> Reading {
    switch (self, key) {
    case (.values, _), (.variable, "default"): .literal
    case (.variable, "type"), (.dynamic, "iterator"): .code
    case (.configuration, _), (.resource, _), (.dynamic, _), (.variable, _), (.output, _), (.terraform, _),
      (.check, _), (.arguments, _):
      .expression
    }
  }
}
