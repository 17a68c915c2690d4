import PolicyAST
import Testing

/// What crosses the border between a template and the stacks in it.
struct NestedStackTests {
  private func model(of files: [String: String], _ main: String) -> AccessModel {
    let sources = files.mapValues { $0 }
    let project = ProjectFiles { path in sources[path].map { SourceFile(path: path, text: $0) } }
    let documents = files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    #expect(files[main] != nil)
    return ProjectReader().model(of: documents, in: project)
  }

  @Test func `outputs of a nested stack lead to what it makes`() throws {
    let main = """
      ROSTemplateFormatVersion: '2015-09-01'
      Resources:
        Network: {Type: 'ALIYUN::ROS::Stack', Properties: {TemplateURL: network.yml}}
        Identity:
          Type: ALIYUN::ROS::Stack
          Properties: {TemplateURL: identity.yml, Parameters: {Name: worker}}
        Function:
          Type: ALIYUN::FC3::Function
          Properties:
            FunctionName: worker
            Role: !GetAtt Identity.Outputs.Arn
            VpcConfig:
              VpcId: {'Fn::GetAtt': [Network, Outputs.Vpc]}
              VSwitchIds: {'Fn::GetAtt': [Network, Outputs.Switches]}
      """
    let network = """
      ROSTemplateFormatVersion: '2015-09-01'
      Resources:
        Vpc: {Type: 'ALIYUN::ECS::VPC', Properties: {CidrBlock: 10.0.0.0/8}}
        A: {Type: 'ALIYUN::ECS::VSwitch', Properties: {VpcId: !Ref Vpc}}
        B: {Type: 'ALIYUN::ECS::VSwitch', Properties: {VpcId: !Ref Vpc}}
      Outputs:
        Vpc: {Value: !GetAtt Vpc.VpcId}
        Switches: {Value: [!Ref A, !Ref B]}
      """
    let identity = """
      ROSTemplateFormatVersion: '2015-09-01'
      Parameters: {Name: {Type: String}}
      Resources:
        Role: {Type: 'ALIYUN::RAM::Role', Properties: {RoleName: !Ref Name}}
      Outputs:
        Arn: {Value: !GetAtt Role.Arn}
      """

    let model = model(of: ["main.yml": main, "network.yml": network, "identity.yml": identity], "main.yml")

    let function = try #require(model.functions.first)
    #expect(function.network?.vpc?.target == ID(0))
    #expect(function.network?.subnets.map(\.target) == [ID(0), ID(1)])
    let role = try #require(function.role?.identity)
    #expect(model[role].origin == .declared)
    #expect(model[role].name.known == "worker")
  }

  @Test func `a stack takes outputs of another one and hands them on`() throws {
    let main = """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        App:
          Type: AWS::CloudFormation::Stack
          Properties:
            TemplateURL: app.yml
            Parameters:
              Subnets: !Join [',', [!GetAtt Network.Outputs.A, !GetAtt Network.Outputs.B]]
        Network: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: network.yml}}
      """
    let network = """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        A: {Type: 'AWS::EC2::Subnet', Properties: {CidrBlock: 10.0.0.0/24}}
        B: {Type: 'AWS::EC2::Subnet', Properties: {CidrBlock: 10.0.1.0/24}}
      Outputs:
        A: {Value: !Ref A}
        B: {Value: !Ref B}
      """
    let app = """
      AWSTemplateFormatVersion: '2010-09-09'
      Parameters: {Subnets: {Type: 'List<AWS::EC2::Subnet::Id>'}}
      Resources:
        Function: {Type: 'AWS::Lambda::Function', Properties: {VpcConfig: {SubnetIds: !Ref Subnets}}}
      """

    let model = model(of: ["main.yml": main, "network.yml": network, "app.yml": app], "main.yml")

    #expect(model.functions.count == 1)
    #expect(model.functions.first?.network?.subnets.map(\.target) == [ID(0), ID(1)])
  }

  @Test func `stacks that take from each other end`() {
    let main = """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        A:
          Type: AWS::CloudFormation::Stack
          Properties: {TemplateURL: a.yml, Parameters: {P: !GetAtt B.Outputs.O}}
        B:
          Type: AWS::CloudFormation::Stack
          Properties: {TemplateURL: a.yml, Parameters: {P: !GetAtt A.Outputs.O}}
      """
    let nested = """
      AWSTemplateFormatVersion: '2010-09-09'
      Parameters: {P: {Type: String}}
      Resources: {Role: {Type: 'AWS::IAM::Role', Properties: {}}}
      Outputs: {O: {Value: !Ref P}}
      """

    let model = model(of: ["main.yml": main, "a.yml": nested], "main.yml")

    #expect(model.identities.count == 2)
  }
}
