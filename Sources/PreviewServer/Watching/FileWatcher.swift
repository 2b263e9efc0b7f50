import Glibc
import NIOPosix
import Synchronization

/// Tells which files below some folders change, a burst at a time.
///
/// A thread of its own waits for the system. When something changed it waits until nothing has for
/// ``quietMilliseconds``, then hands over the burst as one change.
final class FileWatcher: Sendable {
  /// How changes are found.
  enum Method: Sendable, Equatable {
    case events
    /// Looking every so often, where events cannot work.
    case polling(milliseconds: Int32)
  }

  static let quietMilliseconds: Int32 = 20
  /// A burst that does not end is handed over after so many reads.
  private static let mostRounds = 50
  static let defaultPolling = Method.polling(milliseconds: 500)

  /// How changes are found.
  let method: Method
  /// Says that ``take()`` has something; ends when the watcher stops.
  let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private let untaken = Mutex<ChangedPaths?>(nil)
  private let pool = NIOThreadPool(numberOfThreads: 1)
  /// The pipe whose closing ends the thread: its reading and its writing end.
  private let wakeUp: (reading: Int32, writing: Int32)

  /// Begins to watch; from then on no change is missed.
  ///
  /// - Throws: ``WatchError`` where the system does not let us watch by events.
  init(root: String, folders: [String], method: Method) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw WatchError("open a pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    wakeUp = (ends[0], ends[1])
    self.method = method
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    pool.start()
    switch method {
    case .events:
      do {
        follow(try FolderEvents(root: root, folders: folders))
      } catch {
        stop()
        throw error
      }
    case .polling(let milliseconds):
      follow(FolderPoll(root: root, folders: folders), every: milliseconds)
    }
  }

  /// Ends the thread and the stream.
  func stop() {
    signal.finish()
    close(wakeUp.writing)
    pool.shutdownGracefully { [wakeUp] _ in close(wakeUp.reading) }
  }

  /// Everything that changed since the last call, whose bursts may have come faster than they were
  /// taken; nil where nothing did.
  func take() -> ChangedPaths? {
    untaken.withLock { untaken in
      defer { untaken = nil }
      return untaken
    }
  }

  private func handOver(_ changes: ChangedPaths) {
    untaken.withLock { $0 = $0?.joined(with: changes) ?? changes }
    signal.yield()
  }

  private func follow(_ folders: FolderEvents) {
    pool.submit { [self] _ in
      var folders = folders
      defer { folders.stop() }
      var burst: ChangedPaths?
      var rounds = 0
      while true {
        let isOver = rounds > Self.mostRounds
        let pause = burst == nil ? -1 : Self.quietMilliseconds
        switch isOver ? .time : folders.wait(orFor: wakeUp.reading, milliseconds: pause) {
        case .wakeUp: return
        case .time:
          if let burst { handOver(burst) }
          (burst, rounds) = (nil, 0)
        case .events:
          if let change = Self.changes(of: &folders) {
            burst = burst?.joined(with: change) ?? change
          }
          rounds += 1
        }
      }
    }
  }

  /// Where a new folder cannot be watched, all is read again; what changes in it later is missed.
  private static func changes(of folders: inout FolderEvents) -> ChangedPaths? {
    do {
      return try folders.changes()
    } catch {
      return .everything
    }
  }

  private func follow(_ folders: FolderPoll, every milliseconds: Int32) {
    pool.submit { [self] _ in
      var folders = folders
      var waiting = pollfd(fd: wakeUp.reading, events: Int16(POLLIN), revents: 0)
      while Glibc.poll(&waiting, 1, milliseconds) == 0 {
        if let changes = folders.changes() { handOver(changes) }
      }
    }
  }
}
