/// A claim about an index in a form that can be judged, such as
/// `score(total,CN) - othersmax(total,US,CN) >= 10`.
///
/// ```
/// truth      or, and, not: || && !   comparison: == != < <= > >=   (precedence as in C)
/// number     + - * /, minus sign, digits with or without a point, parentheses
/// function   score(dim,region) rank(dim,region) othersmax(dim,region…) GROUP(dim) dimmean(region)
///            top2(dim,a,b) value(measure,region) irank(measure,region) alt(alternate,region)
///            abs(x) min(x,y…) max(x,y…)
/// ```
///
/// `dim` is a dimension or `total`; ``PredicateCall`` says what each function reads. Truths and
/// numbers are different things and are not mixed. A number that is missing, or the result of a
/// division by zero, makes a comparison undecided; `false && undecided` is false and
/// `true || undecided` is true (Kleene's logic of three values). Comparisons are exact.
public struct Predicate: Sendable, Hashable {
  /// The text as it was written.
  public let text: String
  /// What it reads, each once, in the order of the text.
  public let calls: [PredicateCall]
  /// The calls as the text writes them, without spaces.
  public let callTexts: [String]
  let program: PredicateProgram

  /// The names of functions, which groups of regions cannot bear.
  public static let functionNames = [
    "abs", "alt", "dimmean", "irank", "max", "min", "othersmax", "rank", "score", "top2", "value",
  ]

  /// Parentheses, signs and functions may be nested as deep as this.
  public static let greatestDepth = 64
  /// The length of a predicate in bytes is at most this.
  public static let greatestLength = 4000

  /// Reads a predicate, in time that grows with its length.
  ///
  /// - Throws: ``PredicateFault`` for the first thing that is wrong.
  public init(_ text: String, names: PredicateNames) throws(PredicateFault) {
    var parser = try PredicateParser(text, names: names)
    try parser.parse()
    self.text = text
    calls = parser.calls
    callTexts = parser.callTexts
    program = parser.program
  }

  /// Whether it depends on scores; otherwise it is about published values alone.
  public var readsScores: Bool { calls.contains(where: \.readsScores) }
}
