import Glibc

/// A folder that the system does not let us watch.
struct WatchError: Error, CustomStringConvertible {
  let description: String

  /// The failure of the call that has just returned.
  init(_ operation: String) {
    description = "could not \(operation): \(String(cString: strerror(errno)))"
  }
}
