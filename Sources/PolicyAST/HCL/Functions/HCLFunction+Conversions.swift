extension HCLFunction {
  static let conversions: [String: HCLFunction] = [
    "tolist": .lenient { $0.arguments.first },
    "tomap": .lenient { $0.arguments.first },
    "sensitive": .lenient { $0.arguments.first },
    "nonsensitive": .lenient { $0.arguments.first },
    "issensitive": .lenient { $0.make(false) },
    "ephemeralasnull": .lenient { $0.arguments.first },
    "tostring": .lenient { call in
      guard let value = call.arguments.first else { return nil }
      if value.isNull || value.unresolved != nil { return value }
      guard let text = value.scalar else { return nil }
      if case .text = value.content { return value }
      return call.make(text)
    },
    "tonumber": .strict { call in
      guard let value = call.arguments.first else { return nil }
      return value.isNull ? value : HCLNumber.of(value).map { call.make($0) }
    },
    "tobool": .strict { call in
      guard let value = call.arguments.first else { return nil }
      return value.isNull ? value : HCLTruth.of(value).map { call.make($0) }
    },
    "list": .lenient { $0.make($0.arguments) },
    "map": .lenient { call in
      guard call.count % 2 == 0 else { return nil }
      var builder = HCLMapBuilder()
      for index in stride(from: 0, to: call.count, by: 2) {
        guard let key = call.arguments[index].scalar else { return nil }
        builder.insert(Value.Entry(key: key, at: call.arguments[index].location, value: call.arguments[index + 1]))
      }
      return call.make(builder.entries)
    },
  ]
}
