/// A text broken into lines that fit a width.
struct TextLayout: Equatable {
  /// The lines, at least one.
  let lines: [String]
  /// The greatest expected width of a line, in px.
  let width: Double

  /// Breaks a text into lines.
  ///
  /// A stretch that has no break is kept whole, even where it is wider than the room; the scene
  /// reports it. Costs time in proportion to the length.
  init(_ text: String, _ style: TextStyle, width room: Double) {
    let whole = TextMetrics.width(text, style)
    if whole.budget <= room {
      (lines, width) = ([Self.withoutBreaks(text)], whole.total)
      return
    }
    let pieces = Self.pieces(of: text, style)
    let starts = Self.bestStarts(pieces, room: room)
    let made = starts.map { Self.line(pieces, $0) }
    lines = made.isEmpty ? [Self.withoutBreaks(text)] : made
    width = lines.reduce(0) { max($0, TextMetrics.width($1, style).total) }
  }

  /// A text without the author's marks of breaks, U+200B and the soft hyphen.
  static func withoutBreaks(_ text: String) -> String {
    let marks: [Unicode.Scalar] = ["\u{200B}", "\u{AD}"]
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
  }

  /// The height of the lines together, in px.
  func height(_ style: TextStyle) -> Double { Double(lines.count) * style.lineHeight }

  /// A stretch without a break inside it.
  private struct Piece {
    var text: String
    /// The space after it, dropped at the end of a line.
    var hasSpace: Bool
    /// Whether a line that ends with it shows a hyphen; its width holds the hyphen.
    var hasHyphen: Bool
    /// What it costs to end a line here, in lines.
    var endCost: Double
    var width: TextMetrics.Width
    var spaceWidth: Double
  }

  private static func pieces(of text: String, _ style: TextStyle) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    let space = TextMetrics.width(" ", style).total
    var pieces: [Piece] = []
    var current = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      current.append(scalar)
      guard index + 1 < scalars.count else { break }
      let next = scalars[index + 1]
      guard let quality = LineBreaks.quality(after: scalar, before: next) else { continue }
      let before = index > 0 ? scalars[index - 1] : nil
      if scalar == " ", LineBreaks.isBound(after: before, beforeSpaceAnd: next) { continue }
      pieces.append(piece(String(current), quality, style, space))
      current.removeAll()
    }
    pieces.append(piece(String(current), .preferred, style, space))
    return pieces
  }

  private static func piece(
    _ text: String, _ quality: LineBreaks.Quality, _ style: TextStyle, _ space: Double
  ) -> Piece {
    var trimmed = text.unicodeScalars
    while trimmed.last == " " { trimmed.removeLast() }
    let word = withoutBreaks(String(trimmed))
    let hasSpace = trimmed.count < text.unicodeScalars.count
    let hasHyphen = trimmed.last == "\u{AD}"
    let endsClause = !hasSpace || word.hasSuffix(",") || word.hasSuffix(";") || word.hasSuffix(":")
    let endCost = quality == .possible ? 1.5 : endsClause ? 0 : 0.08
    return Piece(
      text: word, hasSpace: hasSpace, hasHyphen: hasHyphen, endCost: endCost,
      width: TextMetrics.width(hasHyphen ? word + "-" : word, style),
      spaceWidth: hasSpace ? space : 0)
  }

  /// The pieces of each line, chosen so that the sum of the costs of all lines is least.
  private static func bestStarts(_ pieces: [Piece], room: Double) -> [Range<Int>] {
    var cost = [0.0] + Array(repeating: Double.infinity, count: pieces.count)
    var from = Array(repeating: 0, count: pieces.count + 1)
    for start in pieces.indices {
      var budget = 0.0
      var end = start
      repeat {
        budget += pieces[end].width.budget
        let isLast = end + 1 == pieces.count
        let total = cost[start] + lineCost(budget, room, pieces[end].endCost, isLast)
        if total < cost[end + 1] { (cost[end + 1], from[end + 1]) = (total, start) }
        budget += pieces[end].spaceWidth * 1.08
        end += 1
      } while end < pieces.count && budget + pieces[end].width.budget <= room
    }
    var ranges: [Range<Int>] = []
    var end = pieces.count
    while end > 0 {
      ranges.append(from[end]..<end)
      end = from[end]
    }
    return ranges.reversed()
  }

  /// A line costs 1; a break inside a Chinese phrase one line and a half more, between Latin words
  /// without a comma a little; the room left over a little, at the last line only where less than
  /// two fifths of it are filled.
  private static func lineCost(
    _ width: Double, _ room: Double, _ endCost: Double, _ isLast: Bool
  ) -> Double {
    let slack = max(0, (room - width) / max(room, 1))
    let ragged = isLast ? max(0, slack - 0.6) : slack * slack
    return 1 + (isLast ? 0 : endCost) + 0.4 * ragged
  }

  private static func line(_ pieces: [Piece], _ range: Range<Int>) -> String {
    var line = ""
    for index in range {
      line += pieces[index].text
      let isInside = index + 1 < range.upperBound
      if pieces[index].hasSpace, isInside { line += " " }
      if pieces[index].hasHyphen, !isInside { line += "-" }
    }
    return line
  }
}
