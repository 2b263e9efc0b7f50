import Diagnostics
import SiteRendering
import Testing

@Suite struct TemplateRenderingTests {
  @Test func printsTextAndHTML() throws {
    let html = try render("<h1>{{title}}</h1>{{{main}}}{{&main}}", [:])
    #expect(html == "<h1>算力规模</h1><p>正文</p><p>正文</p>")
  }

  @Test func escapesEveryCharacterThatCouldEndAnAttribute() throws {
    let html = try render(#"<a title="{{title}}">"#, ["title": .text(#"<&>"' onload='x"#)])
    #expect(html == ##"<a title="&lt;&amp;&gt;&quot;&#39; onload=&#39;x">"##)
  }

  /// swift-mustache's own escaping compares characters and lets this one pass.
  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{338}"])
  func escapesMarksThatCarryACombiningMark(_ mark: String) throws {
    let html = try render("{{title}}", ["title": .text("\"\(mark)<\(mark)&\(mark)")])
    #expect(Array(html.utf8) == Array("&quot;\(mark)&lt;\(mark)&amp;\(mark)".utf8))
  }

  @Test func escapesInsidePartialsToo() throws {
    let html = try render("{{> name}}", ["title": .text("a<b")], partials: ["name": "{{title}}"])
    #expect(html == "a&lt;b")
  }

  @Test func doesNotReadTagsInValues() throws {
    let html = try render(
      "{{title}}{{{main}}}", ["title": .text("{{main}}"), "main": .html("{{x}}")])
    #expect(html == "{{main}}{{x}}")
  }

  @Test func rendersNestedListsInOrder() throws {
    let sections: TemplateValue = .list([
      ["title": .text("规模"), "url": .text("1.html")],
      ["title": .text("结构"), "url": .text("2.html")],
    ])
    let html = try render(
      "{{#parts}}{{number}}:{{#sections}}{{title}}({{url}}){{/sections}};{{/parts}}",
      [
        "parts": .list([
          ["title": .text("甲"), "number": .text("一"), "sections": sections],
          ["title": .text("乙"), "number": .text("二"), "sections": .list([])],
        ])
      ])
    #expect(html == "一:规模(1.html)结构(2.html);二:;")
  }

  @Test func prefersTheInnerOfTwoNames() throws {
    let part: TemplateValues = [
      "title": .text("inner"), "number": .text("1"), "sections": .list([]),
    ]
    let html = try render(
      "{{title}} {{#parts}}{{title}} {{site.title}}{{/parts}}",
      ["title": .text("outer"), "parts": .list([part])])
    #expect(html == "outer inner 智算发展报告")
  }

  @Test func doesNotClimbPastAnOptionalNameThatIsLeftOut() throws {
    let item: TemplateSchema = [.optionalText("tag", "a mark")]
    let schema: TemplateSchema = [
      .optionalText("tag", "a mark"), .list("items", "some items", item),
    ]
    let loaded = load(["page": "{{#items}}{{#tag}}{{tag}}{{/tag}}.{{/items}}"], ["page": schema])
    let html = try loaded.value.render("page", ["tag": .text("outer"), "items": .list([[:]])])
    #expect(html == ".")
  }

  @Test func takesTheInvertedBranchOfWhatIsLeftOutOrEmpty() throws {
    let html = try render(
      "{{^isHome}}a{{/isHome}}{{^next}}b{{/next}}{{^parts}}c{{title}}{{/parts}}", [:])
    #expect(html == "abc算力规模")
  }

  @Test func entersOptionalObjectsThatAreGiven() throws {
    let html = try render(
      "{{#next}}<a href=\"{{url}}\">{{next.title}}</a>{{/next}}",
      ["next": .object(["title": .text("下一节"), "url": .text("2.html")])])
    #expect(html == "<a href=\"2.html\">下一节</a>")
  }

  @Test(arguments: [("含预测", "[含预测]"), ("", "-")])
  func asksWhetherThereIsText(_ tag: String, _ expected: String) throws {
    let html = try render("{{#tag}}[{{tag}}]{{/tag}}{{^tag}}-{{/tag}}", ["tag": .text(tag)])
    #expect(html == expected)
  }

  @Test func rendersAPartialInTwoScopes() throws {
    let html = try render(
      "{{> link}}{{#next}} {{> link}}{{/next}}",
      ["next": .object(["title": .text("next"), "url": .text("2.html")])],
      partials: ["link": "({{title}})"])
    #expect(html == "(算力规模) (next)")
  }

  @Test(arguments: [
    "a\r\n{{title}}\r\n", "a\r{{title}}\r", "a\n{{title}}\n", "\u{FEFF}a\n{{title}}\n",
  ])
  func writesLineFeedsWhateverTheTemplateHas(_ template: String) throws {
    #expect(try render(template, ["title": .text("t")]) == "a\nt\n")
  }

  @Test func leavesNoLineForATagThatStandsAlone() throws {
    let html = try render("{{! greeting }}\n{{^isHome}}\n  x\n{{/isHome}}", [:])
    #expect(html == "  x\n")
  }

  @Test func rendersAnEmptyTemplate() throws {
    #expect(try render("", [:]) == "")
  }

  @Test func rendersTheSameFromSeveralTasks() async throws {
    let loaded = load(["page": "{{title}}{{#parts}}{{title}}{{/parts}}"])
    let pages = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 { group.addTask { try loaded.value.render("page", pageValues) } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(pages == ["算力规模"])
  }
}
