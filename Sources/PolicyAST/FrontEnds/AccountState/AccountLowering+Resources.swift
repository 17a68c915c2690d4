extension AccountLowering {
  /// Lowers an answer about networks, databases or buckets.
  mutating func lower(_ answer: Properties, as kind: ResourceAnswer) {
    let elements = kind.elements(of: answer)
    isLarge = elements.count > 32
    for element in elements { lower(element, of: answer, as: kind) }
  }

  private mutating func lower(_ element: Properties, of answer: Properties, as kind: ResourceAnswer) {
    switch kind {
    case .vpcs: addVPC(element)
    case .vSwitches: addVSwitch(element)
    case .routeTableList: addRouteTable(element)
    case .routeEntries: addRouteEntry(element)
    case .natGateways: addGateway(element)
    case .snatEntries: addTranslation(element)
    case .securityGroups: _ = securityGroup(element, "SecurityGroupId", "SecurityGroupName", .alibaba)
    case .securityGroup: addSecurityGroupRules(element)
    case .instances: noteUse(of: element["SecurityGroupIds"]?["SecurityGroupId"], by: element)
    case .databases, .databaseAttributes, .documentDatabases: addDatabase(element, "DBInstanceId")
    case .caches: addDatabase(element, "InstanceId")
    case .clusters: addDatabase(element, "DBClusterId")
    case .addressLists: addAddressList(element["SecurityIPList"], element["DBInstanceIPArrayName"], of: answer, .rds)
    case .cacheAddressLists:
      addAddressList(element["SecurityIpList"], element["SecurityIpGroupName"], of: answer, .redis)
    case .clusterAddressLists:
      addAddressList(element["SecurityIps"], element["DBClusterIPArrayName"], of: answer, .polardb)
    case .analyticAddressLists:
      addAddressList(element["SecurityIPList"], element["DBClusterIPArrayName"], of: answer, .adb)
    case .databaseSecurityGroups: addSecurityGroup(element["SecurityGroupId"], of: answer)
    case .databaseAddresses, .cacheAddresses, .analyticAddresses: addAddress(element, of: answer)
    case .clusterEndpoints:
      for value in element["AddressItems"]?.elementsOrSelf ?? [] {
        if let address = Properties(value) { addAddress(address, of: answer) }
      }
    case .bucketInfo: addBucket(element)
    case .awsVPCs, .awsSubnets, .awsRouteTables, .awsGateways, .awsEndpoints, .awsSecurityGroups,
      .awsSecurityGroupRules, .awsInterfaces, .awsDatabases, .awsClusters, .awsSubnetGroups, .awsCacheSubnetGroups,
      .awsCaches, .awsServerlessCaches, .awsWarehouses, .s3Buckets, .s3Policy, .s3PublicAccess, .s3Grants,
      .s3Encryption:
      lowerAWS(element, as: kind)
    }
  }

  private mutating func lowerAWS(_ element: Properties, as kind: ResourceAnswer) {
    switch kind {
    case .awsVPCs: addAWSNetwork(element)
    case .awsSubnets: addAWSSubnet(element)
    case .awsRouteTables: addAWSRouteTable(element)
    case .awsGateways: addAWSGateway(element)
    case .awsEndpoints: addAWSEndpoint(element)
    case .awsSecurityGroups: addAWSSecurityGroup(element)
    case .awsSecurityGroupRules: addAWSSecurityGroupRule(element)
    case .awsInterfaces: noteAWSUse(element)
    case .awsDatabases: addAWSDatabase(element, .rds, "DBInstanceIdentifier")
    case .awsClusters: addAWSDatabase(element, .cluster, "DBClusterIdentifier")
    case .awsCaches: addAWSDatabase(element, .redis, "CacheClusterId")
    case .awsServerlessCaches: addAWSDatabase(element, .redis, "ServerlessCacheName")
    case .awsWarehouses: addAWSDatabase(element, .redshift, "ClusterIdentifier")
    case .awsSubnetGroups: addSubnetGroup(element, "DBSubnetGroupName")
    case .awsCacheSubnetGroups: addSubnetGroup(element, "CacheSubnetGroupName")
    case .s3Buckets: _ = s3Bucket(element["Name"])
    case .s3Policy: addBucketPolicy(element)
    case .s3PublicAccess:
      if let id = namedBucket { model[id].blocksPublicAccess = .some(Bucket.blocksPublicAccess(element.value)) }
    case .s3Grants: addGrants(element)
    case .s3Encryption: if let id = namedBucket { model[id].encryption = element.value }
    case .vpcs, .vSwitches, .routeTableList, .routeEntries, .natGateways, .snatEntries, .securityGroups, .securityGroup,
      .instances, .databases, .databaseAttributes, .documentDatabases, .caches, .clusters, .addressLists,
      .cacheAddressLists, .clusterAddressLists, .analyticAddressLists, .databaseSecurityGroups, .databaseAddresses,
      .cacheAddresses, .analyticAddresses, .clusterEndpoints, .bucketInfo:
      return
    }
  }

  /// Returns a mention of something by its id; nil when there is none.
  func mention<Entity>(_ value: Value?) -> Reference<Entity>? {
    value.flatMap { $0.isBlank ? nil : Reference($0) }
  }

  /// Returns mentions of what `value` lists by id.
  func mentions<Entity>(_ value: Value?) -> [Reference<Entity>] {
    (value?.elementsOrSelf ?? []).compactMap { mention($0) }
  }

  /// Returns the element of `list` that an answer told of, with the given id; the first of several.
  ///
  /// - Complexity: O(*n*) for the first question of an answer about many things, O(1) for those after it; O(*n*) for
  ///   each question of a small answer.
  mutating func index<Entity>(
    of id: Value?, in list: [Entity], _ identifier: (Entity) -> (Format, Value?)
  ) -> ID<Entity>? {
    guard let text = id?.scalar else { return nil }
    guard isLarge else {
      let index = list.firstIndex { entity in
        let (format, known) = identifier(entity)
        return format == .accountState && known?.scalar == text
      }
      return index.map { ID($0) }
    }
    var places = places.removeValue(forKey: ObjectIdentifier(Entity.self)) ?? AnswerPlaces()
    for position in places.count..<max(list.count, places.count) {
      let (format, known) = identifier(list[position])
      places.add(format == .accountState ? known?.scalar : nil)
    }
    defer { self.places[ObjectIdentifier(Entity.self)] = places }
    return places[text].map { ID($0) }
  }
}
