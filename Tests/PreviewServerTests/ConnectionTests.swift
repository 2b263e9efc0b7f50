import NIOCore
import Testing

@testable import PreviewServer

@Suite struct ConnectionTests {
  /// Runs a server for the length of a test.
  private func serving(
    _ times: RequestLimits.Times = .init(),
    _ test: (PreviewListener, EventStreams) async throws -> Void
  ) async throws {
    let streams = EventStreams(try ServedFixture.served())
    let listener = try await PreviewListener.start(port: 0, streams: streams, times: times)
    do {
      try await test(listener, streams)
    } catch {
      await listener.stop()
      throw error
    }
    await listener.stop()
  }

  @Test func answersOverTheNetwork() async throws {
    try await serving { listener, _ in
      let answer = try RawClient(port: listener.port).get("/zh/")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("X-Content-Type-Options: nosniff\r\n"))
      #expect(answer.contains("1,397"))
    }
  }

  @Test func sendsTheHeadAlone() async throws {
    try await serving { listener, _ in
      let client = try RawClient(port: listener.port)
      client.send("HEAD /zh/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let answer = try client.readToEnd()
      let size = try #require(try ServedFixture.served().file("zh/index.html")).bytes.count
      #expect(answer.contains("Content-Length: \(size)\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n"))
    }
  }

  @Test func answersOneRequestAfterAnotherOnOneConnection() async throws {
    try await serving { listener, _ in
      let client = try RawClient(port: listener.port)
      for path in ["/zh", "/x"] {
        client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      }
      try client.read(until: "404 Not Found")
      #expect(client.received.hasPrefix("HTTP/1.1 308"))
      client.forget()
      #expect(try client.get("/zh/").hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func takesTheNextFreePort() async throws {
    try await serving { first, streams in
      let second = try await PreviewListener.start(port: first.port, streams: streams)
      #expect(second.port > first.port)
      await second.stop()
    }
  }

  @Test(arguments: [
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nabc",
    "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nabcde",
    "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n",
    "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "nonsense\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
  ])
  func refusesAndHangsUp(_ request: String) async throws {
    try await serving { listener, _ in
      let client = try RawClient(port: listener.port)
      client.send(request)
      let answer = try client.readToEnd()
      #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
      #expect(!answer.contains("1,397"))
    }
  }

  @Test func refusesAHeadOfMoreThanSixteenKibibytes() async throws {
    try await serving { listener, _ in
      let client = try RawClient(port: listener.port)
      let long = String(repeating: "a", count: 17_000)
      client.send("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: \(long)")
      #expect(try client.readToEnd().hasPrefix("HTTP/1.1 431 "))
    }
  }

  @Test func hangsUpOnAHeadThatDoesNotEnd() async throws {
    var times = RequestLimits.Times()
    times.head = .milliseconds(50)
    try await serving(times) { listener, _ in
      let client = try RawClient(port: listener.port)
      client.send("GET / HTTP/1.1\r\nHo")
      #expect(try client.readToEnd() == "")
    }
  }

  @Test func breaksOffAResponseThatIsNotTaken() async throws {
    var times = RequestLimits.Times()
    times.response = .milliseconds(50)
    let large = String(repeating: "0123456789", count: 2_000_000)
    let streams = EventStreams(ServedSite(basePath: .root).after(try ServedFixture.build(large)))
    let listener = try await PreviewListener.start(port: 0, streams: streams, times: times)
    let client = try RawClient(port: listener.port)
    client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    // Not read until the server must have given up: another client sees that it goes on.
    for _ in 0..<200 { _ = try RawClient(port: listener.port).get("/zh") }
    #expect(try client.readToEnd().utf8.count < large.utf8.count)
    await listener.stop()
  }

  @Test func holdsAHundredIdleConnectionsAndAHundredStreams() async throws {
    try await serving { listener, streams in
      let idle = try (0..<100).map { _ in try RawClient(port: listener.port) }
      let listening = try (0..<100).map { _ in try RawClient(port: listener.port) }
      for client in listening {
        client.send(
          "GET /_preview/events?page=/zh/&version=x HTTP/1.1\r\nHost: localhost\r\n\r\n")
      }
      for client in listening { try client.read(until: "event: change") }
      let slow = try (0..<50).map { _ in try RawClient(port: listener.port) }
      for client in slow { client.send("GET / HT") }
      #expect(try RawClient(port: listener.port).get("/zh/").hasPrefix("HTTP/1.1 200"))
      #expect(streams.count == 100)
      for client in idle { #expect(try client.get("/zh").hasPrefix("HTTP/1.1 308")) }
    }
  }

  @Test func closesTheConnectionBeyondTheCap() async throws {
    try await serving { listener, _ in
      let held = try (0..<PreviewListener.mostConnections).map { _ in
        try RawClient(port: listener.port)
      }
      #expect(try held[0].get("/zh").hasPrefix("HTTP/1.1 308"))
      let more = try (0..<2).map { _ in try RawClient(port: listener.port) }
      #expect(try more[1].readToEnd() == "")
      #expect(try held[1].get("/zh").hasPrefix("HTTP/1.1 308"))
    }
  }
}
