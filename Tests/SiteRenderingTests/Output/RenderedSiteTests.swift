import SiteRendering
import Testing

@Suite struct RenderedSiteTests {
  @Test func sortsFilesByTheBytesOfTheirPaths() throws {
    let site = try site(["zh/index.html": "", "a-b.html": "", "a/b.html": "", "B.html": ""])
    #expect(site.files.map(\.path) == ["B.html", "a-b.html", "a/b.html", "zh/index.html"])
  }

  @Test(arguments: [
    "", "/a.html", "a//b.html", "a/", "../a.html", "a/./b", "图.html", "a b.html", "a\"b", "a\\b",
    "a\nb",
  ])
  func refusesAPathThatIsNone(_ path: String) {
    let fault = #expect(throws: SiteFault.self) { try site([path: ""]) }
    #expect(fault?.reasons == ["'\(path)' is no path of a site"])
  }

  @Test func refusesAPathThatIsTaken() {
    let fault = #expect(throws: SiteFault.self) { try site(["a.html": "", "a.html": ""]) }
    #expect(fault?.description == "'a.html' is rendered twice")
  }

  @Test func refusesPathsThatDifferByCaseAlone() {
    let fault = #expect(throws: SiteFault.self) { try site(["a.html": "", "A.html": ""]) }
    #expect(fault?.reasons == ["'a.html' and 'A.html' differ by their case alone"])
  }

  @Test func refusesAFileThatIsAlsoAFolder() {
    let fault = #expect(throws: SiteFault.self) { try site(["zh": "", "zh/a/b.html": ""]) }
    #expect(fault?.reasons == ["'zh' is a file and the folder of 'zh/a/b.html'"])
  }

  @Test func keepsTheManifestForTheWriter() {
    let fault = #expect(throws: SiteFault.self) { try site(["manifest.json": ""]) }
    #expect(fault?.reasons == ["'manifest.json' is the writer's own file"])
  }
}
