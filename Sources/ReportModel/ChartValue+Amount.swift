public import Plotting
public import Quantities

extension ChartValue {
  /// The amount as a chart draws it.
  public init(_ amount: Amount) {
    switch amount {
    case .missing: self = .missing
    case .range(let range):
      self = .interval(low: range.low.doubleValue, high: range.high.doubleValue, center: nil)
    case .value(let number, _, let interval?):
      self = .interval(
        low: interval.low.doubleValue, high: interval.high.doubleValue, center: number.doubleValue)
    case .value(let number, let qualifier, nil):
      self = .single(number.doubleValue, Bound(qualifier))
    }
  }
}

extension ChartValue.Bound {
  init(_ qualifier: Qualifier) {
    switch qualifier {
    case .exactly: self = .exact
    case .approximately: self = .approximate
    case .atLeast: self = .atLeast
    case .moreThan: self = .moreThan
    case .atMost: self = .atMost
    case .lessThan: self = .lessThan
    }
  }
}
