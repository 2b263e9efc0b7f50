import Diagnostics
import Fixtures
import NIOHTTP1
import ReportAssembly
import SiteRendering
import Testing

@testable import PreviewServer

@Suite struct RouteTests {
  private let site: ServedSite

  init() throws { site = try ServedFixture.served() }

  private func answer(_ request: HTTPRequestHead, hasBody: Bool = false) throws -> Response {
    guard case .response(let response) = Routes(site: site).answer(request, hasBody: hasBody) else {
      throw NotAResponse()
    }
    return response
  }

  private struct NotAResponse: Error {}

  private func text(_ response: Response) -> String {
    String(decoding: response.body, as: UTF8.self)
  }

  @Test func servesAPageWithTheScriptOfThePreview() throws {
    let response = try answer(ServedFixture.request("/zh/index.html"))
    #expect(response.status == .ok)
    #expect(response.headers["Content-Type"] == ["text/html; charset=utf-8"])
    #expect(text(response).contains("1,397"))
    #expect(
      text(response).contains(
        "<script src=\"/_preview/preview.js\" data-preview=\"/_preview/\" data-version=\""))
    #expect(text(response).contains("</script>\n</head>"))
  }

  @Test func knowsNothingOfAPageWithoutNumbers() throws {
    let response = try answer(ServedFixture.request("/_preview/origins?page=/zh/index.html"))
    #expect(response.headers["Content-Type"] == ["application/json; charset=utf-8"])
    #expect(text(response) == "null\n")
  }

  @Test func servesWhatEditorsAreTold() throws {
    let report = try #require(Assembly.report(from: FixtureReport().files).value)
    let build = PreviewBuild(
      site: try ServedFixture.site(), diagnostics: [], files: [],
      help: EditorsHelp(report: report, diagnostics: []))
    let routes = Routes(site: ServedSite(basePath: .root).after(build))
    func body(_ target: String) throws -> String {
      guard
        case .response(let response) = routes.answer(
          ServedFixture.request(target), hasBody: false)
      else { throw NotAResponse() }
      return text(response)
    }
    #expect(try body("/_preview/origins?page=/zh/").contains("\"review\": \"index.html\""))
    #expect(try body("/_preview/review/index.html").contains("data-preview=\"/_preview/\""))
    #expect(try body("/_preview/review/../index.html").contains("nothing"))
  }

  @Test func sendsThePagesContentPolicyAndNothingThatOpensItToOthers() throws {
    let headers = try answer(ServedFixture.request("/")).headers
    #expect(
      headers["Content-Security-Policy"]
        == ["default-src 'self'; object-src 'none'; base-uri 'none'"])
    #expect(!headers.contains { $0.name.lowercased().hasPrefix("access-control") })
  }

  @Test(arguments: ["/", "/zh/", "/index.html?x=1", "/z%68/index.html"])
  func servesAFolderByItsIndexAndDecodesOnce(_ target: String) throws {
    #expect(try answer(ServedFixture.request(target)).status == .ok)
  }

  @Test func sendsAFolderWithoutItsSlashToItsAddress() throws {
    let response = try answer(ServedFixture.request("/zh"))
    #expect(response.status == .permanentRedirect)
    #expect(response.headers["Location"] == ["/zh/"])
  }

  @Test func answersAnUnknownAddressWithTheSitesOwnPage() throws {
    let response = try answer(ServedFixture.request("/nowhere.html"))
    #expect(response.status == .notFound)
    #expect(text(response).contains("nothing"))
    #expect(text(response).contains("preview.js"))
  }

  @Test(arguments: [
    "/../Package.swift", "/%2e%2e/Package.swift", "/zh/../../Package.swift",
    "/zh/%2e%2e%2findex.html", "/%252e%252e/index.html", "/..%5cPackage.swift", "//index.html",
    "/./index.html", "/zh/../index.html", "/%2findex.html", "/index.html/", "/index%2ehtml/",
    "/Content/report.yaml",
  ])
  func findsNothingByAnyOtherWay(_ target: String) throws {
    #expect(try answer(ServedFixture.request(target)).status == .notFound)
  }

  @Test(arguments: [
    "/%", "/%2", "/%zz", "/%00", "/a%0ab", "/%c0%ae", "/%ff", "/index.html#x", "index.html", "*",
    "http://localhost:8000/", "http://evil.example/", "localhost:8000", "",
  ])
  func refusesAMalformedTarget(_ target: String) throws {
    let response = try answer(ServedFixture.request(target))
    #expect(response.status == .badRequest)
    #expect(response.closes)
  }

  @Test func refusesAnOverlongTarget() throws {
    let target = "/" + String(repeating: "a", count: 2_048)
    #expect(try answer(ServedFixture.request(target)).status == .uriTooLong)
  }

  @Test(arguments: [
    "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8000", "localhost:80:80",
    "localhost:", "localhost:x", "[::1", "[::1]x", "0.0.0.0:8000", "192.168.1.5", "",
    "localhost@evil.example",
  ])
  func refusesAForeignHost(_ host: String) throws {
    let response = try answer(ServedFixture.request("/", host: host))
    #expect(response.status == .forbidden)
    #expect(!text(response).contains("1,397"))
  }

  @Test(arguments: ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "[::1]"])
  func answersToItsOwnNames(_ host: String) throws {
    #expect(try answer(ServedFixture.request("/", host: host)).status == .ok)
  }

  @Test func refusesNoHostAndTwo() throws {
    #expect(try answer(ServedFixture.request("/", host: nil)).status == .forbidden)
    let two: HTTPHeaders = ["Host": "localhost"]
    #expect(try answer(ServedFixture.request("/", two)).status == .forbidden)
  }

  @Test(arguments: [HTTPMethod.POST, .PUT, .DELETE, .OPTIONS, .TRACE, .CONNECT, .PATCH])
  func refusesOtherMethods(_ method: HTTPMethod) throws {
    let response = try answer(ServedFixture.request("/", method: method))
    #expect(response.status == .methodNotAllowed)
    #expect(response.headers["Allow"] == ["GET, HEAD"])
  }

  @Test func refusesABody() throws {
    #expect(try answer(ServedFixture.request("/"), hasBody: true).status == .badRequest)
  }

  @Test func sendsNothingAnewThatTheBrowserHas() throws {
    let tag = try #require(try answer(ServedFixture.request("/")).headers["ETag"].first)
    for header in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let response = try answer(ServedFixture.request("/", ["If-None-Match": header]))
      #expect(response.status == .notModified)
      #expect(response.body.isEmpty)
    }
    #expect(try answer(ServedFixture.request("/", ["If-None-Match": "\"x\""])).status == .ok)
  }

  @Test func changesTheTagWithThePage() throws {
    let other = site.after(try ServedFixture.build("<html><head></head>1,398</html>"))
    #expect(other.file("index.html")?.entityTag != site.file("index.html")?.entityTag)
    #expect(other.file("404.html")?.entityTag == site.file("404.html")?.entityTag)
  }

  @Test func servesARange() throws {
    let target = "/data/figures/01.csv"
    let part = try answer(ServedFixture.request(target, ["Range": "bytes=3-7"]))
    #expect(part.status == .partialContent)
    #expect(text(part) == "value")
    #expect(part.headers["Content-Range"] == ["bytes 3-7/20"])
    let none = try answer(ServedFixture.request(target, ["Range": "bytes=20-"]))
    #expect(none.status == .rangeNotSatisfiable)
    #expect(none.headers["Content-Range"] == ["bytes */20"])
  }

  @Test func servesTheWholeFileWhereTheRangeIsOfAnotherVersion() throws {
    let headers: HTTPHeaders = ["Range": "bytes=0-1", "If-Range": "\"other\""]
    #expect(try answer(ServedFixture.request("/", headers)).status == .ok)
  }

  @Test func servesBelowABasePathAlone() throws {
    let path = try #require(BasePath("x"))
    let routes = Routes(site: try ServedFixture.served(below: path))
    func status(_ target: String) -> HTTPResponseStatus? {
      let answer = routes.answer(ServedFixture.request(target), hasBody: false)
      if case .response(let response) = answer { return response.status }
      return nil
    }
    #expect(status("/x/zh/") == .ok)
    #expect(status("/x/_preview/preview.js") == .ok)
    #expect(status("/zh/") == .notFound)
    #expect(status("/") == .permanentRedirect)
    #expect(status("/x") == .permanentRedirect)
    #expect(status("/xy/") == .notFound)
  }

  @Test(arguments: [
    ["Origin": "http://evil.example"], ["Origin": "null"], ["Origin": "http://localhost:3000"],
    ["Origin": "https://localhost:8000"], ["Sec-Fetch-Site": "cross-site"],
    ["Sec-Fetch-Site": "same-site"],
  ])
  func letsNoForeignPageListen(_ headers: HTTPHeaders) throws {
    let request = ServedFixture.request("/_preview/events?page=/&version=x", headers)
    #expect(try answer(request).status == .forbidden)
  }

  @Test(arguments: [
    [:], ["Origin": "http://localhost:8000"], ["Sec-Fetch-Site": "same-origin"],
  ])
  func letsItsOwnPagesListen(_ headers: HTTPHeaders) throws {
    let request = ServedFixture.request("/_preview/events?page=%2Fzh%2F&version=x", headers)
    guard case .events("zh/", "x") = Routes(site: site).answer(request, hasBody: false) else {
      Issue.record("no stream")
      return
    }
  }

  @Test func keepsTheLastGoodSiteUnderErrors() throws {
    let broken = site.after(ServedFixture.broken("unknown figure 'quai'"))
    #expect(broken.file("index.html") != nil)
    #expect(broken.build == site.build + 1)
    let problem = try #require(broken.problems.first)
    #expect(problem.contains("Content/1-origins/1-emergence.zh.md:1:2: error: unknown figure"))
    #expect(problem.contains("help: did you mean 'quay'?"))
    #expect(broken.after(try ServedFixture.build()).problems.isEmpty)
  }

  @Test func saysSoWhereThereIsNoSiteYet() throws {
    let none = ServedSite(basePath: .root).after(ServedFixture.broken("x"))
    let answer = Routes(site: none).answer(ServedFixture.request("/zh/"), hasBody: false)
    guard case .response(let response) = answer else { return }
    #expect(response.status == .serviceUnavailable)
    #expect(text(response).contains("No site yet"))
    #expect(text(response).contains("preview.js"))
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("a.css", "text/css; charset=utf-8"),
    ("a.JS", "text/javascript; charset=utf-8"), ("a/b.svg", "image/svg+xml; charset=utf-8"),
    ("a.json", "application/json; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"),
    ("a.jpg", "image/jpeg"), ("a.woff2", "font/woff2"), ("LICENSE", "application/octet-stream"),
    ("a.html/b", "application/octet-stream"), (".html", "text/html; charset=utf-8"),
  ])
  func knowsMediaTypes(_ path: String, _ type: String) {
    #expect(MediaType.of(path) == type)
  }

  @Test(arguments: [
    (nil, ByteRange.whole), ("bytes=0-", .part(0..<10)), ("bytes=2-4", .part(2..<5)),
    ("bytes=2-99", .part(2..<10)), ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)),
    ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=4-2", .whole),
    ("bytes=0-1,3-4", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("lines=0-1", .whole),
    ("bytes=0-99999999999999999999", .whole), ("bytes= 0-1", .whole),
  ])
  func readsRanges(_ header: String?, _ range: ByteRange) {
    #expect(ByteRange(header, size: 10) == range)
  }

  @Test(arguments: [
    ("/", "/"), ("", "/"), ("x", "/x/"), ("/x", "/x/"), ("/x/", "/x/"), ("/a/b/", "/a/b/"),
  ])
  func readsBasePaths(_ text: String, _ path: String) {
    #expect(BasePath(text)?.text == path)
  }

  @Test(arguments: ["/a//b", "/../", "/a b/", "/é/", "/a?b/", "/./"])
  func refusesOtherBasePaths(_ text: String) {
    #expect(BasePath(text) == nil)
  }
}
