/// Modules that use no cloud service by themselves.
enum NeutralModules {
  /// Returns whether `module` is of the standard library of `language`, or a library that speaks to no cloud service.
  static func contains(_ module: String, _ language: CodeLanguage) -> Bool {
    switch language {
    case .python:
      let first = String(module.prefix { $0 != "." })
      return module.hasPrefix(".") || pythonStandard.contains(first) || pythonLibraries.contains(first)
    case .javascript:
      if module.hasPrefix(".") || module.hasPrefix("/") || module.hasPrefix("@/") || module.hasPrefix("~/") {
        return true
      }
      if module.hasPrefix("node:") { return module != "node:child_process" }
      // `@types/node`, `lodash/merge`.
      let words = module.split(separator: "/")
      let name = words.prefix(module.hasPrefix("@") ? 2 : 1).joined(separator: "/")
      return nodeStandard.contains(name) || nodeLibraries.contains(name) || name.hasPrefix("@types/")
    case .java:
      return ["java.", "javax.", "org.json", "com.google.gson", "com.fasterxml.jackson", "org.slf4j", "lombok"]
        .contains { module.hasPrefix($0) }
    case .go:
      let first = module.prefix { $0 != "/" }
      return !first.contains(".") && module != "os/exec" && module != "plugin"
    case .php: return module.hasPrefix("Psr\\") || module.hasPrefix("\\Psr\\") || module.hasPrefix("RingCentral\\")
    }
  }

  /// - Source: "The Python Standard Library", without the modules that run other programs or load modules by name.
  private static let pythonStandard: Set<String> = [
    "__future__", "abc", "argparse", "array", "ast", "asyncio", "base64", "binascii", "bisect", "calendar", "codecs",
    "collections", "concurrent", "configparser", "contextlib", "contextvars", "copy", "csv", "dataclasses", "datetime",
    "decimal", "difflib", "email", "enum", "errno", "fnmatch", "fractions", "functools", "gc", "getpass", "glob",
    "gzip",
    "hashlib", "heapq", "hmac", "html", "http", "imaplib", "inspect", "io", "ipaddress", "itertools", "json", "logging",
    "lzma", "math", "mimetypes", "numbers", "operator", "os", "pathlib", "pickle", "platform", "pprint", "queue",
    "random", "re", "secrets", "select", "shutil", "signal", "smtplib", "socket", "sqlite3", "ssl", "stat",
    "statistics", "string", "struct", "sys", "tarfile", "tempfile", "textwrap", "threading", "time", "timeit",
    "traceback", "types", "typing", "unicodedata", "unittest", "urllib", "uuid", "warnings", "weakref", "xml",
    "zipfile",
    "zlib", "zoneinfo",
  ]

  private static let pythonLibraries: Set<String> = [
    "PIL", "aiohttp", "bs4", "certifi", "chardet", "cryptography", "cv2", "dateutil", "flask", "httpx", "jinja2", "jwt",
    "lxml", "markdown", "mysql", "numpy", "orjson", "psycopg2", "pydantic", "pymongo", "pymysql", "pytz", "redis",
    "requests", "simplejson", "six", "typing_extensions", "tzlocal", "urllib3", "yaml",
  ]

  /// - Source: the modules of Node.js, without those that run other programs.
  private static let nodeStandard: Set<String> = [
    "assert", "async_hooks", "buffer", "console", "crypto", "dns", "events", "fs", "fs/promises", "http", "http2",
    "https", "net", "os", "path", "perf_hooks", "process", "querystring", "readline", "stream", "string_decoder",
    "timers", "tls", "url", "util", "worker_threads", "zlib",
  ]

  private static let nodeLibraries: Set<String> = [
    "ajv", "axios", "cheerio", "date-fns", "dayjs", "dotenv", "express", "form-data", "got", "ioredis", "joi",
    "jsonwebtoken", "koa", "lodash", "luxon", "moment", "mongodb", "mysql", "mysql2", "nanoid", "node-fetch", "pg",
    "qs",
    "redis", "sharp", "undici", "uuid", "ws", "zod",
  ]
}
