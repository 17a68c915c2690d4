#!/usr/bin/env python3
"""Writes the inputs of the benchmarks, always the same ones, into a folder.

    python3 Benchmarks/corpus.py FOLDER

  ten/            a project of ten files: an s.yaml of two functions, policies, code
  templates/      2,000 files: templates of Serverless Devs with a policy beside each second one
  big.yaml        20 MB of the same templates as one stream
  big.json        20 MB of policies as one list
  text.txt        60 MB of source-like text, for regular expressions
"""
import json
import random
import sys
from pathlib import Path

root = Path(sys.argv[1])
rng = random.Random(7)
WORDS = "order worker thumb mail report queue table index batch image user login event stream cache token".split()


def name():
    return f"{rng.choice(WORDS)}-{rng.choice(WORDS)}-{rng.randrange(1000)}"


def template():
    lines = ["edition: 3.0.0", f"name: {name()}", "access: default", "vars:", "  region: cn-hangzhou", "resources:"]
    for _ in range(rng.randrange(1, 4)):
        function = name()
        lines += [f"  {function}:", "    component: fc3", "    props:", "      region: ${vars.region}",
                  f"      functionName: {function}", f"      description: '{rng.choice(WORDS)} 处理函数'",
                  f"      runtime: {rng.choice(['python3.12', 'nodejs20', 'custom.debian12'])}",
                  "      handler: index.handler", f"      timeout: {rng.randrange(3, 600)}", "      memorySize: 512",
                  f"      role: acs:ram::123456789012:role/{function}", "      code: ./code",
                  "      environmentVariables:"]
        for _ in range(rng.randrange(1, 8)):
            lines.append(f"        {rng.choice(WORDS).upper()}_{rng.randrange(99)}: \"{name()}\"")
        lines += ["      logConfig:", f"        project: {name()}", f"        logstore: {name()}",
                  "      triggers:", "        - triggerName: web", "          triggerType: http",
                  "          triggerConfig: {authType: function, methods: [GET, POST], disableURLInternet: true}"]
    return "\n".join(lines) + "\n"


def policy():
    statements = []
    for _ in range(rng.randrange(1, 6)):
        service = rng.choice(["oss", "log", "ots", "mns", "kms"])
        statements.append({
            "Effect": rng.choice(["Allow", "Allow", "Deny"]),
            "Action": [f"{service}:{verb}" for verb in rng.sample(["Get*", "List*", "Put*", "Delete*"], 2)],
            "Resource": f"acs:{service}:*:123456789012:{name()}/*",
            "Condition": {"IpAddress": {"acs:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}},
        })
    return {"Version": "1", "Statement": statements}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


write(root / "ten/s.yaml", template())
for index in range(6):
    write(root / f"ten/policies/{index}.json", json.dumps(policy(), indent=2))
for index in range(3):
    write(root / f"ten/code/{index}.py", "def handler(event, context):\n    return 'ok'\n" * 40)
for index in range(2000):
    if index % 2:
        write(root / f"templates/{index % 50}/policy-{index}.json", json.dumps(policy(), indent=2))
    else:
        write(root / f"templates/{index % 50}/{index}/s.yaml", template())
stream = []
size = 0
while size < 20_000_000:
    stream.append("---\n" + template())
    size += len(stream[-1])
write(root / "big.yaml", "".join(stream))
documents = []
size = 0
while size < 20_000_000:
    documents.append(policy())
    size += len(json.dumps(documents[-1], indent=1))
write(root / "big.json", json.dumps(documents, indent=1))
with open(root / "text.txt", "w") as text:
    written = 0
    while written < 60_000_000:
        line = " ".join(rng.choice(WORDS) + str(rng.randrange(100)) for _ in range(rng.randrange(3, 12))) + "\n"
        text.write(line)
        written += len(line)
