/// The media type of a file by the ending of its name, text with its character set.
enum MediaType {
  /// What a file is served as; unknown endings are bytes.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    return types[ending?.lowercased() ?? ""] ?? "application/octet-stream"
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "pdf": "application/pdf",
    "woff2": "font/woff2", "woff": "font/woff", "mp4": "video/mp4", "webm": "video/webm",
    "zip": "application/zip",
  ]
}
