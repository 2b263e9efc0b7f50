import CommonMark
import Diagnostics
import ProseNumbers
import Quantities
import ReportModel

/// Holds every `[text](value:…)` to the datum it names, and every `[text](score:…)` to its score: the
/// number as rounded, the unit, the bound, the year.
struct BoundNumbers {
  let references: [String: CrossReference]
  let figures: [Figure]
  let index: CompositeIndex?

  /// What is wrong with the bound numbers of a text, and how many there are.
  func check(_ prose: Prose, _ numerals: [ReadNumeral], _ language: Language) -> (
    count: Int, diagnostics: [Diagnostic]
  ) {
    var count = 0
    var diagnostics: [Diagnostic] = []
    for link in prose.links {
      let inside = numerals.filter { $0.numeral.overlaps(link.range) && $0.meaning.isAmount }
      switch references[link.link.destination] {
      case .value(let value):
        count += 1
        let problem =
          problem(inside, value.quantity, language)
          ?? otherYear(value, link.range, prose, numerals)
        if let problem { diagnostics.append(report(problem, link, value)) }
      case .score(let row, let region):
        count += 1
        let score = Self.score(index?.score(of: row, in: region))
        let problem = problem(inside, score, language)
        if let problem { diagnostics.append(report(problem, link, nil)) }
      default: break
      }
    }
    return (count, diagnostics)
  }

  private enum Problem {
    case noNumber
    case missing
    case unit(ReadNumeral, String)
    case value(ReadNumeral, String)
    case qualifier(ReadNumeral, String)
    case year(Int, [Int])

    func message(_ words: String, _ destination: String) -> String {
      switch self {
      case .noNumber: "'\(words)' states no number, yet is bound to '\(destination)'"
      case .missing: "'\(words)' is bound to '\(destination)', which has no value"
      case .unit(let numeral, let data):
        "'\(words)' (\(numeral.wording)) has another unit than '\(destination)', which is \(data)"
      case .value(let numeral, let data):
        "'\(words)' (\(numeral.wording)) is not '\(destination)', which is \(data)"
      case .qualifier(let numeral, let data):
        "'\(words)' (\(numeral.wording)) is meant otherwise than '\(destination)', which is \(data)"
      case .year(let year, let named):
        "'\(destination)' is of \(year), and the sentence of '\(words)' names "
          + named.map { String($0) }.joined(separator: ", ")
      }
    }

    var help: String {
      switch self {
      case .noNumber: "put the number with its unit between the brackets"
      case .missing: "remove the link, or give the row its value"
      case .unit: "write the unit of the data, or bind another row"
      case .value: "write the value as rounded, bind another row, or correct the data"
      case .qualifier: "keep the bound or 'about' of the data"
      case .year: "bind the row of that year, or name the year of the data in the sentence"
      }
    }
  }

  private func report(
    _ problem: Problem, _ link: Prose.PlacedLink, _ value: BoundValue?
  ) -> Diagnostic {
    let words = PlainText().text(link.link.content)
    let figure = value.flatMap { value in
      figures.first { $0.number == value.figureNumber }
    }
    let note = figure.map {
      Diagnostic.Note(range: $0.definition, message: "figure \($0.number), '\($0.id)'")
    }
    return Diagnostic(
      .boundNumber, at: link.link.range, problem.message(words, link.link.destination),
      help: problem.help, notes: [note].compactMap { $0 })
  }

  private func problem(
    _ numerals: [ReadNumeral], _ quantity: Quantity, _ language: Language
  ) -> Problem? {
    guard let numeral = numerals.first(where: { !$0.isIncidental }) ?? numerals.first,
      case .amount(let printed) = numeral.meaning
    else { return .noNumber }
    let shown = QuantityFormat(NumberStyle(language), missing: "missing").text(quantity)
    guard let datum = Datum(quantity) else { return .missing }
    guard printed.dimension == datum.dimension else { return .unit(numeral, shown) }
    if datum.holds(printed) { return nil }
    return datum.holds(printed, anyQualifier: true)
      ? .qualifier(numeral, shown) : .value(numeral, shown)
  }

  /// A score as a number without a unit, to more digits than a text would print.
  private static func score(_ score: Double?) -> Quantity {
    let number = score.flatMap { DecimalNumber($0, fractionDigits: 4) }
    return Quantity(number.map { Amount.value($0, .exactly) } ?? .missing, Unit(""))
  }

  /// The years that the sentence names, where the datum is of another.
  private func otherYear(
    _ value: BoundValue, _ link: Range<Int>, _ prose: Prose, _ numerals: [ReadNumeral]
  ) -> Problem? {
    guard let figure = figures.first(where: { $0.number == value.figureNumber }),
      figure.rows.indices.contains(value.rowIndex), let year = figure.rows[value.rowIndex].year
    else { return nil }
    let sentence = prose.sentence(around: link)
    let named = numerals.filter { sentence.contains($0.range.lowerBound) }
      .compactMap(\.meaning.year)
    return named.isEmpty || named.contains(year) ? nil : .year(year, named)
  }
}

extension ReadNumeral.Meaning {
  /// The calendar year that is named; nil for a month alone, a decade and all else.
  fileprivate var year: Int? {
    guard case .date(let date) = self, date.span == .year else { return nil }
    return date.year
  }

  var isAmount: Bool { if case .amount = self { true } else { false } }
}
