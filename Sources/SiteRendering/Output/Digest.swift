import CMessageDigest

/// The SHA-256 digest of some bytes.
///
/// Source: FIPS 180-4, by Debian's libmd.
public struct Digest: Sendable, Hashable {
  /// The digest as 64 lower-case hexadecimal digits.
  public let hexadecimal: String

  /// Takes what a manifest states; nil unless it is 64 lower-case hexadecimal digits.
  init?(hexadecimal: String) {
    let isDigit: (UInt8) -> Bool = { Self.digits.contains($0) }
    guard hexadecimal.utf8.count == 64, hexadecimal.utf8.allSatisfy(isDigit) else { return nil }
    self.hexadecimal = hexadecimal
  }

  private init(_ bytes: [UInt8]) {
    let text = bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }
    self.hexadecimal = String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// The SHA-256 digest of bytes; linear.
  public static func sha256(_ bytes: [UInt8]) -> Digest {
    var context = SHA2_CTX()
    var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    SHA256Final(&result, &context)
    return Digest(result)
  }
}
