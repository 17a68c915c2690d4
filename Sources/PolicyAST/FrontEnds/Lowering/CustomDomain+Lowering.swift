extension CustomDomain {
  /// The domain that `properties` describe; routes without a function lead to `function`.
  init(_ properties: Properties, format: Format, function: Value? = nil) {
    let name = properties["domainName", "customDomainName"]
    self.init(format: format, location: name.map(\.usage) ?? properties.value.usage)
    self.name = name
    proto = properties["protocol"]
    if let tls = Properties(properties["tlsConfig"]) {
      minimumTLS = tls["minVersion"]
      maximumTLS = tls["maxVersion"]
      cipherSuites = tls["cipherSuites"]
    }
    if let certificate = Properties(properties["certConfig"]) {
      self.certificate = certificate["certificate"]
      privateKey = certificate["privateKey"]
    }
    authentication = properties["authConfig"].map { Properties($0)?["authType"] ?? $0 }
    firewall = Properties(properties["wafConfig"])?["enableWAF"]
    let list = Properties(properties["routeConfig"])?["routes"] ?? properties["routeConfigs", "routeConfig", "route"]
    routes = (list?.elementsOrSelf ?? []).compactMap { route in
      if route.openReason != nil { return route }
      return Properties(route)?["functionName"] ?? function
    }
  }
}
