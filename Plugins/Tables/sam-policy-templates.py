#!/usr/bin/env python3
"""Writes Sources/PolicyAST/Catalogue/SAMPolicyTable.swift from the policy templates of AWS SAM.

Usage: sam-policy-templates.py

Reads policy_templates.json of the installed package aws-sam-translator (Apache License 2.0, Amazon.com, Inc.).
"""
import importlib.metadata
import json
import pathlib

import samtranslator


def main():
    source = pathlib.Path(samtranslator.__file__).parent / "policy_templates_data" / "policy_templates.json"
    templates = json.loads(source.read_text())["Templates"]
    version = importlib.metadata.version("aws-sam-translator")
    rows = []
    for name in sorted(templates):
        template = templates[name]
        document = {
            "Parameters": {key: {} for key in template["Parameters"]},
            "Statement": template["Definition"]["Statement"],
        }
        rows.append(name + "\t" + json.dumps(document, separators=(",", ":"), ensure_ascii=True))
    assert not any('"#' in row for row in rows)
    lines = [
        "// Written by Plugins/Tables/sam-policy-templates.py; do not edit.",
        "// swift-format-ignore-file",
        "",
        f"/// {len(rows)} policy templates of AWS SAM, as static text.",
        "///",
        f"/// - Source: policy_templates.json of aws-sam-translator {version} (Apache License 2.0).",
        "enum SAMPolicyTable {",
        "  /// The templates in ascending order: name and document, with a tab between and a line feed after each.",
        '  static let rows: StaticString = #"""',
        *rows,
        "",
        '"""#',
        "}",
        "",
    ]
    root = pathlib.Path(__file__).resolve().parents[2]
    (root / "Sources/PolicyAST/Catalogue/SAMPolicyTable.swift").write_text("\n".join(lines))


main()
