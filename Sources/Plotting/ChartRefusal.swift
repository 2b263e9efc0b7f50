/// Why a drawing would not be honest or cannot be drawn.
public enum ChartRefusal: Sendable, Hashable {
  /// A panel's y axis does not begin at zero.
  case baselineNotZero(panel: String, low: Double)
  /// Panels on one scale were given different y axes.
  case domainsDiffer(panel: String)
  /// A column ends outside the y axis that the author set.
  case valueOutsideDomain(key: String)
  /// A number is NaN or infinite.
  case notFinite(key: String)
  /// An interval's low end is above its high end, or its center lies outside.
  case intervalOutOfOrder(key: String)
  /// Two columns of a panel have one key.
  case duplicateKey(String)
  /// Two columns of a panel stand at one year.
  case duplicateYear(key: String)
  /// A column on a time axis has no year.
  case missingYear(key: String)
  /// A gap is out of order, or a column with a value stands in it.
  case valueInGap(key: String)
  /// A gap's first year comes after its last, or is not a number.
  case gapOutOfOrder(words: String)
  /// A column of the enlarged part is not in the whole, or differs there.
  case partNotInWhole(key: String)
  /// A reference line's level is not a finite number.
  case lineNotFinite(words: String)
  /// A reference line lies outside the y axis that the author set.
  case lineOutsideDomain(words: String)
  /// Panels on one scale have different units.
  case unitsDiffer(panel: String)
  /// Panels on one x axis have different columns.
  case columnsDiffer(panel: String)
  /// A panel has more series than colours can tell apart.
  case tooManySeries(panel: String, count: Int)
  /// Two series of a panel have one colour.
  case sameColor(String, String)
  /// Two series of a panel have one marker, so that colour alone tells them apart.
  case sameMarker(String, String)
  /// A part of a stack is a range or a bound.
  case rangeInStack(key: String, series: String)
  /// A part of a stack is missing, while others are not.
  case gapInStack(key: String, series: String)
  /// A share of a stack of 100 % is negative.
  case negativeShare(key: String, series: String)
  /// The shares of a stack do not add up to 100 within 0.5; `series` is the one with which they pass
  /// it, nil where they fall short.
  case stackIsNotWhole(key: String, sum: Double, series: String?)
  /// A phase ends before it begins, or its beginning is not a number.
  case phaseOutOfOrder(String)
  /// A phase lasts beyond the beginning of the next.
  case phasesOverlap(String, String)
  /// An event stands outside the stretch of time of its phase.
  case eventOutsidePhase(String, phase: String)
  /// An event's year is not a number.
  case eventWithoutYear(String)
  /// There is nothing to draw: no panel, column, layer, group or stage.
  case empty(String)
  /// A chart of rows is refused.
  case rows(RowRefusal)
  /// A bar of shares is refused.
  case shares(ShareRefusal)
  /// A chart of scores or a grid is refused.
  case scores(ScoreRefusal)
  /// A chart of lines is refused.
  case lines(LineRefusal)

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .baselineNotZero(let panel, let low):
      "y axis of panel '\(panel)' begins at \(Self.text(low)); columns need 0"
    case .domainsDiffer(let panel):
      "y axis of panel '\(panel)' differs from the first panel's, but both share one scale"
    case .valueOutsideDomain(let key): "column '\(key)' ends outside the y axis"
    case .notFinite(let key): "column '\(key)' has a value that is not a finite number"
    case .intervalOutOfOrder(let key): "interval of column '\(key)' is out of order"
    case .duplicateKey(let key): "column '\(key)' stands twice in one panel"
    case .duplicateYear(let key): "column '\(key)' stands at the year of another column"
    case .missingYear(let key): "column '\(key)' has no year for its place on the time axis"
    case .valueInGap(let key): "column '\(key)' has a value inside a gap"
    case .gapOutOfOrder(let words): "gap '\(words)' ends before it begins"
    case .partNotInWhole(let key): "column '\(key)' of the enlarged panel is not in the whole one"
    case .lineNotFinite(let words): "line '\(words)' has a level that is not a finite number"
    case .lineOutsideDomain(let words): "line '\(words)' lies outside the y axis"
    case .unitsDiffer(let panel):
      "unit of panel '\(panel)' differs from the first panel's, but both share one scale"
    case .columnsDiffer(let panel):
      "columns of panel '\(panel)' differ from the first panel's, but both share one x axis"
    case .tooManySeries(let panel, let count):
      "panel '\(panel)' has \(count) series; six colours can be told apart"
    case .sameColor(let first, let second): "series '\(first)' and '\(second)' have one colour"
    case .sameMarker(let first, let second):
      "series '\(first)' and '\(second)' have one marker and differ by colour alone"
    case .rangeInStack(let key, let series):
      "part '\(series)' of stack '\(key)' is a range or a bound; only single numbers stack"
    case .gapInStack(let key, let series):
      "part '\(series)' of stack '\(key)' is missing, so the stack has no true height"
    case .negativeShare(let key, let series): "share '\(series)' of '\(key)' is negative"
    case .stackIsNotWhole(let key, let sum, _):
      "shares of '\(key)' add up to \(Self.shortText(sum)), not 100"
    case .phaseOutOfOrder(let phase): "phase '\(phase)' ends before it begins"
    case .phasesOverlap(let phase, let next): "phase '\(phase)' lasts beyond the start of '\(next)'"
    case .eventOutsidePhase(let event, let phase):
      "event '\(event)' stands outside its phase '\(phase)'"
    case .eventWithoutYear(let event): "event '\(event)' has no year for its place on the time axis"
    case .empty(let what): "\(what) has nothing to draw"
    case .rows(let refusal): refusal.message
    case .shares(let refusal): refusal.message
    case .scores(let refusal): refusal.message
    case .lines(let refusal): refusal.message
    }
  }

  /// How to mend it, in one clause.
  public var help: String {
    switch self {
    case .baselineNotZero: "begin the axis at 0, or leave it out"
    case .domainsDiffer: "give all panels the same axis, or leave it out"
    case .valueOutsideDomain: "widen the axis, or leave it out"
    case .notFinite: "write a number, or leave the value out with a reason"
    case .intervalOutOfOrder: "write the lower end first, and a middle between both ends"
    case .duplicateKey, .duplicateYear: "give each column its own"
    case .missingYear: "give the column a year, or use bands"
    case .valueInGap: "let the gap begin after the value, or end before it"
    case .gapOutOfOrder: "write the first year without a value first"
    case .partNotInWhole: "take the enlarged columns from the whole panel"
    case .lineNotFinite: "write a number"
    case .lineOutsideDomain: "widen the axis, or leave it out"
    case .unitsDiffer: "give each panel its own scale, or draw one unit"
    case .columnsDiffer: "give every panel the same periods, a missing value where there is none"
    case .tooManySeries: "draw the largest, and the others as one series or in a panel of their own"
    case .sameColor, .sameMarker: "give each series its own"
    case .rangeInStack: "draw the columns beside each other (grouped)"
    case .gapInStack: "fill it in, leave the whole stack out, or draw the columns grouped"
    case .negativeShare: "stack amounts instead of shares"
    case .stackIsNotWhole: "correct a share, or add a series for what is left"
    case .phaseOutOfOrder: "write the earlier year first"
    case .phasesOverlap: "end each phase before the next begins, and list phases in order of time"
    case .eventOutsidePhase: "correct its date, widen the phase, or move it to another one"
    case .eventWithoutYear: "give the event a year"
    case .empty: "give it at least one"
    case .rows(let refusal): refusal.help
    case .shares(let refusal): refusal.help
    case .scores(let refusal): refusal.help
    case .lines(let refusal): refusal.help
    }
  }

  /// The key of the column it concerns; nil where it concerns a panel or the whole drawing.
  public var column: String? {
    switch self {
    case .valueOutsideDomain(let key), .notFinite(let key), .intervalOutOfOrder(let key),
      .duplicateKey(let key), .duplicateYear(let key), .missingYear(let key), .valueInGap(let key),
      .partNotInWhole(let key), .rangeInStack(let key, _), .gapInStack(let key, _),
      .negativeShare(let key, _), .stackIsNotWhole(let key, _, _):
      key
    case .baselineNotZero, .domainsDiffer, .gapOutOfOrder, .lineNotFinite, .lineOutsideDomain,
      .unitsDiffer, .columnsDiffer, .empty, .tooManySeries, .sameColor, .sameMarker:
      nil
    case .rows(let refusal): refusal.key
    case .shares(let refusal): refusal.key
    case .scores(let refusal): refusal.key
    case .lines: nil
    case .phaseOutOfOrder, .phasesOverlap, .eventOutsidePhase, .eventWithoutYear: nil
    }
  }

  /// The series it concerns beside its column; nil where a column belongs to one series alone.
  public var series: String? {
    switch self {
    case .rangeInStack(_, let series), .gapInStack(_, let series), .negativeShare(_, let series):
      series
    case .stackIsNotWhole(_, _, let series): series
    case .lines(let refusal): refusal.series
    default: nil
    }
  }

  /// Whether it is a sum that falls short, so that no single value is at fault.
  public var isShortSum: Bool {
    switch self {
    case .stackIsNotWhole(_, _, nil), .shares(.sumIsNot100(_, nil)): true
    default: false
    }
  }

  private static func shortText(_ number: Double) -> String {
    NumberFormat(groupSeparator: "").text(number, decimals: 1)
  }

  private static func text(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
