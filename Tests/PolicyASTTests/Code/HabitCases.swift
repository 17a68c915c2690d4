/// Code with habits worth a look, beside code like it without.
enum HabitCases {
  static let all: [CodeCase] = [
    CodeCase(
      path: "a.py",
      source: """
        import threading, os, requests
        def handler(event, context):
            threading.Thread(target=bg).start(); requests.get("https://x")
            os.path.join("a", "b")
        """,
      expected: ["background-work threading.Thread"]),
    CodeCase(
      path: "a.py",
      source: """
        import subprocess, asyncio
        def handler(event, context):
            threads = []
            for name in event:
                threads.append(threading.Thread(target=bg))
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            p = subprocess.Popen(["ls"])
            p.wait()
            with subprocess.Popen(["ls"]) as q:
                pass
            subprocess.Popen(["ls"]).communicate()
            os.system("sleep 1 &")
        async def other():
            task = asyncio.create_task(work())
            await asyncio.gather(task, asyncio.create_task(work()))
            async with asyncio.TaskGroup() as tg:
                tg.create_task(work())
            asyncio.create_task(loose())
        """,
      expected: ["background-work os.system", "background-work asyncio.create_task"]),
    CodeCase(
      path: "a.js",
      source: """
        exports.handler = async (event) => {
          fetch("https://x.example.com/a");
          doIt().then(log);
          const r = await fetch("https://x.example.com/b");
          await Promise.all([
            fetch("https://x.example.com/c"),
            fetch("https://x.example.com/d").then((r) => r.json()),
          ]);
          work();
          await work();
          setImmediate(() => report());
          return fetch("https://x.example.com/e").then((r) => r.json());
        };
        async function work() { }
        exports.old = (event, context, callback) => {
          doIt().then((r) => callback(null, r));
        };
        """,
      expected: [
        "background-work fetch",
        "background-work doIt",
        "background-work work",
        "background-work setImmediate",
      ]),
    CodeCase(
      path: "A.java",
      source: """
        class A {
          public String handleRequest(String e, Context context) {
            Executors.newFixedThreadPool(2).submit(() -> work());
            statement.execute("select 1");
            ExecutorService pool = Executors.newCachedThreadPool();
            Future<String> f = pool.submit(job);
            f.get();
            Thread t = new Thread(job);
            t.start();
            t.join();
            new Thread(job).start();
            return e;
          }
        }
        """,
      expected: ["background-work Executors.newFixedThreadPool", "background-work Thread"]),
    CodeCase(
      path: "a.go",
      source: """
        package main
        func Handle(ctx context.Context, e Event) (string, error) {
          go work()
          go func() {
            <-ticks
          }()
          return "ok", nil
        }
        func Other(ctx context.Context) {
          var wg sync.WaitGroup
          go func() { defer wg.Done() }()
          wg.Wait()
        }
        """,
      expected: ["background-work work", "background-work go func"]),
    CodeCase(
      path: "a.php",
      source: """
        <?php
        function handler($event, $context) {
            exec("php worker.php > /dev/null 2>&1 &");
            exec("ls && pwd");
        }
        """,
      expected: ["background-work exec"]),
    CodeCase(
      path: "A.java",
      source: """
        class A {
          private static Map<String, String> cache;
          private static final List<String> seen = new ArrayList<>();
          private static int count = 0;
          private static final Logger log = Logger.get();
          private int own = 0;
          public String handleRequest(String e, Context context) {
            cache.put(e, e);
            A.seen.add(e);
            count++;
            own++;
            List<String> list = new ArrayList<>();
            list.add(e);
            return e;
          }
        }
        """,
      expected: ["mutable-global cache.put", "mutable-global A.seen.add", "mutable-global count"]),
    CodeCase(
      path: "a.php",
      source: """
        <?php
        class S { public static $all = []; function add($x) { self::$all[] = $x; } }
        function handler($event, $context) {
            global $c;
            static $n = 0;
            $c["a"] = 1;
            $n++;
            $GLOBALS["x"]["y"] = 1;
            $own = [];
            $own[] = 1;
        }
        """,
      expected: [
        "mutable-global self::$all",
        "mutable-global $c",
        "mutable-global $n",
        "mutable-global $GLOBALS",
      ]),
    CodeCase(
      path: "a.js",
      source: """
        let n = 0;
        let total;
        const fixed = { a: 1 };
        const cache: Map<string, string> = new Map();
        exports.handler = async (event) => {
          n++;
          total += 1;
          cache.set(event.id, 1);
          for (let i = 0; i < 3; i++) { use(i, fixed.a); }
          let m = 0;
          m++;
        };
        """,
      expected: ["mutable-global n", "mutable-global total", "mutable-global cache.set"]),
    CodeCase(
      path: "a.go",
      source: """
        package main
        var n int
        var (
          list []string
          cache = map[string]string{}
        )
        func Handle(ctx context.Context, e Event) {
          n++
          list = append(list, e.Name)
          cache[e.Name] = "x"
          for i := 0; i < 3; i++ {
          }
        }
        """,
      expected: ["mutable-global n", "mutable-global list", "mutable-global cache"]),
    CodeCase(
      path: "a.py",
      source: """
        _cache: dict[str, str] = {}
        LIMITS: Final = 3
        def handler(event, context):
            _cache[event["k"]] = 1
            local: dict[str, str] = {}
            local["a"] = 1
        """,
      expected: ["mutable-global _cache"]),
    CodeCase(
      path: "a.js",
      source: """
        let creds;
        let client;
        exports.handler = async (event, context) => {
          creds = creds || context.credentials;
          if (!client) client = new OSS({ stsToken: context.credentials.securityToken });
          const own = new OSS({ stsToken: context.credentials.securityToken });
          client.put("a", own);
        };
        """,
      expected: ["cached-credential creds", "cached-credential client"]),
    CodeCase(
      path: "A.java",
      source: """
        class A {
          private static Credentials creds;
          public String handleRequest(String e, Context context) {
            if (creds == null) { creds = context.getExecutionCredentials(); }
            Credentials own = context.getExecutionCredentials();
            return e;
          }
        }
        """,
      expected: ["cached-credential creds"]),
    CodeCase(
      path: "a.go",
      source: """
        package main
        func Handle(ctx context.Context, e map[string]string) (string, error) {
          client, err := oss.New(e["endpoint"], id, secret)
          resp, err := http.Get(e["url"])
          http.Get("https://api.example.com/u/" + e["id"])
          http.Get(fmt.Sprintf("https://api.example.com/u/%s", e["id"]))
          http.Get(fmt.Sprintf("https://%s/u", e["host"]))
          return "", err
        }
        func main() { fc.Start(Handle) }
        """,
      expected: ["event-target oss.New", "event-target http.Get", "event-target http.Get"]),
    CodeCase(
      path: "a.py",
      source: """
        def handler(event, context):
            requests.get("https://api.example.com/u/" + event["id"])
            requests.get(f"https://api.example.com/u/{event['id']}")
            requests.get("https://api.example.com/u/%s" % event["id"])
            requests.get("https://api.example.com/u/{}".format(event["id"]))
            requests.get(f"{BASE}/u/{event['id']}", timeout=3)
            url = "https://api.example.com/" + event["id"]
            requests.get(url, params=event)
            requests.get(f"https://{event['host']}/u")
            requests.get("https://api.example.com" + event["path"])
            requests.get(url=event["url"])
          requests.put(event["ResponseURL"], data=body)
            host = event["host"]
            requests.post("https://" + host + "/u")
        """,
      expected: [
        "event-target requests.get",
        "event-target requests.get",
        "event-target requests.get",
        "event-target requests.post",
      ]),
    CodeCase(
      path: "a.js",
      source: """
        exports.handler = async (event) => {
          await fetch(`https://x.example.com/${event.k}`);
          await axios.get(`${process.env.API}/users/${event.id}`);
          await axios({ url: "https://x.example.com/", data: event.body });
          await axios({ url: event.url });
          await fetch(event.url, { method: "POST" });
          await https.request({ hostname: "x.example.com", path: "/" + event.id });
          await new OSS({ bucket: event.bucket, region: "oss-cn-hangzhou" });
          await fetch(new URL(event.url));
        };
        """,
      expected: ["event-target axios", "event-target fetch", "event-target OSS", "event-target fetch"]),
    CodeCase(
      path: "A.java",
      source: """
        class A {
          public String handleRequest(String e, Context context) {
            File f = File.createTempFile("a", ".csv");
            return e;
          }
          void other() { File f = File.createTempFile("a", ".csv"); f.delete(); }
        }
        """,
      expected: ["temporary-file File.createTempFile"]),
  ]
}
