import Fixtures
import Plotting
import ReportModel
import Testing

@Suite struct LayersFigureTests {
  private static let path = "figures/02-quay/figure.yaml"

  private static func findings(_ old: String, _ new: String, in name: String = "figure.yaml") throws
    -> [String]
  {
    try ReportAssemblyTests.findings {
      try $0.replace(old, with: new, in: "figures/02-quay/\(name)")
    }
    .map { $0.replacing("figures/02-quay/", with: "") }
  }

  @Test(arguments: [
    (
      "id: yard, layer: land", "id: yard, layer: lend",
      "figure.yaml:15:23 unknown-reference: unknown layer 'lend' — did you mean 'land'?"
    ),
    (
      "id: land, title", "id: land, color: rde, title",
      "figure.yaml:12:23 unknown-reference: unknown color 'rde' — colors: blue, ochre, olive, rose, teal, violet"
    ),
    (
      "{id: land, title: {zh: 陆侧, en: Land side}", "{id: land, title: {zh: 陆侧}",
      "figure.yaml:12:23 missing-key: key 'en' is missing — add 'en: …'"
    ),
    (
      "id: land", "id: water",
      "figure.yaml:12:10 row-id: id 'water' stands twice — give each entry its own id — "
        + "figure.yaml:11:10 the first one"
    ),
    (
      "{id: cranes, layer: water, title", "{id: cranes, layer: water, colour: red, title",
      "figure.yaml:14:32 unknown-key: unknown key 'colour' — keys: id, layer, title"
    ),
  ])
  func reports(_ old: String, _ new: String, _ expected: String) throws {
    let found = try Self.findings(old, new)
    #expect(found.first == expected)
    #expect(found.count == (new == "id: water" ? 2 : 1), "\(found)")
  }

  @Test(arguments: [
    (
      "crane-1,cranes", "crane-1,crane",
      "data.csv:2:9 unknown-reference: unknown group 'crane' — did you mean 'cranes'?"
    ),
    (
      "一号岸桥,", ",",
      "data.csv:2:16 cell-value: cell 'label.zh' is empty — write the text in both languages"
    ),
  ])
  func reportsTheCell(_ old: String, _ new: String, _ expected: String) throws {
    #expect(try Self.findings(old, new, in: "data.csv") == [expected])
  }

  @Test func drawsLayersWithTheirGroupsAndItems() throws {
    let report = try #require(try report())
    guard case .layers(let diagram) = try report.figures[1].drawn().drawing.english else {
      Issue.record("no layers")
      return
    }
    #expect(diagram.layers.map(\.title) == ["Water side", "Land side"])
    #expect(diagram.layers.map(\.verb) == ["unloads", ""])
    #expect(
      diagram.layers.map { $0.groups.map(\.items) } == [
        [["Crane 1", "Crane 2"]], [["Empty boxes"]],
      ])
  }
}

@Suite struct StagesFigureTests {
  private static let definition = """
    kind: stages
    title: {zh: 装卸, en: Handling}
    headline: {zh: 三步, en: Three steps}
    subtitle: {zh: 从船到堆场, en: From ship to yard}
    sources: [gate-log]
    columns:
      stage: {zh: 步骤, en: Stage}
      attribute: {zh: 属性, en: Attribute}
      item: {zh: 内容, en: Content}
    stages:
      - {id: one, title: {zh: 第一步, en: First}}
      - {id: two, title: {zh: 第二步, en: Second}}
    attributes:
      - {id: name, role: heading, title: {zh: 名称, en: Name}}
      - {id: when, role: time, title: {zh: 时间, en: Time}}
      - {id: tool, role: detail, title: {zh: 工具, en: Tool}}
      - {id: result, role: callout, title: {zh: 结果, en: Result}}

    """
  private static let data = """
    id,stage,attribute,label.zh,label.en,status
    one-name,one,name,卸船,Unloading,stated
    one-when,one,when,上午,Morning,stated
    one-tool,one,tool,岸桥,Crane,stated
    one-result,one,result,落地,On land,stated
    two-name,two,name,堆存,Storing,stated
    two-when,two,when,下午,Afternoon,stated

    """

  private static func change(_ definition: String, _ data: String)
    -> (inout FixtureReport) throws -> Void
  {
    { fixture in
      fixture.write(definition, to: "figures/02-quay/figure.yaml")
      fixture.write(data, to: "figures/02-quay/data.csv")
    }
  }

  @Test func drawsStagesWithTheirFacts() throws {
    let report = try #require(try report(Self.change(Self.definition, Self.data)))
    guard case .stages(let timeline) = try report.figures[1].drawn().drawing.english else {
      Issue.record("no stages")
      return
    }
    #expect(timeline.stages.map(\.ordinal) == ["First", "Second"])
    #expect(timeline.stages.map(\.heading) == ["Unloading", "Storing"])
    #expect(timeline.stages.map(\.period) == ["Morning", "Afternoon"])
    #expect(timeline.stages.map { $0.details.map(\.text) } == [["Crane"], []])
    #expect(timeline.stages.map(\.callout) == ["Result: On land", nil])
  }

  @Test(arguments: [
    (
      "role: time", "role: tima",
      "figure.yaml:15:22 unknown-reference: unknown role 'tima' — did you mean 'time'?"
    ),
    (
      "id: two, title: {zh: 第二步, en: Second}", "id: two",
      "figure.yaml:12:5 missing-key: key 'title' is missing — add 'title: …'"
    ),
    (
      "one-when,one", "one-when,on",
      "data.csv:3:10 unknown-reference: unknown stage 'on' — did you mean 'one'?"
    ),
    (
      "one-tool,one,tool", "one-tool,one,tools",
      "data.csv:4:14 unknown-reference: unknown attribute 'tools' — did you mean 'tool'?"
    ),
  ])
  func reports(_ old: String, _ new: String, _ expected: String) throws {
    let found = try findings(
      Self.change(
        Self.definition.replacing(old, with: new), Self.data.replacing(old, with: new)))
    #expect(found.map { $0.replacing("figures/02-quay/", with: "") } == [expected])
  }
}
