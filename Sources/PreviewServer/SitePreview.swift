/// Serves the last good site from memory, builds it anew when a file changes, and tells the browser.
///
/// ```swift
/// let preview = SitePreview(options: options) { changes in try await build.run(changes) }
/// try await preview.start()
/// await preview.run()  // until `stop()`
/// ```
///
/// It writes nothing, and reads no file but through the function it is handed.
public actor SitePreview {
  /// Where to listen, and what to watch.
  public struct Options: Sendable {
    /// The project's folder.
    public var root: String
    /// The folders below it that are watched.
    public var folders: [String]
    /// The first port that is tried; 0 for any.
    public var port = 8_000
    /// The path below which the site is served.
    public var basePath = BasePath.root
    /// Whether folders are looked at every half second, where the system cannot tell of changes.
    public var polls = false

    /// Takes the project's folder and the folders to be watched in it.
    public init(root: String, folders: [String]) {
      self.root = root
      self.folders = folders
    }
  }

  /// Builds the site from what is on disk; is told which files may have changed.
  ///
  /// It throws where the machine fails; the last good site then stays.
  public typealias Rebuild = @Sendable (ChangedPaths) async throws -> PreviewBuild

  private let options: Options
  private let rebuild: Rebuild
  private let report: @Sendable (Event) -> Void
  private let streams: EventStreams
  private var listener: PreviewListener?
  private var watcher: FileWatcher?
  /// What a run that failed may not have read.
  private var unread: ChangedPaths?

  /// What happens, for whoever tells the user.
  public enum Event: Sendable {
    /// The site is served at these addresses; the first is the one to open. `portWasTaken` where
    /// another port than the one asked for.
    case listening(addresses: [String], portWasTaken: Bool)
    /// Changes cannot be told by the system, and why; folders are looked at instead.
    case polling(reason: String)
    /// A run of the pipeline has ended; the duration is from the change that was seen to the new
    /// site being served.
    case built(PreviewBuild, Duration)
    /// A run of the pipeline could not end.
    case failed(String)
  }

  /// Makes a preview that does nothing yet.
  ///
  /// - Parameters:
  ///   - options: where to listen and what to watch.
  ///   - rebuild: builds the site.
  ///   - report: is told what happens.
  public init(
    options: Options, rebuild: @escaping Rebuild, report: @escaping @Sendable (Event) -> Void
  ) {
    self.options = options
    self.rebuild = rebuild
    self.report = report
    streams = EventStreams(ServedSite(basePath: options.basePath))
  }

  /// Watches, builds once and listens.
  ///
  /// - Throws: the machine's failure: the files cannot be read, or no port is free.
  public func start() async throws {
    let watcher = try watch()
    self.watcher = watcher
    do {
      try await build(.everything)
      let listener = try await PreviewListener.start(port: options.port, streams: streams)
      self.listener = listener
      report(
        .listening(
          addresses: addresses(of: listener),
          portWasTaken: options.port != 0 && listener.port != options.port))
    } catch {
      watcher.stop()
      throw error
    }
  }

  /// The port that is listened on; nil before ``start()``.
  public var port: Int? { listener?.port }

  /// Builds the site anew after every change, until the preview is stopped.
  public func run() async {
    guard let watcher else { return }
    for await _ in watcher.signals {
      guard let changes = watcher.take() else { continue }
      let all = unread?.joined(with: changes) ?? changes
      unread = nil
      do {
        try await build(all)
      } catch {
        // What was not read is read again with the next change.
        unread = .everything
        streams.serve(streams.site.after(failure: "\(error)"))
        report(.failed("\(error)"))
      }
    }
  }

  /// Closes every connection and ends ``run()``.
  public func stop() async {
    watcher?.stop()
    await listener?.stop()
    (watcher, listener) = (nil, nil)
  }

  private func build(_ changes: ChangedPaths) async throws {
    let start = ContinuousClock.now
    let result = try await rebuild(changes)
    streams.serve(streams.site.after(result))
    report(.built(result, ContinuousClock.now - start))
  }

  private func watch() throws -> FileWatcher {
    let polling = FileWatcher.defaultPolling
    if options.polls {
      return try FileWatcher(root: options.root, folders: options.folders, method: polling)
    }
    do {
      return try FileWatcher(root: options.root, folders: options.folders, method: .events)
    } catch {
      report(.polling(reason: "\(error)"))
      return try FileWatcher(root: options.root, folders: options.folders, method: polling)
    }
  }

  private func addresses(of listener: PreviewListener) -> [String] {
    (["127.0.0.1"] + (listener.hasIPv6 ? ["[::1]"] : [])).map { host in
      "http://\(host):\(listener.port)\(options.basePath.text)"
    }
  }
}
