import Testing

@testable import Rules

/// Where lines of Chinese and English text end.
@Suite struct TextWrappingTests {
  @Test func `no line ends with an opening sign or begins with a closing one`() {
    let text = "写明角色，并用 acs:Service（fc.aliyuncs.com）或 iam:PassedToService（lambda.amazonaws.com）限定接收服务；“其他”（见下）。"

    for width in 12...60 {
      let lines = TextWrapping.lines(of: text, width: width)

      #expect(lines.allSatisfy { !"（“".contains($0.last ?? " ") }, "\(width): \(lines)")
      #expect(lines.allSatisfy { !"，。；：）”".contains($0.first ?? " ") }, "\(width): \(lines)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func `words of English stay whole`() {
    #expect(
      TextWrapping.lines(of: "name the actions that are used", width: 12) == ["name the", "actions that", "are used"])
  }
}
