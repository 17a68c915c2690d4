// Written by Plugins/Tables/escalation.py; do not edit.
// swift-format-ignore-file

extension EscalationTable {
  /// 110 ways: the id of the path, the language of policies, what is gained, and the steps, as
  /// `action>target`, with tabs between and a line feed after each.
  ///
  /// - Source: pathfinding.cloud (AWS paths, ids as there); for RAM the API references of RAM, Function Compute, ECS,
  ///   ROS, OOS and OSS, carried over from the AWS paths.
  static let rows: StaticString = #"""
apprunner-001	iam	role	iam:PassRole>role:build.apprunner.amazonaws.com,tasks.apprunner.amazonaws.com apprunner:CreateService>any=arn:aws:apprunner:%r:%a:service/{}/0d17fca0d17fca0d1
apprunner-002	iam	role	apprunner:UpdateService>old=arn:aws:apprunner:%r:%a:service/{}/0d17fca0d17fca0d1
bedrock-001	iam	role	iam:PassRole>role:bedrock-agentcore.amazonaws.com bedrock-agentcore:CreateCodeInterpreter>any=arn:aws:bedrock-agentcore:%r:%a:code-interpreter/{} bedrock-agentcore:StartCodeInterpreterSession>any=arn:aws:bedrock-agentcore:%r:%a:code-interpreter/{} bedrock-agentcore:InvokeCodeInterpreter>any=arn:aws:bedrock-agentcore:%r:%a:code-interpreter/{}
bedrock-002	iam	role	bedrock-agentcore:StartCodeInterpreterSession>old=arn:aws:bedrock-agentcore:%r:%a:code-interpreter/{} bedrock-agentcore:InvokeCodeInterpreter>old=arn:aws:bedrock-agentcore:%r:%a:code-interpreter/{}
cloudformation-001	iam	role	iam:PassRole>role:cloudformation.amazonaws.com cloudformation:CreateStack>any=arn:aws:cloudformation:%r:%a:stack/{}/0d17fca0d17fca0d1
cloudformation-002	iam	role	cloudformation:UpdateStack>old=arn:aws:cloudformation:%r:%a:stack/{}/0d17fca0d17fca0d1
cloudformation-003	iam	role	iam:PassRole>role:cloudformation.amazonaws.com cloudformation:CreateStackSet>any=arn:aws:cloudformation:%r:%a:stackset/{}:0d17fca0d17fca0d1 cloudformation:CreateStackInstances>any=arn:aws:cloudformation:%r:%a:stackset/{}:0d17fca0d17fca0d1
cloudformation-004	iam	role	iam:PassRole>role:cloudformation.amazonaws.com cloudformation:UpdateStackSet>any=arn:aws:cloudformation:%r:%a:stackset/{}:0d17fca0d17fca0d1
cloudformation-005	iam	role	cloudformation:CreateChangeSet>old=arn:aws:cloudformation:%r:%a:stack/{}/0d17fca0d17fca0d1 cloudformation:ExecuteChangeSet>old=arn:aws:cloudformation:%r:%a:stack/{}/0d17fca0d17fca0d1
codebuild-001	iam	role	iam:PassRole>role:codebuild.amazonaws.com codebuild:CreateProject>any=arn:aws:codebuild:%r:%a:project/{} codebuild:StartBuild>any=arn:aws:codebuild:%r:%a:project/{}
codebuild-002	iam	role	codebuild:StartBuild>old=arn:aws:codebuild:%r:%a:project/{}
codebuild-003	iam	role	codebuild:StartBuildBatch>old=arn:aws:codebuild:%r:%a:project/{}
codebuild-004	iam	role	iam:PassRole>role:codebuild.amazonaws.com codebuild:CreateProject>any=arn:aws:codebuild:%r:%a:project/{} codebuild:StartBuildBatch>any=arn:aws:codebuild:%r:%a:project/{}
datapipeline-001	iam	role	iam:PassRole>role:datapipeline.amazonaws.com,ec2.amazonaws.com,elasticmapreduce.amazonaws.com datapipeline:CreatePipeline>any=arn:aws:datapipeline:%r:%a:pipeline/{} datapipeline:PutPipelineDefinition>any=arn:aws:datapipeline:%r:%a:pipeline/{} datapipeline:ActivatePipeline>any=arn:aws:datapipeline:%r:%a:pipeline/{}
ec2instanceconnect-003	iam	role	ec2-instance-connect:SendSSHPublicKey>old=arn:aws:ec2:%r:%a:instance/i-{} ec2:DescribeInstances>none
ec2-001	iam	role	iam:PassRole>role:ec2.amazonaws.com ec2:RunInstances>any=arn:aws:ec2:%r:%a:instance/i-{}
ec2-002	iam	role	ec2:ModifyInstanceAttribute>old=arn:aws:ec2:%r:%a:instance/i-{} ec2:StopInstances>old=arn:aws:ec2:%r:%a:instance/i-{} ec2:StartInstances>old=arn:aws:ec2:%r:%a:instance/i-{}
ec2-003	iam	role	iam:PassRole>role:ec2.amazonaws.com ec2:RequestSpotInstances>any=arn:aws:ec2:%r:%a:spot-instances-request/{}
ec2-004	iam	role	ec2:CreateLaunchTemplateVersion>old=arn:aws:ec2:%r:%a:launch-template/lt-{} ec2:ModifyLaunchTemplate>old=arn:aws:ec2:%r:%a:launch-template/lt-{}
ecs-001	iam	role	iam:PassRole>role:ecs-tasks.amazonaws.com ecs:CreateCluster>any=arn:aws:ecs:%r:%a:cluster/{} ecs:RegisterTaskDefinition>any=arn:aws:ecs:%r:%a:task-definition/{}:1 ecs:CreateService>any=arn:aws:ecs:%r:%a:service/{}/0d17fca0d17fca0d1
ecs-002	iam	role	iam:PassRole>role:ecs-tasks.amazonaws.com ecs:CreateCluster>any=arn:aws:ecs:%r:%a:cluster/{} ecs:RegisterTaskDefinition>any=arn:aws:ecs:%r:%a:task-definition/{}:1 ecs:RunTask>any=arn:aws:ecs:%r:%a:task-definition/{}:1
ecs-003	iam	role	iam:PassRole>role:ecs-tasks.amazonaws.com ecs:RegisterTaskDefinition>any=arn:aws:ecs:%r:%a:task-definition/{}:1 ecs:CreateService>any=arn:aws:ecs:%r:%a:service/{}/0d17fca0d17fca0d1
ecs-004	iam	role	iam:PassRole>role:ecs-tasks.amazonaws.com ecs:RegisterTaskDefinition>any=arn:aws:ecs:%r:%a:task-definition/{}:1 ecs:RunTask>any=arn:aws:ecs:%r:%a:task-definition/{}:1
ecs-005	iam	role	iam:PassRole>role:ecs-tasks.amazonaws.com ecs:RegisterTaskDefinition>any=arn:aws:ecs:%r:%a:task-definition/{}:1 ecs:StartTask>any=arn:aws:ecs:%r:%a:task-definition/{}:1
glue-001	iam	role	iam:PassRole>role:glue.amazonaws.com glue:CreateDevEndpoint>any=arn:aws:glue:%r:%a:devEndpoint/{}
glue-002	iam	role	glue:UpdateDevEndpoint>old=arn:aws:glue:%r:%a:devEndpoint/{}
glue-003	iam	role	iam:PassRole>role:glue.amazonaws.com glue:CreateJob>any=arn:aws:glue:%r:%a:job/{} glue:StartJobRun>any=arn:aws:glue:%r:%a:job/{}
glue-004	iam	role	iam:PassRole>role:glue.amazonaws.com glue:CreateJob>any=arn:aws:glue:%r:%a:job/{} glue:CreateTrigger>any=arn:aws:glue:%r:%a:trigger/{}
glue-005	iam	role	iam:PassRole>role:glue.amazonaws.com glue:UpdateJob>any=arn:aws:glue:%r:%a:job/{} glue:StartJobRun>any=arn:aws:glue:%r:%a:job/{}
glue-006	iam	role	iam:PassRole>role:glue.amazonaws.com glue:UpdateJob>any=arn:aws:glue:%r:%a:job/{} glue:CreateTrigger>any=arn:aws:glue:%r:%a:trigger/{}
iam-001	iam	self	iam:CreatePolicyVersion>own-policy
iam-002	iam	principal	iam:CreateAccessKey>user
iam-003	iam	principal	iam:CreateAccessKey>user iam:DeleteAccessKey>user
iam-004	iam	principal	iam:CreateLoginProfile>user
iam-005	iam	self	iam:PutRolePolicy>self-role
iam-006	iam	principal	iam:UpdateLoginProfile>user
iam-007	iam	self	iam:PutUserPolicy>self-user
iam-008	iam	self	iam:AttachUserPolicy>self-user
iam-009	iam	self	iam:AttachRolePolicy>self-role
iam-010	iam	self	iam:AttachGroupPolicy>group
iam-011	iam	self	iam:PutGroupPolicy>group
iam-012	iam	principal	iam:UpdateAssumeRolePolicy>role
iam-013	iam	self	iam:AddUserToGroup>group
iam-014	iam	principal	iam:AttachRolePolicy>role sts:AssumeRole>role
iam-015	iam	principal	iam:AttachUserPolicy>user iam:CreateAccessKey>user
iam-016	iam	principal	iam:CreatePolicyVersion>policy sts:AssumeRole>role
iam-017	iam	principal	iam:PutRolePolicy>role sts:AssumeRole>role
iam-018	iam	principal	iam:PutUserPolicy>user iam:CreateAccessKey>user
iam-019	iam	principal	iam:AttachRolePolicy>role iam:UpdateAssumeRolePolicy>role
iam-020	iam	principal	iam:CreatePolicyVersion>policy iam:UpdateAssumeRolePolicy>role
iam-021	iam	principal	iam:PutRolePolicy>role iam:UpdateAssumeRolePolicy>role
lambda-001	iam	role	iam:PassRole>role:lambda.amazonaws.com lambda:CreateFunction>any=arn:aws:lambda:%r:%a:function:{} lambda:InvokeFunction>any=arn:aws:lambda:%r:%a:function:{}
lambda-002	iam	role	iam:PassRole>role:lambda.amazonaws.com lambda:CreateFunction>any=arn:aws:lambda:%r:%a:function:{} lambda:CreateEventSourceMapping>any=arn:aws:lambda:%r:%a:event-source-mapping:{}
lambda-003	iam	role	lambda:UpdateFunctionCode>old=arn:aws:lambda:%r:%a:function:{}
lambda-004	iam	role	lambda:UpdateFunctionCode>old=arn:aws:lambda:%r:%a:function:{} lambda:InvokeFunction>old=arn:aws:lambda:%r:%a:function:{}
lambda-005	iam	role	lambda:UpdateFunctionCode>old=arn:aws:lambda:%r:%a:function:{} lambda:AddPermission>old=arn:aws:lambda:%r:%a:function:{}
lambda-006	iam	role	iam:PassRole>role:lambda.amazonaws.com lambda:CreateFunction>any=arn:aws:lambda:%r:%a:function:{} lambda:AddPermission>any=arn:aws:lambda:%r:%a:function:{}
sagemaker-001	iam	role	iam:PassRole>role:sagemaker.amazonaws.com sagemaker:CreateNotebookInstance>any=arn:aws:sagemaker:%r:%a:notebook-instance/{}
sagemaker-002	iam	role	iam:PassRole>role:sagemaker.amazonaws.com sagemaker:CreateTrainingJob>any=arn:aws:sagemaker:%r:%a:training-job/{}
sagemaker-003	iam	role	iam:PassRole>role:sagemaker.amazonaws.com sagemaker:CreateProcessingJob>any=arn:aws:sagemaker:%r:%a:processing-job/{}
sagemaker-004	iam	role	sagemaker:CreatePresignedNotebookInstanceUrl>old=arn:aws:sagemaker:%r:%a:notebook-instance/{}
sagemaker-005	iam	role	sagemaker:CreateNotebookInstanceLifecycleConfig>any=arn:aws:sagemaker:%r:%a:notebook-instance-lifecycle-config/{} sagemaker:StopNotebookInstance>old=arn:aws:sagemaker:%r:%a:notebook-instance/{} sagemaker:UpdateNotebookInstance>old=arn:aws:sagemaker:%r:%a:notebook-instance/{} sagemaker:StartNotebookInstance>old=arn:aws:sagemaker:%r:%a:notebook-instance/{}
ssm-001	iam	role	ssm:StartSession>old=arn:aws:ec2:%r:%a:instance/i-{}
ssm-002	iam	role	ssm:SendCommand>old=arn:aws:ec2:%r:%a:instance/i-{}
sts-001	iam	principal	sts:AssumeRole>role
RAM-01	ram	self	ram:CreatePolicyVersion>own-policy
RAM-02	ram	self	ram:SetDefaultPolicyVersion>own-policy
RAM-03	ram	self	ram:AttachPolicyToUser>self-user
RAM-04	ram	self	ram:AttachPolicyToGroup>group
RAM-05	ram	self	ram:AttachPolicyToRole>self-role
RAM-06	ram	self	ram:AddUserToGroup>group
RAM-07	ram	principal	ram:CreateAccessKey>user
RAM-07	ram	principal	ims:CreateAccessKey>user
RAM-08	ram	principal	ram:CreateLoginProfile>user
RAM-08	ram	principal	ims:CreateLoginProfile>user
RAM-09	ram	principal	ram:UpdateLoginProfile>user
RAM-09	ram	principal	ims:UpdateLoginProfile>user
RAM-10	ram	principal	ram:UpdateRole>role sts:AssumeRole>role
RAM-11	ram	principal	ram:CreateRole>any=acs:ram::%a:role/{} ram:AttachPolicyToRole>any=acs:ram::%a:role/{}
RAM-12	ram	principal	ram:CreateUser>any=acs:ram::%a:user/{} ram:AttachPolicyToUser>any=acs:ram::%a:user/{} ram:CreateAccessKey>any=acs:ram::%a:user/{}
RAM-13	ram	principal	sts:AssumeRole>role
RAM-14	ram	self	ram:AttachPolicy>self-user
RAM-15	ram	principal	ims:CreateOIDCProvider>any=acs:ram::%a:oidc-provider/{}
RAM-15	ram	principal	ims:UpdateOIDCProvider>old=acs:ram::%a:oidc-provider/{}
RAM-15	ram	principal	ims:UpdateSAMLProvider>old=acs:ram::%a:saml-provider/{}
RAM-16	ram	role	ram:PassRole>role:fc.aliyuncs.com fc:CreateFunction>any=acs:fc:%r:%a:functions/{}|acs:fc:%r:%a:services/s/functions/{} fc:InvokeFunction>any=acs:fc:%r:%a:functions/{}|acs:fc:%r:%a:services/s/functions/{}
RAM-17	ram	role	ram:PassRole>role:fc.aliyuncs.com fc:CreateFunction>any=acs:fc:%r:%a:functions/{}|acs:fc:%r:%a:services/s/functions/{} fc:CreateTrigger>any=acs:fc:%r:%a:functions/{}/triggers/t|acs:fc:%r:%a:services/s/functions/{}/triggers/t
RAM-18	ram	role	fc:UpdateFunction>old=acs:fc:%r:%a:functions/{}|acs:fc:%r:%a:services/s/functions/{}
RAM-19	ram	role	ram:PassRole>role:fc.aliyuncs.com fc:UpdateFunction>any=acs:fc:%r:%a:functions/{}|acs:fc:%r:%a:services/s/functions/{}
RAM-20	ram	role	ram:PassRole>role:fc.aliyuncs.com fc:CreateService>any=acs:fc:%r:%a:services/{} fc:CreateFunction>any=acs:fc:%r:%a:functions/{}|acs:fc:%r:%a:services/s/functions/{} fc:InvokeFunction>any=acs:fc:%r:%a:functions/{}|acs:fc:%r:%a:services/s/functions/{}
RAM-21	ram	role	ram:PassRole>role:fc.aliyuncs.com fc:UpdateService>any=acs:fc:%r:%a:services/{}
RAM-22	ram	role	fc:InstanceExec>old=acs:fc:%r:%a:functions/{}/instances/c-0|acs:fc:%r:%a:services/s/functions/{}/instances/c-0
RAM-23	ram	role	fc:CreateLayerVersion>any=acs:fc:%r:%a:layers/{}/versions/1 fc:UpdateFunction>old=acs:fc:%r:%a:functions/{}|acs:fc:%r:%a:services/s/functions/{}
RAM-24	ram	role	ram:PassRole>role:ecs.aliyuncs.com ecs:RunInstances>any=acs:ecs:%r:%a:instance/i-{}
RAM-24	ram	role	ram:PassRole>role:ecs.aliyuncs.com ecs:CreateInstance>any=acs:ecs:%r:%a:instance/i-{}
RAM-25	ram	role	ram:PassRole>role:ecs.aliyuncs.com ecs:AttachInstanceRamRole>any=acs:ecs:%r:%a:instance/i-{}
RAM-26	ram	role	ecs:RunCommand>old=acs:ecs:%r:%a:instance/i-{}
RAM-26	ram	role	ecs:CreateCommand>any=acs:ecs:%r:%a:command/{} ecs:InvokeCommand>old=acs:ecs:%r:%a:instance/i-{}
RAM-26	ram	role	ecs:SendFile>old=acs:ecs:%r:%a:instance/i-{}
RAM-27	ram	role	ecs:StartTerminalSession>old=acs:ecs:%r:%a:instance/i-{}
RAM-28	ram	role	ecs:ModifyInstanceAttribute>old=acs:ecs:%r:%a:instance/i-{} ecs:StopInstance>old=acs:ecs:%r:%a:instance/i-{} ecs:StartInstance>old=acs:ecs:%r:%a:instance/i-{}
RAM-29	ram	role	ram:PassRole>role:ros.aliyuncs.com ros:CreateStack>any=acs:ros:%r:%a:stack/{}
RAM-29	ram	role	ram:PassRole>role:ros.aliyuncs.com ros:UpdateStack>any=acs:ros:%r:%a:stack/{}
RAM-30	ram	role	ros:UpdateStack>old=acs:ros:%r:%a:stack/{}
RAM-30	ram	role	ros:CreateChangeSet>old=acs:ros:%r:%a:stack/{} ros:ExecuteChangeSet>old=acs:ros:%r:%a:stack/{}
RAM-31	ram	role	ram:PassRole>role:oos.aliyuncs.com oos:StartExecution>any=acs:oos:%r:%a:template/{}
RAM-32	ram	role	ram:PassRole>role:eci.aliyuncs.com eci:CreateContainerGroup>any=acs:eci:%r:%a:containergroup/{}
RAM-33	ram	role	ram:PassRole>role:fnf.aliyuncs.com fnf:CreateFlow>any=acs:fnf:%r:%a:flow/{} fnf:StartExecution>any=acs:fnf:%r:%a:flow/{}
RAM-35	ram	data	oss:PutBucketPolicy>old=acs:oss:%r:%a:{} !oss:GetObject>old=acs:oss:%r:%a:{}/o
RAM-35	ram	data	oss:PutBucketAcl>old=acs:oss:%r:%a:{} !oss:GetObject>old=acs:oss:%r:%a:{}/o
"""#
}
