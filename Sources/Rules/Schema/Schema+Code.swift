import PolicyAST

extension Schema {
  /// The fields of a function that tell how large what it is deployed with is.
  static let sizes: [SchemaField] = [
    measure(
      "packageSize",
      "bytes of its code as it is uploaded; of a folder that a tool packs, what stays when they are too many already"
    ) { function, _ in
      package(
        function.code?.size, at: function.code?.location, limit: FunctionLimits.limits(of: function).codePackage)
    },
    measure("unpackedSize", "bytes of its code when it is unpacked") { function, _ in
      unpacked(function.code?.size, at: function.code?.location)
    },
    measure("layersSize", "bytes of the layers that the project publishes itself, as they are uploaded") {
      function, model in
      package(
        layers(of: function, model), at: function.layers.first?.usage,
        limit: FunctionLimits.limits(of: function).allLayers ?? 0)
    },
    measure("unpackedLayersSize", "bytes of the layers that the project publishes itself, when they are unpacked") {
      function, model in
      unpacked(layers(of: function, model), at: function.layers.first?.usage)
    },
    SchemaField(
      name: "ownLayers", type: .list(.object("layer")), doc: "the layers of it that the project publishes itself"
    ) { subject, model in
      guard case .function(let id) = subject else { return .missing }
      return .list(model[id].ownLayers.map { .object(.layer($0)) }, nil)
    },
  ]

  static let layer = SchemaObject(
    name: "layer", doc: "A layer that the project publishes.",
    fields: [
      layerField("label", .string, "how messages name it") { .localized($0.labels) },
      layerField("name", .string, "the name") { .text($0.name) },
      layerField("code", .object("code"), "where its files come from") { .object(.code($0.code)) },
      layerField("packageSize", .int, "bytes as it is uploaded; of a folder that a tool packs, as for a function") {
        layer in
        let limit = FunctionLimits.limits(of: .alibaba).layer ?? 0
        return package(layer.code.size, at: layer.code.location, limit: limit)
      },
      layerField("unpackedSize", .int, "bytes when it is unpacked") {
        unpacked($0.code.size, at: $0.code.location)
      },
    ])

  private static func layers(of function: Function, _ model: AccessModel) -> CodeSize? {
    let sizes = function.ownLayers.compactMap { model.layers[$0.index].code.size }
    return sizes.isEmpty ? nil : sizes.reduce(CodeSize(), +)
  }

  /// What packing leaves is not known, but it may be too much in any case, or few enough even without packing.
  private static func package(_ size: CodeSize?, at location: Location?, limit: Int) -> SchemaValue {
    guard let package = size?.package else { return .missing }
    let bytes = limit << 20
    if package.lowerBound > bytes { return .int(package.lowerBound, location) }
    if package.upperBound <= bytes { return .int(package.upperBound, location) }
    return .unknown(Unresolved(.deployment, location?.text ?? "code"))
  }

  private static func unpacked(_ size: CodeSize?, at location: Location?) -> SchemaValue {
    size?.unpacked.map { .int($0, location) } ?? .missing
  }

  private static func measure(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Function, AccessModel) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: .int, doc: doc) { subject, model in
      guard case .function(let id) = subject else { return .missing }
      return get(model[id], model)
    }
  }

  private static func layerField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Layer) -> SchemaValue
  ) -> SchemaField {
    .of({ if case .layer(let id) = $0 { $1.layers[id.index] } else { nil } }, name, type, doc, get)
  }
}
