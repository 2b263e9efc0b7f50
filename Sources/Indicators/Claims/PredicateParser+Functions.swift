import Diagnostics

extension PredicateParser {
  /// A function with its arguments.
  mutating func function() throws(PredicateFault) -> Operand {
    let name = token
    try advance()
    guard token.kind == .open else { throw bareName(name) }
    switch name.text {
    case "abs", "min", "max": return try arithmetic(name)
    case "score", "rank", "othersmax", "top2", "dimmean", "value", "irank", "alt":
      return try reading(name)
    default:
      guard let group = names.groups.firstIndex(of: name.text) else { throw unknown(name) }
      let arguments = try words(Self.form(of: name.text))
      guard let first = arguments.first, arguments.count == 1 else {
        throw wrongCount(name, Self.form(of: name.text))
      }
      return try finish(name, arguments, .groupMaximum(try row(first), group: group))
    }
  }

  /// `abs`, `min` and `max`, whose arguments are numbers.
  private mutating func arithmetic(_ name: PredicateToken) throws(PredicateFault) -> Operand {
    let open = token
    return try nested { parser throws(PredicateFault) in
      var count = 0
      repeat {
        try parser.advance()
        let argument = try parser.expression()
        guard argument.kind == .number else {
          throw PredicateFault(
            range: argument.range, message: "'\(name.text)' is applied to a condition",
            help: "'\(name.text)' takes numbers")
        }
        count += 1
        if count > 1 { parser.append(name.text == "min" ? .minimum : .maximum) }
        if name.text == "abs" {
          guard count == 1 else { throw parser.wrongCount(name, Self.form(of: name.text)) }
          parser.append(.absolute)
        }
      } while parser.token.kind == .comma
      if name.text != "abs", count < 2 {
        throw parser.wrongCount(name, Self.form(of: name.text))
      }
      let closing = parser.token.range
      try parser.close(open)
      return Operand(kind: .number, range: name.range.lowerBound..<closing.upperBound)
    }
  }

  /// A function that reads the index.
  private mutating func reading(_ name: PredicateToken) throws(PredicateFault) -> Operand {
    let form = Self.form(of: name.text)
    let arguments = try words(form)
    let count = arguments.count
    let isRightCount =
      switch name.text {
      case "dimmean": count == 1
      case "top2": count == 3
      case "othersmax": count >= 2
      default: count == 2
      }
    guard isRightCount, let first = arguments.first, let second = arguments.last else {
      throw wrongCount(name, form)
    }
    switch name.text {
    case "score":
      return try finish(name, arguments, .score(try row(first), region: try region(second)))
    case "rank":
      return try finish(name, arguments, .rank(try row(first), region: try region(second)))
    case "dimmean": return try finish(name, arguments, .dimensionMean(region: try region(first)))
    case "value":
      return try finish(
        name, arguments, .value(measure: try measure(first), region: try region(second)))
    case "irank":
      return try finish(
        name, arguments, .valueRank(measure: try measure(first), region: try region(second)))
    case "alt":
      return try finish(
        name, arguments, .alternate(try alternate(first), region: try region(second)))
    default: return try listing(name, arguments, try row(first))
    }
  }

  /// `top2` and `othersmax`, which name several regions.
  private mutating func listing(
    _ name: PredicateToken, _ arguments: [PredicateToken], _ row: IndexRow
  ) throws(PredicateFault) -> Operand {
    var regions: [Int] = []
    for argument in arguments.dropFirst() {
      let region = try region(argument)
      guard !regions.contains(region) else {
        throw PredicateFault(
          range: argument.range, message: "region '\(argument.text)' stands twice",
          help: "name each region once")
      }
      regions.append(region)
    }
    if name.text == "top2" {
      return try finish(name, arguments, .topTwo(row, regions[0], regions[1]))
    }
    guard regions.count < names.regions.count else {
      throw PredicateFault(
        range: name.range, message: "'othersmax' names every region",
        help: "leave out the regions whose highest score is meant")
    }
    return try finish(name, arguments, .othersMaximum(row, except: regions))
  }

  /// The names between the parentheses, up to the `)`.
  private mutating func words(_ form: String) throws(PredicateFault) -> [PredicateToken] {
    let open = token
    var words: [PredicateToken] = []
    repeat {
      try advance()
      guard token.kind == .name else {
        if token.kind == .end { try close(open) }
        throw fault(
          token.kind == .close ? "a name is missing" : "'\(excerpt)' stands where a name belongs",
          help: "the form is \(form)")
      }
      words.append(token)
      try advance()
    } while token.kind == .comma
    guard token.kind == .close || token.kind == .end else {
      throw fault("'\(excerpt)' stands where ',' or ')' belongs", help: "the form is \(form)")
    }
    if token.kind == .end { try close(open) }
    return words
  }

  /// Goes past the `)` and notes what is read.
  private mutating func finish(
    _ name: PredicateToken, _ arguments: [PredicateToken], _ call: PredicateCall
  ) throws(PredicateFault) -> Operand {
    let end = token.range.upperBound
    try advance()
    let list = arguments.map(\.text).joined(separator: ",")
    append(call, text: "\(name.text)(\(list))")
    return Operand(kind: call.isTruth ? .truth : .number, range: name.range.lowerBound..<end)
  }

  private static func form(of name: String) -> String {
    switch name {
    case "abs": "abs(number)"
    case "min", "max": "\(name)(number,number)"
    case "dimmean": "dimmean(region)"
    case "top2": "top2(dimension,region,region)"
    case "othersmax": "othersmax(dimension,region)"
    case "value", "irank": "\(name)(measure,region)"
    case "alt": "alt(alternate,region)"
    case "score", "rank": "\(name)(dimension,region)"
    default: "\(name)(dimension)"
    }
  }
}

extension PredicateParser {
  private func row(_ word: PredicateToken) throws(PredicateFault) -> IndexRow {
    if let row = names.row(word.text) { return row }
    throw unknown(
      word, "dimension", among: names.dimensions + [IndexStructure.totalID], "dimensions")
  }

  private func region(_ word: PredicateToken) throws(PredicateFault) -> Int {
    try index(word, in: names.regions, "region", "regions")
  }

  private func measure(_ word: PredicateToken) throws(PredicateFault) -> Int {
    try index(word, in: names.measures, "measure", "measures")
  }

  private func alternate(_ word: PredicateToken) throws(PredicateFault) -> Int {
    try index(word, in: names.alternates, "alternate", "alternates")
  }

  private func index(
    _ word: PredicateToken, in list: [String], _ kind: String, _ kinds: String
  ) throws(PredicateFault) -> Int {
    if let index = list.firstIndex(of: word.text) { return index }
    throw unknown(word, kind, among: list, kinds)
  }

  private func unknown(
    _ word: PredicateToken, _ kind: String, among list: [String], _ kinds: String
  ) -> PredicateFault {
    PredicateFault(
      range: word.range, message: "unknown \(kind) '\(PredicateLexer.excerpt(word.text))'",
      help: Suggestion.help(for: word.text, in: list, kind: kinds))
  }

  private func unknown(_ name: PredicateToken) -> PredicateFault {
    unknown(name, "function", among: Predicate.functionNames + names.groups, "functions")
  }

  private func bareName(_ name: PredicateToken) -> PredicateFault {
    let functions = Predicate.functionNames + names.groups
    let isFunction = functions.contains(name.text)
    return PredicateFault(
      range: name.range,
      message: "'\(PredicateLexer.excerpt(name.text))' stands without parentheses",
      help: isFunction
        ? "the form is \(Self.form(of: name.text))"
        : "a name stands inside a function, such as score(dimension,region)")
  }

  private func wrongCount(_ name: PredicateToken, _ form: String) -> PredicateFault {
    PredicateFault(
      range: name.range, message: "'\(name.text)' has the wrong number of arguments",
      help: "the form is \(form)")
  }
}
