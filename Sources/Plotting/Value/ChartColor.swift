/// One of the six categorical colours; more than six are refused by construction.
public enum ChartColor: Int, Sendable, Hashable, CaseIterable {
  /// Slot 1, blue.
  case blue = 1
  /// Slot 2, ochre.
  case ochre
  /// Slot 3, teal.
  case teal
  /// Slot 4, rose.
  case rose
  /// Slot 5, olive.
  case olive
  /// Slot 6, violet.
  case violet
}
