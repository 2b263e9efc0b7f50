/// Reads a predicate by recursive descent, one token ahead, and writes its program on the way.
struct PredicateParser {
  enum Kind { case number, truth }

  /// An operand that was read: its kind and its place.
  struct Operand {
    let kind: Kind
    let range: Range<Int>
  }

  private(set) var calls: [PredicateCall] = []
  private(set) var callTexts: [String] = []
  private(set) var program = PredicateProgram()
  let names: PredicateNames
  private var lexer: PredicateLexer
  private(set) var token: PredicateToken
  /// Where the last token ended.
  private var end = 0
  private var depth = 0

  init(_ text: String, names: PredicateNames) throws(PredicateFault) {
    let length = text.utf8.count
    guard length <= Predicate.greatestLength else {
      throw PredicateFault(
        range: 0..<0, message: "predicate has \(length) bytes",
        help: "write at most \(Predicate.greatestLength), or make several claims of it")
    }
    self.names = names
    lexer = PredicateLexer(text)
    token = try lexer.next()
  }

  mutating func parse() throws(PredicateFault) {
    guard token.kind != .end else {
      throw fault(
        "predicate is empty", help: "write a comparison, such as \(exampleCall) == 1")
    }
    let whole = try expression()
    guard token.kind == .end else {
      throw fault(
        token.kind == .close
          ? "')' closes nothing" : "'\(excerpt)' stands after the end of the predicate",
        help: token.kind == .close
          ? "remove it, or write the '(' it belongs to" : "join two conditions by && or ||")
    }
    guard whole.kind == .truth else {
      throw PredicateFault(
        range: whole.range, message: "predicate is a number, neither true nor false",
        help: "compare it, such as \(exampleCall) == 1")
    }
  }

  /// An expression whose operators bind at least as tightly as `precedence`.
  mutating func expression(_ precedence: Int = 1) throws(PredicateFault) -> Operand {
    var left = try operand()
    while case .sign(let sign) = token.kind, let own = sign.precedence, own >= precedence {
      let place = token.range
      try advance()
      let right = try expression(own + 1)
      let needed: Kind = sign.joinsTruths ? .truth : .number
      try check(left, is: needed, beside: sign, at: place)
      try check(right, is: needed, beside: sign, at: place)
      program.append(sign.step)
      left = Operand(
        kind: sign.makesTruth ? .truth : .number,
        range: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func operand() throws(PredicateFault) -> Operand {
    let start = token
    switch token.kind {
    case .number(let value):
      program.append(.number(value))
      try advance()
      return Operand(kind: .number, range: start.range)
    case .name: return try function()
    case .open:
      return try nested { parser throws(PredicateFault) in
        try parser.advance()
        let inner = try parser.expression()
        try parser.close(start)
        return Operand(kind: inner.kind, range: start.range.lowerBound..<parser.end)
      }
    case .sign(let sign) where sign == .not || sign == .minus:
      return try nested { parser throws(PredicateFault) in
        try parser.advance()
        let inner = try parser.operand()
        let needed: Kind = sign == .not ? .truth : .number
        try parser.check(inner, is: needed, beside: sign, at: start.range)
        parser.program.append(sign == .not ? .not : .negate)
        return Operand(
          kind: needed, range: start.range.lowerBound..<inner.range.upperBound)
      }
    default:
      let message =
        token.kind == .end
        ? "predicate ends too early" : "'\(excerpt)' stands where a value belongs"
      throw fault(message, help: "write a number, a function or '('")
    }
  }

  /// Reads what stands inside parentheses, a function or behind a sign, as deep as is allowed.
  mutating func nested(
    _ read: (inout PredicateParser) throws(PredicateFault) -> Operand
  ) throws(PredicateFault) -> Operand {
    guard depth < Predicate.greatestDepth else {
      throw fault(
        "predicate is nested deeper than \(Predicate.greatestDepth) levels",
        help: "remove parentheses that change nothing")
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  mutating func advance() throws(PredicateFault) {
    end = token.range.upperBound
    token = try lexer.next()
  }

  /// Goes past a `)`.
  mutating func close(_ open: PredicateToken) throws(PredicateFault) {
    guard token.kind == .close else {
      if token.kind == .end {
        throw PredicateFault(
          range: open.range, message: "'(' is not closed", help: "write ')' where it ends")
      }
      throw fault("'\(excerpt)' stands where ')' belongs", help: "write an operator, or ')'")
    }
    try advance()
  }

  /// Adds what a function reads, once, whatever the spaces in it.
  mutating func append(_ call: PredicateCall, text: String) {
    if let index = calls.firstIndex(of: call) {
      program.append(.call(index))
    } else {
      program.append(.call(calls.count))
      calls.append(call)
      callTexts.append(text)
    }
  }

  mutating func append(_ step: PredicateProgram.Step) { program.append(step) }

  private func check(
    _ operand: Operand, is needed: Kind, beside sign: PredicateSign, at place: Range<Int>
  ) throws(PredicateFault) {
    guard operand.kind != needed else { return }
    let found = needed == .number ? "a condition" : "a number"
    throw PredicateFault(
      range: operand.range, message: "'\(sign.rawValue)' is applied to \(found)",
      help: needed == .number
        ? "join conditions by && or ||" : "compare the number first, such as x > 1")
  }

  func fault(_ message: String, help: String) -> PredicateFault {
    PredicateFault(range: token.range, message: message, help: help)
  }

  var excerpt: String { PredicateLexer.excerpt(token.text) }

  /// A call that stands for itself, made of names that exist.
  private var exampleCall: String {
    "rank(\(IndexStructure.totalID),\(names.regions.first ?? "REGION"))"
  }
}
