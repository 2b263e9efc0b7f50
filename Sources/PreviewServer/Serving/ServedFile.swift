import SiteRendering

/// A file as it is sent: its bytes with what the preview adds to a page.
struct ServedFile: Sendable {
  /// The bytes of the site, by which a change is seen.
  let original: [UInt8]
  /// The bytes that are sent.
  let bytes: [UInt8]
  /// Changes whenever the bytes of the site do.
  let version: String
  let mediaType: String

  /// The validator of the bytes that are sent, quotes included.
  var entityTag: String { "\"\(version)\"" }
  var isPage: Bool { mediaType.hasPrefix("text/html") }

  init(_ file: RenderedFile, in basePath: BasePath) {
    self.init(path: file.path, bytes: file.bytes, in: basePath)
  }

  init(path: String, bytes: [UInt8], in basePath: BasePath) {
    original = bytes
    mediaType = MediaType.of(path)
    version = String(Digest.sha256(bytes).hexadecimal.prefix(16))
    self.bytes =
      mediaType.hasPrefix("text/html")
      ? PageScript(basePath: basePath).added(to: bytes, version: version) : bytes
  }
}

/// The elements that join a page to the preview.
///
/// A style sheet and a script from the server's own paths, so that they pass the site's content
/// policy. They are never written into a site.
struct PageScript {
  let basePath: BasePath

  /// The page with the elements at the end of its head.
  func added(to page: [UInt8], version: String) -> [UInt8] {
    let root = basePath.text + ClientFile.folder
    let elements =
      "<link rel=\"stylesheet\" href=\"\(root)\(ClientFile.style.rawValue)\" data-preview>\n"
      + "<script src=\"\(root)\(ClientFile.script.rawValue)\" data-preview=\"\(root)\""
      + " data-version=\"\(version)\" defer></script>\n"
    let end = Self.endOfHead(in: page)
    return Array(page[..<end]) + Array(elements.utf8) + Array(page[end...])
  }

  /// Where `</head>` begins; the end of a page without one.
  private static func endOfHead(in page: [UInt8]) -> Int {
    let mark = Array("</head>".utf8)
    var start = page.startIndex
    while let bracket = page[start...].firstIndex(of: mark[0]) {
      if page[bracket...].starts(with: mark) { return bracket }
      start = bracket + 1
    }
    return page.endIndex
  }
}

/// A file of the preview's own.
enum ClientFile: String, CaseIterable {
  case script = "preview.js"
  case style = "preview.css"

  /// Where the preview's own files and streams lie; no part of a report begins with `_`.
  static let folder = "_preview/"
  /// The name of the event stream in that folder.
  static let events = "events"
  /// The name by which a page is asked where its numbers and figures come from.
  static let origins = "origins"
  /// The folder of pages that show both languages side by side.
  static let reviews = "review/"

  var bytes: [UInt8] {
    switch self {
    case .script: PackageResources.preview_js
    case .style: PackageResources.preview_css
    }
  }
}
