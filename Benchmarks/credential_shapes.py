"""Further shapes for credentials.py: files as people keep them, written apart from the rules.

`positives(m)` yields (kind, file name, lines, indexes of the lines that hold the credential); `negatives(m)` yields
(file name, lines), of which none holds one. Nothing in it was ever a credential.
"""
import base64
import json


def b64(text):
    return base64.b64encode(text.encode()).decode()


def hard(i, s):
    """Shapes in which programs put a pair together, encode it or hide it: (file name, lines, marks)."""
    cut, third = len(i) // 2, len(s) // 3
    i1, i2, s1, s2, s3 = i[:cut], i[cut:], s[:third], s[third:2 * third], s[2 * third:]
    hx = lambda t: t.encode().hex()
    twice = lambda t: b64(b64(t))
    nums = lambda t: ", ".join(str(ord(c)) for c in t)
    chars = lambda t, q="'": ", ".join(q + c + q for c in t)
    braces = lambda t: "".join("\\u{%x}" % ord(c) for c in t)
    for name, line in [
        ("join.kt", f'val k = listOf("{i1}", "{i2}").joinToString(""); val v = listOf("{s1}", "{s2}", "{s3}").joinToString("")'),
        ("Join.java", f'String k = String.join("", "{i1}", "{i2}"), v = String.join("", "{s1}", "{s2}", "{s3}");'),
        ("Message.java", f'String k = MessageFormat.format("{{0}}{{1}}", "{i1}", "{i2}"), v = MessageFormat.format("{{0}}{{1}}", "{s1 + s2}", "{s3}");'),
        ("paste.R", f'k <- paste0("{i1}", "{i2}"); v <- paste0("{s1}", "{s2 + s3}")'),
        ("concat.sql", f"SET @k = CONCAT('{i1}', '{i2}'), @v = CONCAT('{s1}', '{s2}', '{s3}');"),
        ("join.pl", f"my $k = join '', '{i1}', '{i2}'; my $v = join('', '{s1}', '{s2}', '{s3}');"),
        ("keys.lua", f'local k, v = table.concat({{"{i1}", "{i2}"}}), string.format("%s%s", "{s1 + s2}", "{s3}")'),
        ("keys.rs", f'let k = ["{i1}", "{i2}"].concat(); let v = format!("{{}}{{}}{{}}", "{s1}", "{s2}", "{s3}");'),
        ("keys.hs", f'k = "{i1}" ++ "{i2}"\nv = mconcat ["{s1}", "{s2}", "{s3}"]'),
        ("keys.ex", f'k = Enum.join(["{i1}", "{i2}"]); v = "{s1}" <> "{s2}" <> "{s3}"'),
        ("keys.c", f'snprintf(k, 64, "%s%s", "{i1}", "{i2}"); snprintf(v, 64, "%s%s%s", "{s1}", "{s2}", "{s3}");'),
        ("keys.dart", f"final k = '{i1}' '{i2}', v = ['{s1}', '{s2}', '{s3}'].join();"),
        ("keys.swift", f'let k = ["{i1}", "{i2}"].joined(), v = "\\("{s1 + s2}"){s3}"'),
        ("keys.sh", f'K=$(printf "%s%s" {i1} {i2}); V=$(printf "%s%s" {s1} {s2 + s3})'),
        ("vars.sh", f'A="{i1}"\nB="{i2}"\nC="{s1}"\nD="{s2 + s3}"\nexport K="$A$B" V="${{C}}${{D}}"'),
        ("vars.mk", f"A := {i1}\nB := {i2}\nC := {s1 + s2}\nD := {s3}\nexport K := $(A)$(B)"),
        ("vars.js", f"const p = ['{i1}', '{i2}'], q = ['{s1}', '{s2}', '{s3}']; const k = p[0] + p[1], v = q[0] + q[1] + q[2];"),
        ("vars.py", f"a = '{i1}'\nb = '{i2}'\nc = '{s1}'\nd = '{s2 + s3}'\nauth = Auth(a + b, c + d)"),
        ("vars.yaml", f"id_head: {i1}\nid_tail: {i2}\nkey_head: {s1}\nkey_tail: {s2 + s3}"),
        ("Default.cs", f'var k = $"{{"{i1}"}}{i2}"; var v = string.Join("", new[] {{ "{s1}", "{s2}", "{s3}" }});'),
        ("template.yml", f'K: !Join ["", ["{i1}", "{i2}"]]\nV: !Join ["", ["{s1}", "{s2}", "{s3}"]]'),
        ("half.py", f"k = '{i}'\nv = '%s%s' % ('{s1}', '{s2 + s3}')"),
        ("half.js", f"const k = '{i}', v = atob('{b64(s)}');"),
        ("half.rb", f"k = '{i}'\nv = ['{hx(s)}'].pack('H*')"),
        ("half.php", f"$k = '{i}'; $v = strrev('{s[::-1]}');"),
        ("hex.go", f'k, _ := hex.DecodeString("{hx(i)}")\nv, _ := hex.DecodeString("{hx(s)}")'),
        ("b64.java", f'byte[] k = Base64.getDecoder().decode("{b64(i)}");\nbyte[] v = Base64.getDecoder().decode("{b64(s)}");'),
        ("twice.sh", f"K=$(echo {twice(i)} | base64 -d | base64 -d)\nV=$(echo {twice(s)} | base64 -d | base64 -d)"),
        ("wide.ps1", f"powershell -enc {base64.b64encode(('$k=' + chr(39) + i + chr(39) + ';$v=' + chr(39) + s + chr(39)).encode('utf-16-le')).decode()}"),
        ("codes.java", f"byte[] k = {{{nums(i)}}};\nbyte[] v = {{{nums(s)}}};"),
        ("codes.js", f"const k = String.fromCharCode({nums(i)}), v = String.fromCharCode({nums(s)});"),
        ("chars.cpp", f"char k[] = {{{chars(i)}}};\nchar v[] = {{{chars(s)}}};"),
        ("chars.js", f"const k = [{chars(i, chr(34))}].join(''), v = [{chars(s, chr(34))}].join('');"),
        ("braces.rb", f'k = "{braces(i)}"; v = "{braces(s)}"'),
        ("back.go", f'k, v := reverse("{i[::-1]}"), reverse("{s[::-1]}")'),
        ("back.py", f"k, v = ''.join(reversed('{i[::-1]}')), ''.join(reversed('{s[::-1]}'))"),
        ("lines.json", f'{{"id": "\\n{i}\\n", "text": "\\n{s}\\n"}}'),
        ("one.json", f'{{"keys": "\\n{i}\\n{s}\\n"}}'),
        ("form.txt", f"keys=%0A{i}%0A{s}%0A"),
        ("quoted.js", f'const keys = "\\u0022{i}\\u0022,\\u0022{s}\\u0022";'),
        ("color.log", f"\x1b[31m{i}\x1b[0m \x1b[32m{s}\x1b[0m"),
        ("glued.txt", f"x_{i}_y x_{s}_y"),
        ("slash.txt", f"key{i} {s}" if i[0] == "L" else f"{i}/{s}"),
        ("Makefile", f"export K := {i}\nexport V := {s[:12] + 'MOcK' + s[16:]}"),
    ]:
        lines = line.split("\n")
        yield name, lines, range(len(lines))


def pairs(m):
    """Shapes of a key pair: (file name, lines, marks) for an id and a secret."""
    def of(i, s):
        cut, third = len(i) // 2, len(s) // 3
        yield "pos.py", [f'client = connect("oss-cn-hangzhou.aliyuncs.com", "{i}", "{s}")'], [0]
        yield "pos.py", ["bucket = make_bucket(", "    'shop',", f"    '{i}',", f"    '{s}',", ")"], [2, 3]
        yield "list.py", ["ACCOUNTS = [", f'    ["prod", "{i}", "{s}"],', "]"], [1]
        yield "join.py", [f"ak = ''.join(['{i[:cut]}', '{i[cut:]}'])", f"sk = ''.join(['{s[:third]}', '{s[third:2 * third]}', '{s[2 * third:]}'])"], [0, 1]
        yield "named.py", [f"Key = namedtuple('Key', 'id secret')", f"KEY = Key(id='{i}', secret='{s}')"], [1]
        yield "doc.py", ['"""', f"  curl -H 'ak: {i}' -H 'sk: {s}' https://api.shop.cn", '"""'], [1]
        yield "multi.py", [f"ID, SECRET = '{i}', '{s}'"], [0]
        yield "walrus.py", [f"os.environ.update(ALIBABA_CLOUD_ACCESS_KEY_ID='{i}', ALIBABA_CLOUD_ACCESS_KEY_SECRET='{s}')"], [0]
        yield "setdefault.py", [f"os.environ.setdefault('AK', '{i}')", f"os.environ.setdefault('SK', '{s}')"], [0, 1]
        yield "one.ipynb", [json.dumps({"cells": [{"cell_type": "code", "source": [f"AK = '{i}'\n", f"SK = '{s}'\n", "client = Client(AK, SK)"], "outputs": []}], "nbformat": 4})], [0]
        yield "Main.kt", ["object Keys {", f'    const val ID = "{i}"', f'    const val SECRET = "{s}"', "}"], [1, 2]
        yield "App.swift", ["struct Keys {", f'  static let id = "{i}"', f'  static let secret = "{s}"', "}"], [1, 2]
        yield "main.rs", [f'let creds = Credentials::new("{i}", "{s}", None, None, "static");'], [0]
        yield "main.cpp", [f'Aws::Auth::AWSCredentials creds("{i}", "{s}");'], [0]
        yield "keys.h", [f'static const char* const kId = "{i}";', f'static const char* const kSecret = "{s}";'], [0, 1]
        yield "deploy.ps1", [f"Set-AWSCredential -AccessKey {i} -SecretKey {s} -StoreAs prod"], [0]
        yield "stage.sql", [f"CREATE STAGE s URL='s3://shop/' CREDENTIALS=(AWS_KEY_ID='{i}' AWS_SECRET_KEY='{s}');"], [0]
        yield "copy.sql", [f"COPY t FROM 's3://b/a' CREDENTIALS 'aws_access_key_id={i};aws_secret_access_key={s}';"], [0]
        yield "build.gradle", ["maven {", f'    credentials(AwsCredentials) {{ accessKey = "{i}"; secretKey = "{s}" }}', "}"], [1]
        yield "gradle.properties", [f"ossAccessKeyId={i}", f"ossAccessKeySecret={s}"], [0, 1]
        yield "values.yaml", ["objectStorage:", f"  accessKey: {i}", f"  secretKey: {s}"], [1, 2]
        yield "secret.yaml", ["apiVersion: v1", "kind: Secret", "data:", f"  id: {b64(i)}", f"  key: {b64(s)}"], [3, 4]
        yield "secret-string.yaml", ["kind: Secret", "stringData:", f"  id: {i}", f"  key: {s}"], [2, 3]
        yield "variables.tf", ['variable "ak" {', f'  default     = "{i}"', "}", 'variable "sk" {', "  sensitive = true", f'  default   = "{s}"', "}"], [1, 5]
        yield "main.tf", ["locals {", f'  keys = {{ id = "{i}", secret = "{s}" }}', "}"], [1]
        yield "ci.yml", ["jobs:", "  deploy:", "    env:", f"      AWS_ACCESS_KEY_ID: {i}", f"      AWS_SECRET_ACCESS_KEY: {s}"], [3, 4]
        yield "ci2.yml", ["    - run: |", f"        aws configure set aws_access_key_id {i}", f"        aws configure set aws_secret_access_key {s}"], [1, 2]
        yield "Jenkinsfile", ["pipeline {", f"  environment {{ AK = '{i}'", f"    SK = '{s}' }}", "}"], [1, 2]
        yield "docker-compose.yml", ["    environment:", f"      - MINIO_ACCESS_KEY={i}", f"      - MINIO_SECRET_KEY={s}"], [1, 2]
        yield "run.sh", [f"docker run -e AK={i} -e SK={s} shop/worker"], [0]
        yield "conf.sh", [f"ossutil64 config -e oss-cn-hangzhou.aliyuncs.com -i {i} -k {s} -L CH"], [0]
        yield "web.config", ["<appSettings>", f'  <add key="AWSAccessKey" value="{i}" />', f'  <add key="AWSSecretKey" value="{s}" />', "</appSettings>"], [1, 2]
        yield "appsettings.json", ['{"Oss": {', f'  "Id": "{i}",', f'  "Secret": "{s}"', "}}"], [1, 2]
        yield "application.yml", ["spring:", "  profiles: prod", "---", "aliyun:", f"  ak: '{i}'", f"  sk: '{s}'"], [4, 5]
        yield "rclone.conf", ["[oss]", "type = s3", f"access_key_id = {i}", f"secret_access_key = {s}"], [2, 3]
        yield ".s3cfg", ["[default]", f"access_key = {i}", f"secret_key = {s}"], [1, 2]
        yield ".boto", ["[Credentials]", f"gs_access_key_id = {i}", f"gs_secret_access_key = {s}"], [1, 2]
        yield "wrangler.toml", ["[vars]", f'R2_ID = "{i}"', f'R2_SECRET = "{s}"'], [1, 2]
        yield "core-site.xml", ["<property>", "  <name>fs.oss.accessKeyId</name>", f"  <value>{i}</value>", "</property>", "<property>", "  <name>fs.oss.accessKeySecret</name>", f"  <value>{s}</value>", "</property>"], [2, 6]
        yield "config.lua", [f"local keys = {{ id = '{i}', secret = '{s}' }}"], [0]
        yield "config.ex", [f'config :ex_aws, access_key_id: "{i}", secret_access_key: "{s}"'], [0]
        yield "keys.dart", [f"final id = '{i}';", f"final secret = '{s}';"], [0, 1]
        yield "keys.scala", [f'val creds = new BasicAWSCredentials("{i}", "{s}")'], [0]
        yield "load.pl", [f'my %conf = (id => "{i}", secret => "{s}");'], [0]
        yield "keys.R", [f'Sys.setenv("AWS_ACCESS_KEY_ID" = "{i}", "AWS_SECRET_ACCESS_KEY" = "{s}")'], [0]
        yield "keys.m", [f'NSString *akId = @"{i}";', f'NSString *akSecret = @"{s}";'], [0, 1]
        yield "keys.vb", [f'Dim id As String = "{i}"', f'Dim secret As String = "{s}"'], [0, 1]
        yield "app.vue", ["<script>", f"export default {{ data: () => ({{ id: '{i}', key: '{s}' }}) }}", "</script>"], [1]
        yield "query.http", ["POST https://api.shop.cn/login", "", f'{{"id": "{i}", "secret": "{s}"}}'], [2]
        yield "notes.org", [f"| {i} | {s} |"], [0]
        yield "back.js", [f"const keys = `{i}:{s}`.split(':');"], [0]
        yield "atob.js", [f"const id = atob('{b64(i)}'), key = atob('{b64(s)}');"], [0]
        yield "both.py", [f"blob = '{b64(i + ':' + s)}'"], [0]
        yield "json_in.py", [f"conf = json.loads('{{\"id\": \"{i}\", \"secret\": \"{s}\"}}')"], [0]
        yield "escaped.json", ['{"config": "{\\"id\\":\\"%s\\",\\"secret\\":\\"%s\\"}"}' % (i, s)], [0]
        yield "concat.java", [f'String id = "{i[:6]}".concat("{i[6:]}");', f'String secret = new StringBuilder().append("{s[:12]}").append("{s[12:]}").toString();'], [0, 1]
        yield "hex.c", ["char id[] = \"" + "".join("\\x%02x" % ord(c) for c in i) + "\";", "char key[] = \"" + "".join("\\x%02x" % ord(c) for c in s) + "\";"], [0, 1]
        yield "bytes.go", ["id := []byte{" + ", ".join("0x%02x" % ord(c) for c in i) + "}", "key := []byte{" + ", ".join("0x%02x" % ord(c) for c in s) + "}"], [0, 1]
        yield "far.py", [f"ID = '{i}'"] + [f"x{k} = compute({k}) + offset  # step {k}" for k in range(700)] + [f"SECRET = '{s}'"], [0, 701]
        yield "first.py", [f"SECRET = '{s}'", f"ID = '{i}'"], [0, 1]
        yield from hard(i, s)
    for kind, make in (("alibaba", m.alibaba), ("aws", m.aws)):
        count = sum(1 for _ in of(*make()))
        for k in range(count):
            shape = list(of(*make()))[k]
            yield (f"{kind} pair",) + shape


def singles(m):
    r, a, x = m.r, m.letters, m.hex
    pw, up, word = m.password, m.url_password, lambda n=14: m.mixed(n)
    yield "password", "pos.py", [f'conn = pymysql.connect("db.internal", "app", "{word()}")'], [0]
    yield "password", "pos.js", [f"mysql.createConnection({{ host: 'db', user: 'app', password: '{pw()}' }});"], [0]
    yield "password", "Pos.java", [f'Connection c = DriverManager.getConnection(URL, "app", "{word()}");'], [0]
    yield "password", "pos.php", [f"$db = new mysqli('db.internal', 'app', '{word()}', 'shop');"], [0]
    yield "password", "pdo.php", [f"$db = new PDO('mysql:host=db', 'app', '{word()}');"], [0]
    yield "password", "ftp.py", [f"ftp.login('deploy', '{word()}')"], [0]
    yield "password", "smtp.py", [f'server.login("bot@shop.cn", "{word()}")'], [0]
    yield "password", "ssh.py", [f'client.connect(host, username="root", password="{pw()}")'], [0]
    yield "password", "req.py", [f"requests.get(url, auth=('svc', '{word()}'))"], [0]
    yield "password", ".pgpass", [f"db.internal:5432:shop:app:{word()}"], [0]
    yield "password", ".my.cnf", ["[client]", "user=root", f"password={word()}"], [2]
    yield "password", ".my.cnf", ["[client]", f'password="{pw()}"'], [1]
    yield "password", ".netrc", ["machine api.shop.cn", "  login bot", f"  password {word(18)}"], [2]
    yield "password", "web.config", [f'<add name="Db" connectionString="Server=db;Database=shop;User ID=app;Password={up()};Encrypt=true" />'], [0]
    yield "password", "appsettings.json", ['{"ConnectionStrings": {', f'  "Default": "Server=db;Database=shop;User Id=app;Password={up()};"', "}}"], [1]
    yield "password", "application.yml", ["spring:", "  datasource:", "    username: app", f"    password: {pw()}"], [3]
    yield "password", "application-prod.properties", [f"spring.redis.password={word()}"], [0]
    yield "password", "bootstrap.yml", ["encrypt:", f"  key: {word(24)}"], [1]
    yield "password", "rclone.conf", ["[ftp]", "host = ftp.shop.cn", f"pass = {word(30)}"], [2]
    yield "password", "docker-compose.yml", ["    environment:", f"      MYSQL_ROOT_PASSWORD: {word()}"], [1]
    yield "password", "docker-compose.yaml", ["    environment:", f"      - POSTGRES_PASSWORD={word()}"], [1]
    yield "password", "docker-compose.yml", [f"    command: redis-server --requirepass {word()}"], [0]
    yield "password", "secret.yaml", ["kind: Secret", "data:", f"  password: {b64(word())}"], [2]
    yield "password", "secret.yaml", ["kind: Secret", "stringData:", f"  DB_PASSWORD: {word()}"], [2]
    yield "password", "values.yaml", ["postgresql:", "  auth:", f"    postgresPassword: {word()}"], [2]
    yield "password", "values.yaml", ["redis:", f"  existingSecret: ''", f"  password: \"{pw()}\""], [2]
    yield "password", "main.tf", ['resource "alicloud_db_account" "app" {', f'  account_password = "{pw()}"', "}"], [1]
    yield "password", "variables.tf", ['variable "db_password" {', '  description = "password of the database"', "  type        = string", f'  default     = "{pw()}"', "}"], [3]
    yield "password", "prod.tfvars", [f'db_password = "{pw()}"'], [0]
    yield "password", "prod.auto.tfvars", ["db = {", '  user = "app"', f'  password = "{pw()}"', "}"], [2]
    yield "password", "Jenkinsfile", [f"sh 'mysql -uroot -p{word()} shop < schema.sql'"], [0]
    yield "password", "Jenkinsfile", [f"environment {{ NEXUS_PASSWORD = '{pw()}' }}"], [0]
    yield "password", "deploy.yml", ["      - name: Deploy", "        with:", f"          password: {word()}"], [2]
    yield "password", "playbook.yml", [f"    ansible_ssh_pass: {word()}"], [0]
    yield "password", "hosts", [f"web1 ansible_host=10.0.0.3 ansible_user=root ansible_password={word()}"], [0]
    yield "password", "settings.xml", ["<server>", "  <id>nexus</id>", "  <username>ci</username>", f"  <password>{word()}</password>", "</server>"], [3]
    yield "password", "build.gradle", [f"    credentials {{ username 'ci'; password '{word()}' }}"], [0]
    yield "password", "build.gradle.kts", [f'    storePassword = "{pw()}"'], [0]
    yield "password", "gradle.properties", [f"RELEASE_KEY_PASSWORD={word()}"], [0]
    yield "password", "Config.kt", [f'    val jdbcPassword: String = "{pw()}"'], [0]
    yield "password", "Config.swift", [f'    static let apiPassword = "{pw()}"'], [0]
    yield "password", "main.rs", [f'    let password = String::from("{pw()}");'], [0]
    yield "password", "main.rs", [f'    pub const DB_PASS: &\'static str = "{pw()}";'], [0]
    yield "password", "main.cpp", [f'    std::string password = "{pw()}";'], [0]
    yield "password", "main.cpp", [f'    mysql_real_connect(&m, "db", "app", "{word()}", "shop", 0, NULL, 0);'], [0]
    yield "password", "wifi.h", [f'#define WIFI_PASSWORD "{pw()}"'], [0]
    yield "password", "deploy.ps1", [f"$cred = New-Object PSCredential('admin', (ConvertTo-SecureString '{pw()}' -AsPlainText -Force))"], [0]
    yield "password", "deploy.ps1", [f'net use \\\\srv\\share /user:admin "{word()}"'], [0]
    yield "password", "user.sql", [f"CREATE USER app WITH ENCRYPTED PASSWORD '{pw()}';"], [0]
    yield "password", "user.sql", [f"GRANT ALL ON shop.* TO 'app'@'%' IDENTIFIED BY '{pw()}';"], [0]
    yield "password", "login.sql", [f"CREATE LOGIN app WITH PASSWORD = N'{pw()}';"], [0]
    yield "password", "set.sql", [f"SET PASSWORD FOR 'root'@'localhost' = PASSWORD('{pw()}');"], [0]
    yield "password", "run.sh", [f"PGPASSWORD={word()} psql -h db -U app shop"], [0]
    yield "password", "run.sh", [f"mysqldump --user=root --password={word()} shop > a.sql"], [0]
    yield "password", "run.sh", [f"echo {word()} | docker login -u ci --password-stdin registry.shop.cn"], [0]
    yield "password", "run.sh", [f"helm install db bitnami/mysql --set auth.rootPassword={word()}"], [0]
    yield "password", "run.sh", [f"kubectl create secret generic db --from-literal=password={word()}"], [0]
    yield "password", "run.sh", [f"wget --user=ci --password='{pw()}' https://repo.shop.cn/a.jar"], [0]
    yield "password", "run.sh", [f"openssl enc -aes-256-cbc -k {word(20)} -in a -out b"], [0]
    yield "password", "run.sh", [f"openssl rsa -in key.pem -passin pass:{word()}"], [0]
    yield "password", "run.sh", [f"keytool -genkey -storepass {word()} -keystore a.jks"], [0]
    yield "password", "run.sh", [f"zip -P {word()} a.zip a.txt"], [0]
    yield "password", "run.sh", [f"redis-cli -h r -a {word()} ping"], [0]
    yield "password", "run.sh", [f"htpasswd -b -c .htpasswd admin {word()}"], [0]
    yield "password", "run.bat", [f"set DB_PASSWORD={word()}"], [0]
    yield "password", "config.php", [f"define('DB_PASSWORD', '{pw()}');"], [0]
    yield "password", "settings.py", ["DATABASES = {'default': {", "    'USER': 'app',", f"    'PASSWORD': '{pw()}',", "}}"], [2]
    yield "secret key", "settings.py", [f"SECRET_KEY = 'django-insecure-{a(50, 'abcdefghijklmnopqrstuvwxyz0123456789@#-_=+')}'"], [0]
    yield "secret key", "app.py", [f"app.config['SECRET_KEY'] = '{word(32)}'"], [0]
    yield "secret key", "jwt.js", [f"const token = jwt.sign(payload, '{word(32)}');"], [0]
    yield "secret key", "jwt.js", [f"app.use(session({{ secret: '{word(28)}', resave: false }}));"], [0]
    yield "secret key", ".env.production", [f"JWT_SECRET={word(40)}"], [0]
    yield "secret key", ".env", [f"APP_KEY=base64:{base64.b64encode(bytes(r.randrange(256) for _ in range(32))).decode()}"], [0]
    yield "secret key", "secrets.yml", ["production:", f"  secret_key_base: {x(128)}"], [1]
    yield "secret key", "database.yml", ["production:", f"  password: {word()}"], [1]
    yield "url", "hosts.yml", [f"  - amqp://svc:{up()}@mq:5672/%2F"], [0]
    yield "url", "alembic.ini", [f"sqlalchemy.url = postgresql+psycopg2://app:{up()}@db/shop"], [0]
    yield "url", "requirements.txt", [f"--extra-index-url https://ci:{word(20)}@pypi.shop.cn/simple"], [0]
    yield "url", "Gemfile", [f'source "https://ci:{word(20)}@gems.shop.cn"'], [0]
    yield "url", ".gitmodules", [f"\turl = https://oauth2:{word(20)}@git.shop.cn/a/b.git"], [0]
    yield "url", "config", ['[remote "origin"]', f"\turl = https://bot:{word(20)}@git.shop.cn/a.git"], [1]
    yield "url", "proxy.sh", [f"export https_proxy=http://svc:{up()}@proxy.shop.cn:3128"], [0]
    yield "url", "mongo.go", [f'options.Client().ApplyURI("mongodb://app:{up()}@db0:27017,db1:27017/?replicaSet=rs0")'], [0]
    yield "url", "log.txt", [f"2024-01-02 connecting to redis://default:{up()}@r-bp1.redis.rds.aliyuncs.com:6379"], [0]
    yield "jdbc", "db.xml", [f"<url>jdbc:sqlserver://db;databaseName=shop;user=sa;password={up()};</url>"], [0]
    yield "jdbc", "Db.scala", [f'val url = "jdbc:postgresql://db/shop?user=app&password={up()}"'], [0]
    yield "header", "call.py", [f'headers = {{"Authorization": "Bearer {word(40)}"}}'], [0]
    yield "header", "call.sh", [f"curl -H 'Authorization: Bearer {word(40)}' https://api.shop.cn"], [0]
    yield "header", "call.sh", [f"curl -H 'X-Api-Key: {word(32)}' https://api.shop.cn"], [0]
    yield "header", "call.js", [f"fetch(url, {{ headers: {{ 'x-api-key': '{word(32)}' }} }});"], [0]
    yield "header", "call.http", [f"Authorization: Basic {b64('svc:' + word())}"], [0]
    yield "header", "call.go", [f'req.Header.Set("Authorization", "Basic {b64("svc:" + word())}")'], [0]
    yield "header", "call.go", [f'req.Header.Set("X-Auth-Token", "{word(32)}")'], [0]
    yield "header", "call.java", [f'request.addHeader("api-key", "{word(32)}");'], [0]
    yield "token", "firebase.json", [f'{{"apiKey": "AIza{a(35)}", "projectId": "shop"}}'], [0]
    yield "token", ".npmrc", [f"//npm.shop.cn/:_authToken={word(36)}"], [0]
    yield "token", ".pypirc", ["[pypi]", "username = __token__", "password = pypi-AgEIcHlwaS5vcmc" + a(120)], [2]
    yield "token", "ci.yml", [f"        GITHUB_TOKEN: ghp_{a(36)}"], [0]
    yield "token", "config.json", [f'{{"auths": {{"registry.shop.cn": {{"auth": "{b64("ci:" + word())}"}}}}}}'], [0]
    yield "token", "slack.yaml", [f"webhook: https://hooks.slack.com/services/T{a(10, '0123456789ABCDEF')}/B{a(10, '0123456789ABCDEF')}/{word(24)}"], [0]
    yield "token", "ding.py", [f'URL = "https://oapi.dingtalk.com/robot/send?access_token={x(64)}"'], [0]
    yield "token", "llm.py", [f'openai.api_key = "sk-proj-{a(74)}"'], [0]
    yield "token", "llm.ts", [f'const client = new Anthropic({{ apiKey: "sk-ant-api03-{a(95)}" }});'], [0]
    yield "token", "dash.py", [f"dashscope.api_key='sk-{x(32)}'"], [0]
    yield "token", "values.yaml", [f"stripe: {{ key: sk_live_{a(24)} }}"], [0]
    yield "token", "bot.py", [f"bot = telebot.TeleBot('{a(9, '123456789')}:AA{a(33)}')"], [0]
    yield "signed url", "data.json", [f'{{"url": "https://b.oss-cn-hangzhou.aliyuncs.com/a?OSSAccessKeyId=LTAI{word(20)}&Expires=1893456000&Signature={a(26)}%3D"}}'], [0]
    yield "signed url", "page.html", [f'<a href="https://b.s3.amazonaws.com/a?X-Amz-Credential=AKIA{a(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}%2F20240101&amp;X-Amz-Signature={x(64)}">a</a>'], [0]
    yield "password", "Defaults.java", [f'@Value("${{spring.datasource.password:{word()}}}") private String p;'], [0]
    yield "password", "run.sh", [f"PGPASSWORD=${{DB_PASSWORD:-{word()}}} psql"], [0]
    yield "password", "template.json", ['{"Parameters": {"DBPassword": {', f'  "Type": "String", "NoEcho": true, "Default": "{word()}"', "}}}"], [1]
    yield "password", "template.yml", ["Parameters:", "  MasterPassword:", "    Type: String", "    NoEcho: true", f"    Default: {word()}"], [4]
    yield "password", "task.json", [f'{{"environment": [{{"value": "{word()}", "name": "DB_PASSWORD"}}, {{"name": "A", "value": "b"}}]}}'], [0]
    yield "password", "web.xml", ["<context-param>", "  <param-name>jdbc.password</param-name>", f"  <param-value>{word()}</param-value>", "</context-param>"], [2]
    yield "password", "hive.xml", ["<property>", "  <name>javax.jdo.option.ConnectionPassword</name>", f"  <value>{word()}</value>", "</property>"], [2]
    yield "password", "Info.plist", ["<key>FtpPassword</key>", f"<string>{word()}</string>"], [1]
    yield "password", "notes.md", [f"* **DB password:** {word()}"], [0]
    yield "password", "notes.md", [f"**Password**: {word()}"], [0]
    yield "password", "users.go", [f'var passwords = map[string]string{{"admin": "{word()}"}}'], [0]
    yield "password", ".env", [f"MYSQL_PASSWORD=Meadow_{r.randint(1000, 9999)}"], [0]
    yield "password", ".env", ["REDIS_PASSWORD=" + r.choice(["12345678", "87654321", "20240101"])], [0]
    yield "password", ".env", ["DB_PASSWORD=" + r.choice(["sunflower", "LighthouseKeeper", "moonraker"])], [0]
    yield "password", "app.ini", [f"admin_password = Barcelona{r.randint(10, 99)}!"], [0]
    yield "password", "app.py", [f"password = 'mytest{r.randint(1950, 2030)}X'"], [0]
    yield "password", "main.go", [f'dsn := "app:{word()}@tcp(rm-1.mysql.rds.aliyuncs.com:3306)/shop"'], [0]
    yield "password", "odbc.ini", [f"conn = Driver={{MySQL}};Server=db;Uid=app;Pwd={word()};"], [0]
    yield "password", "user.sql", [f"ALTER USER 'app'@'%' IDENTIFIED WITH caching_sha2_password BY '{word()}';"], [0]
    yield "password", "Mail.java", [f'new PasswordAuthentication("bot@shop.cn", "{word()}");'], [0]
    yield "password", "http.kt", [f'Credentials.basic("svc", "{word()}")'], [0]
    yield "password", "mq.py", [f'client.username_pw_set("device", "{word()}")'], [0]
    yield "password", "rabbit.py", [f"pika.PlainCredentials('svc', '{word()}')"], [0]
    yield "password", "ldap.php", [f"ldap_bind($c, 'cn=admin,dc=shop', '{word()}');"], [0]
    yield "password", "curl.php", [f"curl_setopt($c, CURLOPT_USERPWD, 'svc:{word()}');"], [0]
    yield "password", "test.js", [f"await request(app).get('/').auth('svc', '{word()}');"], [0]
    yield "password", "run.sh", [f"echo 'deploy:{word()}' | sudo chpasswd"], [0]
    yield "password", "run.sh", [f"echo '{word()}' | sudo -S systemctl restart app"], [0]
    yield "password", "run.sh", [f"podman login -u ci -p {word()} reg.shop.cn"], [0]
    yield "password", "run.sh", [f"skopeo copy --src-creds=ci:{word()} docker://a docker://b"], [0]
    yield "password", "login.exp", ['expect "Password:"', f'send "{word()}\\r"'], [1]
    yield "secret key", "auth.go", [f'var jwtKey = []byte("{word(32)}")'], [0]
    yield "secret key", "Jwt.cs", [f'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("{word(40)}"))'], [0]
    yield "secret key", "Jwt.java", [f'Jwts.builder().signWith(Keys.hmacShaKeyFor("{word(40)}".getBytes()))'], [0]
    yield "secret key", "jwt.php", [f"$t = JWT::encode($payload, '{word(36)}', 'HS256');"], [0]
    yield "secret key", "appsettings.json", ['"Jwt": {', f'  "Key": "{word(40)}"', "}"], [1]
    yield "secret key", "app.yaml", ["encryption:", f"  key: {word(43)}="], [1]
    yield "secret key", ".env", [f"DATA_ENCRYPT_KEY={word(32)}"], [0]
    yield "secret key", "manifest.xml", [f'<meta-data android:name="com.shop.API_KEY" android:value="{word(32)}" />'], [0]
    yield "token", ".env", [f"ALGOLIA_ADMIN_KEY={x(32)}"], [0]
    yield "token", ".env", [f"MAPBOX=sk.eyJ1Ijoi{a(60)}.{a(22)}"], [0]
    yield "token", ".env", [f"CIRCLE=CCIPAT_{a(22)}_{x(40)}"], [0]
    yield "private key", "alipay.properties", [f"alipay.key=MIIEvQIBADANBgkqhkiG9w0BAQEFAASC{a(1200)}"], [0]
    yield "private key", "key.jwk", [f'{{"kty":"EC","crv":"P-256","x":"{a(43)}","y":"{a(43)}","d":"{a(43)}"}}'], [0]
    yield "token", "pull.yaml", ["kind: Secret", "data:", "  .dockerconfigjson: " + b64(json.dumps({"auths": {"r.shop.cn": {"auth": b64("ci:" + word())}}}))], [2]
    begin, body, end = m.pem()
    yield "private key", "key.go", ["const key = `" + begin] + body + [end + "`"], range(8)
    yield "private key", "key.json", ['{"private_key": "%s\\n%s\\n%s\\n"}' % (begin, "\\n".join(body), end)], [0]
    yield "private key", "key.yaml", ["tls:", "  key: |"] + ["    " + l for l in [begin] + body + [end]], range(2, 10)
    yield "private key", "key.js", ["const key = ["] + [f"  '{l}'," for l in [begin] + body + [end]] + ["].join('\\n');"], range(1, 9)
    yield "private key", ".env", ['KEY="%s\\n%s\\n%s"' % (begin, "\\n".join(body), end)], [0]
    i, s, t = m.sts()
    yield "sts", "sts.json", ["{", f'  "AccessKeyId": "{i}",', f'  "AccessKeySecret": "{s}",', f'  "SecurityToken": "{t}"', "}"], [1, 2, 3]
    i, s, t = m.sts()
    yield "sts", "sts.py", [f'auth = oss2.StsAuth("{i}", "{s}", "{t}")'], [0]
    i, s, t = m.sts()
    yield "sts", "sts.sh", [f"export ALIBABA_CLOUD_ACCESS_KEY_ID={i}", f"export ALIBABA_CLOUD_ACCESS_KEY_SECRET={s}", f"export ALIBABA_CLOUD_SECURITY_TOKEN={t}"], [0, 1, 2]


def positives(m):
    yield from pairs(m)
    yield from singles(m)


def negatives(m):
    r, a, x = m.r, m.letters, m.hex
    noise = lambda n: base64.b64encode(bytes(r.randrange(256) for _ in range(n))).decode()
    uuid = lambda: f"{x(8)}-{x(4)}-{x(4)}-{x(4)}-{x(12)}"
    for line in [f'"{n}": "{v}",' for n, v in [
            ("password", "Passwort"), ("password", "Mot de passe"), ("password", "Contraseña"), ("password", "Lösenord"), ("password", "パスワード"), ("password", "密码"), ("password", "비밀번호"),
            ("passwordConfirm", "Confirm password"), ("forgotPassword", "Forgot your password?"), ("newPassword", "Neues Passwort"), ("token", "Jeton"), ("secret", "Geheimnis"),
            ("api_key", "API-Schlüssel"), ("login.password.label", "Password"), ("password_too_short", "The password is too short (minimum 8 characters)"), ("errors.password", "Wrong password!"),
            ("passwordStrength", "weak"), ("passwordPlaceholder", "At least 8 characters"), ("showPassword", "Show_Password"), ("tokenExpired", "Token expired"), ("password", "Hasło2"), ("pwd", "Heslo:")]]:
        yield "de.json", ["{", f"  {line}", '  "ok": "OK"', "}"]
    yield "form.html", ['<label for="password">Password: </label>', '<input type="password" id="password" name="password" autocomplete="current-password">', '<input type="hidden" name="csrf_token" value="{{ csrf_token }}">']
    yield "form.tsx", ['<Input.Password placeholder={t("login.password")} name="password" rules={[{ required: true }]} />', "const [password, setPassword] = useState('');", "  onChange={e => setPassword(e.target.value)}"]
    yield "Form.vue", ['<el-input v-model="form.password" type="password" placeholder="请输入密码" show-password />', "form: { password: '', confirmPassword: '' },"]
    yield "env.py", ["password = os.environ['DB_PASSWORD']", "token = os.environ.get('API_TOKEN') or sys.exit('no API_TOKEN')", "secret = settings.SECRET_KEY", "pw = keyring.get_password('system', 'user')", "pwd = os.getcwd()", "passwd = pwd.getpwnam('www-data').pw_dir"]
    yield "env.js", ["const password = process.env.DB_PASSWORD ?? '';", "const { API_KEY: apiKey } = process.env;", "const token = localStorage.getItem('access_token');", "const secret = await client.getSecretValue({ SecretId: 'prod/db' });"]
    yield "Env.java", ['String password = System.getProperty("db.password");', '@Value("${spring.datasource.password}") private String password;', 'String token = request.getHeader("X-Auth-Token");', "private String password;", 'properties.put("password", password);', 'String secret = secretsClient.getSecret("prod-db-password");']
    yield "env.go", ['password := os.Getenv("DB_PASSWORD")', 'token := r.Header.Get("Authorization")', 'Password: cfg.Database.Password,', 'flags.String("password", "", "password of the user")', "type Credentials struct { Password string `json:\"password\"` }"]
    yield "env.rb", ["password = ENV.fetch('DB_PASSWORD') { raise 'no password' }", "has_secure_password", "validates :password, length: { minimum: 8 }", "config.secret_key = Rails.application.credentials.secret_key_base"]
    yield "env.php", ["$password = getenv('DB_PASSWORD');", "$token = bin2hex(random_bytes(32));", "'password' => env('DB_PASSWORD', ''),", "$hash = password_hash($password, PASSWORD_DEFAULT);", "'password' => ['required', 'min:8', 'confirmed'],"]
    yield "Env.cs", ['var password = Environment.GetEnvironmentVariable("DB_PASSWORD");', 'var key = builder.Configuration["Jwt:Key"];', "public string Password { get; set; } = string.Empty;", '[Required, DataType(DataType.Password)]', 'services.AddOptions<JwtOptions>().Bind(config.GetSection("JwtSecret"));']
    yield "env.rs", ['let password = std::env::var("DB_PASSWORD").expect("DB_PASSWORD is not set");', "pub password: Option<String>,", 'let token = rng.sample_iter(&Alphanumeric).take(32).collect::<String>();']
    yield "Env.kt", ['val password = System.getenv("DB_PASSWORD") ?: error("missing")', "var password: String? = null", 'val token = BuildConfig.API_TOKEN', 'storePassword = keystoreProperties["storePassword"] as String']
    yield "Env.swift", ['let password = ProcessInfo.processInfo.environment["DB_PASSWORD"] ?? ""', "@State private var password = \"\"", 'SecureField("Password", text: $password)', 'let token = try Keychain.read(account: "api-token")']
    yield "env.tf", ["  password = var.db_password", "  password = random_password.db.result", '  password = data.alicloud_kms_secret.db.secret_data', '  secret_key = "${var.secret_key}"', '  token = sensitive(file("token.txt"))', 'variable "password" {', "  type      = string", "  sensitive = true", "}", 'variable "token" { default = "" }', 'variable "secret" { default = null }']
    yield "ci.yml", ["  password: ${{ secrets.REGISTRY_PASSWORD }}", "  token: ${{ github.token }}", "  GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}", "  id-token: write", "  persist-credentials: false", "  password: $CI_REGISTRY_PASSWORD", "  secret: inherit", "  password: $(registryPassword)"]
    yield "Jenkinsfile", ["withCredentials([usernamePassword(credentialsId: 'nexus-deployer', usernameVariable: 'U', passwordVariable: 'NEXUS_PASSWORD')]) {", "  password = credentials('nexus-password')", "  sh 'docker login -u $U -p $NEXUS_PASSWORD registry'", "}"]
    yield "docker-compose.yml", ["      MYSQL_ROOT_PASSWORD: ${MYSQL_ROOT_PASSWORD:?}", "      POSTGRES_PASSWORD_FILE: /run/secrets/db_password", "      - REDIS_PASSWORD", "      - REDIS_PASSWORD=${REDIS_PASSWORD}", "    secrets: [db_password]"]
    yield "values.yaml", ["auth:", "  existingSecret: shop-postgresql", "  secretKeys: { adminPasswordKey: postgres-password }", "  password: \"\"", "  passwordSecretRef: { name: shop, key: password }", "  tokenSecretName: shop-token-8f7d2"]
    yield "deployment.yaml", ["env:", "  - name: DB_PASSWORD", "    valueFrom:", "      secretKeyRef: { name: db-credentials, key: password }", "  - name: TOKEN_TTL_SECONDS", '    value: "86400"', "serviceAccountToken: { path: token, audience: shop }", "automountServiceAccountToken: false"]
    yield "sealed.yaml", ["kind: SealedSecret", "spec:", "  encryptedData:", f"    password: AgB{noise(180)}"]
    yield "sops.yaml", [f"password: ENC[AES256_GCM,data:{noise(12)},iv:{noise(32)},tag:{noise(16)},type:str]"]
    yield "vault.yml", ["$ANSIBLE_VAULT;1.1;AES256", x(80), x(80)]
    yield "application.yml", ["spring:", "  datasource:", "    password: ${DB_PASSWORD:}", "    password: '@db.password@'", "jwt:", "  secret: ${JWT_SECRET}", "  token-validity-in-seconds: 86400", "  header: Authorization"]
    yield "web.config", ['<add key="PasswordMinLength" value="12" />', '<add name="Db" connectionString="Server=db;Database=shop;Integrated Security=true" />', '<add key="ClientSecret" value="#{ClientSecret}#" />', '<identity impersonate="true" password="[password]" />']
    yield "appsettings.json", ['{"ConnectionStrings": {"Default": "Server=(localdb)\\\\mssqllocaldb;Database=a;Trusted_Connection=True"},', '"Jwt": {"Key": "", "Issuer": "shop"},', '"PasswordOptions": {"RequireDigit": true}}']
    yield "settings.xml", ["<password>${env.NEXUS_PASSWORD}</password>", "<password>{COQLCE6DU6GtcS5P=}</password>", "<privateKey>${user.home}/.ssh/id_dsa</privateKey>"]
    yield "package-lock.json", ['{"packages": {', f'  "node_modules/jsonwebtoken": {{"resolved": "https://registry.npmjs.org/jsonwebtoken/-/jsonwebtoken-9.0.2.tgz", "integrity": "sha512-{noise(64)}"}},', f'  "node_modules/password-prompt": {{"integrity": "sha512-{noise(64)}"}}', "}}"]
    yield "yarn.lock", ["token-types@^4.1.1:", '  version "4.2.1"', f'  resolved "https://registry.yarnpkg.com/token-types/-/token-types-4.2.1.tgz#{x(40)}"', f"  integrity sha512-{noise(64)}"]
    yield "Cargo.lock", ['name = "secrecy"', f'checksum = "{x(64)}"', 'name = "tokenizers"', f'checksum = "{x(64)}"']
    yield "go.sum", [f"github.com/golang-jwt/jwt/v5 v5.2.0 h1:{noise(32)}", f"github.com/hashicorp/vault/api v1.10.0/go.mod h1:{noise(32)}"]
    yield "poetry.lock", [f'    {{file = "keyring-24.3.0-py3-none-any.whl", hash = "sha256:{x(64)}"}},', f'content-hash = "{x(64)}"']
    yield "Podfile.lock", [f"  FirebaseAuth: {x(40)}", f"PODFILE CHECKSUM: {x(40)}"]
    yield "flake.lock", ['{"nodes": {"nixpkgs": {"locked": {', f'"narHash": "sha256-{noise(32)}", "rev": "{x(40)}"', "}}}}"]
    yield "pnpm-lock.yaml", [f"    resolution: {{integrity: sha512-{noise(64)}}}", f"    hasBin: true"]
    yield "requirements.txt", ["PyJWT==2.8.0 \\", f"    --hash=sha256:{x(64)} \\", f"    --hash=sha256:{x(64)}", "django-oauth-toolkit==2.3.0"]
    yield "app.min.js", ["!function(e,t){var n={password:/^.{8,}$/,token:null};e.exports=" + ";".join(f"function {a(1)}(e){{return e.{a(2)}?t.{a(3)}(e):0x{x(4)}}}" for _ in range(160)) + "}();"]
    yield "app.js.map", ['{"version":3,"mappings":"' + ";".join(a(r.randrange(4, 40)) for _ in range(300)) + '","names":["password","token"]}']
    yield "vectors.py", [f'KEY = bytes.fromhex("{x(64)}")', 'KEY = bytes.fromhex("000102030405060708090a0b0c0d0e0f")', f'("{x(32)}", "{x(32)}", "{x(64)}"),', f'assert digest == "{x(64)}"', f'expected_signature = "{x(64)}"', "aes_key = b'0123456789abcdef'"]
    yield "vectors.json", ['{"testGroups": [{', f'"key": "{x(32)}", "msg": "{x(64)}", "tag": "{x(32)}", "result": "valid"', "}]}"]
    yield "vendor.md", ["aws_access_key_id = AKIAIOSFODNN7EXAMPLE", "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "AKIAI44QH8DHBEXAMPLE je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY", "ASIAIOSFODNN7EXAMPLE", "LTAI4GDmrz********", "LTAI****************", "AccessKeyId: LTAIxxxxxxxxxxxxxxxx", "AccessKeySecret: <yourAccessKeySecret>", "export OSS_ACCESS_KEY_ID=<ALIBABA_CLOUD_ACCESS_KEY_ID>", "sk-xxxxxxxxxxxxxxxxxxxxxxxx", "sk_test_...", "ghp_****", "AIzaSy...", "xoxb-your-token", "SG.xxxxx.yyyyy", "Authorization: Bearer <token>", "Authorization: Bearer YOUR_API_KEY", "curl -u username:password https://api.shop.cn", "mysql -u root -p", "postgres://user:pass@localhost/db", "redis://:password@127.0.0.1:6379", "https://user:token@github.com/org/repo", "jdbc:mysql://localhost:3306/db?user=root&password=root"]
    yield "ids.json", [f'{{"id": "{uuid()}", "tokenId": "{uuid()}", "secretArn": "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-{a(6)}",', f'"commit": "{x(40)}", "etag": "\\"{x(32)}\\"", "kmsKeyId": "{uuid()}", "keyId": "key-{x(4)}",', f'"nextToken": "{noise(60)}", "accessKeyRef": "prod/oss/key", "publicKey": "{noise(90)}"}}']
    yield "ids.py", [f'COMMIT = "{x(40)}"', f'TENANT_ID = "{uuid()}"', f'client_id = "{uuid()}"', f'DIGEST = "sha256:{x(64)}"', f'etag = "{x(32)}"', f'next_token = "{noise(30)}"', f'public_key = "{noise(90)}"', f'fingerprint = "{":".join(x(2) for _ in range(20))}"', f'ssh_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{a(43)} me@host"', f'cache_key = "user:{x(8)}:profile"', f'trace = "00-{x(32)}-{x(16)}-01"']
    yield "cert.pem", ["-----BEGIN CERTIFICATE-----"] + [noise(48) for _ in range(12)] + ["-----END CERTIFICATE-----"]
    yield "pub.pem", ["-----BEGIN PUBLIC KEY-----"] + [noise(48) for _ in range(4)] + ["-----END PUBLIC KEY-----"]
    yield "csr.pem", ["-----BEGIN CERTIFICATE REQUEST-----"] + [noise(48) for _ in range(6)] + ["-----END CERTIFICATE REQUEST-----"]
    yield "known_hosts", [f"github.com ssh-rsa AAAAB3NzaC1yc2E{noise(180)}"]
    yield "image.css", [f".a {{ background: url(data:image/png;base64,{noise(300)}) }}", f".token-key {{ color: #{x(6)}; }}", f".password::after {{ content: '\\{x(4)}'; }}"]
    yield "icon.svg", [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M{"".join(r.choice("MLHVCSQTAZmlhvcsqtaz") + str(r.random() * 24)[:6] + " " for _ in range(60))}"/></svg>']
    yield "font.css", [f"@font-face {{ src: url(data:font/woff2;base64,{noise(600)}) }}"]
    yield "page.html", [f'<script src="https://cdn.shop.cn/a.js" integrity="sha384-{noise(48)}" crossorigin="anonymous"></script>', f'<meta name="csrf-token" content="{noise(32)}">', '<a href="/password/reset">Forgot password?</a>', f'<script nonce="{noise(16)}">']
    yield "binutils.sum", ["Running /src/testsuite/binutils.exp ...", "PASS: addr2line", "PASS: nm-new", "PASS: ld-elf/tls9x"]
    yield "ChangeLog", ["Pass indic3 tags to USE shaper", "Pass OPENSSL=no to make tests too.", "pass cb9=1 to fold_expr.", "Pass bit_depth=8 to build_gamma_table when"]
    yield "apt_auth.conf.5", ["password \\fIZeichenkette\\fR", "identified by \\fIpid9\\fP.", "$ gcloud compute reset\\-windows\\-password my\\-instance9 \\e", "\\-\\-username=user1 \\-\\-password=\"secure1\" \\e", "ftp://[[user][:pass]@]host[:port]/", "\\fIhttp://Benutzer:Passwort@Server:Port/\\fR", "       --ask-password=command1"]
    yield "messages.py", ["password = password.encode('latin1')", "apiKey = _messages.MessageField('GoogleCloudApihubV1Secret', 1)", "secretEnv = _messages.MessageField('CloudAiplatformV1beta1SecretEnvVar', 2, repeated=True)", "TABLE = ['crc-16-buypass', 'Crc16Buypass', 0x18005]", "query_params=['huggingFaceToken', 'isHuggingFaceModel', 'languageCode', 'view'],", "SHORT = ('pwd$', 're$read', 'res$et')", "'compass': '\\u263c',", "WORDS = ['database_?pass',", "         'key_?pass']", "('password', '78578E5A5D63CB06', 16, 1000)", "key = ECC.import_key(encrypted, passphrase='wrong%d' % i)"]
    yield "keytool_de.java", ['{ "key.password", "Schl\\u00FCsselkennwort" },', '"-storepass, -keypass \\uBC0F -new\\uB97C"', 'List.of("SunTls12MasterSecret", "SunTlsExtendedMasterSecret")', 'kd.deriveKey("TlsClientAppTrafficSecret");', 'System.out.println("\\nPass "+pass+" complete\\n");', "*        outToken = context.initSecContext(inToken, 0, inToken.length);"]
    yield "paginators.json", ['{"output_token": "CloudFrontOriginAccessIdentityList.NextMarker",', '"ClientRequestToken": "UbWFROetxFZFkYjmU81dqRjJmXOhzmxWwN9sLcqe",', '"authenticity_token": "9oCUEhnlU7x27t9zDp2s55DQLFZUyhxpFANVs8N3oOAp6sBVBdP306JG1OM"}']
    yield "masked.md", ['"AccessKeyId": "STS.NUgYrLnoC37mZZCNnAbez****"', "http://b.oss-cn-hangzhou.aliyuncs.com/a.pdf?OSSAccessKeyId=nz2pc56s936**9l&Expires=1141889120&Signature=vjbyPxybdZaNmGa9TtdCbn", "pkcs11:token=Root%20CA%20Certificates;serial=1", 'my $userpass = "$user:$pass";']
    yield "words.py", ['text = "LTAISOMEWORDTHATISLONG"', 'more = "LTAI5tSecretaryOfTheState"', "beside = '%s'" % m.mixed(30)]
    yield "doc.py", ["def login(user, password='', token=None):", '    """Logs in with password or token.', "    :param password: the password of the user", "    :param token: token = None means that password is used", '    """', "    if password == '': raise ValueError('password is empty')", "    assert password != 'short', 'password too short'", "    log.info('password changed for %s', user)", "    return hmac.compare_digest(password, self.password)", "PASSWORD_RE = r'^(?=.*[A-Z])(?=.*\\d).{8,}$'", "PASSWORD_HASHERS = ['django.contrib.auth.hashers.Argon2PasswordHasher']", "TOKEN_LENGTH = 32; TOKEN_TYPE = 'Bearer'", "tokens = text.split(); token = tokens[0]", "self.token_ids = tokenizer.encode(text)", "special_tokens = {'pad_token': '<|endoftext|>', 'bos_token': '<s>'}"]
    yield "Doc.java", ['private static final String PASSWORD_PATTERN = "((?=.*\\\\d)(?=.*[a-z]).{6,20})";', 'public static final String TOKEN_HEADER = "X-Auth-Token";', 'throw new BadCredentialsException("Invalid password for user " + name);', 'String GRANT_TYPE_PASSWORD = "password";', 'setPassword(passwordEncoder.encode(dto.getPassword()));', 'private static final String SECRET_NAME = "prod/db/password";', '@Column(name = "password_hash", length = 60)', 'assertThat(user.getPassword()).isEqualTo(encoded);', 'String resetPasswordUrl = "/users/reset-password?token=";']
    yield "schema.sql", ["CREATE TABLE users (", "  password CHAR(60) NOT NULL DEFAULT '',", "  api_token VARCHAR(80) UNIQUE,", "  reset_token VARCHAR(255)", ");", f"INSERT INTO users VALUES (1, 'a', '$2y$10${a(53)}');", f"INSERT INTO users VALUES (2, 'b', '{x(32)}');", "ALTER USER app PASSWORD EXPIRE;", "IDENTIFIED BY '<password>';", "CREATE USER app IDENTIFIED BY :password;"]
    yield "schema.graphql", ["type Mutation { login(email: String!, password: String!): Token! }", "input PasswordInput { password: String! }"]
    yield "openapi.yaml", ["    password:", "      type: string", "      format: password", "      example: S3cret-example", "    token: { type: string, description: the token }", "securitySchemes: { ApiKeyAuth: { type: apiKey, in: header, name: X-API-Key } }"]
    yield "test_login.py", ["client.post('/login', data={'username': 'test', 'password': 'test'})", "user = User(password='password')", "login(password='wrong-password')", "monkeypatch.setenv('API_TOKEN', 'test-token')", "token = 'fake-token'", "secret = 'dummy_secret'"]
    yield "shell.sh", ['read -s -p "Password: " PASSWORD', 'if [ -z "$DB_PASSWORD" ]; then echo "DB_PASSWORD is not set"; exit 1; fi', 'export TOKEN=$(vault read -field=token secret/app)', "PASSWORD=`openssl rand -base64 32`", 'mysql -u"$USER" -p"$PASSWORD" "$DB"', 'curl -u "$USER:$PASSWORD" "$URL"', 'curl -H "Authorization: Bearer ${TOKEN}" "$URL"', 'docker login -u "$U" --password-stdin < token.txt', "PGPASSWORD=$DB_PASSWORD psql", "sshpass -p \"$SSHPASS\" ssh host", "passwd -l root", "OLDPWD=/tmp/build-3f2a; cd \"$OLDPWD\"", "chpasswd < /srv/passwords"]
    yield "deploy.ps1", ["$password = Read-Host -AsSecureString", "$token = (Get-AzAccessToken).Token", "$secret = Get-AzKeyVaultSecret -VaultName shop -Name db -AsPlainText", "[Parameter(Mandatory)][string]$Password", "ConvertTo-SecureString $env:PASSWORD -AsPlainText -Force"]
    yield "lexer.c", ["static const struct token tokens[] = { { \"while\", T_WHILE }, { \"return\", T_RETURN } };", "enum token_type token = next_token(&lexer);", "#define TOKEN_STRING 0x1f4e", "const char *password_prompt = \"Password: \";", f"static const uint8_t key_schedule[] = {{ {', '.join('0x' + x(2) for _ in range(24))} }};", "char password[MAX_PASSWORD_LEN + 1];"]
    yield "readme.md", ["Set `DB_PASSWORD` to the password of the database.", "| password | string | the password, at least 8 characters |", "1. Open *Settings > Access tokens* and copy the token.", "`token: <your token>`", "The secret is read from `/run/secrets/token`.", f"Fixed in {x(7)}, see {x(40)}.", f"![badge](https://img.shields.io/badge?token={a(10)})"]
    yield "nginx.conf", ["auth_basic_user_file /etc/nginx/.htpasswd;", "ssl_certificate_key /etc/ssl/private/shop.key;", "proxy_set_header Authorization $http_authorization;", "ssl_password_file /etc/keys/global.pass;"]
    yield ".htpasswd", [f"admin:$apr1${a(8)}${a(22)}"]
    yield "shadow", [f"root:$6${a(16)}${a(86)}:19000:0:99999:7:::"]
    yield "rclone.conf", ["[oss]", "type = s3", "env_auth = true", "access_key_id =", "secret_access_key ="]
    yield "wrangler.toml", ['name = "shop"', f'account_id = "{x(32)}"', f'kv_namespaces = [{{ binding = "TOKENS", id = "{x(32)}" }}]', f'zone_id = "{x(32)}"']
    yield "Podfile", ["pod 'KeychainAccess', '4.2.2'"]
    yield "i18n.properties", ["login.password=Passwort", "login.password.hint=Mindestens 8 Zeichen", "error.token.invalid=Ung\\u00fcltiges Token", "password.label=Password1"]
    yield "messages.po", ['msgid "Password"', 'msgstr "Mot de passe"', 'msgid "password: %s"', 'msgstr ""']
    yield "strings.xml", ['<string name="password">Passwort</string>', '<string name="enter_password">Enter password</string>', '<string name="error_incorrect_password">This password is incorrect</string>', '<string name="api_key_hint">api_key_hint</string>']
    yield "Localizable.strings", ['"password" = "Passwort";', '"password_hint" = "Passwort_eingeben";']
    yield "out.log", [f"INFO request_id={uuid()} token_count=1532 took=12ms", f"DEBUG etag={x(32)} key=orders/2024/05/{uuid()}.json", "WARN password expired for user 42", f"trace_id={x(32)} span_id={x(16)}", f"commit {x(40)}"]
    yield "data.csv", ["id,name,token_type,hash", f"1,a,bearer,{x(64)}", f"2,b,basic,{x(40)}"]
    yield "nb.ipynb", [json.dumps({"cells": [{"cell_type": "code", "source": ["password = getpass()\n", "token = os.environ['HF_TOKEN']\n"], "outputs": [{"data": {"image/png": noise(400)}}]}]})]
    yield "random.txt", [f"{a(30)}", f"{a(40)}", noise(30), x(64)]
