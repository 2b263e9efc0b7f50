/// Checks that a file is text before anything else reads it: strict UTF-8 without NUL.
///
/// Well-formed UTF-8 is as in the Unicode Standard, table 3-7: no overlong forms, no surrogates.
public enum TextCheck {
  /// The finding, placed at the first byte that is wrong; nil for good text.
  ///
  /// Costs a linear scan.
  public static func diagnostic(for file: SourceFile) -> Diagnostic? {
    if let offset = firstOffsetNotUTF8(in: file.bytes) {
      return badEncoding(in: file, at: offset)
    }
    guard let offset = file.bytes.firstIndex(of: 0) else { return nil }
    return Diagnostic(
      .nulByte, at: file.range(offset..<offset + 1), "NUL byte",
      help: "delete it, or save the file again as UTF-8 text")
  }

  private static func firstOffsetNotUTF8(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func badEncoding(in file: SourceFile, at offset: Int) -> Diagnostic {
    let saving =
      file.path.hasSuffix(".csv")
      ? "in a spreadsheet choose File > Save As > \"CSV UTF-8 (Comma delimited)\""
      : "save the file with the encoding UTF-8"
    let (found, help) =
      if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
        ("the file is UTF-16, not UTF-8", saving)
      } else if isLikelyGBK(file.bytes) {
        ("the file looks like GBK, not UTF-8", saving)
      } else {
        ("byte 0x\(hexadecimal(file.bytes[offset...].first ?? 0)) is not UTF-8", saving)
      }
    return Diagnostic(
      .badEncoding, at: file.range(offset..<offset + 1), found, help: help)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// Whether all bytes are well formed in GB 18030 (which contains GBK), and one pair at least is
  /// a Han character of GB 2312: Western code pages fail the one or the other.
  private static func isLikelyGBK(_ bytes: [UInt8]) -> Bool {
    var hasHan = false
    var rest = bytes[...]
    while let lead = rest.popFirst() {
      if lead < 0x80 { continue }
      guard (0x81...0xFE).contains(lead), let trail = rest.popFirst() else { return false }
      switch trail {
      case 0x30...0x39:
        guard let third = rest.popFirst(), (0x81...0xFE).contains(third),
          let fourth = rest.popFirst(), (0x30...0x39).contains(fourth)
        else { return false }
      case 0x40...0x7E, 0x80...0xFE:
        if (0xB0...0xF7).contains(lead), trail >= 0xA1 { hasHan = true }
      default: return false
      }
    }
    return hasHan
  }
}
