#!/usr/bin/env python3
"""Writes Sources/PolicyAST/Access/Escalation/EscalationTable+Data.swift from the facts on escalation paths.

Usage: escalation.py path/to/escalation_aws.tsv path/to/escalation_ram.tsv

The facts name the actions of each path; what an action works on, and under which conditions, is added here. A target
is one of

  role[:SERVICE,…]    a role that is not one's own; with services, one that is passed to one of them
  user, group, policy a user, group or policy that is not one's own
  self-user, self-role, own-policy    oneself, a policy attached to oneself
  any=FORM            something that exists or is made by the way: one resource suffices, the same for equal forms
  old=FORM            something that exists and holds a role: `{}` is its name
  none                nothing: the action takes no resource

%r and %a are the region and the account. `!` before an action: the path gains nothing where it is allowed.
"""
import csv
import pathlib
import sys

AWS_SERVICES = {
    "apprunner": "build.apprunner.amazonaws.com,tasks.apprunner.amazonaws.com",
    "bedrock": "bedrock-agentcore.amazonaws.com",
    "cloudformation": "cloudformation.amazonaws.com",
    "codebuild": "codebuild.amazonaws.com",
    "datapipeline": "datapipeline.amazonaws.com,ec2.amazonaws.com,elasticmapreduce.amazonaws.com",
    "ec2": "ec2.amazonaws.com",
    "ecs": "ecs-tasks.amazonaws.com",
    "glue": "glue.amazonaws.com",
    "lambda": "lambda.amazonaws.com",
    "sagemaker": "sagemaker.amazonaws.com",
}

# Where a resource has a part after its name that the provider chooses.
ID = "0d17fca0d17fca0d1"

AWS_FORMS = {
    "apprunner": "arn:aws:apprunner:%r:%a:service/{}/" + ID,
    "bedrock-agentcore": "arn:aws:bedrock-agentcore:%r:%a:code-interpreter/{}",
    "cloudformation:CreateStackSet": "arn:aws:cloudformation:%r:%a:stackset/{}:" + ID,
    "cloudformation:UpdateStackSet": "arn:aws:cloudformation:%r:%a:stackset/{}:" + ID,
    "cloudformation:CreateStackInstances": "arn:aws:cloudformation:%r:%a:stackset/{}:" + ID,
    "cloudformation": "arn:aws:cloudformation:%r:%a:stack/{}/" + ID,
    "codebuild": "arn:aws:codebuild:%r:%a:project/{}",
    "datapipeline": "arn:aws:datapipeline:%r:%a:pipeline/{}",
    "ec2:RequestSpotInstances": "arn:aws:ec2:%r:%a:spot-instances-request/{}",
    "ec2:CreateLaunchTemplateVersion": "arn:aws:ec2:%r:%a:launch-template/lt-{}",
    "ec2:ModifyLaunchTemplate": "arn:aws:ec2:%r:%a:launch-template/lt-{}",
    "ec2": "arn:aws:ec2:%r:%a:instance/i-{}",
    "ec2-instance-connect": "arn:aws:ec2:%r:%a:instance/i-{}",
    "ecs:CreateCluster": "arn:aws:ecs:%r:%a:cluster/{}",
    "ecs:CreateService": "arn:aws:ecs:%r:%a:service/{}/" + ID,
    "ecs": "arn:aws:ecs:%r:%a:task-definition/{}:1",
    "glue:CreateDevEndpoint": "arn:aws:glue:%r:%a:devEndpoint/{}",
    "glue:UpdateDevEndpoint": "arn:aws:glue:%r:%a:devEndpoint/{}",
    "glue:CreateTrigger": "arn:aws:glue:%r:%a:trigger/{}",
    "glue": "arn:aws:glue:%r:%a:job/{}",
    "lambda:CreateEventSourceMapping": "arn:aws:lambda:%r:%a:event-source-mapping:{}",
    "lambda": "arn:aws:lambda:%r:%a:function:{}",
    "sagemaker:CreateTrainingJob": "arn:aws:sagemaker:%r:%a:training-job/{}",
    "sagemaker:CreateProcessingJob": "arn:aws:sagemaker:%r:%a:processing-job/{}",
    "sagemaker:CreateNotebookInstanceLifecycleConfig":
        "arn:aws:sagemaker:%r:%a:notebook-instance-lifecycle-config/{}",
    "sagemaker": "arn:aws:sagemaker:%r:%a:notebook-instance/{}",
    "ssm": "arn:aws:ec2:%r:%a:instance/i-{}",
}

# What stays the same while a role is reached through something that exists.
BY_THE_WAY = {"sagemaker:CreateNotebookInstanceLifecycleConfig"}

WITHOUT_RESOURCE = {"ec2:DescribeInstances"}

AWS_IAM = {
    "iam:CreateAccessKey": "user", "iam:DeleteAccessKey": "user", "iam:CreateLoginProfile": "user",
    "iam:UpdateLoginProfile": "user", "iam:UpdateAssumeRolePolicy": "role", "sts:AssumeRole": "role",
    "iam:AddUserToGroup": "group", "iam:AttachGroupPolicy": "group", "iam:PutGroupPolicy": "group",
}

# Actions on a role, user or policy: one's own when nothing else is needed, else that of the principal to take over.
AWS_SELF = {
    "iam:CreatePolicyVersion": ("own-policy", "policy"), "iam:PutRolePolicy": ("self-role", "role"),
    "iam:AttachRolePolicy": ("self-role", "role"), "iam:PutUserPolicy": ("self-user", "user"),
    "iam:AttachUserPolicy": ("self-user", "user"),
}


def aws_target(path, category, action):
    if action == "iam:PassRole":
        return "role:" + AWS_SERVICES[path.split("-")[0]]
    if action in AWS_IAM:
        return AWS_IAM[action]
    if action in AWS_SELF:
        return AWS_SELF[action][0 if category == "self-escalation" else 1]
    if action in WITHOUT_RESOURCE:
        return "none"
    form = AWS_FORMS.get(action) or AWS_FORMS[action.split(":")[0]]
    # Without a role to pass, what exists must already hold one.
    holds = path == "cloudformation-005" or category == "existing-passrole"
    return ("old=" if holds and action not in BY_THE_WAY else "any=") + form


def aws_rows(facts):
    for row in facts:
        actions = row["required_actions"].split(" + ")
        gain = {"self-escalation": "self", "principal-access": "principal"}.get(row["category"], "role")
        steps = [f"{action}>{aws_target(row['id'], row['category'], action)}" for action in actions]
        yield row["id"], "iam", gain, steps


FC = "acs:fc:%r:%a:functions/{}|acs:fc:%r:%a:services/s/functions/{}"
PASS = "ram:PassRole>role:{}.aliyuncs.com"
INSTANCE = "acs:ecs:%r:%a:instance/i-{}"
STACK = "acs:ros:%r:%a:stack/{}"
LOGIN = ("ram", "ims")
PASS_FC = PASS.format("fc")

# Per path the ways to go it, each a list of steps. RAM-34 (passing any role to any service) is no sequence of actions
# but the rule unconditioned-pass-role; RAM-36 (NotAction) follows from evaluating all others.
RAM = {
    "RAM-01": ("self", [["ram:CreatePolicyVersion>own-policy"]]),
    "RAM-02": ("self", [["ram:SetDefaultPolicyVersion>own-policy"]]),
    "RAM-03": ("self", [["ram:AttachPolicyToUser>self-user"]]),
    "RAM-04": ("self", [["ram:AttachPolicyToGroup>group"]]),
    "RAM-05": ("self", [["ram:AttachPolicyToRole>self-role"]]),
    "RAM-06": ("self", [["ram:AddUserToGroup>group"]]),
    "RAM-07": ("principal", [[f"{code}:CreateAccessKey>user"] for code in LOGIN]),
    "RAM-08": ("principal", [[f"{code}:CreateLoginProfile>user"] for code in LOGIN]),
    "RAM-09": ("principal", [[f"{code}:UpdateLoginProfile>user"] for code in LOGIN]),
    "RAM-10": ("principal", [["ram:UpdateRole>role", "sts:AssumeRole>role"]]),
    "RAM-11": ("principal", [["ram:CreateRole>any=acs:ram::%a:role/{}", "ram:AttachPolicyToRole>any=acs:ram::%a:role/{}"]]),
    "RAM-12": ("principal", [[
        "ram:CreateUser>any=acs:ram::%a:user/{}", "ram:AttachPolicyToUser>any=acs:ram::%a:user/{}",
        "ram:CreateAccessKey>any=acs:ram::%a:user/{}"]]),
    "RAM-13": ("principal", [["sts:AssumeRole>role"]]),
    "RAM-14": ("self", [["ram:AttachPolicy>self-user"]]),
    "RAM-15": ("principal", [
        ["ims:CreateOIDCProvider>any=acs:ram::%a:oidc-provider/{}"],
        ["ims:UpdateOIDCProvider>old=acs:ram::%a:oidc-provider/{}"],
        ["ims:UpdateSAMLProvider>old=acs:ram::%a:saml-provider/{}"]]),
    "RAM-16": ("role", [[PASS_FC, f"fc:CreateFunction>any={FC}", f"fc:InvokeFunction>any={FC}"]]),
    "RAM-17": ("role", [[PASS_FC, f"fc:CreateFunction>any={FC}",
                         "fc:CreateTrigger>any=acs:fc:%r:%a:functions/{}/triggers/t|acs:fc:%r:%a:services/s/functions/{}/triggers/t"]]),
    "RAM-18": ("role", [[f"fc:UpdateFunction>old={FC}"]]),
    "RAM-19": ("role", [[PASS_FC, f"fc:UpdateFunction>any={FC}"]]),
    "RAM-20": ("role", [[PASS_FC, "fc:CreateService>any=acs:fc:%r:%a:services/{}",
                         f"fc:CreateFunction>any={FC}", f"fc:InvokeFunction>any={FC}"]]),
    "RAM-21": ("role", [[PASS_FC, "fc:UpdateService>any=acs:fc:%r:%a:services/{}"]]),
    "RAM-22": ("role", [["fc:InstanceExec>old=acs:fc:%r:%a:functions/{}/instances/c-0|acs:fc:%r:%a:services/s/functions/{}/instances/c-0"]]),
    "RAM-23": ("role", [["fc:CreateLayerVersion>any=acs:fc:%r:%a:layers/{}/versions/1", f"fc:UpdateFunction>old={FC}"]]),
    "RAM-24": ("role", [[PASS.format("ecs"), f"ecs:{action}>any={INSTANCE}"] for action in ("RunInstances", "CreateInstance")]),
    "RAM-25": ("role", [[PASS.format("ecs"), f"ecs:AttachInstanceRamRole>any={INSTANCE}"]]),
    "RAM-26": ("role", [
        [f"ecs:RunCommand>old={INSTANCE}"],
        ["ecs:CreateCommand>any=acs:ecs:%r:%a:command/{}", f"ecs:InvokeCommand>old={INSTANCE}"],
        [f"ecs:SendFile>old={INSTANCE}"]]),
    "RAM-27": ("role", [[f"ecs:StartTerminalSession>old={INSTANCE}"]]),
    "RAM-28": ("role", [[f"ecs:{action}>old={INSTANCE}" for action in
                         ("ModifyInstanceAttribute", "StopInstance", "StartInstance")]]),
    "RAM-29": ("role", [[PASS.format("ros"), f"ros:{action}>any={STACK}"] for action in ("CreateStack", "UpdateStack")]),
    "RAM-30": ("role", [[f"ros:UpdateStack>old={STACK}"],
                        [f"ros:CreateChangeSet>old={STACK}", f"ros:ExecuteChangeSet>old={STACK}"]]),
    "RAM-31": ("role", [[PASS.format("oos"), "oos:StartExecution>any=acs:oos:%r:%a:template/{}"]]),
    "RAM-32": ("role", [[PASS.format("eci"), "eci:CreateContainerGroup>any=acs:eci:%r:%a:containergroup/{}"]]),
    "RAM-33": ("role", [[PASS.format("fnf"), "fnf:CreateFlow>any=acs:fnf:%r:%a:flow/{}",
                         "fnf:StartExecution>any=acs:fnf:%r:%a:flow/{}"]]),
    "RAM-35": ("data", [[f"oss:{action}>old=acs:oss:%r:%a:{{}}", "!oss:GetObject>old=acs:oss:%r:%a:{}/o"]
                        for action in ("PutBucketPolicy", "PutBucketAcl")]),
}
RAM_ELSEWHERE = {"RAM-34", "RAM-36"}


def ram_rows(facts):
    ids = [row["id"] for row in facts]
    missing = set(ids) - set(RAM) - RAM_ELSEWHERE
    if missing or set(RAM) - set(ids):
        sys.exit(f"the facts and the paths here differ: {sorted(missing | (set(RAM) - set(ids)))}")
    for path in ids:
        if path in RAM_ELSEWHERE:
            continue
        gain, ways = RAM[path]
        for steps in ways:
            yield path, "ram", gain, steps


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    rows = []
    for name, read in zip(sys.argv[1:], (aws_rows, ram_rows)):
        with open(name, encoding="utf-8", newline="") as file:
            rows += read(list(csv.DictReader(file, delimiter="\t")))
    text = "\n".join("\t".join([path, dialect, gain, " ".join(steps)]) for path, dialect, gain, steps in rows)
    target = pathlib.Path(__file__).parents[2] / "Sources/PolicyAST/Access/Escalation/EscalationTable+Data.swift"
    target.write_text(f'''\
// Written by Plugins/Tables/escalation.py; do not edit.
// swift-format-ignore-file

extension EscalationTable {{
  /// {len(rows)} ways: the id of the path, the language of policies, what is gained, and the steps, as
  /// `action>target`, with tabs between and a line feed after each.
  ///
  /// - Source: pathfinding.cloud (AWS paths, ids as there); for RAM the API references of RAM, Function Compute, ECS,
  ///   ROS, OOS and OSS, carried over from the AWS paths.
  static let rows: StaticString = #"""
{text}
"""#
}}
''', encoding="utf-8")


main()
