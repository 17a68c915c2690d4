import PolicyAST
import Testing

struct ServerlessDevsTests {
  @Test func `a role that another unit gives out is linked`() throws {
    let model = Fixture.model(
      of: """
        edition: 3.0.0
        name: shop
        resources:
          worker:
            component: fc3
            props: {region: cn-hangzhou, functionName: worker, role: "${resources.maker.output.arn}"}
          maker:
            component: ram
            props: {name: worker-role, service: fc.aliyuncs.com}
        """)

    let role = try #require(model.functions.first?.role?.identity)

    #expect(model[role].name.string == "worker-role")
  }

  @Test func `a template of Funcraft may have names that a generator fills in`() {
    let model = Fixture.model(
      of: """
        Transform: 'Aliyun::Serverless-2018-04-03'
        Resources:
          {{ service }}:
            Type: 'Aliyun::Serverless::Service'
            {{ function }}:
              Type: 'Aliyun::Serverless::Function'
              Properties: {Handler: index.handler, Runtime: nodejs12, CodeUri: ./}
        """, named: "template.yml")

    #expect(model.functions.count == 1 && model.services.count == 1)
  }

  @Test func `a file of edition 1 is read whole`() throws {
    let model = try Fixture.model("serverless-devs-fc/ok/shop.yaml")

    let orders = try #require(model.functions.first)
    let role = try #require(orders.role?.identity)
    let upload = model.triggers[0]

    #expect(model.diagnostics.isEmpty)
    #expect(model.functions.map { $0.name?.string } == ["orders", "failures"])
    #expect(model.services.count == 1 && model.services[0].functions.count == 2)
    #expect(orders.generation == .fc2 && orders.region?.string == "cn-hangzhou")
    #expect(orders.timeout?.integer == 30 && orders.memory?.integer == 512 && orders.internetAccess?.bool == false)
    #expect(orders.network?.vpc?.value.string == "vpc-bp1example" && orders.network?.subnets.count == 1)
    #expect(orders.logs?.project?.string == "shop-logs" && orders.logs?.store?.string == "calls")
    #expect(orders.mounts.map(\.kind) == [.fileSystem, .bucket] && orders.mounts[1].readOnly?.bool == true)
    #expect(orders.layers.map(\.string) == ["acs:fc:cn-hangzhou:1234567890123456:layers/tools/versions/3"])
    #expect(orders.asynchronous?.onFailure?.string == "acs:fc:::services/shop/functions/failures")
    #expect(orders.code?.path?.string == "./orders" && orders.instanceConcurrency?.integer == 2)
    #expect(upload.kind == .oss && upload.filterPrefix?.string == "in/" && upload.filterSuffix?.string == ".csv")
    #expect(upload.source?.string == "acs:oss:cn-hangzhou:1234567890123456:shop-uploads")
    #expect(model.triggers[1].authentication?.string == "anonymous" && model.triggers[1].methods?.elements?.count == 2)
    #expect(model.domains.first?.functions == [ID(0)] && model.domains.first?.minimumTLS?.string == "TLSv1.2")
    #expect(model.ownAccounts.all == ["1234567890123456"])
    #expect(model[role].origin == .declared && model[role].name.string == "shop-worker")
  }

  @Test func `a role that is written in place carries its policies`() throws {
    let model = try Fixture.model("serverless-devs-fc/ok/shop.yaml")

    let role = model[try #require(model.functions[0].role?.identity)]
    let bindings = role.bindings.map { model[$0] }
    let managed = model[try #require(bindings[0].policy)]
    let inline = model[try #require(bindings[1].policy)]

    #expect(model.functions[1].role?.identity == model.functions[0].role?.identity)
    #expect(bindings.map(\.kind) == [.managed, .inline])
    #expect(managed.origin == .managed && managed.location.place == "38:11")
    #expect(inline.name?.string == "shop-objects" && inline.faults.isEmpty)
    #expect(inline.statements[0].action?.patterns.map(\.location.place) == ["44:19", "45:19"])
    #expect(inline.statements[1].conditions.first?.key.text.string == "acs:SourceVpc")
    #expect(
      role.trust.map { model[$0].statements[0].principal?.principals[0].pattern.text.string } == "fc.aliyuncs.com")
  }

  @Test func `references keep the place where a value is written and the place that refers to it`() throws {
    let model = try Fixture.model("serverless-devs-fc/ok/shop.yaml")

    let environment = model.functions[0].environment
    let neighbours = model.functions[1].environment
    let region = try #require(model.functions[0].region)

    #expect(environment.map(\.key.string) == ["STAGE", "TABLE", "TOKEN"])
    #expect(environment[1].value.string == "shop-orders")
    #expect(environment[2].value.unresolved?.reason == .environment)
    #expect(region.location.place == "7:11" && region.usage.place == "58:15")
    #expect(neighbours[0].value.unresolved?.reason == .deployment)
    #expect(neighbours[1].value.string == "orders" && neighbours[1].value.usage.place == "118:22")
    #expect(model.functions[1].region?.unresolved?.reason == .undefined)
  }

  @Test func `units for roles, bare role names and automatic settings are understood`() throws {
    let model = try Fixture.model("serverless-devs-fc/ok/roles.yaml")

    let guardian = try #require(model.functions.first)
    let role = model[try #require(guardian.role?.identity)]

    #expect(model.functions.count == 1)
    #expect(role.name.string == "flow-worker" && role.origin == .declared)
    #expect(role.bindings.map { model[$0].policy != nil } == [true, false])
    #expect(guardian.logs?.isAutomatic == true && guardian.network?.isAutomatic == true)
    #expect(guardian.mounts.map(\.isAutomatic) == [true])
    #expect(guardian.image?.name?.string == "registry.cn-shanghai.aliyuncs.com/house/guard:1")
  }

  @Test func `a file that extends another one has its variables and role`() throws {
    let model = try Fixture.model("serverless-devs-fc/ok/extended.yaml")

    let late = try #require(model.functions.first)
    let role = try #require(late.role)

    #expect(late.region?.string == "cn-beijing")
    #expect(role.value.location.file.path == "serverless-devs-fc/ok/base/common.yaml")
    #expect(role.value.scalar?.holes.map(\.unresolved.reason) == [.configuration])
    #expect(role.identity.map { model[$0].origin } == .managed)
    #expect(model.policies.contains { $0.name?.string == "AliyunFCDefaultRolePolicy" && $0.origin == .managed })
  }

  @Test func `a file of edition 3 is read whole`() throws {
    let model = try Fixture.model("serverless-devs-fc3/ok/media.yaml")

    let resize = try #require(model.functions.first)
    let upload = model.triggers[0]

    #expect(model.diagnostics.isEmpty && model.functions.count == 2)
    #expect(resize.generation == .fc3 && resize.name?.string == "resize-dev")
    #expect(resize.timeout?.integer == 90 && resize.internetAccess?.bool == true)
    #expect(resize.environment.map { $0.value.string } == ["info", "live"])
    #expect(resize.network?.isAutomatic == true && resize.network?.vpc?.value.location.place == "14:14")
    #expect(resize.logs?.isAutomatic == true && resize.reservedConcurrency?.integer == 5)
    #expect(resize.mounts.map { $0.directory?.string } == ["/mnt/nas", "/mnt/oss"])
    #expect(resize.mounts[0].path?.location.place == "37:48")
    #expect(resize.callingNetworks.map(\.string) == ["vpc-bp1caller"])
    #expect(resize.asynchronous?.onSuccess?.scalar?.holes.map(\.unresolved.reason) == [.configuration])
    #expect(resize.role?.identity.map { model[$0].name.string } == "aliyunfcdefaultrole")
    #expect(upload.filterPrefix?.string == "aliyunfcdefaultrole/" && upload.filterSuffix?.location.text == "\".png\"")
    #expect(upload.role?.identity.map { model[$0].origin } == .referenced)
    #expect(model.triggers[1].authentication?.string == "jwt" && model.triggers[1].internetDisabled?.bool == true)
  }

  @Test func `images, encrypted mounts, automatic roles and domains of edition 3 are read`() throws {
    let model = try Fixture.model("serverless-devs-fc3/ok/media.yaml")

    let serve = model.functions[1]
    let domain = try #require(model.domains.first)

    #expect(serve.role?.isAutomatic == true && serve.role?.identity == nil)
    #expect(serve.image?.registryUser?.string == "puller")
    #expect(serve.image?.registryPassword?.unresolved?.reason == .environment)
    #expect(serve.network?.vpc?.value.string == "vpc-bp1example")
    #expect(serve.mounts[0].source?.string == "nas-example.cn-hangzhou.nas.aliyuncs.com")
    #expect(serve.mounts[0].path?.string == "/media" && serve.mounts[0].encryption?.bool == true)
    #expect(domain.functions == [ID(1)] && domain.firewall?.bool == false)
    #expect(domain.authentication?.string == "anonymous" && domain.minimumTLS?.string == "TLSv1.0")
  }

  @Test func `every scalar is a setting once, with its function`() throws {
    let model = try Fixture.model("serverless-devs-fc/ok/shop.yaml")

    let tokens = model.settings.filter { $0.key.string == "TOKEN" }
    let names = model.settings.filter { $0.value.string == "shop" && $0.key.string == "name" }
    let stage = try #require(model.settings.first { $0.key.string == "STAGE" })

    #expect(tokens.count == 1 && tokens[0].value.unresolved?.reason == .environment)
    #expect(names.map(\.path) == ["name", "vars.service.name"])
    #expect(stage.path == "services.orders.props.function.environmentVariables.STAGE" && stage.function == ID(0))
    #expect(Set(model.settings.map(\.value.location)).count == model.settings.count)
  }

  @Test func `variables that are passed on win over defaults`() {
    let text = """
      edition: 3.0.0
      resources:
        one:
          component: fc3
          props: {functionName: "a-${env('STAGE', 'dev')}", runtime: custom, handler: x}
      """

    let plain = Fixture.model(of: text)
    let given = Fixture.model(of: text, environment: ["STAGE": "live"])

    #expect(plain.functions.first?.name?.string == "a-dev")
    #expect(given.functions.first?.name?.string == "a-live")
  }

  @Test func `cycles and broken syntax end in diagnostics and unresolved values`() throws {
    let cycle = try Fixture.model("serverless-devs-fc/err/cycle.yaml")
    let broken = try Fixture.model("serverless-devs-fc3/err/broken.yaml")

    let circle = try #require(cycle.functions.first)
    let torn = try #require(broken.functions.first)

    #expect(circle.region?.unresolved?.reason == .cycle && circle.role == nil)
    #expect(cycle.services.first?.name?.unresolved?.reason == .cycle)
    #expect(circle.runtime?.unresolved?.reason == .placeholder)
    #expect(!circle.environmentIsComplete && circle.environment.isEmpty)
    #expect(cycle.diagnostics.contains { $0.severity == .error })
    #expect(torn.role?.value.unresolved?.reason == .cycle && torn.network == nil)
    #expect(broken.triggers.map { $0.name?.string } == ["odd"])
    #expect(!broken.diagnostics.isEmpty)
  }

  @Test func `variables of an extended file that is not there are open, not undefined`() {
    let text = """
      extend: ./missing.yaml
      services:
        one:
          component: fc
          props: {region: "${vars.region}", service: "${vars.service}", function: {name: one, runtime: go1}}
      """

    let model = Fixture.model(of: text)

    #expect(model.functions.first?.region?.unresolved?.reason == .file)
    #expect(model.functions.first?.role?.value.unresolved?.reason == .file)
    #expect(model.functions.first?.network?.unresolved != nil)
  }

  @Test func `files and their content are read through the caller`() {
    let text = """
      edition: 3.0.0
      vars: ${yaml(file('./conf/vars.yaml'))}
      resources:
        one:
          component: fc3
          props: {functionName: "${vars.name}", runtime: custom, environmentVariables: {KEY: "${file('./missing')}"}}
      """
    let document = Document.parse(SourceFile(path: "app/s.yaml", text: text), as: .yaml)
    let files = ProjectFiles(read: { path in
      path == "app/conf/vars.yaml" ? SourceFile(path: path, text: "name: from-file\n") : nil
    })

    let model = ProjectReader().model(of: [document], in: files)

    #expect(model.functions.first?.name?.string == "from-file")
    #expect(model.functions.first?.name?.location.file.path == "app/conf/vars.yaml")
    #expect(model.functions.first?.name?.location.place == "1:7")
    #expect(model.functions.first?.environment.first?.value.unresolved?.reason == .file)
  }
}
