#!/usr/bin/env python3
"""Writes ordinary source code, always the same, with no credential in it: what a scanner mostly reads.

    python3 Benchmarks/sources.py FOLDER [--megabytes N] [--seed N]

Files of ten languages and formats, from some hundred bytes to half a megabyte, with comments, names, texts, numbers,
digests, words such as `password` and `token` as often as in real code, lock files and a minified file now and then.
"""
import random
import sys
from pathlib import Path

WORDS = """account action active address agent amount array asset attribute balance batch block body bucket buffer build
cache call card cart catalog category channel chart check child client clock cluster code column command comment config
connection content context cookie count country coupon customer cursor data date default delivery depth detail device
digest document domain edge element email encoder entry error event export factory feature field file filter flag folder
form format frame function gateway graph group handler hash header height history host icon image index input instance
invoice item iterator job journal key label language layer layout length level limit line link list loader locale lock
logger mail manager map margin matrix member memory menu merge message method metric mode model module month name node
notice number object offset option order origin output owner package page panel parent parser partner path pattern
payment percent period person phone plan player plugin point policy pool port position post price priority process
product profile project property provider proxy quantity query queue range rate reader reason record region registry
relation release render report request resource response result retry return role root route rule sample scale schema
scope score screen search section segment selector sender sequence server service session setting shape shop signal size
slot source stage state status step stock storage store stream string style subject subscription summary support switch
symbol table target task team template term text theme thread ticket time title token tooltip topic total trace track
transaction tree trigger type unit update upload user validator value variable vector vendor version video view visitor
volume wallet warning week weight widget width window worker writer zone""".split()
# Names near which a scanner has to look twice, at the share that they have in ordinary code.
WARY = ["password", "token", "secret_name", "api_key", "passwd_file", "authorization", "credentials", "pass_through"]


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)

    def word(self):
        return self.r.choice(WARY) if self.r.random() < 0.004 else self.r.choice(WORDS)

    def snake(self):
        return "_".join(self.word() for _ in range(self.r.choice((1, 2, 2, 3))))

    def camel(self):
        parts = self.snake().split("_")
        return parts[0] + "".join(p.capitalize() for p in parts[1:])

    def pascal(self):
        return "".join(p.capitalize() for p in self.snake().split("_"))

    def prose(self, n=None):
        return " ".join(self.r.choice(WORDS) for _ in range(n or self.r.randrange(3, 12)))

    def number(self):
        return self.r.choice((str(self.r.randrange(10)), str(self.r.randrange(1 << 16)), f"{self.r.random():.4f}", "0x%04x" % self.r.randrange(1 << 16)))

    def hex(self, n):
        return "%0*x" % (n, self.r.getrandbits(4 * n))

    def base64(self, n):
        return "".join(self.r.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", k=n))


def python(m):
    n, a, b, c = m.snake(), m.snake(), m.snake(), m.snake()
    return (f"def {n}(self, {a}, {b}=None, *, limit={m.number()}):\n    \"\"\"{m.prose().capitalize()}.\n\n    :param {a}: {m.prose()}\n"
            f"    :returns: {m.prose()}\n    \"\"\"\n    if {b} is None:\n        {b} = self._{c}.get('{m.snake()}', {m.number()})\n"
            f"    for index, {c} in enumerate({a}):\n        # {m.prose()}\n        if {c}.{m.snake()} >= limit and not {b}:\n"
            f"            raise ValueError(\"{m.prose()}: %s\" % ({c},))\n        {b}[{c}.{m.snake()}] = {m.snake()}({c}, {a}[index])\n"
            f"    return {b}\n\n")


def javascript(m):
    n, a, b = m.camel(), m.camel(), m.camel()
    return (f"/**\n * {m.prose().capitalize()}.\n * @param {{Object}} {a} {m.prose()}\n */\nexport async function {n}({a}, {{ {b} = {m.number()}, ...rest }} = {{}}) {{\n"
            f"  const {m.camel()} = await this.{m.camel()}.{m.camel()}(`/{m.word()}/${{{a}.id}}/{m.word()}`, rest);\n"
            f"  if (!{a} || {a}.{m.camel()} === '{m.word()}-{m.word()}') {{\n    throw new TypeError('{m.prose()}');\n  }}\n"
            f"  return {a}.{m.camel()}.map(({b}) => ({{ ...{b}, {m.camel()}: {b}.{m.camel()} ?? {m.number()} }})).filter(Boolean);\n}}\n\n")


def java(m):
    n, a, t = m.camel(), m.camel(), m.pascal()
    return (f"    /**\n     * {m.prose().capitalize()}.\n     *\n     * @param {a} {m.prose()}\n     */\n    @Override\n"
            f"    public List<{t}> {n}(final {t} {a}, final int {m.word()}) throws {m.pascal()}Exception {{\n"
            f"        final Map<String, {t}> {m.camel()} = new HashMap<>({m.number()});\n        if ({a}.get{m.pascal()}() == null) {{\n"
            f"            LOGGER.debug(\"{m.prose()} {{}}\", {a}.get{m.pascal()}());\n            return Collections.emptyList();\n        }}\n"
            f"        return {m.camel()}Repository.findBy{m.pascal()}({a}).stream().map({t}::new).collect(Collectors.toList());\n    }}\n\n")


def go(m):
    n, a, t = m.pascal(), m.camel(), m.pascal()
    return (f"// {n} {m.prose()}.\nfunc (s *{t}) {n}(ctx context.Context, {a} *{t}Request) (*{t}, error) {{\n"
            f"\tif {a} == nil || len({a}.{m.pascal()}) == {m.number()} {{\n\t\treturn nil, fmt.Errorf(\"{m.prose()}: %w\", Err{m.pascal()})\n\t}}\n"
            f"\tfor _, {m.word()} := range {a}.{m.pascal()} {{\n\t\ts.{m.camel()}[{a}.ID] = append(s.{m.camel()}[{a}.ID], {m.number()})\n\t}}\n"
            f"\treturn &{t}{{{m.pascal()}: {a}.{m.pascal()}, {m.pascal()}: \"{m.word()}\"}}, nil\n}}\n\n")


def c(m):
    n, a, t = m.snake(), m.snake(), m.snake()
    return (f"/* {m.prose().capitalize()}. */\nstatic int\n{n}(struct {t} *{a}, const char *{m.word()}, size_t len)\n{{\n"
            f"\tstruct {m.snake()} *p = {a}->{m.snake()};\n\n\tif (len > {m.snake().upper()}_MAX || p == NULL)\n\t\treturn -EINVAL;\n"
            f"\twhile (p->next && p->{m.word()} != {m.number()}) {{\n\t\tmemcpy(p->{m.word()}, {a}->{m.word()} + {m.number()}, sizeof(*p));\n"
            f"\t\tp = p->next;\n\t}}\n\tpr_debug(\"{m.prose()} %zu\\n\", len);\n\treturn {n}_{m.word()}(p, {m.snake().upper()});\n}}\n\n")


def typescript(m):
    t = m.pascal()
    fields = "".join(f"  readonly {m.camel()}{m.r.choice(('', '?'))}: {m.r.choice(('string', 'number', 'boolean', t + '[]', 'Record<string, unknown>'))};\n"
                     for _ in range(m.r.randrange(3, 12)))
    return f"/** {m.prose().capitalize()}. */\nexport interface {t}Props extends {m.pascal()} {{\n{fields}}}\n\n" + javascript(m)


def yaml(m):
    lines = [f"- name: {m.word()}-{m.word()}-{m.r.randrange(99)}", f"  kind: {m.pascal()}", "  spec:"]
    lines += [f"    {m.camel()}: {m.r.choice((m.word(), m.number(), 'true', chr(34) + m.prose(3) + chr(34)))}" for _ in range(m.r.randrange(4, 16))]
    lines += [f"    image: registry.shop.test/{m.word()}/{m.word()}@sha256:{m.hex(64)}", f"  # {m.prose()}"]
    return "\n".join(lines) + "\n"


def json(m):
    pairs = ",\n".join(f'      "{m.camel()}": {m.r.choice((m.number() if False else str(m.r.randrange(9999)), chr(34) + m.prose(2) + chr(34), "null", "true"))}'
                       for _ in range(m.r.randrange(3, 14)))
    return f'    {{\n      "id": "{m.hex(8)}-{m.hex(4)}-{m.hex(4)}-{m.hex(4)}-{m.hex(12)}",\n{pairs}\n    }},\n'


def lock(m):
    n = f"{m.word()}-{m.word()}"
    return (f'    "node_modules/{n}": {{\n      "version": "{m.r.randrange(9)}.{m.r.randrange(20)}.{m.r.randrange(20)}",\n'
            f'      "resolved": "https://registry.npmjs.org/{n}/-/{n}-1.0.{m.r.randrange(99)}.tgz",\n'
            f'      "integrity": "sha512-{m.base64(86)}==",\n      "engines": {{\n        "node": ">={m.r.randrange(6, 20)}"\n      }}\n    }},\n')


def markdown(m):
    return f"## {m.prose(3).capitalize()}\n\n{m.prose(30).capitalize()}. See `{m.snake()}` and [{m.prose(2)}](https://docs.shop.test/{m.word()}/{m.word()}).\n\n- {m.prose()}\n- {m.prose()}\n\n"


def minified(m):
    a = lambda: m.r.choice("abcdefghijklmnopqrstuvwxyz")
    return (f"function {a()}{a()}({a()},{a()}){{return {a()}.{m.camel()}({a()}=>{a()}.{m.camel()}?{a()}[{m.number()}]:null)}}"
            f"var {a()}={{{m.camel()}:{m.number()},{m.camel()}:\"{m.word()}\"}};{a()}&&({a()}.{m.camel()}=!0);")


KINDS = [("py", python, 22), ("js", javascript, 18), ("java", java, 14), ("go", go, 10), ("c", c, 12), ("ts", typescript, 10),
         ("yaml", yaml, 4), ("json", json, 4), ("package-lock.json", lock, 2), ("md", markdown, 3), ("min.js", minified, 1)]


def write(folder, size, seed):
    m = Maker(seed)
    # Blocks are made once and put together anew in each file: making is slow, and no scanner remembers them.
    pools = {ending: [make(m).encode() for _ in range(3000)] for ending, make, _ in KINDS}
    endings, weights = [k[0] for k in KINDS], [k[2] for k in KINDS]
    written = number = 0
    while written < size:
        directory = folder / f"{m.r.choice(WORDS)}{number // 400}" / m.r.choice(WORDS)
        directory.mkdir(parents=True, exist_ok=True)
        for _ in range(20):
            ending = m.r.choices(endings, weights)[0]
            length = min(500_000, int(m.r.lognormvariate(9.2, 1.1)) + 300)
            pool, parts, have = pools[ending], [], 0
            while have < length:
                parts.append(pool[int(m.r.random() * 3000)])
                have += len(parts[-1])
            name = ending if "-" in ending else f"{m.r.choice(WORDS)}.{ending}"
            (directory / f"{number}").mkdir(exist_ok=True) if "-" in ending else None
            path = directory / f"{number}" / name if "-" in ending else directory / f"{number}_{name}"
            path.write_bytes(b"".join(parts))
            written += have
            number += 1
    print(f"{number} files, {written / 1e6:.0f} MB in {folder}")


def option(name, default):
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    write(Path(sys.argv[1]), option("--megabytes", 1000) * 1_000_000, option("--seed", 3))
