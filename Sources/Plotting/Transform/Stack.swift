/// Puts the values of several series on top of each other, as d3-shape's `stack` does.
enum Stack {
  /// Where one value begins and ends.
  struct Piece: Equatable {
    /// Where it begins.
    let start: Double
    /// Where it ends.
    let end: Double
  }

  /// What a stack stands on.
  enum Offset {
    /// Zero; a negative value takes away from what is below it.
    case zero
    /// Zero, negative values below it and positive ones above.
    case diverging
    /// Zero, each column made 1 in all; a column of nothing stays 0.
    case share
  }

  /// The pieces of each series at each place; nil where a value is missing, which adds nothing.
  ///
  /// - Parameters:
  ///   - series: the values of each series, from the bottom to the top; all of one length.
  ///   - offset: what the stack stands on.
  /// - Returns: for each series, a piece for each place.
  static func pieces(_ series: [[Double?]], offset: Offset = .zero) -> [[Piece?]] {
    let count = series.map(\.count).min() ?? 0
    var pieces = series.map { _ in [Piece?](repeating: nil, count: count) }
    for place in 0..<count {
      let total = series.reduce(0) { $0 + ($1[place] ?? 0) }
      var (above, below) = (0.0, 0.0)
      for index in series.indices {
        guard let value = series[index][place] else { continue }
        let height = offset == .share ? (total == 0 ? 0 : value / total) : value
        if offset == .diverging, height == 0 {
          pieces[index][place] = Piece(start: 0, end: 0)
        } else if offset == .diverging, height < 0 {
          pieces[index][place] = Piece(start: below + height, end: below)
          below += height
        } else {
          pieces[index][place] = Piece(start: above, end: above + height)
          above += height
        }
      }
    }
    return pieces
  }
}
