/// A word or sign of a predicate with its place in UTF-8 bytes.
struct PredicateToken {
  enum Kind: Equatable {
    case number(Double)
    case name
    /// An operator that stands between two operands or before one.
    case sign(PredicateSign)
    case open, close, comma, end
  }

  let kind: Kind
  let text: String
  let range: Range<Int>
}

/// The operators.
enum PredicateSign: String, CaseIterable {
  case or = "||"
  case and = "&&"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
  case not = "!"

  /// How tightly it binds its operands, as in C; nil for what stands before a single one.
  var precedence: Int? {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual: 3
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
    case .plus, .minus: 5
    case .times, .over: 6
    case .not: nil
    }
  }

  var joinsTruths: Bool { self == .or || self == .and }

  var makesTruth: Bool { precedence.map { $0 <= 4 } ?? true }

  var step: PredicateProgram.Step {
    switch self {
    case .or: .or
    case .and: .and
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .plus: .add
    case .minus: .subtract
    case .times: .multiply
    case .over: .divide
    case .not: .not
    }
  }
}
