/// Escaping for HTML: one function for each context, and no other in the project.
///
/// All work on UTF-8 bytes. Attributes must be written between double quotes.
public enum HTML {
  /// Text between tags: `&`, `<`, `>` and `"` are escaped.
  public static func escapedText(_ text: String) -> String {
    escaped(text) { byte in
      switch byte {
      case 0x26: "&amp;"
      case 0x3C: "&lt;"
      case 0x3E: "&gt;"
      case 0x22: "&quot;"
      default: nil
      }
    }
  }

  /// Text between tags, in which words in Han characters carry the tag of their language.
  static func escapedText(_ text: String, hanLanguage: String?) -> String {
    // Every Han character begins with one of these bytes in UTF-8; the marks of Latin text do not.
    guard let hanLanguage, text.utf8.contains(where: { (0xE3...0xE9).contains($0) || $0 == 0xF0 })
    else { return escapedText(text) }
    var html = ""
    var run = String.UnicodeScalarView()
    var isHan = false
    func flush() {
      let words = escapedText(String(run))
      html += isHan ? "<span lang=\"\(hanLanguage)\">\(words)</span>" : words
      run = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isIdeographic != isHan {
        if !run.isEmpty { flush() }
        isHan.toggle()
      }
      run.append(scalar)
    }
    if !run.isEmpty { flush() }
    return html
  }

  /// The value of an attribute: as text, and `'`.
  public static func escapedAttribute(_ text: String) -> String {
    escaped(text) { byte in
      switch byte {
      case 0x26: "&amp;"
      case 0x3C: "&lt;"
      case 0x3E: "&gt;"
      case 0x22: "&quot;"
      case 0x27: "&#39;"
      default: nil
      }
    }
  }

  /// The value of an `href` or `src` attribute: bytes that may not stand in an address are
  /// percent-encoded, `%` is kept, and the result is escaped as an attribute.
  ///
  /// It does not judge the scheme; ``LinkSchemes`` does, when a page is read.
  public static func escapedAddress(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(address.utf8.count)
    for byte in address.utf8 {
      switch byte {
      case 0x26: bytes += "&amp;".utf8
      case 0x27: bytes += "&#39;".utf8
      case _ where isAllowedInAddress(byte): bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 3986's reserved and unreserved characters and `%`, without brackets, as libcmark has it.
  private static func isAllowedInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    default: byte.isASCIILetter
    }
  }

  private static func escaped(_ text: String, _ replacement: (UInt8) -> StaticString?) -> String {
    guard text.utf8.contains(where: { replacement($0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let replacement = replacement(byte) {
        replacement.withUTF8Buffer { bytes += $0 }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
