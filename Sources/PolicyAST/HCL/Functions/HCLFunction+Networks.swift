extension HCLFunction {
  static let networks: [String: HCLFunction] = [
    "cidrhost": .strict { call in
      guard let network = call.text(0).flatMap(HCLNetwork.init), let host = call.integer(1) else { return nil }
      return network.host(host).map { call.make($0) }
    },
    "cidrnetmask": .strict { call in
      call.text(0).flatMap(HCLNetwork.init).map { call.make($0.mask) }
    },
    "cidrsubnet": .strict { call in
      guard let network = call.text(0).flatMap(HCLNetwork.init), let bits = call.integer(1),
        let number = call.integer(2)
      else { return nil }
      return network.subnet(bits, number).map { call.make($0.text) }
    },
    "cidrsubnets": .strict { call in
      guard let network = call.text(0).flatMap(HCLNetwork.init) else { return nil }
      var results: [Value] = []
      var next = UInt64(network.address)
      for index in 1..<max(call.count, 1) {
        guard let bits = call.integer(index), 1...32 ~= bits, network.length + bits <= 32 else { return nil }
        let size = UInt64(1) << UInt64(32 - network.length - bits)
        next = (next + size - 1) / size * size
        guard next + size <= UInt64(network.address) + network.size else { return nil }
        results.append(call.make(HCLNetwork(UInt32(next), network.length + bits).text))
        next += size
      }
      return call.make(results)
    },
  ]
}
