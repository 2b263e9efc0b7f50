import NIOCore

/// Holds a connection to the limits of size and time, before anything is parsed.
///
/// The head of a request has at most 16 KiB and arrives within ten seconds of its first byte. A
/// connection without a request is kept for two minutes. A response that its reader does not take
/// within thirty seconds is broken off.
final class RequestLimits: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundOut = ByteBuffer

  static let mostHeadBytes = 16_384

  /// How long a connection may take for what it does.
  struct Times: Sendable {
    var head = TimeAmount.seconds(10)
    var idle = TimeAmount.seconds(120)
    var response = TimeAmount.seconds(30)
  }

  private let times: Times
  private var received = 0
  private var isAnswering = false
  private var deadline: Scheduled<Void>?

  init(times: Times) { self.times = times }

  func channelActive(context: ChannelHandlerContext) {
    expect(within: times.idle, context.channel)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let count = unwrapInboundIn(data).readableBytes
    if received == 0, !isAnswering { expect(within: times.head, context.channel) }
    received += count
    guard received <= Self.mostHeadBytes else {
      refuse(context)
      return
    }
    context.fireChannelRead(data)
  }

  /// A whole request has arrived; its answer begins.
  func requestEnded(_ channel: any Channel) {
    received = 0
    isAnswering = true
    expect(within: times.response, channel)
  }

  /// The answer is a stream, which lasts.
  func streamBegan() { deadline?.cancel() }

  /// The answer has been taken.
  func responseEnded(_ channel: any Channel) {
    isAnswering = false
    expect(within: received == 0 ? times.idle : times.head, channel)
  }

  private func expect(within time: TimeAmount, _ channel: any Channel) {
    deadline?.cancel()
    deadline = channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  /// Says why, unless an answer is under way, and hangs up.
  private func refuse(_ context: ChannelHandlerContext) {
    let text =
      "HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    if !isAnswering { context.write(wrapOutboundOut(ByteBuffer(string: text)), promise: nil) }
    context.flush()
    context.close(promise: nil)
  }
}
