import Diagnostics
import SiteRendering
import Testing

@Suite struct LinkCheckTests {
  /// What is wrong with a page that stands at `zh/scale/growth.html`, beside a few others.
  private func problems(_ html: String) throws -> [String] {
    let site = try site([
      "index.html": "<main id=\"main\"></main>", "zh/scale/growth.html": html,
      "zh/figures/3.html": "<h1 id=\"figure-3\">图表 3</h1>", "zh/figures.html": "",
      "assets/site.ba7816bf8f01.css": "", "data/03.csv": "",
      "zh/figures/3.svg": "<svg><g id=\"plot\"/></svg>",
    ])
    return LinkCheck.check(site).map { problem in
      let start = problem.range.start
      return
        "\(start.line):\(start.column) \(problem.message) [\(problem.rule.rawValue)] \(problem.help)"
    }
  }

  @Test(arguments: [
    #"<a href="../figures/3.html">图表 3</a>"#, #"<a href="../figures/3.html#figure-3">"#,
    #"<a href="../../index.html#main">"#, ##"<a id="a" href="#a">"##, #"<a href="growth.html">"#,
    #"<a href="growth.html#b"></a><p id="b">"#, #"<a href="../figures/3.html?q=算力#figure-3">"#,
    #"<a href="../figures/3%2Ehtml#figure%2D3">"#, #"<a href="./../figures.html">"#,
    #"<link rel=stylesheet href='../../assets/site.ba7816bf8f01.css'>"#,
    #"<a href=../figures.html>"#, #"<a href="https://example.org/x?a=1&amp;b=2">"#,
    #"<a href="mailto:a@example.org">"#, #"<a href="../figures/3.svg#plot">"#,
    #"<a download href="../../data/03.csv#row=3">"#, #"<!-- <a href="x.html"> -->"#,
    #"<script>document.write('<a href="x.html">')</script>"#,
    #"<title>a <a href="x.html"></title>"#, #"a < b href="x.html" "#, #"<p title="href='x.html'">"#,
    #"<p data-href="x.html">"#, #"<label for="q"><input id="q" aria-labelledby="q">"#,
    ##"<a id="caf&#233;" href="#café">"##, ##"<p id="x&amp;y"><a href="#x&#x26;y">"##, "", "<",
    "<a",
    "<a =\"x\">", "<a href=\"../figures.html", "<!--", "</", "<script",
  ])
  func acceptsALinkThatLeadsSomewhere(_ html: String) throws {
    #expect(try problems(html) == [])
  }

  @Test(arguments: [
    (
      #"<a href="../figures/4.html">"#,
      "1:10 link '../figures/4.html' leads to 'zh/figures/4.html', which is not in the site "
        + "[dead-link] did you mean 'zh/figures/3.html'?"
    ),
    (
      "图\n图 <img src=\"x.png\">",
      "2:15 link 'x.png' leads to 'zh/scale/x.png', which is not in the site [dead-link] "
        + "link to a file of the site"
    ),
    (
      #"<a href="../figures/3.html#figure-4">"#,
      "1:10 link '../figures/3.html#figure-4' leads to an id that 'zh/figures/3.html' does not have "
        + "[dead-link] did you mean 'figure-3'?"
    ),
    (
      ##"<a href="#here">"##,
      "1:10 link '#here' leads to an id that 'zh/scale/growth.html' does not have [dead-link] "
        + "there are no ids yet"
    ),
    (
      #"<use xlink:href="../figures/3.svg#plto"/>"#,
      "1:18 link '../figures/3.svg#plto' leads to an id that 'zh/figures/3.svg' does not have "
        + "[dead-link] did you mean 'plot'?"
    ),
    (
      #"<p id="a"><label for="b">"#,
      "1:23 id 'b' is named here and not on the page [dead-link] did you mean 'a'?"
    ),
    (
      #"<p id="a"><p id="a">"#,
      "1:18 id 'a' stands twice on this page [duplicate-id] give one of the two elements another id"
    ),
  ])
  func reportsALinkThatLeadsNowhere(_ html: String, _ expected: String) throws {
    #expect(try problems(html) == [expected])
  }

  @Test(arguments: [
    ("/zh/figures.html", "starts at the root of the server"),
    ("//example.org/x", "starts at the root of the server"), ("", "is empty"),
    ("#", "has an empty fragment"), ("../figures.html#", "has an empty fragment"),
    ("../", "names a folder"), ("../../../index.html", "leaves the site"),
    ("javascript:alert(1)", "has the scheme 'javascript'"),
    ("JavaScript:alert(1)", "has the scheme 'javascript'"),
    ("data:text/html,x", "has the scheme 'data'"), ("%2Fetc", "starts at the root of the server"),
  ])
  func refusesALinkOfAFormThatIsNotAllowed(_ link: String, _ reason: String) throws {
    #expect(
      try problems("<a href=\"\(link)\">") == [
        "1:10 link '\(link)' \(reason) [dead-link] "
          + "write a relative link that names a file, such as ../figures.html"
      ])
  }

  @Test(arguments: ["<a href", "<a href=", "<a href=\"", "<a href>", "<a href=>"])
  func readsATagThatBreaksOff(_ html: String) throws {
    #expect(try problems(html).map { $0.contains("link '' is empty") } == [true])
  }

  @Test func pointsAtTheFirstOfTwoEqualIDs() throws {
    let site = try site(["a.html": "<p id=\"x\">\n<p id=\"x\">"])
    let note = LinkCheck.check(site).first?.notes.first
    #expect(note?.message == "'x' stands here first")
    #expect(
      note?.range
        == SourceRange(
          path: "a.html", start: SourcePosition(line: 1, column: 8),
          end: SourcePosition(line: 1, column: 9)))
  }

  @Test func reportsEveryPageInOrder() throws {
    let site = try site(["b.html": "<a href=\"x\">", "a.html": "<a href=\"y\"><a href=\"x\">"])
    #expect(LinkCheck.check(site).map(\.range.path) == ["a.html", "a.html", "b.html"])
  }

  @Test func tellsOnceOfALinkThatIsDeadOnManyPages() throws {
    let menu = "<a href=\"figuers.html\">图表</a><p id=\"a\"><p id=\"a\">"
    let site = try site([
      "en/1.html": menu, "zh/1.html": menu, "zh/2.html": menu, "zh/3.html": menu,
      "zh/4.html": menu, "zh/5.html": menu, "zh/figures.html": "<a href=\"nope.html\">",
    ])
    let found = LinkCheck.check(site)
    #expect(
      found.map { "\($0.range.path): \($0.message)" } == [
        "en/1.html: link 'figuers.html' leads to 'en/figuers.html', which is not in the site; "
          + "so it is on 5 more pages",
        "en/1.html: id 'a' stands twice on this page; so it is on 5 more pages",
        "zh/figures.html: link 'nope.html' leads to 'zh/nope.html', which is not in the site",
      ])
    #expect(found.first?.notes.map(\.range.path) == ["zh/1.html"])
  }

  @Test func readsALargeSiteInLinearTime() throws {
    let link = "<p><a href=\"0.html#a\">算力规模</a></p>\n"
    let text = "<p id=\"a\">" + String(repeating: link, count: 20)
    let files = (0..<2_000).map { RenderedFile(path: "\($0).html", text: text) }
    #expect(LinkCheck.check(try RenderedSite(files)) == [])
  }

  @Test func survivesAThousandDeadAddresses() throws {
    let links = (0..<1_000).map { "<a href=\"missing-\($0).html\">" }.joined()
    let files = (0..<500).map { RenderedFile(path: "page-\($0).html", text: "") }
    let site = try RenderedSite(files + [RenderedFile(path: "index.html", text: links)])
    #expect(LinkCheck.check(site).count == 1_000)
  }
}
