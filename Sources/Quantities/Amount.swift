/// What a source says about an amount: a number, a range, or nothing.
public enum Amount: Sendable, Hashable {
  /// A number, how it is meant, and the interval it is uncertain in, where one is given.
  ///
  /// Amounts read from cells have an interval only where the number is exact or approximate, and
  /// the number lies in it.
  case value(DecimalNumber, Qualifier, interval: Interval? = nil)
  /// A range without a number in it that could stand for the whole.
  case range(Interval)
  /// No value: not published, not found.
  case missing

  /// The number that was stated; nil for a range, whose middle nobody stated, and for no value.
  public var number: DecimalNumber? {
    if case .value(let number, _, _) = self { number } else { nil }
  }

  /// The range, or the interval around the number.
  public var interval: Interval? {
    switch self {
    case .value(_, _, let interval): interval
    case .range(let range): range
    case .missing: nil
    }
  }
}

extension Amount {
  /// Whether this amount, as printed, is a right rounding of the data.
  ///
  /// Numbers must be right to their last printed digit; bounds may only be rounded to where they
  /// stay true ("at least 11" for ≥ 11.45). What is printed may be weaker than the data, ≥ for >
  /// or ≈ for an exact number, never stronger: a bound or ≈ cannot be dropped. A range is matched
  /// by its two ends only, never by a number inside it. The interval of a value may be left out.
  public func isRounding(of data: Amount) -> Bool {
    switch (self, data) {
    case (.missing, .missing): return true
    case (.range(let printed), .range(let data)): return printed.isRounding(of: data)
    case (.value(let number, let qualifier, let printed), .value(let value, let meant, let given)):
      guard qualifier == meant || qualifier.isWeaker(than: meant),
        number.isRounding(of: value, meant.rounding)
      else { return false }
      guard let printed else { return true }
      return given.map(printed.isRounding) ?? false
    default: return false
    }
  }
}

extension Interval {
  fileprivate func isRounding(of data: Interval) -> Bool {
    low.isRounding(of: data.low) && high.isRounding(of: data.high)
  }
}

extension Qualifier {
  fileprivate func isWeaker(than other: Qualifier) -> Bool {
    switch (other, self) {
    case (.exactly, .approximately), (.moreThan, .atLeast), (.lessThan, .atMost): true
    default: false
    }
  }
}
