/// A client of a cloud service that code makes.
public struct ServiceUse: Sendable {
  /// What it needs.
  let client: CloudClient

  /// How the code names it: `oss2`, `boto3.client('s3')`, `@aws-sdk/client-s3`.
  public let name: String

  /// Where the code names it.
  public let location: Location
}
