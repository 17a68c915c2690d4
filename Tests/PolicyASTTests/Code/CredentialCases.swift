/// Code that shows credentials, or does not.
enum CredentialCases {
  static let all: [CodeCase] = [
    CodeCase(
      path: "a.py",
      source: """
        def handler(event, context):
            \"""Never print(context.credentials).\"""
            # print(context.credentials)
            text = "print(context.credentials)"
            creds = context.credentials
            print(creds.access_key_id, len(creds.security_token), bool(creds), creds is None)
            print(mask(creds.security_token), creds.security_token[:4])
            if creds in known: log.info("known")
            return {"id": creds.access_key_id, "ok": creds != None}
        """,
      expected: []),
    CodeCase(
      path: "a.py",
      source: """
        def handler(event, c):
            print(
                c.credentials.security_token,
            )
            mine = c.credentials
            logging.info("x %s" % mine)
            a, b = mine.access_key_id, mine.access_key_secret
            print(a)
            print(b)
            print("token {}".format(mine.security_token))
            body = {}
            body["token"] = mine.security_token
            return json.dumps(body)
        """,
      expected: [
        "logged-credential c.credentials.security_token",
        "logged-credential mine",
        "logged-credential b",
        "logged-credential mine.security_token",
        "answered-credential body",
      ]),
    CodeCase(
      path: "a.py",
      source: """
        import os
        def main():
            print(os.environ)
            print(dict(os.environ), file=sys.stderr)
            print(os.environ["HOME"], os.environ.get("STAGE"))
            print(subprocess.check_output(["ls"], env=os.environ))
            print([k for k in os.environ])
            print(os.environ["ALIBABA_CLOUD_SECURITY_TOKEN"])
            return os.environ
        """,
      expected: [
        "logged-credential os.environ",
        "logged-credential os.environ",
        "logged-credential os.environ[\"ALIBABA_CLOUD_SECURITY_TOKEN\"]",
      ]),
    CodeCase(
      path: "a.py",
      source: """
        import boto3
        def lambda_handler(event, context):
            print(context)
            sts = boto3.client("sts").assume_role(RoleArn=ARN)
            return {"token": sts["Credentials"]["SessionToken"]}
        """,
      expected: []),
    CodeCase(
      path: "a.js",
      source: """
        exports.handler = async (event, context) => {
          run("x", JSON.stringify(args), { env: process.env });
          const hint = `console.log(context.credentials)`;
          console.log(context.credentials ? "with" : "without", context.requestId);
          console.log(`token ${context.credentials.securityToken}`);
          const { accessKeyId, securityToken: token } = context.credentials;
          console.log(accessKeyId);
          console.info({ token });
          list.forEach(() => { use(context.credentials); });
          return { statusCode: 200, body: JSON.stringify({ token }) };
        };
        """,
      expected: [
        "logged-credential context.credentials.securityToken",
        "logged-credential token",
        "answered-credential token",
      ]),
    CodeCase(
      path: "a.js",
      source: """
        exports.handler = (event, context, callback) => {
          console.log(JSON.stringify(context));
          const c = context.credentials;
          fs.readFile(p, () => callback(null, c));
        };
        const get = (context) => context.credentials;
        new DefinePlugin({ "process.env": JSON.stringify(process.env) });
        """,
      expected: ["logged-context context", "answered-credential c"]),
    CodeCase(
      path: "a.ts",
      source: """
        export const handler = async (event: Event, ctx: Context) => ({ creds: ctx.credentials });
        """,
      expected: ["answered-credential ctx.credentials"]),
    CodeCase(
      path: "a.js",
      source: """
        import AWS from "aws-sdk";
        exports.handler = async (event, context) => { console.log(context); return context; };
        """,
      expected: []),
    CodeCase(
      path: "A.java",
      source: """
        class A {
          public String handleRequest(Event e, Context context) {
            Credentials c = context.getExecutionCredentials();
            System.out.print(c.getAccessKeyId());
            System.out.print("t " + c.getSecurityToken());
            log.info("s {}", context.getExecutionCredentials().getAccessKeySecret());
            Map<String, String> env = System.getenv();
            log.info("env " + env);
            log.info(System.getenv("STAGE"));
            return c.getAccessKeySecret();
          }
        }
        """,
      expected: [
        "logged-credential c.getSecurityToken()",
        "logged-credential context.getExecutionCredentials().getAccessKeySecret()",
        "logged-credential env",
        "answered-credential c.getAccessKeySecret()",
      ]),
    CodeCase(
      path: "a.go",
      source: """
        package main
        func Handle(ctx context.Context, e Event) (string, error) {
          fctx, _ := fccontext.FromContext(ctx)
          fmt.Println(ctx, fctx.Credentials.AccessKeyId)
          log.Printf("%s", fctx.Credentials.SecurityToken)
          creds := fctx.Credentials
          return creds.AccessKeySecret, nil
        }
        func main() { fmt.Println(os.Environ()); fmt.Println(os.Getenv("STAGE")); fc.Start(Handle) }
        """,
      expected: [
        "logged-credential fctx.Credentials.SecurityToken",
        "answered-credential creds.AccessKeySecret",
        "logged-credential os.Environ()",
      ]),
    CodeCase(
      path: "a.php",
      source: """
        <?php
        // echo $context['credentials'];
        function handler($event, $context) {
            $c = $context['credentials'];
            echo "id {$c['accessKeyId']}";
            echo "token {$c['securityToken']}";
            var_dump($context);
            print_r($_ENV);
            return $c;
        }
        """,
      expected: [
        "logged-credential $c['securityToken']",
        "logged-context $context",
        "logged-credential $_ENV",
        "answered-credential $c",
      ]),
  ]
}
