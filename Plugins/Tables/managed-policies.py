#!/usr/bin/env python3
"""Writes Sources/PolicyAST/Catalogue/ManagedTable+Data.swift from the facts on managed policies and roles.

Usage: managed-policies.py path/to/system-policies.json

The facts file holds the policies and service roles of Alibaba Cloud with a source each. The AWS managed policies
below are those that Lambda projects bind most; their documents are public facts of the provider, taken from the
AWS managed policy reference guide (docs.aws.amazon.com/aws-managed-policy) and compared with the copies that
zoph-io/MAMIP keeps, at the version given.
"""
import json
import pathlib
import sys

LOGS = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]


def allow(actions, resource="*", condition=None):
    statement = {"Effect": "Allow", "Action": actions, "Resource": resource}
    if condition:
        statement["Condition"] = condition
    return statement


AWS = {
    # name: (version, statements)
    "AdministratorAccess": ("v1", [allow("*")]),
    "AmazonAPIGatewayPushToCloudWatchLogs": ("v1", [allow([
        "logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams",
        "logs:PutLogEvents", "logs:GetLogEvents", "logs:FilterLogEvents"])]),
    "AmazonS3FullAccess": ("v2", [allow(["s3:*", "s3-object-lambda:*"])]),
    "AmazonS3ReadOnlyAccess": ("v3", [allow([
        "s3:Get*", "s3:List*", "s3:Describe*", "s3-object-lambda:Get*", "s3-object-lambda:List*"])]),
    "AmazonSNSFullAccess": ("v1", [allow("sns:*")]),
    "AmazonSQSFullAccess": ("v1", [allow("sqs:*")]),
    "AmazonDynamoDBFullAccess": ("v15", [
        allow([
            "dynamodb:*", "dax:*", "application-autoscaling:DeleteScalingPolicy",
            "application-autoscaling:DeregisterScalableTarget", "application-autoscaling:DescribeScalableTargets",
            "application-autoscaling:DescribeScalingActivities", "application-autoscaling:DescribeScalingPolicies",
            "application-autoscaling:PutScalingPolicy", "application-autoscaling:RegisterScalableTarget",
            "cloudwatch:DeleteAlarms", "cloudwatch:DescribeAlarmHistory", "cloudwatch:DescribeAlarms",
            "cloudwatch:DescribeAlarmsForMetric", "cloudwatch:GetMetricStatistics", "cloudwatch:ListMetrics",
            "cloudwatch:PutMetricAlarm", "cloudwatch:GetMetricData", "datapipeline:ActivatePipeline",
            "datapipeline:CreatePipeline", "datapipeline:DeletePipeline", "datapipeline:DescribeObjects",
            "datapipeline:DescribePipelines", "datapipeline:GetPipelineDefinition", "datapipeline:ListPipelines",
            "datapipeline:PutPipelineDefinition", "datapipeline:QueryObjects", "ec2:DescribeVpcs",
            "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups", "iam:GetRole", "iam:ListRoles",
            "kms:DescribeKey", "kms:ListAliases", "sns:CreateTopic", "sns:DeleteTopic", "sns:ListSubscriptions",
            "sns:ListSubscriptionsByTopic", "sns:ListTopics", "sns:Subscribe", "sns:Unsubscribe",
            "sns:SetTopicAttributes", "lambda:CreateFunction", "lambda:ListFunctions",
            "lambda:ListEventSourceMappings", "lambda:CreateEventSourceMapping",
            "lambda:DeleteEventSourceMapping", "lambda:GetFunctionConfiguration", "lambda:DeleteFunction",
            "resource-groups:ListGroups", "resource-groups:ListGroupResources", "resource-groups:GetGroup",
            "resource-groups:GetGroupQuery", "resource-groups:DeleteGroup", "resource-groups:CreateGroup",
            "tag:GetResources", "kinesis:ListStreams", "kinesis:DescribeStream",
            "kinesis:DescribeStreamSummary"]),
        allow("cloudwatch:GetInsightRuleReport",
              "arn:aws:cloudwatch:*:*:insight-rule/DynamoDBContributorInsights*"),
        allow("iam:PassRole", "*", {"StringLike": {"iam:PassedToService": [
            "application-autoscaling.amazonaws.com", "application-autoscaling.amazonaws.com.cn",
            "dax.amazonaws.com"]}}),
        allow("iam:CreateServiceLinkedRole", "*", {"StringEquals": {"iam:AWSServiceName": [
            "replication.dynamodb.amazonaws.com", "dax.amazonaws.com",
            "dynamodb.application-autoscaling.amazonaws.com", "contributorinsights.dynamodb.amazonaws.com",
            "kinesisreplication.dynamodb.amazonaws.com"]}})]),
    "AWSLambdaBasicExecutionRole": ("v1", [allow(LOGS)]),
    "AWSLambdaDynamoDBExecutionRole": ("v1", [allow([
        "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator",
        "dynamodb:ListStreams"] + LOGS)]),
    "AWSLambdaKinesisExecutionRole": ("v2", [allow([
        "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords",
        "kinesis:GetShardIterator", "kinesis:ListShards", "kinesis:ListStreams",
        "kinesis:SubscribeToShard"] + LOGS)]),
    "AWSLambdaMSKExecutionRole": ("v2", [allow([
        "kafka:DescribeCluster", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers",
        "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeVpcs",
        "ec2:DeleteNetworkInterface", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups"] + LOGS)]),
    "AWSLambdaRole": ("v1", [allow("lambda:InvokeFunction")]),
    "AWSLambdaSQSQueueExecutionRole": ("v1", [allow([
        "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"] + LOGS)]),
    "AWSLambdaVPCAccessExecutionRole": ("v3", [allow(LOGS + [
        "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
        "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses"])]),
    "AWSLambda_FullAccess": ("v5", [
        allow([
            "cloudformation:DescribeStacks", "cloudformation:ListStackResources", "cloudwatch:ListMetrics",
            "cloudwatch:GetMetricData", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs",
            "kms:DescribeKey", "kms:ListAliases", "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRole",
            "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:ListRoles",
            "lambda:*", "logs:DescribeLogGroups", "states:DescribeStateMachine", "states:ListStateMachines",
            "tag:GetResources", "xray:GetTraceSummaries", "xray:BatchGetTraces"]),
        allow("iam:PassRole", "*", {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}),
        allow(["logs:DescribeLogStreams", "logs:GetLogEvents", "logs:FilterLogEvents", "logs:StartLiveTail",
               "logs:StopLiveTail"], "arn:aws:logs:*:*:log-group:/aws/lambda/*"),
        allow("iam:CreateServiceLinkedRole",
              "arn:aws:iam::*:role/aws-service-role/lambda.amazonaws.com/AWSServiceRoleForLambda",
              {"StringEquals": {"iam:AWSServiceName": "lambda.amazonaws.com"}})]),
    "AWSXRayDaemonWriteAccess": ("v2", [allow([
        "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules",
        "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries"])]),
    "CloudWatchLogsFullAccess": ("v3", [allow([
        "logs:*", "cloudwatch:GenerateQuery", "cloudwatch:GenerateQueryResultsSummary"])]),
    "IAMFullAccess": ("v2", [allow([
        "iam:*", "organizations:DescribeAccount", "organizations:DescribeOrganization",
        "organizations:DescribeOrganizationalUnit", "organizations:DescribePolicy", "organizations:ListChildren",
        "organizations:ListParents", "organizations:ListPoliciesForTarget", "organizations:ListRoots",
        "organizations:ListPolicies", "organizations:ListTargetsForPolicy"])]),
    "PowerUserAccess": ("v12", [
        {"Effect": "Allow", "NotAction": ["iam:*", "organizations:*", "account:*"], "Resource": "*"},
        allow(["account:GetAccountInformation", "account:GetGovCloudAccountInformation",
               "account:GetPrimaryEmail", "account:ListRegions", "iam:CreateServiceLinkedRole",
               "iam:DeleteServiceLinkedRole", "iam:ListRoles", "organizations:DescribeEffectivePolicy",
               "organizations:DescribeOrganization"])]),
}

# Policies of Alibaba Cloud that the facts do not have, of which the statements below are known; later editions allow
# more reading. Source: the system policy as RAM shows it, in copies that projects keep.
ALIBABA_IN_PART = {
    "ReadOnlyAccess": [allow([
        "*:Describe*", "*:List*", "*:Get*", "*:BatchGet*", "*:Query*", "*:BatchQuery*", "actiontrail:LookupEvents",
        "dm:Desc*", "dm:SenderStatistics*"])],
}


def compact(value):
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def rows(facts):
    for policy in facts["policies"]:
        confidence = policy.get("confidence", "")
        # Some documents are known by their first statements alone.
        partial = any(word in confidence for word in ("first statement", "cut in"))
        yield (f"policy/ram/{policy['name'].lower()}", policy["name"], "partial" if partial else "whole",
               compact(policy["document"]))
    for name, statements in ALIBABA_IN_PART.items():
        document = {"Version": "1", "Statement": statements}
        yield f"policy/ram/{name.lower()}", name, "partial", compact(document)
    for name, (_, statements) in AWS.items():
        document = {"Version": "2012-10-17", "Statement": statements}
        yield f"policy/iam/{name.lower()}", name, "whole", compact(document)
    for role in facts["roles"]:
        if "trust" not in role:
            continue
        # Some entries describe a kind of role, or name several; only plain names can be looked up.
        policies = [name for name in role.get("policies", []) if name.isalnum()]
        for name in role["name"].split(" / "):
            if name.isalnum():
                yield f"role/ram/{name.lower()}", name, ",".join(policies), compact(role["trust"])


def main():
    facts = json.loads(pathlib.Path(sys.argv[1]).read_text())
    table = sorted("\t".join(row) for row in rows(facts))
    for row in table:
        assert row.count("\t") == 3 and '"#' not in row
    starts, offset = [], 0
    for row in table:
        starts.append(offset)
        offset += len(row.encode()) + 1
    lines = [
        "// Generated by Plugins/Tables/managed-policies.py; not to be edited by hand.",
        "// Sources: the RAM system policy reference (help.aliyun.com/zh/ram/developer-reference), the service role",
        "// definitions of Funcraft and Serverless Devs, and the AWS managed policy reference guide.",
        "// swift-format-ignore-file",
        "",
        "extension ManagedTable {",
        "  /// The rows in ascending order: key, name, remark and document, with tabs between and a line feed after each.",
        '  static let rows: StaticString = #"""',
    ]
    lines += table
    lines += ["", '"""#', "", "  /// The byte at which each row begins, 0-based."]
    lines.append("  static let starts: [UInt32] = [")
    for index in range(0, len(starts), 12):
        lines.append("    " + ", ".join(map(str, starts[index:index + 12])) + ",")
    lines += ["  ]", "}", ""]
    root = pathlib.Path(__file__).resolve().parents[2]
    (root / "Sources/PolicyAST/Catalogue/ManagedTable+Data.swift").write_text("\n".join(lines))


main()
