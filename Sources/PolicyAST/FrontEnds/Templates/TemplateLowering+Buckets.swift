extension TemplateLowering {
  /// Adds a bucket of ROS with its policy.
  mutating func addBucket(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, properties["bucketName"])
    var bucket = Bucket(provider: .alibaba, format: format, location: name.usage)
    bucket.name = name
    bucket.accessControl = properties["accessControl"]
    bucket.blocksPublicAccess = properties["blockPublicAccessEnabled", "blockPublicAccess"]
    bucket.encryption = properties["serverSideEncryptionConfiguration"]
    bucket.logging = properties["loggingConfiguration"]
    bucket.versioning = Self.status(properties["versioningConfiguration"])
    if let document = properties["policy"], PolicyShape(document).isPolicy || document.scalar != nil {
      bucket.policies.append(policy(document, kind: .resource, name: Text(resource.key)))
    }
    network.buckets[resource.key] = model.add(bucket)
  }

  /// Adds a bucket of CloudFormation.
  mutating func addS3Bucket(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, properties["bucketName"])
    var bucket = Bucket(provider: .aws, format: format, location: name.usage)
    bucket.name = name
    bucket.accessControl = properties["accessControl"]
    bucket.blocksPublicAccess = properties["publicAccessBlockConfiguration"].map { Bucket.blocksPublicAccess($0) }
    bucket.encryption = properties["bucketEncryption"]
    bucket.logging = properties["loggingConfiguration"]
    bucket.versioning = Self.status(properties["versioningConfiguration"])
    network.buckets[resource.key] = model.add(bucket)
  }

  /// Adds a policy that is a resource of its own to its bucket.
  mutating func addBucketPolicy(_ resource: TemplateResource, _ properties: Properties) {
    guard let document = properties["policyDocument"] else { return }
    let id = policy(document, kind: .resource, name: Text(resource.key))
    guard let bucket = properties["bucket"] else { return }
    if let owner = ResourceReference.first(in: bucket, of: network.buckets) {
      model[owner].policies.append(id)
    } else if let name = bucket.scalar {
      model.bucketPolicies.append(BucketPolicy(bucket: name, format: format, policy: id))
    }
  }

  private static func status(_ value: Value?) -> Value? {
    Properties(value)?["status"] ?? value
  }
}

extension Bucket {
  private static let blocks = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"]

  /// Returns whether `configuration` refuses public access whatever else is set: whether all four of its parts are on.
  /// - Source: "Blocking public access to your Amazon S3 storage", Amazon S3 documentation.
  static func blocksPublicAccess(_ configuration: Value) -> Value {
    guard let properties = Properties(configuration) else { return configuration }
    for name in blocks {
      guard let value = properties[name] else { return Value(.bool(false), at: configuration.location) }
      guard let flag = value.bool else { return value }
      if !flag { return Value(.bool(false), at: value.location) }
    }
    return Value(.bool(true), at: configuration.location)
  }
}
