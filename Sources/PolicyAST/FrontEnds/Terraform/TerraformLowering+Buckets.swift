extension TerraformLowering {
  /// Adds the bucket that `instance` declares when it is one.
  mutating func declareBucket(_ instance: TerraformInstance) {
    guard instance.type == "alicloud_oss_bucket" || instance.type == "aws_s3_bucket" else { return }
    let properties = properties(of: instance)
    let name = properties["bucket", "bucketPrefix"]
    var bucket = Bucket(
      provider: provider(of: instance), format: .terraform, location: name?.usage ?? instance.headerLocation)
    bucket.name = name
    bucket.accessControl = properties["acl"]
    bucket.encryption = encryption(properties)
    bucket.logging = Properties(properties["logging"])?["targetBucket"]
    if let versioning = Properties(properties["versioning"]) { bucket.versioning = versioning["status", "enabled"] }
    bucket.callers = instance.callers
    let id = model.add(bucket)
    networks.buckets.add(id, for: instance)
    if let text = name?.string { networks.bucketsByName["\(bucket.provider.rawValue) \(text)"] = id }
    if let policy = resourcePolicy("policy", of: instance) { model[id].policies.append(policy) }
  }

  /// Adds to a bucket what a block of its own says about it.
  mutating func addBucketPart(_ part: TerraformBucketPart, _ instance: TerraformInstance) {
    guard let id = bucket(of: instance) else { return addResourcePolicy("policy", of: instance) }
    let properties = properties(of: instance)
    switch part {
    case .alibabaAccess, .awsAccess:
      model[id].accessControl = properties["acl"] ?? model[id].accessControl
    case .alibabaPolicy, .awsPolicy:
      if let policy = resourcePolicy("policy", of: instance) { model[id].policies.append(policy) }
    case .alibabaPublicAccess:
      model[id].blocksPublicAccess = properties["blockPublicAccess"]
    case .awsPublicAccess:
      model[id].blocksPublicAccess = publicAccessBlock(properties, instance)
    case .alibabaEncryption, .awsEncryption:
      model[id].encryption = encryption(properties)
    case .alibabaLogging, .awsLogging:
      model[id].logging = properties["targetBucket"]
    case .alibabaVersioning, .awsVersioning:
      let inner = Properties(properties["versioningConfiguration"]) ?? properties
      model[id].versioning = inner["status"]
    }
  }

  /// The bucket that `instance` names, declared or not.
  private mutating func bucket(of instance: TerraformInstance) -> ID<Bucket>? {
    guard var mention = mention("bucket", of: instance, in: networks.buckets) else { return nil }
    let provider = provider(of: instance)
    if mention.target == nil, let name = mention.value.string {
      mention.target = networks.bucketsByName["\(provider.rawValue) \(name)"]
    }
    return resolved(mention, "bucket") { model in
      var bucket = Bucket(provider: provider, format: .terraform, location: instance.headerLocation)
      bucket.name = mention.value
      bucket.isReferenced = true
      bucket.callers = instance.callers
      return model.add(bucket)
    }
  }

  /// The algorithm, wherever it is nested.
  private func encryption(_ properties: Properties) -> Value? {
    if let algorithm = properties["sseAlgorithm"] { return algorithm }
    for name in [
      "serverSideEncryptionRule", "serverSideEncryptionConfiguration", "rule", "applyServerSideEncryptionByDefault",
    ] {
      guard let inner = properties[name] else { continue }
      return Properties(inner).flatMap { encryption($0) } ?? inner
    }
    return nil
  }

  /// Whether all four kinds of public access are blocked: the first setting that does not, else true.
  private func publicAccessBlock(_ properties: Properties, _ instance: TerraformInstance) -> Value {
    var open: Value?
    for name in ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] {
      guard let value = properties[name] else { return Value(.bool(false), at: instance.headerLocation) }
      if value.bool == false { return value }
      if value.bool == nil { open = value }
    }
    return open ?? Value(.bool(true), at: instance.headerLocation)
  }
}
