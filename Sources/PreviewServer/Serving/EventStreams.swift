import NIOCore
import NIOHTTP1
import Synchronization

/// The pages that listen for changes, and what is served: they change together, so that no page
/// misses a build.
final class EventStreams: Sendable {
  /// The most streams at a time; a browser opens one for each visible page.
  static let most = 256

  private struct State {
    var site: ServedSite
    var streams: [ObjectIdentifier: Stream] = [:]
  }

  private let state: Mutex<State>

  init(_ site: ServedSite) { state = Mutex(State(site: site)) }

  /// What is served now.
  var site: ServedSite { state.withLock { $0.site } }

  /// The number of open streams.
  var count: Int { state.withLock { $0.streams.count } }

  /// Serves something else, and tells every page what it needs to know.
  func serve(_ site: ServedSite) {
    let messages = state.withLock { state in
      state.site = site
      return Array(state.streams.keys).compactMap { state.streams[$0]?.message(of: site) }
    }
    for message in messages { message.send() }
  }

  /// Adds a page that shows a version, and tells it at once where that is not the newest one.
  ///
  /// - Returns: false where there are too many.
  func add(_ channel: any Channel, path: String, version: String) -> Bool {
    let message = state.withLock { state -> Message? in
      guard state.streams.count < Self.most else { return nil }
      var stream = Stream(channel: channel, path: path, version: version)
      let message = stream.message(of: state.site)
      state.streams[ObjectIdentifier(channel)] = stream
      return message
    }
    message?.send()
    return message != nil
  }

  func remove(_ channel: any Channel) {
    state.withLock { _ = $0.streams.removeValue(forKey: ObjectIdentifier(channel)) }
  }

  /// Sends a comment through every stream, so that one whose reader is gone shows itself.
  func ping() {
    let channels = state.withLock { $0.streams.values.map(\.channel) }
    for channel in channels { Message(text: ": ping\n\n", channel: channel).send() }
  }
}

/// A page that listens: what it is, and which version it shows.
private struct Stream {
  let channel: any Channel
  let path: String
  var version: String

  /// What the page is told of a site.
  mutating func message(of site: ServedSite) -> Message {
    var text = ""
    if site.problems.isEmpty {
      text = Self.event("good", site, [String(site.build)])
    } else {
      text = Self.event(site.isCurrent ? "remarks" : "problems", site, site.problems)
    }
    guard site.isCurrent || site.problems.isEmpty else {
      return Message(text: text, channel: channel)
    }
    let current = site.version(at: path)
    if current != version { text += Self.event("change", site, [current]) }
    version = current
    return Message(text: text, channel: channel)
  }

  /// An event whose data are some texts with a record separator between them.
  ///
  /// Source: HTML Living Standard, section 9.2.6.
  private static func event(_ name: String, _ site: ServedSite, _ texts: [String]) -> String {
    let data = texts.joined(separator: "\u{1E}").replacing("\r", with: "\u{FFFD}")
    let lines = data.split(separator: "\n", omittingEmptySubsequences: false)
    return "event: \(name)\nid: \(site.build)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
  }
}

/// What is still to be sent.
///
/// Sending may close a channel and so change the streams: it never happens under their lock.
private struct Message {
  let text: String
  let channel: any Channel

  /// A reader that does not read is let go: it asks again when it wakes.
  func send() {
    guard channel.isWritable else {
      channel.close(promise: nil)
      return
    }
    let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text)))
    channel.writeAndFlush(part, promise: nil)
  }
}
