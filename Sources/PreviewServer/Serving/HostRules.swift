/// Which names a request may call this server by, and from which pages it may be asked to listen.
///
/// A page elsewhere can make a browser ask this address under its own name (DNS rebinding) or open
/// an event stream from its own origin; neither is answered.
enum HostRules {
  private static let names = ["localhost", "127.0.0.1", "[::1]"]

  /// Whether a request's one `Host` is this machine, with a port or without.
  static func allow(hosts: [String]) -> Bool {
    guard hosts.count == 1, let host = hosts.first?.lowercased() else { return false }
    return names.contains { name in
      guard host.hasPrefix(name) else { return false }
      let rest = host.dropFirst(name.count)
      return rest.isEmpty || isPort(rest)
    }
  }

  /// Whether an event stream may be opened: by a page of this very server, or by no page at all.
  static func allow(origins: [String], fetchSite: [String], host: String) -> Bool {
    origins.allSatisfy { $0.lowercased() == "http://\(host.lowercased())" }
      && fetchSite.allSatisfy { $0 == "same-origin" || $0 == "none" }
  }

  private static func isPort(_ text: Substring) -> Bool {
    let digits = text.dropFirst()
    return text.first == ":" && (1...5).contains(digits.utf8.count)
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
