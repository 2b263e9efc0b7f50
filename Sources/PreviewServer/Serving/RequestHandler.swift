import NIOCore
import NIOHTTP1

/// Reads the requests of one connection and writes their answers, one after the other.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let streams: EventStreams
  private let limits: RequestLimits
  private var head: HTTPRequestHead?
  private var hasBody = false
  private var isStreaming = false

  init(streams: EventStreams, limits: RequestLimits) {
    self.streams = streams
    self.limits = limits
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      hasBody = false
    case .body:
      // Refused at once: its end may never come.
      if !hasBody { answer(context, hasBody: true) }
      hasBody = true
    case .end: if !hasBody { answer(context, hasBody: false) }
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    if isStreaming { streams.remove(context.channel) }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func answer(_ context: ChannelHandlerContext, hasBody: Bool) {
    guard let head else { return }
    self.head = nil
    limits.requestEnded(context.channel)
    switch Routes(site: streams.site).answer(head, hasBody: hasBody) {
    case .response(let response): write(response, to: head, context)
    case .events(let path, let version): stream(path, version, to: head, context)
    }
  }

  private func write(
    _ response: Response, to head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    let keepsOpen = head.isKeepAlive && !response.closes
    var headers = response.headers
    headers.add(name: "X-Content-Type-Options", value: "nosniff")
    headers.add(name: "Cross-Origin-Resource-Policy", value: "same-origin")
    if response.status != .notModified, response.status != .noContent {
      headers.add(name: "Content-Length", value: String(response.body.count))
    }
    if !keepsOpen { headers.add(name: "Connection", value: "close") }
    write(.head(HTTPResponseHead(version: .http1_1, status: response.status, headers: headers)))
    if head.method != .HEAD, response.status != .notModified, !response.body.isEmpty {
      write(.body(.byteBuffer(ByteBuffer(bytes: response.body))))
    }
    let channel = context.channel
    let limits = NIOLoopBound(limits, eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      if keepsOpen {
        limits.value.responseEnded(channel)
      } else {
        channel.close(promise: nil)
      }
    }

    func write(_ part: HTTPServerResponsePart) {
      context.write(wrapOutboundOut(part), promise: nil)
    }
  }

  private func stream(
    _ path: String, _ version: String, to head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    let headers: HTTPHeaders = [
      "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
    ]
    guard streams.count < EventStreams.most else {
      write(Response(.serviceUnavailable, text: "Too many pages listen."), to: head, context)
      return
    }
    isStreaming = true
    limits.streamBegan()
    let opening = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
    context.writeAndFlush(wrapOutboundOut(.head(opening)), promise: nil)
    if !streams.add(context.channel, path: path, version: version) { context.close(promise: nil) }
  }
}
