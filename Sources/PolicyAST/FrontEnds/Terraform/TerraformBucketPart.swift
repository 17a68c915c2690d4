/// The resources that say something about a bucket that another one declares.
enum TerraformBucketPart: String {
  case alibabaAccess = "alicloud_oss_bucket_acl"
  case alibabaPolicy = "alicloud_oss_bucket_policy"
  case alibabaPublicAccess = "alicloud_oss_bucket_public_access_block"
  case alibabaEncryption = "alicloud_oss_bucket_server_side_encryption"
  case alibabaLogging = "alicloud_oss_bucket_logging"
  case alibabaVersioning = "alicloud_oss_bucket_versioning"

  case awsAccess = "aws_s3_bucket_acl"
  case awsPolicy = "aws_s3_bucket_policy"
  case awsPublicAccess = "aws_s3_bucket_public_access_block"
  case awsEncryption = "aws_s3_bucket_server_side_encryption_configuration"
  case awsLogging = "aws_s3_bucket_logging"
  case awsVersioning = "aws_s3_bucket_versioning"
}
