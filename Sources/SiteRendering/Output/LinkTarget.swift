/// Where a link of a rendered page leads.
enum LinkTarget: Equatable {
  /// To another site, or to a mailbox; not checked.
  case outside
  /// To a file of the site, and a place in it.
  case inside(path: String, fragment: String?)
  /// To a place that no page of ours may name; why, as a clause.
  case refused(String)

  /// Resolves a link against the page it stands on.
  ///
  /// Links are relative and name the file, so that the site works below any address and from a
  /// disk. Source: RFC 3986, section 5.2. Works on bytes: a large site has a million links.
  init(_ link: String, onPage page: String) {
    let bytes = Array(link.utf8)
    guard let first = bytes.first else {
      self = .refused("is empty")
      return
    }
    if let colon = bytes.firstIndex(where: { Self.endsScheme.contains($0) }),
      bytes[colon] == UInt8(ascii: ":"), (0x61...0x7A).contains(first | 0x20)
    {
      let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
      let isKnown = ["http", "https", "mailto"].contains(scheme)
      self = isKnown ? .outside : .refused("has the scheme '\(scheme)'")
      return
    }
    let pathEnd = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let fragment = pathEnd < bytes.endIndex ? Self.decoded(bytes[(pathEnd + 1)...]) : nil
    let path = Self.decoded(bytes[..<pathEnd].prefix { $0 != UInt8(ascii: "?") })
    if fragment?.isEmpty ?? false {
      self = .refused("has an empty fragment")
    } else {
      let text = fragment.map { String(decoding: $0, as: UTF8.self) }
      self =
        path.isEmpty
        ? .inside(path: page, fragment: text)
        : Self.resolved(path, onPage: Array(page.utf8), fragment: text)
    }
  }

  private static let endsScheme = Array(":/?#".utf8)

  private static func resolved(_ path: ArraySlice<UInt8>, onPage page: [UInt8], fragment: String?)
    -> Self
  {
    let slash = UInt8(ascii: "/")
    if path.first == slash { return .refused("starts at the root of the server") }
    if path.last == slash { return .refused("names a folder") }
    // The folder of the page, with its slash; empty at the root of the site.
    var result = page.prefix((page.lastIndex(of: slash) ?? -1) + 1)
    for part in path.split(separator: slash, omittingEmptySubsequences: false) {
      if part.elementsEqual(".".utf8) { continue }
      guard part.elementsEqual("..".utf8) else {
        result.append(contentsOf: part)
        result.append(slash)
        continue
      }
      guard result.popLast() != nil else { return .refused("leaves the site") }
      result = result.prefix((result.lastIndex(of: slash) ?? -1) + 1)
    }
    return .inside(path: String(decoding: result.dropLast(), as: UTF8.self), fragment: fragment)
  }

  /// Percent-encoding undone; what is none stays as it stands.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let high = digit(rest[rest.startIndex]), let low = digit(rest[rest.startIndex + 1])
      {
        result.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result[...]
  }

  /// The value of a hexadecimal digit.
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
