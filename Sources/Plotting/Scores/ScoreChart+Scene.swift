extension ScoreChart {
  /// Lays the chart out; draw it only where ``refusals()`` is empty.
  public func scene(_ layout: LayoutClass) -> Scene {
    var builder = SceneBuilder(showsText: layout != .thumbnail)
    guard layout != .thumbnail else {
      drawThumbnail(into: &builder)
      return Scene(
        width: layout.width, height: LayoutClass.thumbnailHeight, elements: builder.elements)
    }
    let baseline = LegendGuide(scores: self).draw(into: &builder, width: layout.width)
    var bottom = drawScores(into: &builder, top: baseline > 0 ? baseline + 22 : 0, layout)
    if let parts {
      bottom = draw(parts, into: &builder, top: bottom + 26, layout)
    }
    return Scene(
      width: layout.width, height: (bottom + 4).rounded(.up), elements: builder.elements)
  }

  /// One row of the chart on the page.
  private struct Row {
    var top: Double
    var height: Double
    var y: Double
    var band: Int?

    var bottom: Double { top + height }
  }

  private static let bandWordsHeight = 24.0

  /// The rows from a top down; after a band there is room for its words.
  private func rows(_ frame: ScoreFrame, from top: Double) -> [Row] {
    let bands = bands
    var top = top
    var rows: [Row] = []
    for (index, name) in frame.names.enumerated() {
      let (height, y) = frame.height(name)
      let band = bands.firstIndex { $0.contains(index) }
      rows.append(Row(top: top, height: height, y: top + y, band: band))
      top += height
      if let band, bands[band].upperBound == index + 1 { top += Self.bandWordsHeight }
    }
    return rows
  }

  /// Adds names, scores and ranks; returns the lower edge.
  private func drawScores(
    into builder: inout SceneBuilder, top: Double, _ layout: LayoutClass
  ) -> Double {
    let frame = ScoreFrame(self, layout)
    let head = drawHeads(frame, into: &builder, top: top)
    let rows = rows(frame, from: head)
    drawBands(rows, frame, layout, into: &builder)
    drawGrid(rows, frame, into: &builder)
    for (index, row) in rows.enumerated() {
      draw(items[index], name: frame.names[index], row, frame, datum: index, into: &builder)
    }
    let hasWords = rows.last?.band != nil
    return (rows.last?.bottom ?? head) + (hasWords ? Self.bandWordsHeight : 0)
  }

  /// Adds titles and ticks; returns where rows begin.
  private func drawHeads(
    _ frame: ScoreFrame, into builder: inout SceneBuilder, top: Double
  ) -> Double {
    let start = frame.isStacked ? frame.left : frame.scale.range.start
    let ranks = frame.ranks.count > 0 ? frame.ranks.start - 6 : frame.right
    let titleRoom = ranks - start - 12
    let title = TextLayout(title, .panelTitle, width: titleRoom)
    builder.add(lines: title, .panelTitle, x: start, y: top + 12, room: titleRoom)
    if frame.ranks.count > 0 {
      builder.add(words.rank, .panelTitle, x: ranks, y: top + 12, room: frame.right - ranks)
    }
    let ticks = top + 12 + title.height(.panelTitle) + 4
    for tick in ScoreFrame.ticks {
      let x = frame.scale.position(tick)
      let label = numberFormat.text(tick, decimals: 0)
      let half = TextMetrics.width(label, .tick).total / 2
      builder.add(
        Text(
          string: label, position: Point(x: max(x, half), y: ticks), anchor: .middle, style: .tick))
    }
    frame.ranks.drawHeads(into: &builder, y: ticks)
    return ticks + (frame.isStacked ? 10 : 6)
  }

  private func drawBands(
    _ rows: [Row], _ frame: ScoreFrame, _ layout: LayoutClass, into builder: inout SceneBuilder
  ) {
    for band in bands {
      guard let first = rows[band].first, let last = rows[band].last else { continue }
      let rect = Rect(
        x: 0, y: first.top, width: layout.width, height: last.bottom - first.top)
      builder.add(.rect(rect, radius: 4), .area(.card))
      let x = frame.isStacked ? 0.5 : layout.width - 0.5
      let tip = frame.isStacked ? 4.0 : -4
      let bracket = [
        Point(x: x + tip, y: rect.y + 1), Point(x: x, y: rect.y + 1),
        Point(x: x, y: rect.maxY - 1), Point(x: x + tip, y: rect.maxY - 1),
      ]
      builder.add(.path(Path(bracket)), .line(.axis))
      builder.add(
        Text(
          string: words.band,
          position: Point(x: frame.isStacked ? frame.left : frame.right, y: rect.maxY + 16),
          anchor: frame.isStacked ? .start : .end, style: .note, room: frame.right - frame.left))
    }
  }

  /// Grid lines and the zero line along rows that follow each other without words between them.
  private func drawGrid(_ rows: [Row], _ frame: ScoreFrame, into builder: inout SceneBuilder) {
    var runs: [(top: Double, bottom: Double)] = []
    for row in rows {
      if let last = runs.last, last.bottom == row.top {
        runs[runs.count - 1].bottom = row.bottom
      } else {
        runs.append((row.top, row.bottom))
      }
    }
    for tick in ScoreFrame.ticks where tick != 0 || !frame.isStacked {
      let x = frame.scale.position(tick)
      let lines = runs.map { [Point(x: x, y: $0.top), Point(x: x, y: $0.bottom)] }
      builder.add(.path(Path(lines: lines)), .line(tick == 0 ? .axis : .grid))
    }
    guard frame.isStacked else { return }
    // A whole line would cut the names, which stand above their marks.
    let zero = frame.scale.position(0)
    let lines = rows.map { [Point(x: zero, y: $0.y - 9), Point(x: zero, y: $0.y + 9)] }
    builder.add(.path(Path(lines: lines)), .line(.axis))
  }

  private func draw(
    _ item: Item, name: TextLayout, _ row: Row, _ frame: ScoreFrame, datum: Int,
    into builder: inout SceneBuilder
  ) {
    let halo: Text.Halo = row.band == nil ? .page : .card
    let line = TextStyle.value.lineHeight
    let first =
      frame.isStacked ? row.top + 14 : row.y + 4.5 - Double(name.lines.count - 1) * line / 2
    for (index, words) in name.lines.enumerated() {
      builder.add(
        Text(
          string: words, position: Point(x: frame.left, y: first + Double(index) * line),
          style: .value, halo: frame.isStacked ? halo : nil, room: frame.nameRoom))
    }
    let height = frame.isStacked ? 14 : RowMark.barHeight
    let end = drawScore(item, y: row.y, height, frame.scale, datum: datum, into: &builder)
    builder.add(
      Text(
        string: label(of: item) ?? words.missing, position: Point(x: end + 7, y: row.y + 4.5),
        style: item.score == nil ? .note : .value, halo: halo, datum: datum))
    frame.ranks.draw(item, y: row.y, datum: datum, into: &builder)
    guard let rank = item.rank else { return }
    builder.add(
      Text(
        string: rank.label,
        position: Point(x: frame.right, y: frame.isStacked ? row.top + 14 : row.y + 4.5),
        anchor: .end, style: .item, halo: frame.isStacked ? halo : nil, datum: datum))
  }

  /// Adds the mark of a score on the line `y`; returns where it ends.
  private func drawScore(
    _ item: Item, y: Double, _ height: Double, _ scale: LinearScale, datum: Int,
    into builder: inout SceneBuilder
  ) -> Double {
    let zero = scale.position(0)
    guard let score = item.score, score.isFinite else { return zero }
    let x = scale.position(min(max(score, 0), 100))
    let ink = Ink.series(item.color)
    switch form {
    case .dot:
      builder.add(
        .line(Point(x: zero, y: y), Point(x: x, y: y)), .line(ink, width: 1.5), datum: datum)
      item.marker.draw(at: Point(x: x, y: y), .actual, ink, datum: datum, into: &builder)
      return x + Marker.reach
    case .bar:
      let bar = Rect(x: zero, y: y - height / 2, width: max(x - zero, 1), height: height)
      ColumnMark.fill(bar, .actual, ink, datum: datum, into: &builder)
      return bar.maxX
    }
  }

  private func draw(
    _ parts: Parts, into builder: inout SceneBuilder, top: Double, _ layout: LayoutClass
  ) -> Double {
    switch parts.form {
    case .heat:
      let grid = HeatGrid(
        title: parts.title, columns: parts.names,
        rows: items.map {
          .init(key: $0.key, shortKey: $0.shortKey, numbers: $0.parts.map(\.score))
        }, missing: words.missing, numberFormat: numberFormat)
      return grid.draw(into: &builder, top: top, width: layout.width, firstDatum: items.count)
    case .strip:
      return ScoreStrip(self, parts, layout).draw(into: &builder, top: top)
    }
  }

  private func drawThumbnail(into builder: inout SceneBuilder) {
    let shown = items.prefix(8)
    let step = min(24, LayoutClass.thumbnailHeight / Double(max(shown.count, 1)))
    let scale = LinearScale(domain: (0, 100), range: (2, 150))
    let places = items.contains { $0.rank != nil } ? items.count : 0
    let strip = RankStrip(count: places, start: 178, step: 94 / Double(max(places - 1, 1)))
    let top = (LayoutClass.thumbnailHeight - step * Double(shown.count)) / 2
    builder.add(
      .line(Point(x: 2, y: top), Point(x: 2, y: LayoutClass.thumbnailHeight - top)), .line(.axis))
    for (index, item) in shown.enumerated() {
      let y = top + step * (Double(index) + 0.5)
      _ = drawScore(item, y: y, step * 0.6, scale, datum: index, into: &builder)
      strip.draw(item, y: y, datum: index, into: &builder)
    }
  }
}

extension LegendGuide {
  /// Collects the marks of a chart of scores; plain parts are explained only beside stand-ins.
  init(scores chart: ScoreChart) {
    var entries: [Entry] = []
    if chart.items.contains(where: { $0.rank != nil }) {
      entries.append(Entry(key: .rankInterval, words: chart.words.interval))
    }
    if chart.parts?.form == .strip {
      let parts = chart.items.flatMap(\.parts).filter { $0.score != nil }
      if parts.contains(where: \.isStandIn) {
        if parts.contains(where: { !$0.isStandIn }) {
          entries.append(Entry(key: .status(.actual), words: chart.words.measured))
        }
        entries.append(Entry(key: .standIn, words: chart.words.standIn))
      }
    }
    self.init(entries: entries)
  }
}
