/// A kind of project file that a front end reads.
public enum Format: String, Sendable, CaseIterable {
  /// Serverless Devs, component fc (Function Compute 2.0), usually `s.yaml` of edition 1.0.0.
  case serverlessDevsFC = "serverless-devs-fc"
  /// Serverless Devs, component fc3 (Function Compute 3.0), usually `s.yaml` of edition 3.0.0.
  case serverlessDevsFC3 = "serverless-devs-fc3"
  /// Funcraft, `template.yml`.
  case funcraft
  /// Alibaba Cloud Resource Orchestration Service.
  case ros
  /// Terraform configuration.
  case terraform
  /// AWS CloudFormation and SAM.
  case cloudFormation = "cloudformation"
  /// Serverless Framework, `serverless.yml`.
  case serverlessFramework = "serverless-framework"
  /// Answers of a command-line client: exported account state.
  case accountState = "account-state"
  /// A policy document by itself.
  case policy
}
