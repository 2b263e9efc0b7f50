import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// The sockets of the preview, on this machine's own addresses alone.
final class PreviewListener: Sendable {
  /// The most connections at a time; one more is closed at once.
  static let mostConnections = 512

  /// The port of every address.
  let port: Int
  private let channels: [any Channel]
  private let group: MultiThreadedEventLoopGroup
  private let connections: OpenConnections

  /// Whether both families of addresses are listened on.
  var hasIPv6: Bool { channels.count > 1 }

  private init(
    channels: [any Channel], port: Int, group: MultiThreadedEventLoopGroup,
    connections: OpenConnections
  ) {
    self.channels = channels
    self.port = port
    self.group = group
    self.connections = connections
  }

  /// Listens on a port of 127.0.0.1 and ::1, or on the next one that is free on both.
  ///
  /// - Throws: the system's error where none of a hundred is free, or another reason.
  static func start(
    port first: Int, streams: EventStreams, times: RequestLimits.Times = .init()
  ) async throws -> PreviewListener {
    // One thread: requests take microseconds, and streams stay in order.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let connections = OpenConnections()
    let bootstrap = bootstrap(group, streams, times, connections)
    do {
      for port in first..<min(first + 100, 65_536) {
        if let channels = try await bind(bootstrap, port) {
          let bound = channels[0].localAddress?.port ?? port
          startPings(group, streams)
          return PreviewListener(
            channels: channels, port: bound, group: group, connections: connections)
        }
      }
      throw IOError(errnoCode: EADDRINUSE, reason: "listen on a port from \(first) on")
    } catch {
      try await group.shutdownGracefully()
      throw error
    }
  }

  /// Closes every connection, then the threads.
  func stop() async {
    for channel in channels { try? await channel.close() }
    connections.closeAll()
    try? await group.shutdownGracefully()
  }

  private static func bind(_ bootstrap: ServerBootstrap, _ port: Int) async throws
    -> [any Channel]?
  {
    let first: any Channel
    do {
      first = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      return nil
    }
    do {
      let bound = first.localAddress?.port ?? port
      return [first, try await bootstrap.bind(host: "::1", port: bound).get()]
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      try await first.close()
      return nil
    } catch {
      // A machine without IPv6.
      return [first]
    }
  }

  private static func bootstrap(
    _ group: MultiThreadedEventLoopGroup, _ streams: EventStreams, _ times: RequestLimits.Times,
    _ connections: OpenConnections
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(ChannelOptions.backlog, value: 256)
      .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(ChannelOptions.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard connections.enter(channel) else { throw TooManyConnections() }
          let pipeline = channel.pipeline.syncOperations
          let limits = RequestLimits(times: times)
          try pipeline.addHandler(limits)
          try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: true, withErrorHandling: true)
          try pipeline.addHandler(RequestHandler(streams: streams, limits: limits))
        }
      }
  }

  private static func startPings(_ group: MultiThreadedEventLoopGroup, _ streams: EventStreams) {
    group.next().scheduleRepeatedTask(initialDelay: .seconds(15), delay: .seconds(15)) { _ in
      streams.ping()
    }
  }
}

private struct TooManyConnections: Error {}

/// The connections that are open, to be counted and closed.
private final class OpenConnections: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

  /// Counts a connection until it closes; false where there are too many.
  func enter(_ channel: any Channel) -> Bool {
    let key = ObjectIdentifier(channel)
    let isTaken = channels.withLock { channels in
      guard channels.count < PreviewListener.mostConnections else { return false }
      channels[key] = channel
      return true
    }
    if isTaken {
      channel.closeFuture.whenComplete { [self] _ in
        channels.withLock { _ = $0.removeValue(forKey: key) }
      }
    }
    return isTaken
  }

  func closeAll() {
    for channel in channels.withLock({ Array($0.values) }) { channel.close(promise: nil) }
  }
}
