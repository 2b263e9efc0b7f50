/// The address below which a site is to be published, such as `https://example.org/report/2025/`.
public struct BaseURL: Sendable, Hashable {
  /// The address, ending in a slash; scheme and host in small letters.
  public let text: String

  /// Why an address cannot be one.
  public struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
    /// The address and what is wrong with it, then how to mend it.
    public let description: String
  }

  /// Reads an address; a slash at its end may be left out.
  ///
  /// Source: RFC 3986. A site is read by browsers, so that the scheme is `https` or `http`.
  ///
  /// - Throws: ``Fault`` where it is not the address of a folder of the web.
  public init(_ address: String) throws(Fault) {
    func fault(_ reason: String, _ help: String) -> Fault {
      Fault(description: "'\(address)' \(reason); \(help)")
    }
    let form = "write one like https://example.org/report/"
    guard let colon = address.firstRange(of: "://") else {
      throw fault("has no scheme", form)
    }
    let scheme = address[..<colon.lowerBound].lowercased()
    guard ["https", "http"].contains(scheme) else {
      throw fault("has the scheme '\(scheme)'", "a site is published under https or http")
    }
    let rest = address[colon.upperBound...]
    if rest.contains("?") { throw fault("has a query", "leave out '?' and what follows") }
    if rest.contains("#") { throw fault("has a fragment", "leave out '#' and what follows") }
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count)
    if host.contains("@") { throw fault("names a user", "leave out '@' and what precedes it") }
    guard Self.isHost(host) else { throw fault("has no host that can be reached", form) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    guard Self.isPath(path), !parts.dropLast().contains(""),
      !parts.contains(where: { $0 == "." || $0 == ".." })
    else {
      throw fault(
        "has a path that is not plain",
        "use ASCII, '%' with two digits for the rest, and no '.', '..' or empty part")
    }
    text = "\(scheme)://\(host.lowercased())\(path)" + (path.hasSuffix("/") ? "" : "/")
  }

  /// The whole address of a file of the site.
  func address(of file: SiteAddress) -> String { text + file.path }

  /// A name or number with letters, digits, hyphens and dots, or one in brackets; perhaps a port.
  private static func isHost(_ text: Substring) -> Bool {
    var name = text.utf8[...]
    if let colon = name.lastIndex(of: UInt8(ascii: ":")), name.last != UInt8(ascii: "]") {
      let port = name[name.index(after: colon)...]
      guard port.allSatisfy(isDigit), let number = Int(Substring(port)),
        (1...65_535).contains(number)
      else { return false }
      name = name[..<colon]
    }
    if name.first == UInt8(ascii: "["), name.last == UInt8(ascii: "]") {
      let inner = name.dropFirst().dropLast()
      return !inner.isEmpty && inner.allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: ":") }
    }
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isPath(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.enumerated().allSatisfy { offset, byte in
      if byte == UInt8(ascii: "%") {
        return offset + 2 < bytes.count && isHexadecimal(bytes[offset + 1])
          && isHexadecimal(bytes[offset + 2])
      }
      return isLetter(byte) || isDigit(byte) || pathSigns.contains(byte)
    }
  }

  private static let pathSigns = Array("/-._~!$&()*+,;=:@".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
