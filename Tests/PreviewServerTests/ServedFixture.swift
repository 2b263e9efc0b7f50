import Diagnostics
import NIOHTTP1
import SiteRendering

@testable import PreviewServer

/// A small site as the preview serves it.
enum ServedFixture {
  static let page = """
    <!doctype html>
    <html><head><title>规模</title></head><body>1,397</body></html>

    """

  static func site(_ text: String = page) throws -> RenderedSite {
    try RenderedSite([
      RenderedFile(path: "index.html", text: text),
      RenderedFile(path: "404.html", text: "<html><head></head><body>nothing</body></html>"),
      RenderedFile(path: "zh/index.html", text: text),
      RenderedFile(path: "data/figures/01.csv", text: "id,value\nchina,1397\n"),
      RenderedFile(path: "assets/site.ba7816bf8f01.css", text: "body{color:black}"),
    ])
  }

  static func build(_ text: String = page) throws -> PreviewBuild {
    PreviewBuild(site: try site(text), diagnostics: [], files: [])
  }

  static func broken(_ message: String) -> PreviewBuild {
    let file = SourceFile(path: "Content/1-origins/1-emergence.zh.md", text: "见[](figure:quai)\n")
    let range = SourceRange(
      path: file.path, start: SourcePosition(line: 1, column: 4),
      end: SourcePosition(line: 1, column: 19))
    let problem = Diagnostic(
      .unknownReference, at: range, message, help: "did you mean 'quay'?")
    return PreviewBuild(site: nil, diagnostics: [problem], files: [file])
  }

  static func served(below basePath: BasePath = .root) throws -> ServedSite {
    ServedSite(basePath: basePath).after(try build())
  }

  static func request(
    _ target: String, _ headers: HTTPHeaders = [:], method: HTTPMethod = .GET,
    host: String? = "localhost:8000"
  ) -> HTTPRequestHead {
    var headers = headers
    if let host { headers.add(name: "Host", value: host) }
    return HTTPRequestHead(version: .http1_1, method: method, uri: target, headers: headers)
  }
}
