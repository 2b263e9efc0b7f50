/// One of the five steps of the sequential colours, from light to dark (dark to light on a dark page).
///
/// For order and magnitude, never to tell categories apart. Text on it is dark on the first three
/// steps and light on the last two.
public enum ChartShade: Int, Sendable, Hashable, CaseIterable {
  /// Step 1, next to the ground.
  case faint = 1
  /// Step 2.
  case light
  /// Step 3.
  case middle
  /// Step 4.
  case strong
  /// Step 5, farthest from the ground.
  case full

  /// The step of a number from 0 to 100, as grids shade it: 20, 40, 60 and 80 begin a new one.
  public static func step(of number: Double) -> ChartShade {
    SequentialScale(domain: (0, 100)).shade(number) ?? .faint
  }
}
