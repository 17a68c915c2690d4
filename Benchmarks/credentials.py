#!/usr/bin/env python3
"""Writes labelled files with made-up credentials, and lookalikes, for measuring the credential rules.

    credentials.py corpus FOLDER [--seed N] [--positives N] [--negatives N] [--further]
    credentials.py score FOLDER REPORT.json...

`corpus` writes files below FOLDER/files and FOLDER/labels.json: for each credential its kind, file and lines, and for
each lookalike its file and line. The same seed gives the same bytes. Nothing in it was ever a credential. With `--further`
the shapes are those of credential_shapes.py.
`score` reads reports of fcaudit (--format json) or of gitleaks, kingfisher, detect-secrets and prints recall and
precision: a credential is found when a finding starts on, or covers, one of its lines; a finding is wrong when it
touches no line of a credential.
"""
import base64, json, os, random, re, string, sys

ALNUM = string.ascii_letters + string.digits


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)

    def letters(self, n, alphabet=ALNUM):
        return "".join(self.r.choice(alphabet) for _ in range(n))

    def hex(self, n):
        return self.letters(n, "0123456789abcdef")

    def mixed(self, n, alphabet=ALNUM):
        while True:
            t = self.letters(n, alphabet)
            if any(c.isdigit() for c in t) and any(c.isupper() for c in t) and any(c.islower() for c in t):
                return t

    def alibaba(self):
        return "LTAI" + self.mixed(self.r.choice([12, 16, 20, 20, 20])), self.mixed(30)

    def aws(self):
        return "AKIA" + self.letters(16, string.ascii_uppercase + "234567"), self.mixed(40, ALNUM + "/+")

    def sts(self):
        return ("STS.N" + self.mixed(self.r.choice([19, 23])), self.mixed(self.r.choice([43, 44])),
                "CAIS" + self.letters(self.r.randint(200, 480), ALNUM + "+/") + "==")

    def password(self):
        kind = self.r.randrange(4)
        if kind == 0:
            return self.mixed(self.r.randint(10, 20))
        if kind == 1:
            return self.mixed(self.r.randint(8, 14)) + self.r.choice("!@#%^*") + self.mixed(4)
        if kind == 2:
            words = ["Summer", "Dragon", "Kestrel", "Panther", "Orchid", "Falcon", "Granite", "Velvet"]
            return self.r.choice(words) + str(self.r.randint(10, 9999)) + self.r.choice("!@#%")
        return self.letters(4, string.ascii_lowercase) + self.letters(3, string.digits) + self.letters(4, string.ascii_uppercase) + self.r.choice("!#%^")

    def url_password(self):
        return self.mixed(self.r.randint(8, 18))

    def pem(self):
        body = [self.letters(64, ALNUM + "+/") for _ in range(6)] + [self.letters(40, ALNUM + "+/") + "=="]
        kind = self.r.choice(["RSA ", "EC ", "", "OPENSSH ", "ENCRYPTED "])
        return f"-----BEGIN {kind}PRIVATE KEY-----", body, f"-----END {kind}PRIVATE KEY-----"

    def jwt(self):
        b = lambda o: base64.urlsafe_b64encode(json.dumps(o, separators=(",", ":")).encode()).decode().rstrip("=")
        return b({"alg": "HS256", "typ": "JWT"}) + "." + b({"sub": self.letters(12), "exp": self.r.randint(1.7e9, 1.9e9)}) + "." + self.letters(43, ALNUM + "-_")


# --- shapes of pairs: each gives lines, and which of them hold the credential -------------------------------------

def pair_shapes():
    S = {}

    def shape(ext):
        def wrap(f):
            S[f.__name__] = (ext, f)
            return f
        return wrap

    @shape("py")
    def py_constants(m, i, s): return [f'ACCESS_KEY_ID = "{i}"', f'ACCESS_KEY_SECRET = "{s}"', "auth = oss2.Auth(ACCESS_KEY_ID, ACCESS_KEY_SECRET)"], [0, 1, 2]
    @shape("py")
    def py_call(m, i, s): return [f"auth = oss2.Auth('{i}', '{s}')"], [0]
    @shape("py")
    def py_short(m, i, s): return [f"ak = '{i}'", f"sk = '{s}'", "client = AcsClient(ak, sk, 'cn-hangzhou')"], [0, 1, 2]
    @shape("py")
    def py_dict(m, i, s): return ["config = {", f"    'id': '{i}',", f"    'secret': '{s}',", "}"], [1, 2]
    @shape("py")
    def py_kwargs(m, i, s): return [f'c = Config(access_key_id="{i}",', f'           access_key_secret="{s}")'], [0, 1]
    @shape("py")
    def py_tuple(m, i, s): return [f"KEYS = ('{i}', '{s}')"], [0]
    @shape("py")
    def py_default(m, i, s): return [f"ak = os.environ.get('AK', '{i}')", f"sk = os.getenv('SK', '{s}')"], [0, 1]
    @shape("py")
    def py_split(m, i, s): return [f"ak = '{i[:9]}' + '{i[9:]}'", f"sk = ('{s[:15]}'", f"      '{s[15:]}')"], [0, 1, 2]
    @shape("py")
    def py_base64(m, i, s): return [f"ak = base64.b64decode('{base64.b64encode(i.encode()).decode()}')", f"sk = base64.b64decode('{base64.b64encode(s.encode()).decode()}')"], [0, 1]
    @shape("py")
    def py_hex(m, i, s): return [f"ak = bytes.fromhex('{i.encode().hex()}')", f"sk = bytes.fromhex('{s.encode().hex()}')"], [0, 1]
    @shape("py")
    def py_far(m, i, s): return [f"AK = '{i}'"] + [f"def f{k}(x):\n    return x * {k}".split("\n")[k % 2] for k in range(60)] + [f"value = '{s}'"], [0, 61]
    @shape("js")
    def js_object(m, i, s): return ["const client = new OSS({", "  region: 'oss-cn-hangzhou',", f"  accessKeyId: '{i}',", f"  accessKeySecret: '{s}',", "});"], [2, 3]
    @shape("js")
    def js_const(m, i, s): return [f"const id = '{i}';", f"const key = '{s}';"], [0, 1]
    @shape("js")
    def js_escape(m, i, s): return ["const id = '" + "".join("\\u%04x" % ord(c) for c in i) + "';", "const key = '" + "".join("\\x%02x" % ord(c) for c in s) + "';"], [0, 1]
    @shape("js")
    def js_or(m, i, s): return [f"const id = process.env.AK || '{i}'", f"const key = process.env.SK || '{s}'"], [0, 1]
    @shape("ts")
    def ts_typed(m, i, s): return [f'export const accessKeyId: string = "{i}";', f'export const secretAccessKey: string = "{s}";'], [0, 1]
    @shape("java")
    def java_call(m, i, s): return [f'OSS c = new OSSClientBuilder().build(endpoint, "{i}", "{s}");'], [0]
    @shape("java")
    def java_fields(m, i, s): return [f'  private static final String AK = "{i}";', f'  private static final String SK = "{s}";'], [0, 1]
    @shape("java")
    def java_split(m, i, s): return [f'  String ak = "{i[:4]}" + "{i[4:]}";', f'  String sk = "{s[:10]}"', f'      + "{s[10:]}";'], [0, 1, 2]
    @shape("go")
    def go_new(m, i, s): return [f'client, err := oss.New(endpoint, "{i}", "{s}")'], [0]
    @shape("go")
    def go_struct(m, i, s): return ["cfg := &openapi.Config{", f'\tAccessKeyId:     tea.String("{i}"),', f'\tAccessKeySecret: tea.String("{s}"),', "}"], [1, 2]
    @shape("go")
    def go_const(m, i, s): return ["const (", f'\tid     = `{i}`', f'\tsecret = `{s}`', ")"], [1, 2]
    @shape("php")
    def php_new(m, i, s): return [f'$c = new OssClient("{i}", "{s}", $endpoint);'], [0]
    @shape("php")
    def php_array(m, i, s): return [f"define('AK', '{i}');", f"define('SK', '{s}');"], [0, 1]
    @shape("cs")
    def cs_new(m, i, s): return [f'var c = new OssClient(endpoint, "{i}", "{s}");'], [0]
    @shape("rb")
    def rb_new(m, i, s): return [f"client = Aliyun::OSS::Client.new(access_key_id: '{i}', access_key_secret: '{s}')"], [0]
    @shape("kt")
    def kt_val(m, i, s): return [f'val id = "{i}"', f'val secret = "{s}"'], [0, 1]
    @shape("swift")
    def swift_let(m, i, s): return [f'let accessKey = "{i}"', f'let secretKey = "{s}"'], [0, 1]
    @shape("rs")
    def rs_const(m, i, s): return [f'const ID: &str = "{i}";', f'const SECRET: &str = "{s}";'], [0, 1]
    @shape("c")
    def c_define(m, i, s): return [f'#define AK "{i}"', f'#define SK "{s}"'], [0, 1]
    @shape("sh")
    def sh_export(m, i, s): return [f"export ALIBABA_CLOUD_ACCESS_KEY_ID={i}", f"export ALIBABA_CLOUD_ACCESS_KEY_SECRET={s}"], [0, 1]
    @shape("sh")
    def sh_flags(m, i, s): return [f"ossutil cp a oss://b -i {i} -k {s}"], [0]
    @shape("env")
    def env_plain(m, i, s): return [f"AK={i}", f"SK={s}"], [0, 1]
    @shape("env")
    def env_quoted(m, i, s): return [f'OSS_ACCESS_KEY_ID="{i}"', f"OSS_ACCESS_KEY_SECRET='{s}'"], [0, 1]
    @shape("properties")
    def props(m, i, s): return [f"aliyun.accessKeyId={i}", f"aliyun.accessKeySecret={s}"], [0, 1]
    @shape("ini")
    def ini(m, i, s): return ["[default]", "type = access_key", f"access_key_id = {i}", f"access_key_secret = {s}"], [2, 3]
    @shape("ossutilconfig")
    def ossutil(m, i, s): return ["[Credentials]", f"accessKeyID={i}", f"accessKeySecret={s}"], [1, 2]
    @shape("json")
    def json_object(m, i, s): return ["{", f'  "access_key_id": "{i}",', f'  "access_key_secret": "{s}"', "}"], [1, 2]
    @shape("json")
    def json_line(m, i, s): return ['{"profiles": [{"mode": "AK", "access_key_id": "%s", "access_key_secret": "%s"}]}' % (i, s.replace("/", "\\/"))], [0]
    @shape("json")
    def json_entries(m, i, s): return ["[", '  {"name": "KEY_A", "value": "%s"},' % i, '  {"name": "KEY_B", "value": "%s"}' % s, "]"], [1, 2]
    @shape("yaml")
    def yaml_map(m, i, s): return ["alias:", f"  AccessKeyID: {i}", f"  AccessKeySecret: {s}"], [1, 2]
    @shape("yaml")
    def yaml_env(m, i, s): return ["env:", "  - name: AK", f"    value: {i}", "  - name: SK", f'    value: "{s}"'], [2, 4]
    @shape("yaml")
    def yaml_block(m, i, s): return ["data: |", f"  id {i}", f"  secret {s}"], [1, 2]
    @shape("toml")
    def toml(m, i, s): return ["[oss]", f'key_id = "{i}"', f'key_secret = "{s}"'], [1, 2]
    @shape("xml")
    def xml_elements(m, i, s): return ["<conf>", f"  <accessKey>{i}</accessKey>", f"  <secretKey>{s}</secretKey>", "</conf>"], [1, 2]
    @shape("xml")
    def xml_hadoop(m, i, s): return [f"<property><name>fs.oss.accessKeyId</name><value>{i}</value></property>", f"<property><name>fs.oss.accessKeySecret</name><value>{s}</value></property>"], [0, 1]
    @shape("tf")
    def tf_provider(m, i, s): return ['provider "alicloud" {', f'  access_key = "{i}"', f'  secret_key = "{s}"', "}"], [1, 2]
    @shape("tfvars")
    def tfvars(m, i, s): return [f'ak = "{i}"', f'sk = "{s}"'], [0, 1]
    @shape("Dockerfile")
    def dockerfile(m, i, s): return ["FROM alpine", f"ENV AK={i} \\", f"    SK={s}", ], [1, 2]
    @shape("Dockerfile")
    def docker_arg(m, i, s): return ["FROM alpine", f"ARG AK={i}", f"ENV SK {s}"], [1, 2]
    @shape("ps1")
    def powershell(m, i, s): return [f'$env:AK = "{i}"', f'$env:SK = "{s}"'], [0, 1]
    @shape("sql")
    def sql(m, i, s): return [f"INSERT INTO keys (id, secret) VALUES ('{i}', '{s}');"], [0]
    @shape("md")
    def markdown(m, i, s): return ["# Deploy", "", f"Use {i} with secret `{s}` in production."], [2]
    @shape("ipynb")
    def notebook(m, i, s): return ['{"cells": [{"cell_type": "code", "source": [', f'  "ak = \\"{i}\\"\\n",', f'  "sk = \\"{s}\\"\\n"', "]}]}"], [1, 2]
    @shape("csv")
    def csv(m, i, s): return ["AccessKey ID,AccessKey Secret", f"{i},{s}"], [1]
    @shape("txt")
    def url_query(m, i, s): from_ = s.replace("/", "%2F").replace("+", "%2B"); return [f"https://api.shop.cn/?ak={i}&sk={from_}"], [0]
    @shape("log")
    def log(m, i, s): return [f"2024-05-06 INFO init client ak={i} sk={s}"], [0]
    return S


def constants_only(lines, marks): return lines, marks


# --- single credentials: (kind, ext, lines) -----------------------------------------------------------------------

def single_shapes(m):
    r = m.r
    host = r.choice(["rm-bp1x.mysql.rds.aliyuncs.com", "db.internal", "10.0.3.7", "r-bp1.redis.rds.aliyuncs.com", "mq.shop.cn"])
    user = r.choice(["app", "shop", "root", "svc_orders", "reader"])
    u = lambda scheme, port: f"{scheme}://{user}:{m.url_password()}@{host}:{port}/orders"
    pw = m.password
    q = r.choice(['"', "'"])
    yield "url", "py", [f'engine = create_engine("{u("mysql+pymysql", 3306)}")']
    yield "url", "env", [f"DATABASE_URL={u('postgres', 5432)}"]
    yield "url", "yaml", [f"url: {u('mongodb', 27017)}"]
    yield "url", "js", [f"const c = redis.createClient('redis://:{m.url_password()}@{host}:6379/0')"]
    yield "url", "toml", [f'broker = "{u("amqp", 5672)}"']
    yield "url", "json", [f'{{"dsn": "{u("postgresql", 5432)}"}}']
    yield "url", "sh", [f"git clone https://deploy:{m.mixed(20)}@git.shop.cn/a/b.git"]
    yield "url", "properties", [f"spring.data.mongodb.uri=mongodb+srv://{user}:{m.url_password()}@c0.x1.mongodb.net/db"]
    yield "jdbc", "java", [f'String url = "jdbc:mysql://{host}:3306/db?user={user}&password={m.url_password()}";']
    yield "jdbc", "properties", [f"spring.datasource.password={pw()}"]
    yield "jdbc", "cs", [f'var c = "Server={host};Database=db;User Id={user};Password={m.url_password()};";']
    yield "jdbc", "xml", [f'<add name="db" connectionString="Data Source={host};Uid={user};Pwd={m.url_password()};" />']
    yield "jdbc", "xml", [f'<property name="password" value="{m.mixed(14)}"/>']
    yield "dsn", "py", [f'conn = psycopg2.connect("host={host} user={user} password={m.url_password()} dbname=x")']
    yield "password", "py", [f"DB_PASSWORD = {q}{pw()}{q}"]
    yield "password", "py", [f'conn = pymysql.connect(host="{host}", user="{user}", password={q}{pw()}{q})']
    yield "password", "py", [f'config["redis_password"] = "{pw()}"']
    yield "password", "js", [f"  password: '{pw()}',"]
    yield "password", "ts", [f'const dbPassword: string = "{pw()}";']
    yield "password", "java", [f'dataSource.setPassword("{pw()}");']
    yield "password", "go", [f'\tPassword: "{pw()}",']
    yield "password", "php", [f"$password = '{pw()}';"]
    yield "password", "php", [f"'password' => '{pw()}',"]
    yield "password", "rb", [f"  password: '{pw()}'"]
    yield "password", "kt", [f'val dbPassword = "{pw()}"']
    yield "password", "swift", [f'let password: String = "{pw()}"']
    yield "password", "rs", [f'const DB_PASSWORD: &str = "{pw()}";']
    yield "password", "yaml", [f"  password: {m.mixed(14)}"]
    yield "password", "yaml", ["- name: DB_PASSWORD", f'  value: "{pw()}"']
    yield "password", "json", [f'  "rds_password": "{pw()}",']
    yield "password", "env", [f"MYSQL_ROOT_PASSWORD={m.mixed(16)}"]
    yield "password", "env", [f"export PGPASSWORD='{pw()}'"]
    yield "password", "ini", [f"password = {m.mixed(12)}"]
    yield "password", "tf", ['  password = "%s"' % pw()]
    yield "password", "tf", ['variable "db_password" {', '  type = string', f'  default = "{pw()}"', "}"]
    yield "password", "Dockerfile", [f"ENV DB_PASSWORD={m.mixed(14)}"]
    yield "password", "sql", [f"CREATE USER 'app'@'%' IDENTIFIED BY '{pw()}';"]
    yield "password", "sql", [f"ALTER ROLE app WITH PASSWORD '{pw()}';"]
    yield "password", "sh", [f"mysql -h {host} -u {user} -p{m.mixed(12)} orders < dump.sql"]
    yield "password", "sh", [f"curl -u {user}:{m.mixed(14)} https://api.shop.cn/v1"]
    yield "password", "sh", [f"docker login -u {user} -p {m.mixed(16)} registry.cn-hangzhou.aliyuncs.com"]
    yield "password", "sh", [f"sshpass -p '{pw()}' ssh root@{host}"]
    yield "password", "ps1", [f'$password = ConvertTo-SecureString "{pw()}" -AsPlainText -Force']
    yield "password", "xml", [f"<password>{m.mixed(14)}</password>"]
    yield "password", "netrc", [f"machine git.shop.cn login bot password {m.mixed(16)}"]
    yield "password", "ipynb", [f'   "password = \\"{m.mixed(12)}\\"\\n",']
    yield "registry", "json", ['{"auths": {"registry.cn-hangzhou.aliyuncs.com": {"auth": "%s"}}}' % base64.b64encode(f"{user}:{m.mixed(16)}".encode()).decode()]
    yield "registry", "npmrc", [f"//registry.npmjs.org/:_authToken=npm_{m.letters(36)}"]
    yield "registry", "npmrc", [f"_auth={base64.b64encode(f'{user}:{m.mixed(12)}'.encode()).decode()}"]
    yield "registry", "ini", ["[global]", f"index-url = https://{user}:{m.mixed(16)}@pypi.shop.cn/simple"]
    yield "header", "py", [f'headers = {{"Authorization": "Basic {base64.b64encode(f"{user}:{m.mixed(12)}".encode()).decode()}"}}']
    yield "header", "sh", [f'curl -H "Authorization: Bearer {m.mixed(40)}" https://api.shop.cn']
    yield "jwt", "js", [f"const token = '{m.jwt()}'"]
    yield "jwt", "yaml", [f"jwt_secret: {m.mixed(32)}"]
    yield "secret", "py", [f'SECRET_KEY = "{m.mixed(50, ALNUM + "!@#%^&*(-_=+)")}"']
    yield "secret", "js", [f"const apiKey = '{m.mixed(32)}'"]
    yield "secret", "yaml", [f"client_secret: {m.mixed(40)}"]
    yield "secret", "env", [f"WECHAT_APP_SECRET={m.hex(32)}"]
    yield "secret", "java", [f'private String appSecret = "{m.hex(32)}";']
    begin, body, end = m.pem()
    yield "pem", "pem", [begin] + body + [end]
    yield "pem", "yaml", ["key: |"] + ["  " + x for x in [begin] + body + [end]]
    yield "pem", "json", ['{"private_key": "' + "\\n".join([begin] + body + [end]) + '\\n"}']
    yield "pem", "py", ['KEY = """' + begin] + body + [end + '"""']
    yield "pem", "env", ['KEY="' + "\\n".join([begin] + body + [end]) + '"']
    ak, sk = m.alibaba()
    sig = base64.b64encode(m.letters(20).encode()).decode().replace("=", "%3D")
    yield "signed", "txt", [f"https://shop.oss-cn-hangzhou.aliyuncs.com/a.zip?Expires=1893456000&OSSAccessKeyId={ak}&Signature={sig}"]
    yield "signed", "py", [f'url = "https://shop.oss-cn-hangzhou.aliyuncs.com/a.zip?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential={ak}%2F20260101%2Fcn-hangzhou%2Foss%2Faliyun_v4_request&x-oss-date=20260101T000000Z&x-oss-expires=3600&x-oss-signature={m.hex(64)}"']
    yield "signed", "yaml", [f"url: https://shop.oss-cn-hangzhou.aliyuncs.com/a.zip?x-oss-signature-version=OSS2&x-oss-access-key-id={ak}&x-oss-expires=1893456000&x-oss-signature={sig}"]
    aid, _ = m.aws()
    yield "signed", "js", [f"const u = 'https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={aid}%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature={m.hex(64)}'"]
    yield "signed", "xml", [f"<u>https://b.s3.amazonaws.com/k?AWSAccessKeyId={aid}&amp;Expires=1893456000&amp;Signature={sig}</u>"]
    yield "alone", "py", [f'key = "{ak}"']
    yield "alone", "yaml", [f"accessKeySecret: {sk}"]
    yield "alone", "env", [f"AWS_SECRET_ACCESS_KEY={m.aws()[1]}"]
    i, s, t = m.sts()
    yield "sts", "py", [f"a = '{i}'", f"b = '{s}'", f"c = '{t}'"]
    yield "sts", "json", ["{", f'"AccessKeyId": "{i}",', f'"AccessKeySecret": "{s}",', f'"SecurityToken": "{t}"', "}"]
    yield "sts", "js", [f"new OSS({{accessKeyId: '{i}', accessKeySecret: '{s}'}})"]
    for name, token in tokens(m):
        form = r.choice([("py", f'{name.upper()}_TOKEN = "{token}"'), ("js", f"const t = '{token}';"), ("yaml", f"{name}: {token}"),
                         ("env", f"{name.upper()}={token}"), ("json", f'  "{name}_token": "{token}",'), ("go", f'const {name}Token = "{token}"')])
        if name in ("heroku_api_key", "datadog_api_key", "twilio"):  # their form alone says nothing
            form = r.choice([("env", f"{name.upper()}={token}"), ("yaml", f"{name}: {token}"), ("py", f'{name.upper()} = "{token}"')])
        yield "token", form[0], [form[1]]


def tokens(m):
    a, x = m.letters, m.hex
    U = ALNUM + "_-"
    yield "github", r"ghp_" + a(36)
    yield "github", "github_pat_" + a(22) + "_" + a(59)
    yield "gitlab", "glpat-" + a(20, U)
    yield "slack", f"xoxb-{a(12, string.digits)}-{a(12, string.digits)}-{a(24)}"
    yield "slack", f"https://hooks.slack.com/services/T{a(8, string.ascii_uppercase)}/B{a(8, string.ascii_uppercase)}/{a(24)}"
    yield "stripe", "sk_live_" + a(24)
    yield "google", "AIza" + a(35, U)
    yield "gcp", "GOCSPX-" + a(28, U)
    yield "azure", "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=" + a(86, ALNUM + "+/") + "==;EndpointSuffix=core.windows.net"
    yield "openai", "sk-" + a(20) + "T3BlbkFJ" + a(20)
    yield "openai", "sk-proj-" + a(74, U)
    yield "anthropic", "sk-ant-api03-" + a(93, U) + "AA"
    yield "dashscope", "sk-" + x(32)
    yield "tencent", "AKID" + a(32)
    yield "volcengine", "AKLT" + a(43)
    yield "dingtalk", "https://oapi.dingtalk.com/robot/send?access_token=" + x(64)
    yield "wecom", f"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={x(8)}-{x(4)}-{x(4)}-{x(4)}-{x(12)}"
    yield "feishu", f"https://open.feishu.cn/open-apis/bot/v2/hook/{x(8)}-{x(4)}-{x(4)}-{x(4)}-{x(12)}"
    yield "twilio", "SK" + x(32)
    yield "sendgrid", "SG." + a(22, U) + "." + a(43, U)
    yield "mailgun", "key-" + x(32)
    yield "npm", "npm_" + a(36)
    yield "pypi", "pypi-AgEIcHlwaS5vcmc" + a(120, U)
    yield "docker", "dckr_pat_" + a(27, U)
    yield "digitalocean", "dop_v1_" + x(64)
    yield "heroku_api_key", f"{x(8)}-{x(4)}-{x(4)}-{x(4)}-{x(12)}"
    yield "datadog_api_key", x(32)
    yield "shopify", "shpat_" + x(32)
    yield "telegram", a(9, "123456789") + ":AA" + a(33, U)
    yield "discord", "https://discord.com/api/webhooks/" + a(18, "123456789") + "/" + a(68, U)
    yield "huggingface", "hf_" + a(34, string.ascii_letters)
    yield "vault", "hvs." + a(90, U)
    yield "terraform", a(14) + ".atlasv1." + a(67, U)
    yield "databricks", "dapi" + x(32)
    yield "newrelic", "NRAK-" + a(27, string.ascii_uppercase + string.digits)
    yield "grafana", "glsa_" + a(32) + "_" + x(8)


# --- lookalikes: one line each -------------------------------------------------------------------------------------

def lookalikes(m):
    r, a, x = m.r, m.letters, m.hex
    name = r.choice(["password", "db_password", "secret", "api_key", "token", "accessKeySecret", "client_secret", "SECRET_KEY"])
    yield "py", f'{name} = os.environ["{name.upper()}"]'
    yield "py", f'{name} = os.getenv("{name.upper()}", "")'
    yield "py", f"{name} = config.get('{name}')"
    yield "py", f"def connect(host, {name}=None):"
    yield "py", f'parser.add_argument("--{name}", help="the {name} of the service")'
    yield "py", f'{name} = getpass.getpass("{name}: ")'
    yield "py", f'{name} = "your-{name}-here"'
    yield "py", f'{name} = "<{name}>"'
    yield "py", f'{name} = "changeme"'
    yield "py", f'{name} = "xxxxxxxxxxxxxxxx"'
    yield "py", f'{name} = "****************"'
    yield "py", f'{name} = "${{{name.upper()}}}"'
    yield "py", f'{name} = "{{{{ {name} }}}}"'
    yield "py", f'{name}_hash = "{x(64)}"'
    yield "py", f'assert hashlib.md5(b"a").hexdigest() == "{x(32)}"'
    yield "py", f'checksum = "{x(40)}"'
    yield "py", f'sha256 = "{x(64)}"'
    yield "py", f'build_id = "{x(8)}-{x(4)}-{x(4)}-{x(4)}-{x(12)}"'
    yield "py", f'logger.info("{name} is wrong for user %s", user)'
    yield "py", f"ak = 'LTAI****************'"
    yield "py", f"ak = 'LTAI5t{'x' * 18}'"
    yield "py", "ak = 'yourAccessKeyId'; sk = 'yourAccessKeySecret'"
    yield "py", 'AWS_ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE"'
    yield "py", 'AWS_SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"'
    yield "py", "auth = oss2.StsAuth(creds.access_key_id, creds.access_key_secret, creds.security_token)"
    yield "py", f'pad_token = "[PAD]"; eos_token = "</s>"'
    yield "py", f'next_token = response.get("NextToken")'
    yield "py", f'digest = "{base64.b64encode(a(32).encode()).decode()}"'
    yield "py", f'{name} = hashlib.sha256(seed).hexdigest()'
    yield "py", f'PASSWORD_FIELD = "user_{name}"'
    yield "py", f'TOKEN_URL = "https://login.shop.cn/oauth2/token"'
    yield "py", f'key = "{m.r.choice(["user.profile.settings", "order_created_at", "shop-frontend-cache"])}"'
    yield "js", f"const {name} = process.env.{name.upper()};"
    yield "js", f"const {name} = req.body.{name};"
    yield "js", f"  {name}: '',"
    yield "js", f"  {name}: `${{{name}}}`,"
    yield "js", f"  {name}: 'Please enter your {name}',"
    yield "js", f"if ({name} === undefined) throw new Error('{name} is missing');"
    yield "js", f"<input type=\"password\" name=\"{name}\" placeholder=\"{name}\">"
    yield "js", f"  integrity: 'sha512-{base64.b64encode(os.urandom(0) + bytes(r.randrange(256) for _ in range(64))).decode()}',"
    yield "js", f"import {{ {name.replace('_', '')} }} from './secrets';"
    yield "json", f'    "integrity": "sha512-{base64.b64encode(bytes(r.randrange(256) for _ in range(64))).decode()}",'
    yield "json", f'    "resolved": "https://registry.npmjs.org/a/-/a-1.0.{r.randrange(99)}.tgz#{x(40)}",'
    yield "json", f'  "{name}": "${{env({name.upper()})}}",'
    yield "json", f'  "{name}": null,'
    yield "json", f'  "{name}": "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-{a(6)}",'
    yield "json", f'  "commit": "{x(40)}",'
    yield "java", f'String {name} = System.getenv("{name.upper()}");'
    yield "java", f'private static final String {name.upper()}_KEY = "spring.datasource.{name}";'
    yield "java", f'@Value("${{app.{name}}}") private String {name};'
    yield "java", f'user.setPassword(encoder.encode(rawPassword));'
    yield "go", f'{name} := os.Getenv("{name.upper()}")'
    yield "go", f'flag.StringVar(&{name}, "{name}", "", "the {name}")'
    yield "go", f'github.com/a/b v1.2.3 h1:{base64.b64encode(a(32).encode()).decode()}'
    yield "yaml", f"{name}: ${{{{ secrets.{name.upper()} }}}}"
    yield "yaml", f"{name}: ${{env('{name.upper()}')}}"
    yield "yaml", f"{name}: !Ref {name.title().replace('_', '')}"
    yield "yaml", f"{name}: '{{{{resolve:secretsmanager:db:SecretString:{name}}}}}'"
    yield "yaml", f"{name}: ''"
    yield "yaml", f"{name}:"
    yield "yaml", f"image: shop/worker@sha256:{x(64)}"
    yield "yaml", f"uid: {x(8)}-{x(4)}-{x(4)}-{x(4)}-{x(12)}"
    yield "yaml", f"{name}: ENC[AES256_GCM,data:{a(24)},iv:{a(20)},type:str]"
    yield "yaml", "url: postgres://user:password@localhost:5432/db"
    yield "yaml", "url: https://username:password@proxy.example.com:8080"
    yield "yaml", "url: mysql://${DB_USER}:${DB_PASSWORD}@db:3306/app"
    yield "yaml", "url: redis://redis:6379/0"
    yield "yaml", "url: mongodb://<user>:<password>@host/db"
    yield "yaml", f"{name}Ref: {{ name: db, key: {name} }}"
    yield "env", f"{name.upper()}="
    yield "env", f"{name.upper()}=$VAULT_{name.upper()}"
    yield "env", f"{name.upper()}=<your {name}>"
    yield "sh", f"export {name.upper()}=$(aws secretsmanager get-secret-value --secret-id db)"
    yield "sh", f'mysql -u root -p"$MYSQL_PASSWORD" < a.sql'
    yield "sh", f"curl -u $USER:$TOKEN https://api.shop.cn"
    yield "sh", f'curl -H "Authorization: Bearer $TOKEN" https://api.shop.cn'
    yield "sh", f"echo {x(64)}  file.tar.gz | sha256sum -c"
    yield "sh", "git commit -m 'rotate password and token'"
    yield "tf", f"  {name} = var.{name}"
    yield "tf", f'  {name} = data.aws_ssm_parameter.{name}.value'
    yield "tf", f'  {name} = random_password.{name}.result'
    yield "sql", f"  {name} VARCHAR(255) NOT NULL,"
    yield "sql", f"UPDATE users SET password_hash = '$2b$12${a(53, ALNUM + './')}';"
    yield "md", f"Set `{name}` to the value from the console."
    yield "md", f"- {name}: the {name} of your account"
    yield "md", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx is the form of a token"
    yield "md", "`-----BEGIN PRIVATE KEY-----` begins a key"
    yield "xml", f"<{name}>${{env.{name}}}</{name}>"
    yield "properties", f"app.{name}=${{{name.upper()}}}"
    yield "properties", f"app.{name}.length=16"
    yield "css", f".{name} {{ color: #{x(6)}; }}"
    yield "html", f'<link rel="stylesheet" href="a.css" integrity="sha384-{base64.b64encode(bytes(r.randrange(256) for _ in range(48))).decode()}">'
    yield "txt", f"{a(8)} {a(30, string.ascii_lowercase)}"
    yield "txt", f"data:image/png;base64,{base64.b64encode(bytes(r.randrange(256) for _ in range(60))).decode()}"
    yield "lock", f'checksum = "{x(64)}"'
    yield "lock", f"    sha256:{x(64)} \\"
    yield "py", "AES_TEST_KEY = '2b7e151628aed2a6abf7158809cf4f3c'"
    b = lambda o: base64.urlsafe_b64encode(json.dumps(o, separators=(",", ":")).encode()).decode().rstrip("=")
    yield "py", f"token = '{b({'alg': 'HS256', 'typ': 'JWT'})}.{b({'sub': '1234567890', 'name': 'John Doe', 'iat': 1516239022})}.{a(43)}'"
    yield "java", f'throw new IllegalArgumentException("{name} must not be empty");'
    yield "cs", f'var {name} = Configuration["{name}"];'
    yield "php", f"${name} = $_POST['{name}'];"
    yield "rb", f"{name} = ENV.fetch('{name.upper()}')"
    yield "kt", f'val {name} = System.getenv("{name.upper()}") ?: error("no {name}")'
    yield "rs", f'let {name} = std::env::var("{name.upper()}")?;'


FILLER = {
    "py": ["import os", "def handler(event, context):", "    return {'ok': True}", "class Shop:", "    items = []", ""],
    "js": ["const fs = require('fs');", "module.exports = { run };", "function run(a) { return a + 1; }", ""],
    "yaml": ["kind: Service", "replicas: 3", "region: cn-hangzhou", ""],
}


def corpus(folder, seed, positives, negatives):
    m = Maker(seed)
    files, labels = os.path.join(folder, "files"), []
    count = {"p": 0, "n": 0}

    def write(ext, lines):
        number = count["p"] + count["n"]
        special = {"Dockerfile": "Dockerfile", "env": ".env", "ossutilconfig": ".ossutilconfig", "npmrc": ".npmrc", "netrc": ".netrc"}
        name = special.get(ext, f"{m.r.choice(['index', 'main', 'config', 'deploy', 'util'])}.{ext}")
        path = os.path.join(f"p{number:05d}", name)
        os.makedirs(os.path.dirname(os.path.join(files, path)), exist_ok=True)
        with open(os.path.join(files, path), "w") as out:
            out.write("\n".join(lines) + "\n")
        return path

    def positive(kind, ext, lines, marks):
        before = [m.r.choice(FILLER.get(ext, [""])) for _ in range(m.r.randrange(4))] if ext not in ("json", "ipynb", "xml", "pem", "csv", "Dockerfile") else []
        path = write(ext, before + lines)
        labels.append({"kind": kind, "file": path, "lines": [len(before) + k + 1 for k in marks], "credential": True})
        count["p"] += 1

    while count["p"] < positives:
        for name, (ext, shape) in pair_shapes().items():
            for kind, make in (("alibaba", m.alibaba), ("aws", m.aws)):
                identifier, secret = make()
                lines, marks = shape(m, identifier, secret)
                positive(f"{kind} pair", ext, lines, marks)
        for kind, ext, lines in single_shapes(m):
            positive(kind, ext, lines, range(len(lines)))
    while count["n"] < negatives:
        batch = list(lookalikes(m))
        m.r.shuffle(batch)
        by = {}
        for ext, line in batch: by.setdefault(ext, []).append(line)
        for ext, lines in by.items():
            path = write(ext, lines)
            for k in range(len(lines)):
                labels.append({"kind": "lookalike", "file": path, "lines": [k + 1], "credential": False})
            count["n"] += len(lines)
    with open(os.path.join(folder, "labels.json"), "w") as out: json.dump(labels, out)
    print(f"{count['p']} credentials and {count['n']} lookalikes in {folder}")


def further(folder, seed):
    """Writes the shapes of credential_shapes.py once."""
    import credential_shapes
    m, files, labels, lookalikes = Maker(seed), os.path.join(folder, "files"), [], 0

    def write(name, lines):
        path = os.path.join(f"f{len(labels):05d}", name)
        os.makedirs(os.path.join(files, os.path.dirname(path)), exist_ok=True)
        with open(os.path.join(files, path), "w") as out: out.write("\n".join(lines) + "\n")
        return path

    for kind, name, lines, marks in credential_shapes.positives(m):
        labels.append({"kind": kind, "file": write(name, lines), "lines": [k + 1 for k in marks], "credential": True})
    count = len(labels)
    for name, lines in credential_shapes.negatives(m):
        labels.append({"kind": "lookalike", "file": write(name, lines), "lines": list(range(1, len(lines) + 1)), "credential": False})
        lookalikes += len(lines)
    with open(os.path.join(folder, "labels.json"), "w") as out: json.dump(labels, out)
    print(f"{count} credentials and {lookalikes} lookalikes in {folder}")


def places(report, base):
    """Yields (file, first line, last line, rule) for each finding of a report in one of several formats."""
    text = open(report).read()
    try: data = json.loads(text)
    except json.JSONDecodeError: data = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    rel = lambda p: os.path.relpath(p, base) if os.path.isabs(p) else re.sub(r"^\./", "", p)
    if isinstance(data, dict) and "diagnostics" in data:
        for f in data["findings"]:
            l = f["location"]
            if f["rule"] == "unreadable-document": continue
            yield rel(l["file"]), l["start"]["line"], l["end"]["line"], f["rule"]
    elif isinstance(data, dict) and "results" in data:
        for path, found in data["results"].items():
            for f in found: yield rel(path), f["line_number"], f["line_number"], f["type"]
    else:
        rows = data if isinstance(data, list) else data.get("findings", [])
        for f in (one for row in rows for one in (row["findings"] if isinstance(row.get("findings"), list) else [row])):
            if "StartLine" in f: yield rel(f["File"]), f["StartLine"], f["EndLine"], f["RuleID"]
            elif "finding" in f: yield rel(f["finding"]["path"]), f["finding"]["line"], f["finding"]["line"], f["rule"]["id"]


def score(folder, reports):
    labels = json.load(open(os.path.join(folder, "labels.json")))
    base = os.path.abspath(os.path.join(folder, "files"))
    lines = {(l["file"], n) for l in labels if l["credential"] for n in l["lines"]}
    verbose = os.environ.get("VERBOSE")
    for report in reports:
        found = list(places(report, base))
        hit = {(f, n) for f, a, b, _ in found for n in range(a, b + 1)}
        good = [l for l in labels if l["credential"]]
        seen = [l for l in good if any((l["file"], n) in hit for n in l["lines"])]
        wrong = [p for p in found if not any((p[0], n) in lines for n in range(p[1], p[2] + 1))]
        wrong_lines = {(p[0], p[1]) for p in wrong}
        right_lines = {h for h in hit if h in lines}
        kinds = {}
        for l in good:
            kinds.setdefault(l["kind"], [0, 0])[1] += 1
            if l in seen: kinds[l["kind"]][0] += 1
        precision = len(right_lines) / max(1, len(right_lines) + len(wrong_lines))
        print(f"{os.path.basename(report)}: recall {len(seen)}/{len(good)} = {len(seen) / len(good):.4f}, precision {precision:.4f}, wrong lines {len(wrong_lines)}")
        print("  " + ", ".join(f"{k} {a}/{b}" for k, (a, b) in sorted(kinds.items())))
        if verbose:
            text = lambda f, n: open(os.path.join(base, f)).read().split("\n")[n - 1][:160]
            for l in good:
                if l not in seen: print("  MISSED", l["kind"], l["file"], "|", " / ".join(text(l["file"], n) for n in list(l["lines"])[:3]))
            for p in wrong: print("  WRONG", p[3], p[0], p[1], "|", text(p[0], p[1]))


def option(name, default):
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] == "corpus":
        if "--further" in sys.argv:
            further(sys.argv[2], option("--seed", 1))
        else:
            corpus(sys.argv[2], option("--seed", 1), option("--positives", 500), option("--negatives", 1500))
    elif len(sys.argv) > 3 and sys.argv[1] == "score":
        score(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(__doc__)
