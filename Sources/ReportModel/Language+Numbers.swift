public import Plotting
public import Quantities

extension NumberStyle {
  /// How readers of a language write numbers.
  public init(_ language: Language) {
    switch language {
    case .chinese: self = .chinese
    case .english: self = .english
    }
  }
}

extension NumberFormat {
  /// How the numbers of an axis are written in a language.
  public init(_ language: Language) {
    self.init(leastGroupedDigits: NumberStyle(language).leastGroupedDigits)
  }
}
