import Diagnostics

/// The schemes that an address may begin with.
///
/// `https:`, `http:` and `mailto:` are allowed in links always; a page loads nothing from other
/// sites, so images take the report's own schemes alone.
public struct LinkSchemes: Sendable, Hashable {
  /// The report's own schemes, without the colon, such as `figure`.
  public let own: [String]
  /// The one of them that leads to places in the report; proposed where an address is relative.
  public let forPlaces: String?

  /// Makes a set of schemes; `forPlaces` is one of `own`.
  public init(own: [String], forPlaces: String? = nil) {
    self.own = own
    self.forPlaces = forPlaces
  }

  static let other = ["https", "http", "mailto"]

  /// What is wrong with an address and how to mend it, or nil where it is allowed.
  func problem(with destination: String, isImage: Bool) -> (message: String, help: String)? {
    let name = isImage ? "image" : "link"
    let allowed = isImage ? own : own + Self.other
    let list = allowed.map { $0 + ":" }.joined(separator: ", ")
    guard !destination.isEmpty else {
      return ("\(name) has no address", "write one in the parentheses; allowed are \(list)")
    }
    if destination.unicodeScalars.contains(where: Self.isUnseen) {
      return (
        "address '\(destination.excerpt)' holds a space, a line ending or a control character",
        "remove it, or write %20 for a space"
      )
    }
    guard let scheme = Self.scheme(of: destination) else {
      return (
        "address '\(destination.excerpt)' is relative",
        helpForRelative(destination, isImage: isImage, list)
      )
    }
    if own.contains(scheme) {
      guard destination.utf8.count > scheme.utf8.count + 1 else {
        return ("address '\(destination.excerpt)' names nothing", "write an id after '\(scheme):'")
      }
      return nil
    }
    if Self.other.contains(scheme.lowercased()) {
      return problem(with: destination, other: scheme, isImage)
    }
    let help = Suggestion.nearest(to: scheme, in: allowed).map { "did you mean '\($0):'?" }
    return (
      "scheme '\(scheme.excerpt):' is not allowed in the address of \(isImage ? "an image" : "a link")",
      help ?? "allowed are \(list)"
    )
  }

  private func problem(with destination: String, other scheme: String, _ isImage: Bool)
    -> (message: String, help: String)?
  {
    if isImage {
      let list = own.map { $0 + ":" }.joined(separator: ", ")
      return (
        "image '\(destination.excerpt)' would be loaded from another site",
        "keep the picture with the report; allowed are \(list)"
      )
    }
    let rest = destination.dropFirst(scheme.count + 1)
    let hasHost = scheme.lowercased() == "mailto" ? !rest.isEmpty : Self.namesHost(rest)
    guard hasHost, !rest.contains("\\") else {
      return (
        "address '\(destination.excerpt)' names no \(scheme.lowercased() == "mailto" ? "person" : "site")",
        "write the address in full, as the browser shows it"
      )
    }
    return nil
  }

  private func helpForRelative(_ destination: String, isImage: Bool, _ list: String) -> String {
    if destination.hasPrefix("//") && !isImage { return "write 'https:' before it" }
    guard let forPlaces, !isImage else { return "begin it with one of \(list)" }
    return "write '\(forPlaces):' and the id of the place, or a whole address with 'https:'"
  }

  private static func namesHost(_ rest: Substring) -> Bool {
    rest.hasPrefix("//")
      && (rest.dropFirst(2).first.map { $0 != "/" && $0 != "?" && $0 != "#" } ?? false)
  }

  /// The scheme as RFC 3986, section 3.1 has it.
  private static func scheme(of destination: String) -> String? {
    let bytes = Array(destination.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A), let first = bytes.first, first.isASCIILetter
    else { return nil }
    let isScheme = bytes[..<colon].allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return isScheme ? String(decoding: bytes[..<colon], as: UTF8.self) : nil
  }

  /// White space, controls and marks that a browser drops or a reader cannot see.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    // Every byte of most addresses comes here, and the category is dear.
    if (0x21...0x7E).contains(scalar.value) { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
    default: false
    }
  }
}
