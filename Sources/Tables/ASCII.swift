/// The bytes that structure CSV.
enum ASCII {
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
}
