import Testing

@testable import PreviewServer

@Suite struct StreamTests {
  private func listening(
    page: String = "/zh/", version: String? = nil,
    _ test: (RawClient, EventStreams) throws -> Void
  ) async throws {
    let streams = EventStreams(try ServedFixture.served())
    let listener = try await PreviewListener.start(port: 0, streams: streams)
    let client = try RawClient(port: listener.port)
    let version = version ?? streams.site.version(at: String(page.dropFirst()))
    client.send(
      "GET /_preview/events?page=\(page)&version=\(version) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    do {
      try client.read(until: "\n\n")
      try test(client, streams)
    } catch {
      await listener.stop()
      throw error
    }
    await listener.stop()
  }

  @Test func saysAtOnceThatAllIsWell() async throws {
    try await listening { client, _ in
      #expect(client.received.contains("Content-Type: text/event-stream; charset=utf-8\r\n"))
      #expect(client.received.contains("event: good\nid: 1\ndata: 1\n\n"))
      #expect(!client.received.contains("event: change"))
    }
  }

  @Test func tellsAPageThatMissedAChange() async throws {
    try await listening(version: "older") { client, _ in
      try client.read(until: "event: change\nid: 1\n")
    }
  }

  @Test func tellsAChangedPageAndNoOther() async throws {
    try await listening(page: "/404.html") { client, streams in
      streams.serve(streams.site.after(try ServedFixture.build("<html><head></head>new</html>")))
      try client.read(until: "event: good\nid: 2\n")
      #expect(!client.received.contains("event: change"))
    }
    try await listening { client, streams in
      streams.serve(streams.site.after(try ServedFixture.build("<html><head></head>new</html>")))
      try client.read(until: "event: change\nid: 2\n")
    }
  }

  @Test func sendsErrorsWithTheirPlaceAndHelpAndThatTheyAreMended() async throws {
    try await listening { client, streams in
      let good = streams.site
      streams.serve(good.after(ServedFixture.broken("unknown figure 'quai'")))
      try client.read(until: "data:   help: did you mean 'quay'?\n")
      #expect(
        client.received.contains(
          "event: problems\nid: 2\ndata: Content/1-origins/1-emergence.zh.md:1:2: error:"))
      streams.serve(streams.site.after(try ServedFixture.build()))
      try client.read(until: "event: good\nid: 3\n")
    }
  }

  @Test func showsThePageAsItIsWithWhatABuildWouldRefuse() async throws {
    try await listening { client, streams in
      let broken = ServedFixture.broken("unlike numbers")
      let build = PreviewBuild(
        site: try ServedFixture.site("<html><head></head>new</html>"),
        diagnostics: broken.diagnostics, files: broken.files)
      streams.serve(streams.site.after(build))
      try client.read(until: "event: change\nid: 2\n")
      #expect(client.received.contains("event: remarks\nid: 2\n"))
      #expect(!client.received.contains("event: problems"))
    }
  }

  @Test func tellsAPageThatComesIntoBeing() async throws {
    try await listening(page: "/en/", version: "x") { client, streams in
      client.forget()
      streams.ping()
      try client.read(until: ": ping\n\n")
      #expect(streams.count == 1)
    }
  }

  @Test func forgetsAStreamThatCloses() async throws {
    let streams = EventStreams(try ServedFixture.served())
    let listener = try await PreviewListener.start(port: 0, streams: streams)
    do {
      let client = try RawClient(port: listener.port)
      client.send("GET /_preview/events?page=/&version=x HTTP/1.1\r\nHost: localhost\r\n\r\n")
      try client.read(until: "event: good")
    }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(10)
    while streams.count > 0, clock.now < end { await Task.yield() }
    #expect(streams.count == 0)
    await listener.stop()
  }
}
