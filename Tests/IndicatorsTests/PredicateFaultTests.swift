import Indicators
import Testing

@Suite struct PredicateFaultTests {
  private let names = PredicateNames(
    dimensions: ["quay", "power"], regions: ["north", "east"], measures: ["B1", "P2"],
    alternates: ["B1_other"], groups: ["max2"])

  private func fault(_ text: String) throws -> PredicateFault {
    try #require(throws: PredicateFault.self) { try Predicate(text, names: names) }
  }

  @Test(arguments: [
    ("", 0, "predicate is empty", "write a comparison, such as rank(total,north) == 1"),
    ("  ", 2, "predicate is empty", "write a comparison, such as rank(total,north) == 1"),
    ("1 +", 3, "predicate ends too early", "write a number, a function or '('"),
    ("1 + ) < 2", 4, "')' stands where a value belongs", "write a number, a function or '('"),
    ("1 < * 2", 4, "'*' stands where a value belongs", "write a number, a function or '('"),
    (", 1", 0, "',' stands where a value belongs", "write a number, a function or '('"),
    ("1 < 2)", 5, "')' closes nothing", "remove it, or write the '(' it belongs to"),
    (
      "1 < 2 3", 6, "'3' stands after the end of the predicate",
      "join two conditions by && or ||"
    ),
    ("(1 < 2", 0, "'(' is not closed", "write ')' where it ends"),
    ("(1 2)", 3, "'2' stands where ')' belongs", "write an operator, or ')'"),
    (
      "1 + 2", 0, "predicate is a number, neither true nor false",
      "compare it, such as rank(total,north) == 1"
    ),
    ("1 = 2", 2, "sign '=' has no meaning in a predicate", "write '=='"),
    ("1<2 & 1<2", 4, "sign '&' has no meaning in a predicate", "write '&&'"),
    ("1<2 | 1<2", 4, "sign '|' has no meaning in a predicate", "write '||'"),
    ("1 ≥ 2", 2, "sign '≥' has no meaning in a predicate", "write '>='"),
    ("1 ＜ 2", 2, "sign '＜' has no meaning in a predicate", "write '<'"),
    (
      "1 % 2", 2, "sign '%' has no meaning in a predicate",
      "use names, numbers, parentheses, commas and || && == != < <= > >= + - * / !"
    ),
    (
      "1\u{0}<2", 1, "character U+0000 has no meaning in a predicate",
      "use names, numbers, parentheses, commas and || && == != < <= > >= + - * / !"
    ),
    (
      "1e400 > 2", 0, "number '1e400' has a form that is not read",
      "write at most 19 digits, with a point between them where needed, such as 0.25"
    ),
    (
      "1 < .5", 4, "number '.5' has a form that is not read",
      "write at most 19 digits, with a point between them where needed, such as 0.25"
    ),
    (
      "1 < 5.", 4, "number '5.' has a form that is not read",
      "write at most 19 digits, with a point between them where needed, such as 0.25"
    ),
    (
      "1 < 0x10", 4, "number '0x10' has a form that is not read",
      "write at most 19 digits, with a point between them where needed, such as 0.25"
    ),
    (
      "12345678901234567890 > 1", 0, "number '12345678901234567890' has a form that is not read",
      "write at most 19 digits, with a point between them where needed, such as 0.25"
    ),
    ("scor(total,north)>1", 0, "unknown function 'scor'", "did you mean 'score'?"),
    ("max3(total)>1", 0, "unknown function 'max3'", "did you mean 'max'?"),
    ("score(qay,north)>1", 6, "unknown dimension 'qay'", "did you mean 'quay'?"),
    ("score(total,nort)>1", 12, "unknown region 'nort'", "did you mean 'north'?"),
    ("rank(total,mars)>1", 11, "unknown region 'mars'", "regions: east, north"),
    ("value(B2,north)>1", 6, "unknown measure 'B2'", "did you mean 'B1'?"),
    ("irank(x,north)>1", 6, "unknown measure 'x'", "measures: B1, P2"),
    ("alt(B1,north)>1", 4, "unknown alternate 'B1'", "alternates: B1_other"),
    ("max2(land)>1", 5, "unknown dimension 'land'", "dimensions: power, quay, total"),
    (
      "score(total)>1", 0, "'score' has the wrong number of arguments",
      "the form is score(dimension,region)"
    ),
    (
      "value(B1)>1", 0, "'value' has the wrong number of arguments",
      "the form is value(measure,region)"
    ),
    (
      "alt(B1_other)>1", 0, "'alt' has the wrong number of arguments",
      "the form is alt(alternate,region)"
    ),
    (
      "dimmean(north,east)>1", 0, "'dimmean' has the wrong number of arguments",
      "the form is dimmean(region)"
    ),
    (
      "top2(total,north)", 0, "'top2' has the wrong number of arguments",
      "the form is top2(dimension,region,region)"
    ),
    (
      "othersmax(total)>1", 0, "'othersmax' has the wrong number of arguments",
      "the form is othersmax(dimension,region)"
    ),
    (
      "max2(quay,north)>1", 0, "'max2' has the wrong number of arguments",
      "the form is max2(dimension)"
    ),
    ("abs(1,2)>1", 0, "'abs' has the wrong number of arguments", "the form is abs(number)"),
    ("min(1)>1", 0, "'min' has the wrong number of arguments", "the form is min(number,number)"),
    ("abs()>1", 4, "')' stands where a value belongs", "write a number, a function or '('"),
    ("abs(1<2)>1", 4, "'abs' is applied to a condition", "'abs' takes numbers"),
    ("score()>1", 6, "a name is missing", "the form is score(dimension,region)"),
    (
      "score(1,north)>1", 6, "'1' stands where a name belongs",
      "the form is score(dimension,region)"
    ),
    (
      "score(quay north)>1", 11, "'north' stands where ',' or ')' belongs",
      "the form is score(dimension,region)"
    ),
    ("score(quay,north", 5, "'(' is not closed", "write ')' where it ends"),
    ("score(quay,", 5, "'(' is not closed", "write ')' where it ends"),
    ("min(1,2", 3, "'(' is not closed", "write ')' where it ends"),
    (
      "quay > 1", 0, "'quay' stands without parentheses",
      "a name stands inside a function, such as score(dimension,region)"
    ),
    ("rank > 1", 0, "'rank' stands without parentheses", "the form is rank(dimension,region)"),
    ("top2(total,north,north)", 17, "region 'north' stands twice", "name each region once"),
    (
      "othersmax(total,north,east)>1", 0, "'othersmax' names every region",
      "leave out the regions whose highest score is meant"
    ),
    ("1 && 1<2", 0, "'&&' is applied to a number", "compare the number first, such as x > 1"),
    ("1<2 || 3", 7, "'||' is applied to a number", "compare the number first, such as x > 1"),
    ("!1", 1, "'!' is applied to a number", "compare the number first, such as x > 1"),
    ("-(1<2) > 0", 1, "'-' is applied to a condition", "join conditions by && or ||"),
    ("1<2<3", 0, "'<' is applied to a condition", "join conditions by && or ||"),
    ("(1<2)+1 > 0", 0, "'+' is applied to a condition", "join conditions by && or ||"),
    ("(1<2)==(2<3)", 0, "'==' is applied to a condition", "join conditions by && or ||"),
  ])
  func saysWhatIsWrongAndWhere(text: String, offset: Int, message: String, help: String) throws {
    let fault = try fault(text)
    #expect(fault.range.lowerBound == offset)
    #expect(fault.message == message)
    #expect(fault.help == help)
    #expect(fault.range.upperBound <= text.utf8.count)
  }

  @Test(arguments: ["(", "!", "-", "abs("]) func refusesToNestWithoutEnd(piece: String) throws {
    let fault = try fault(String(repeating: piece, count: 900))
    #expect(fault.message == "predicate is nested deeper than 64 levels")
    // A function is refused where its parenthesis opens, one level too deep.
    #expect(fault.range.lowerBound == piece.utf8.count * 64 + (piece == "abs(" ? 3 : 0))
  }

  @Test func nestsAsDeepAsItSays() throws {
    let text = String(repeating: "(", count: 64) + "1<2" + String(repeating: ")", count: 64)
    _ = try Predicate(text, names: names)
    #expect(throws: PredicateFault.self) { try Predicate("(\(text))", names: names) }
  }

  @Test func refusesTenThousandParentheses() throws {
    let fault = try fault(String(repeating: "(", count: 10_000))
    #expect(fault.message == "predicate has 10000 bytes")
    #expect(fault.help == "write at most 4000, or make several claims of it")
  }

  @Test func shortensWhatItQuotes() throws {
    let fault = try fault(String(repeating: "x", count: 500) + "(1)")
    #expect(fault.message == "unknown function '\(String(repeating: "x", count: 30))…'")
  }

  @Test(arguments: UInt64(1)...40) func neverTraps(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "(", ")", ",", "1", "0.5", "score", "rank", "top2", "max2", "total", "quay", "north", "east",
      "&&", "||", "==", "<", "-", "!", "*", "/", " ", "\u{0}", "é", "＜", "1e9", "value", "B1",
      "abs", "min",
    ]
    for _ in 0..<500 {
      let count = Int(random.unit() * 12)
      let text = (0..<count).map { _ in pieces[Int(random.unit() * Double(pieces.count))] }.joined()
      do {
        let predicate = try Predicate(text, names: names)
        #expect(predicate.text == text)
      } catch {
        #expect(error.range.upperBound <= text.utf8.count)
        #expect(!error.message.isEmpty && !error.help.isEmpty)
      }
    }
  }
}
