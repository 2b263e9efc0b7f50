extension LegendGuide {
  /// Collects the marks of rows.
  ///
  /// Dots and ranges are named by what they measure; a chart of plain solid bars needs no legend.
  init(rows marks: [(row: RowChart.Row, mark: RowChart.Mark)], _ words: ChartWords) {
    let drawn = marks.filter { $0.mark.value != .missing }
    var entries: [Entry] = []
    var named: [String] = []
    for (row, mark) in drawn where mark.form != .bar {
      let key: Entry.Key =
        mark.form == .dot ? .dot(row.marker, mark.status) : .status(mark.status)
      let isNew = !mark.series.isEmpty && !named.contains(mark.series)
      if isNew { named.append(mark.series) }
      let word = isNew ? mark.series : words.word(for: mark.status)
      // One shape stands for all dots of a status, whatever the region.
      let isKnown = entries.contains { entry in
        switch (entry.key, key) {
        case (.dot(_, let status), .dot): status == mark.status
        default: entry.key == key
        }
      }
      if isNew || !isKnown { entries.append(Entry(key: key, words: word)) }
    }
    for status in [MarkStatus.actual, .forecast, .hollow, .hollowForecast]
    where drawn.contains(where: { $0.mark.form == .bar && $0.mark.status == status }) {
      entries.append(Entry(key: .status(status), words: words.word(for: status)))
    }
    if drawn.contains(where: \.mark.value.isLowerBound) {
      entries.append(Entry(key: .lowerBoundOfRow, words: words.lowerBound))
    }
    if drawn.contains(where: \.mark.value.isUpperBound) {
      entries.append(Entry(key: .upperBoundOfRow, words: words.upperBound))
    }
    let hasWhisker = drawn.contains {
      if case .interval = $0.mark.value { $0.mark.form != .range } else { false }
    }
    if hasWhisker { entries.append(Entry(key: .interval, words: words.interval)) }
    let isPlain = entries.count == 1 && entries.first?.key == .status(.actual)
    self.init(entries: isPlain ? [] : Self.ordered(entries))
  }

  /// Dots before whiskers before swatches, as marks stand from left to right.
  private static func ordered(_ entries: [Entry]) -> [Entry] {
    func isDot(_ entry: Entry) -> Bool {
      if case .dot = entry.key { true } else { false }
    }
    guard entries.contains(where: isDot) else { return entries }
    return entries.filter(isDot) + entries.filter { $0.key == .interval }
      + entries.filter { !isDot($0) && $0.key != .interval }
  }
}
