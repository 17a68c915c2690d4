import PolicyAST
import Testing

@Suite struct `What code does` {
  @Test func `habits are found at their places and comments and texts are no code`() throws {
    for example in Self.cases + HabitCases.all + CredentialCases.all {
      let language = try #require(CodeLanguage(path: example.path))
      let file = CodeFile(SourceFile(path: example.path, text: example.source), language)

      let found = file.habits().map { "\($0.kind.rawValue) \($0.location.text)" }

      #expect(found == example.expected, "\(example.path)\n\(example.source)")
    }
  }

  @Test func `calls, assignments and imports are told from their tokens`() throws {
    let source = """
      import os, json as j
      from oss2 import Bucket

      def handler(event, context):
          # call(me)
          text = f"a {event['x']!r} {{no}} {max(1, 2)}"
          cache.items[event["k"]] = os.path.join("(", 'b')
          return text
      """
    let file = CodeFile(SourceFile(path: "index.py", text: source), .python)

    #expect(file.outline.imports.map(\.module) == ["os", "json", "oss2"])
    #expect(file.outline.calls.map(\.callee) == ["max", "os.path.join"])
    #expect(file.outline.assignments.map(\.target) == ["text", "cache.items"])
    #expect(file.outline.assignments.map(\.isElement) == [false, true])
    #expect(file.outline.functions.map(\.parameters) == [["event", "context"]])
  }

  @Test func `functions of every language have names and parameters`() throws {
    let sources: [(String, String, [String])] = [
      ("a.js", "exports.handler = async (event, context) => { f() }", ["handler event,context"]),
      ("a.js", "module.exports.handler = function (event, context, callback) {}", ["handler event,context,callback"]),
      ("a.ts", "export const handler = async (event: Event, ctx: Ctx): Promise<void> => { }", ["handler event,ctx"]),
      ("a.ts", "class A { async run(a: string): Promise<X> { if (a) { b() } } }", ["run a"]),
      (
        "A.java", "class A { public String handleRequest(Input in, Context c) throws E { new B() { }; } }",
        ["handleRequest in,c"]
      ),
      (
        "a.go", "func (s *S) Handle(ctx context.Context, e Event) (string, error) { go func() { }() }",
        ["Handle ctx,e", " "]
      ),
      (
        "a.php", "<p>don't</p><?php function handler($event, array $context): string { return \"a $event\"; }",
        ["handler $event,$context"]
      ),
    ]
    for (path, source, expected) in sources {
      let language = try #require(CodeLanguage(path: path))
      let file = CodeFile(SourceFile(path: path, text: source), language)
      let found = file.outline.functions.map { "\($0.name) \($0.parameters.joined(separator: ","))" }
      #expect(found == expected, "\(source)")
    }
  }

  @Test func `no file makes the lexer fail`() {
    var seed: UInt64 = 7
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let pieces = [
      "\"", "'", "`", "${", "{", "}", "(", ")", "[", "]", "f'", "\"\"\"", "<<<A\n", "A", "\\", "\n", "def f(", ":",
      "=>",
      "/", "//", "/*", "*/", "#", "<?php ", "?>", "$a", "func ", "import ", "=", ".", ",", "é", "1e+", "global a",
    ]
    var tokens = 0
    for _ in 0..<4000 {
      let text = (0..<random(24)).map { _ in pieces[random(pieces.count)] }.joined()
      for language in CodeLanguage.allCases {
        let file = CodeFile(SourceFile(path: "x", text: text), language)
        tokens += file.tokens.count + file.habits().count
      }
    }
    #expect(tokens > 0)
  }

  private static let cases: [CodeCase] = [
    CodeCase(
      path: "index.py",
      source: """
        def link(key):
            return bucket.sign_url("GET", key, 60)
        def handler(event, context):
            inner = link("a")
            fetch(inner)
            logger.info("%s", link("b"))
            return requests.get(link("c")).text
        """, expected: ["signed-address link"]),
    CodeCase(
      path: "index.js",
      source: """
        let table
        let known
        exports.refresh = async (event) => { table = event; known = event }
        exports.handler = async (event) => {
          if (!known) { known = {} }
          return table[event.key] + known[event.key]
        }
        """, expected: ["warm-instance table"]),
    CodeCase(
      path: "index.py",
      source: """
        NOTE = "x" * 5000
        def handler(event, context):
            return {"headers": {"A": NOTE}, "body": NOTE}
        """, expected: ["large-headers headers"]),
    CodeCase(
      path: "index.py",
      source: """
        CACHE = {}
        LIMITS = {"a": 1}
        count = 0
        # CACHE[1] = 2
        def handler(event, context):
            global count
            count += 1
            CACHE[event] = "CACHE[x] = 1"
            LIMITS = {}
            LIMITS["b"] = 2
        """, expected: ["mutable-global count", "mutable-global CACHE"]),
    CodeCase(
      path: "index.js",
      source: """
        const seen = new Map();
        const fixed = [1, 2];
        exports.handler = async (event) => {
          seen.set(event.id, 1); // fixed.push(3)
          const local = []; local.push(fixed[0]);
          return /fixed.push(4)/.test(event.x);
        };
        """, expected: ["mutable-global seen.set"]),
    CodeCase(
      path: "index.py",
      source: """
        import threading
        def handler(event, context):
            threading.Thread(target=work).start()
            return "ok"
        def other():
            t = threading.Thread(target=work)
            t.start()
            t.join()
        """, expected: ["background-work threading.Thread"]),
    CodeCase(
      path: "index.js",
      source: """
        exports.handler = async (event) => {
          save(event).then(() => log());
          await new Promise((resolve) => { setTimeout(resolve, 10); });
          await other(event).then(done);
          setTimeout(() => { report(); }, 1000);
          return 1;
        };
        """, expected: ["background-work save", "background-work setTimeout"]),
    CodeCase(
      path: "index.py",
      source: """
        import oss2
        auth = None
        def handler(evt, context):
            global auth
            creds = context.credentials
            if auth is None:
                auth = oss2.StsAuth(creds.access_key_id, creds.access_key_secret, creds.security_token)
            bucket = oss2.Bucket(auth, evt['endpoint'], evt['bucket'])
        """, expected: ["cached-credential auth", "event-target oss2.Bucket"]),
    CodeCase(
      path: "index.py",
      source: """
        import oss2, json
        ALLOWED = ("a", "b")
        def handler(event, context):
            data = json.loads(event)
            record = data["events"][0]
            name = data["bucket"]
            if name not in ALLOWED:
                raise ValueError
            oss2.Bucket(auth, "https://oss-cn-hangzhou-internal.aliyuncs.com", name)
            oss2.Bucket(auth, ENDPOINTS[data["region"]], record["oss"]["bucket"]["name"])
        """, expected: []),
    CodeCase(
      path: "index.py",
      source: """
        def handler(event, context):
            with open("/tmp/report.csv", "w") as f:
                f.write("x")
            with open("/tmp/report.csv") as f:
                return f.read()
        def clean():
            with open("/tmp/other", "w") as f:
                f.write("x")
            os.remove("/tmp/other")
        """, expected: ["temporary-file open"]),
    CodeCase(
      path: "index.py",
      source: """
        def handler(event, context):
            sts.assume_role(RoleArn=arn, RoleSessionName="s", DurationSeconds=43200)
            sts.assume_role(RoleArn=arn, DurationSeconds=43200, Policy=narrow)
            db.execute("INSERT INTO orders VALUES (%s)", (1,))
            db.execute("insert into orders values (%s) on duplicate key update n = 1")
            text = "please INSERT INTO the form"
        """, expected: ["long-session sts.assume_role", "plain-insert INSERT INTO orders VALUES (%s)"]),
  ]
}
