import NIOHTTP1

/// What a request is answered with.
enum Answer: Sendable {
  case response(Response)
  /// A stream of events for a page open at a path, that shows a version of it.
  case events(path: String, version: String)
}

/// One response with its body.
struct Response: Sendable {
  let status: HTTPResponseStatus
  var headers: HTTPHeaders
  let body: ArraySlice<UInt8>
  /// Whether the connection is closed behind it.
  var closes = false

  init(_ status: HTTPResponseStatus, headers: HTTPHeaders = [:], body: ArraySlice<UInt8> = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A short text.
  init(_ status: HTTPResponseStatus, text: String, closes: Bool = false) {
    self.init(
      status, headers: ["Content-Type": "text/plain; charset=utf-8"],
      body: Array("\(text)\n".utf8)[...])
    self.closes = closes
  }
}
