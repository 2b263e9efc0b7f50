import NIOHTTP1

/// Answers requests from what is served: a pure function.
///
/// Only files of the site, and the preview's own, by exact match of the path after one decoding;
/// nothing is read from disk. No header lets another origin read an answer.
struct Routes {
  let site: ServedSite

  /// What a request is answered with.
  func answer(_ head: HTTPRequestHead, hasBody: Bool) -> Answer {
    if let refusal = refusal(of: head, hasBody: hasBody) { return .response(refusal) }
    let target: RequestTarget
    do throws(RequestTarget.Refusal) {
      target = try RequestTarget(head.uri)
    } catch {
      return .response(refusal(of: error))
    }
    // Browsers ask for it on pages that name no icon, such as the review.
    if target.path == "/favicon.ico" { return .response(Response(.noContent)) }
    let base = site.basePath.text
    guard target.path.hasPrefix(base) else {
      if target.path == "/" || target.path + "/" == base { return .response(moved(to: base)) }
      return .response(missing(head))
    }
    let path = String(target.path.dropFirst(base.count))
    if path == ClientFile.folder + ClientFile.events { return events(head, target) }
    if path == ClientFile.folder + ClientFile.origins { return .response(origins(head, target)) }
    if let file = site.page(at: path) { return .response(found(file, head)) }
    if !path.hasSuffix("/"), site.file(path + "/index.html") != nil {
      return .response(moved(to: base + path + "/"))
    }
    return .response(missing(head))
  }

  private func refusal(of head: HTTPRequestHead, hasBody: Bool) -> Response? {
    guard HostRules.allow(hosts: head.headers["Host"]) else {
      return Response(
        .forbidden, text: "This preview answers to localhost, 127.0.0.1 and [::1].", closes: true)
    }
    guard head.method == .GET || head.method == .HEAD else {
      var response = Response(.methodNotAllowed, text: "Only GET and HEAD.", closes: true)
      response.headers.add(name: "Allow", value: "GET, HEAD")
      return response
    }
    if hasBody { return Response(.badRequest, text: "A request has no body here.", closes: true) }
    return nil
  }

  private func refusal(of fault: RequestTarget.Refusal) -> Response {
    switch fault {
    case .tooLong: Response(.uriTooLong, text: "The address is too long.", closes: true)
    case .malformed: Response(.badRequest, text: "The address is malformed.", closes: true)
    }
  }

  // MARK: Files

  private func found(_ file: ServedFile, _ head: HTTPRequestHead) -> Response {
    var headers = fileHeaders(file)
    headers.add(name: "ETag", value: file.entityTag)
    headers.add(name: "Accept-Ranges", value: "bytes")
    if isKnown(file, head.headers) { return Response(.notModified, headers: headers) }
    let condition = head.headers["If-Range"].first
    let isAsked = head.method == .GET && (condition == nil || condition == file.entityTag)
    let asked = isAsked ? head.headers["Range"].first : nil
    switch ByteRange(asked, size: file.bytes.count) {
    case .whole: return Response(.ok, headers: headers, body: file.bytes[...])
    case .part(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.bytes.count)"
      headers.add(name: "Content-Range", value: place)
      return Response(.partialContent, headers: headers, body: file.bytes[range])
    case .unsatisfiable:
      return Response(
        .rangeNotSatisfiable, headers: ["Content-Range": "bytes */\(file.bytes.count)"])
    }
  }

  private func missing(_ head: HTTPRequestHead) -> Response {
    let page = site.missingPage
    return Response(
      site.hasSite ? .notFound : .serviceUnavailable, headers: fileHeaders(page),
      body: page.bytes[...])
  }

  private func moved(to path: String) -> Response {
    Response(.permanentRedirect, headers: ["Location": path, "Cache-Control": "no-cache"])
  }

  private func fileHeaders(_ file: ServedFile) -> HTTPHeaders {
    var headers: HTTPHeaders = ["Content-Type": file.mediaType, "Cache-Control": "no-cache"]
    // What the published site promises, so that an editor sees at once what would break it.
    if file.isPage { headers.add(name: "Content-Security-Policy", value: Self.contentPolicy) }
    return headers
  }

  static let contentPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'"

  /// Whether the browser has these bytes.
  ///
  /// Source: RFC 9110, section 13.1.2.
  private func isKnown(_ file: ServedFile, _ headers: HTTPHeaders) -> Bool {
    headers[canonicalForm: "If-None-Match"].contains { tag in
      tag == "*" || tag == file.entityTag[...] || tag == "W/" + file.entityTag
    }
  }

  /// Where the numbers and figures of the page in question come from.
  private func origins(_ head: HTTPRequestHead, _ target: RequestTarget) -> Response {
    let base = site.basePath.text
    let page = target.value("page").flatMap { path in
      path.hasPrefix(base) ? String(path.dropFirst(base.count)) : nil
    }
    // Not an error: most pages have neither numbers nor a text of their own.
    let bytes = page.flatMap(site.origins) ?? Array("null\n".utf8)
    return Response(
      .ok,
      headers: ["Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store"],
      body: bytes[...])
  }

  // MARK: Events

  private func events(_ head: HTTPRequestHead, _ target: RequestTarget) -> Answer {
    let host = head.headers["Host"].first ?? ""
    guard
      HostRules.allow(
        origins: head.headers["Origin"], fetchSite: head.headers["Sec-Fetch-Site"], host: host)
    else {
      return .response(
        Response(.forbidden, text: "Only pages of this preview may listen.", closes: true))
    }
    guard head.method == .GET, let page = target.value("page"),
      let version = target.value("version")
    else {
      return .response(Response(.badRequest, text: "Which page, and which version of it?"))
    }
    guard page.hasPrefix(site.basePath.text) else { return .response(missing(head)) }
    return .events(path: String(page.dropFirst(site.basePath.text.count)), version: version)
  }
}
