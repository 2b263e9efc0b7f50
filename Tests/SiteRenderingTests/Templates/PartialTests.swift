import Diagnostics
import SiteRendering
import Testing

@Suite struct PartialTests {
  @Test func reportsAPartialThatDoesNotExist() {
    #expect(
      lines(load(["page": "{{> menuu}}{{> menu}}", "menu": "-"])) == [
        "page:1:5 'menuu' is not a template [unknown-partial] did you mean 'menu'?"
      ])
  }

  @Test func checksAPartialInTheScopeOfEachCaller() {
    let loaded = load(["page": "{{#next}}{{> link}}{{/next}}\n{{> link}}", "link": "{{url}}"])
    #expect(
      lines(loaded) == [
        "link:1:3 'url' is not declared here [unknown-name] "
          + "names: isHome, main, next, parts, site, tag, title"
      ])
    let note = loaded.diagnostics.first?.notes.first
    #expect(note?.message == "'{{> link}}' calls it here")
    #expect(note?.range.start == SourcePosition(line: 2, column: 1))
  }

  @Test func checksAPartialOfAPartial() {
    let loaded = load(["page": "{{> a}}", "a": "{{#parts}}{{> b}}{{/parts}}", "b": "{{numbr}}"])
    #expect(
      lines(loaded) == [
        "b:1:3 'numbr' is not declared here [unknown-name] did you mean 'number'?"
      ])
  }

  @Test func reportsOneMistakeOfAPartialOnce() {
    let loaded = load(
      ["page": "{{> a}}{{#next}}{{> a}}{{/next}}", "part": "{{> a}}", "a": "{{titel}}"],
      ["page": page, "part": page])
    #expect(loaded.diagnostics.count == 1)
  }

  @Test func reportsATemplateThatCallsItself() {
    #expect(
      lines(load(["page": "{{> a}}", "a": "\n{{> b}}", "b": "{{#next}}{{> a}}{{/next}}"])) == [
        "a:2:1 'a' calls itself: a, then b, then a [broken-template] remove one of these calls",
        "b:1:10 'b' calls itself: b, then a, then b [broken-template] remove one of these calls",
      ])
  }

  @Test func keepsTemplatesThatCallThemselvesFromBeingRendered() {
    let loaded = load(["page": "{{> page}}"])
    #expect(throws: TemplateFault.self) { try loaded.value.render("page", pageValues) }
  }

  @Test func refusesAChainOfCallsThatIsTooLong() {
    var templates = ["page": "{{> p1}}", "p9": "end"]
    for index in 1...8 { templates["p\(index)"] = "{{> p\(index + 1)}}" }
    #expect(
      lines(load(templates)) == [
        "p1:1:1 'p1' calls partials that call others, more than 8 deep [input-limit] "
          + "write some of them into the templates that call them"
      ])
  }

  @Test func survivesCallsThatMultiply() {
    var templates = ["page": "{{> p1}}", "p7": "{{title}}"]
    let lists = (0..<8).map { "x\($0)" }
    for index in 1...6 {
      templates["p\(index)"] = lists.map { "{{#\($0)}}{{> p\(index + 1)}}{{/\($0)}}" }.joined()
    }
    let inner: TemplateSchema = [.text("title", "a title")]
    let schema = TemplateSchema(lists.map { .list($0, "a list", inner) }).adding(inner)
    let loaded = load(templates, ["page": schema])
    #expect(loaded.diagnostics.map(\.rule) == [.inputLimit])
  }

  @Test func doesNotBlameTheCallOfATemplateThatIsBroken() {
    #expect(
      lines(load(["page": "{{> menu}}", "menu": "{{}}"])).map { $0.prefix(8) } == ["menu:1:1"])
  }

  @Test func namesTemplatesInFoldersByTheirPath() throws {
    #expect(try render("{{> parts/menu}}", [:], partials: ["parts/menu": "-"]) == "-")
  }

  @Test func warnsOfATemplateThatNothingUses() {
    let loaded = load(["page": "", "menu": "-"])
    #expect(
      lines(loaded) == [
        "menu:1:1 template 'menu' is used by no page and no other template [unexpected-file] "
          + "call it with {{> menu}}, or remove the file"
      ])
    #expect(!loaded.diagnostics.containsError)
  }

  @Test func reportsAPageWithoutATemplate() {
    #expect(
      lines(load([:])) == [
        "page:1:1 template 'page' is missing [missing-file] add Templates/page.mustache"
      ])
  }

  @Test func warnsOfAFileThatIsNoTemplate() {
    let files = [
      SourceFile(path: "Templates/page.mustache", text: ""),
      SourceFile(path: "Templates/page.html", text: ""),
    ]
    let loaded = TemplateSet.load(files, schemas: ["page": page])
    #expect(loaded.diagnostics.map(\.message) == ["'Templates/page.html' is no template"])
  }
}
