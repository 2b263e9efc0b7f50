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
}
