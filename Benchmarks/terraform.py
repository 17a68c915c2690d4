#!/usr/bin/env python3
"""Writes the Terraform inputs of the benchmarks, always the same ones, into a folder.

    python3 Benchmarks/terraform.py FOLDER

  terraform/      200 projects of ten files each, about 1.9 MB: functions, roles, policies, networks, and a local module
                  that is called twice
  big.tf          20 MB of the same files as one
"""
import random
import sys
from pathlib import Path

root = Path(sys.argv[1])
rng = random.Random(11)
WORDS = "order worker thumb mail report queue table index batch image user login event stream cache token".split()
SERVICES = ["oss", "log", "ots", "mns", "kms"]


def name():
    return f"{rng.choice(WORDS)}-{rng.choice(WORDS)}-{rng.randrange(1000)}"


def variables(project):
    lines = []
    for word in WORDS[:8]:
        lines += [f'variable "{word}" {{', f'  description = "What the {word} is called in {project}"',
                  "  type        = string", f'  default     = "{name()}"', "}", ""]
    return lines + ['variable "region" {', '  default = "cn-hangzhou"', "}", "", 'variable "stage" {}', ""]


def local_values():
    lines = ["locals {", '  prefix = "${var.order}-${var.region}"', "  actions = {"]
    lines += [f'    {service} = ["{service}:Get*", "{service}:List*"]' for service in SERVICES]
    lines += ["  }", "  tags = {"] + [f'    {word} = "{name()}"' for word in WORDS[:8]] + ["  }", "}", ""]
    return lines


def policies():
    lines = []
    for index in range(3):
        service = rng.choice(SERVICES)
        lines += [f'resource "alicloud_ram_policy" "p{index}" {{', f'  policy_name     = "${{local.prefix}}-{name()}"',
                  "  policy_document = jsonencode({", '    Version = "1"', "    Statement = ["]
        for _ in range(rng.randrange(1, 4)):
            lines += ["      {", '        Effect   = "Allow"', f'        Action   = local.actions["{service}"]',
                      f'        Resource = ["acs:{service}:*:123456789012:${{var.worker}}/{name()}/*"]',
                      "        Condition = {", '          IpAddress = { "acs:SourceIp" = ["203.0.113.0/24"] }',
                      "        }", "      },"]
        lines += ["    ]", "  })", f'  description     = "What {name()} may do"', "}", ""]
    return lines


def roles():
    lines = ['data "alicloud_ram_policy_document" "trust" {', "  statement {", '    effect = "Allow"',
             '    action = ["sts:AssumeRole"]', "    principal {", '      entity      = "Service"',
             '      identifiers = ["fc.aliyuncs.com"]', "    }", "  }", "}", ""]
    for index in range(3):
        lines += [f'resource "alicloud_ram_role" "r{index}" {{', f'  role_name = "{name()}"',
                  "  assume_role_policy_document = data.alicloud_ram_policy_document.trust.document",
                  f'  description = "Runs {name()}"', "}", "",
                  f'resource "alicloud_ram_role_policy_attachment" "a{index}" {{',
                  f"  role_name   = alicloud_ram_role.r{index}.role_name",
                  f"  policy_name = alicloud_ram_policy.p{index}.policy_name", '  policy_type = "Custom"', "}", ""]
    return lines


def functions():
    lines = []
    for index in range(3):
        lines += [f'resource "alicloud_fcv3_function" "f{index}" {{', f'  function_name = "{name()}"',
                  '  runtime       = "python3.12"', '  handler       = "index.handler"',
                  f"  timeout       = {rng.randrange(3, 600)}", "  memory_size   = 512",
                  f"  role          = alicloud_ram_role.r{index}.arn", "  environment_variables = {"]
        lines += [f'    {word.upper()} = "{name()}"' for word in rng.sample(WORDS, 5)]
        lines += ["  }", "  vpc_config {", "    vpc_id            = alicloud_vpc.v.id",
                  "    vswitch_ids       = alicloud_vswitch.s[*].id",
                  "    security_group_id = alicloud_security_group.g.id", "  }", "  log_config {",
                  f'    project  = "{name()}"', f'    logstore = "{name()}"', "  }", "}", "",
                  f'resource "alicloud_fcv3_trigger" "t{index}" {{',
                  f"  function_name = alicloud_fcv3_function.f{index}.function_name", '  trigger_type  = "http"',
                  f'  trigger_name  = "{name()}"', '  qualifier     = "LATEST"', "  trigger_config = jsonencode({",
                  '    authType = "function"', '    methods  = ["GET", "POST"]', "  })", "}", ""]
    return lines


def network():
    lines = ['resource "alicloud_vpc" "v" {', '  vpc_name   = "${local.prefix}-vpc"', '  cidr_block = "10.0.0.0/8"', "}",
             "", 'resource "alicloud_vswitch" "s" {', "  count      = 3", "  vpc_id     = alicloud_vpc.v.id",
             '  cidr_block = cidrsubnet("10.0.0.0/8", 8, count.index)', "}", "",
             'resource "alicloud_security_group" "g" {', "  vpc_id = alicloud_vpc.v.id", "}", ""]
    for index in range(4):
        lines += [f'resource "alicloud_security_group_rule" "g{index}" {{', '  type              = "ingress"',
                  '  ip_protocol       = "tcp"', f'  port_range        = "{index + 80}/{index + 80}"',
                  "  security_group_id = alicloud_security_group.g.id", f'  cidr_ip           = "10.{index}.0.0/16"', "}", ""]
    return lines


def calls():
    lines = []
    for index in range(2):
        lines += [f'module "m{index}" {{', '  source  = "./modules/job"', f'  name    = "{name()}"',
                  f'  actions = ["{rng.choice(SERVICES)}:Get*"]', "}", ""]
    return lines


def module():
    return ['resource "alicloud_ram_role" "r" {', "  role_name = var.name", "  assume_role_policy_document = <<-EOF",
            '    { "Version": "1", "Statement": [', '      { "Effect": "Allow", "Action": "sts:AssumeRole",',
            '        "Principal": { "Service": ["fc.aliyuncs.com"] } }', "    ] }", "  EOF", "}", "",
            'resource "alicloud_ram_policy" "p" {', '  policy_name     = "${var.name}-policy"',
            "  policy_document = jsonencode({", '    Version   = "1"',
            '    Statement = [for action in var.actions : { Effect = "Allow", Action = action, '
            'Resource = "acs:oss:*:123456789012:${var.name}/*" }]', "  })", "}", "",
            'resource "alicloud_ram_role_policy_attachment" "a" {', "  role_name   = alicloud_ram_role.r.role_name",
            "  policy_name = alicloud_ram_policy.p.policy_name", '  policy_type = "Custom"', "}", ""]


def outputs():
    lines = []
    for index in range(3):
        lines += [f'output "function_{index}" {{', f"  value = alicloud_fcv3_function.f{index}.function_arn", "}", ""]
    return lines


texts = []
for project in range(200):
    folder = root / f"terraform/{project:03}"
    files = {
        "variables.tf": variables(project), "locals.tf": local_values(), "policies.tf": policies(), "roles.tf": roles(),
        "functions.tf": functions(), "network.tf": network(), "main.tf": calls(), "outputs.tf": outputs(),
        "modules/job/main.tf": module(),
        "modules/job/variables.tf": ['variable "name" {}', "", 'variable "actions" {', "  type = list(string)", "}", ""],
    }
    for path, lines in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        text = "\n".join(lines)
        (folder / path).write_text(text)
        texts.append(text)
size = sum(map(len, texts))
(root / "big.tf").write_text("\n".join(texts * (20_000_000 // size + 1)))
print(f"{len(texts)} Terraform files, {size} bytes")
