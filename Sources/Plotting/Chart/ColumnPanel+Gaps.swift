extension ColumnPanel {
  /// Adds a small tick for each year and a bracket with words over each stretch without values.
  func drawGaps(into builder: inout SceneBuilder, zero: Double) {
    guard let years = positions.years, case .time(let gaps) = panel.axis, !gaps.isEmpty
    else { return }
    drawYears(years, into: &builder, zero: zero)
    for gap in gaps where gap.from <= gap.to {
      let reach = positions.barWidth / 2
      let start = max(left, years.position(gap.from) - reach)
      let end = min(right, years.position(gap.to) + reach)
      drawBracket(from: start, to: end, y: zero - 10, into: &builder)
      let room = end - start
      let layout = TextLayout(gap.words, .note, width: room)
      var baseline = zero - 19 - TextStyle.note.lineHeight * Double(layout.lines.count - 1)
      for line in layout.lines {
        builder.add(
          Text(
            string: line, position: Point(x: (start + end) / 2, y: baseline), anchor: .middle,
            style: .note, halo: ground, room: room))
        baseline += TextStyle.note.lineHeight
      }
    }
  }

  /// Years are ticked where they can be told apart.
  private func drawYears(
    _ years: LinearScale, into builder: inout SceneBuilder, zero: Double
  ) {
    let (first, last) = (years.domain.low.rounded(.up), years.domain.high)
    guard last - first <= 60 else { return }
    let ticks = stride(from: first, through: last, by: 1).map { year in
      let x = years.position(year)
      return [Point(x: x, y: zero), Point(x: x, y: zero + 4)]
    }
    builder.add(.path(Path(lines: ticks)), .line(.axis))
  }

  private func drawBracket(
    from start: Double, to end: Double, y: Double, into builder: inout SceneBuilder
  ) {
    let lines = [
      [Point(x: start, y: y - 4), Point(x: start, y: y + 4)],
      [Point(x: start, y: y), Point(x: end, y: y)],
      [Point(x: end, y: y - 4), Point(x: end, y: y + 4)],
    ]
    builder.add(.path(Path(lines: lines)), .line(.axis))
  }
}
