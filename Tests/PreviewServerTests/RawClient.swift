import Glibc

/// A connection to 127.0.0.1 that sends and reads bytes as they are.
final class RawClient {
  struct Failure: Error {
    let what: String
  }

  private let descriptor: Int32
  private(set) var received = ""

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, size)
      }
    }
    guard result == 0 else { throw Failure(what: "connect: \(errno)") }
  }

  deinit { close(descriptor) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Asks for a path and reads until the connection closes.
  func get(_ path: String) throws -> String {
    send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    return try readToEnd()
  }

  /// Reads until a text has come.
  @discardableResult
  func read(until text: String) throws -> String {
    while !received.contains(text) {
      guard try readSome() else { throw Failure(what: "closed before '\(text)': \(received)") }
    }
    return received
  }

  /// Reads until the other side closes.
  func readToEnd() throws -> String {
    while try readSome() {}
    return received
  }

  /// Forgets what has come.
  func forget() { received = "" }

  private func readSome() throws -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 10_000) > 0 else { throw Failure(what: "nothing came: \(received)") }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return false }
    received += String(decoding: buffer.prefix(count), as: UTF8.self)
    return true
  }
}
