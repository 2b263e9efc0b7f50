/// The random numbers of a simulation: SplitMix64, the same sequence on every machine.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014; constants as in S. Vigna's public-domain `splitmix64.c`.
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The next number in 0..<1: the upper 53 bits, so that every one is exact.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// The next number in 0..<count, from one ``unit()``.
  mutating func index(below count: Int) -> Int {
    min(Int((unit() * Double(count)).rounded(.down)), count - 1)
  }
}
