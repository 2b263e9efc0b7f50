extension ShareBar {
  /// Lays the bar out; draw it only where ``refusals()`` is empty.
  public func scene(_ layout: LayoutClass) -> Scene {
    var builder = SceneBuilder(showsText: layout != .thumbnail)
    guard layout != .thumbnail else {
      drawThumbnail(into: &builder)
      return Scene(
        width: layout.width, height: LayoutClass.thumbnailHeight, elements: builder.elements)
    }
    let legend = LegendGuide(rows: marks + (breakdown?.marks ?? []), words)
    let baseline = legend.draw(into: &builder, width: layout.width)
    var top = baseline > 0 ? baseline + 22 : 4
    top = drawBrackets(into: &builder, top: top, width: layout.width)
    let height = layout == .wide ? 32.0 : 28
    drawSegments(
      into: &builder, Rect(x: 0, y: top, width: layout.width, height: height))
    top = drawLabels(into: &builder, top: top + height + 17, width: layout.width)
    if !note.isEmpty {
      let lines = TextLayout(note, .note, width: layout.width)
      top = builder.add(lines: lines, .note, x: 0, y: top + 3, room: layout.width)
    }
    if let breakdown {
      top = breakdown.draw(
        into: &builder, top: top + 2, firstDatum: segments.count + brackets.count, layout)
    } else {
      top -= 10
    }
    return Scene(width: layout.width, height: (top + 4).rounded(.up), elements: builder.elements)
  }

  /// The segments as the marks of rows, for the legend.
  private var marks: [(row: RowChart.Row, mark: RowChart.Mark)] {
    segments.enumerated().map { index, segment in
      let isPlain =
        segment.value == .missing || (segment.value.isUpperBound && !isMarkedUpperBound(index))
      let value = isPlain ? ChartValue.exact(0) : segment.value
      let mark = RowChart.Mark(form: .bar, value: value, status: segment.status, label: "")
      return (RowChart.Row(key: segment.key, color: segment.color, marks: [mark]), mark)
    }
  }

  /// Whether a segment has the mark of an upper bound: beside a neighbour's lower bound it says
  /// nothing new.
  private func isMarkedUpperBound(_ index: Int) -> Bool {
    let before = index > 0 && segments[index - 1].value.isLowerBound
    return segments[index].value.isUpperBound && !before
  }

  private func drawSegments(into builder: inout SceneBuilder, _ frame: Rect) {
    var share = 0.0
    var chevrons = SceneBuilder()
    for (index, (segment, part)) in zip(segments, shares).enumerated() {
      let start = frame.x + frame.width * min(share, 100) / 100
      share += part
      let end = frame.x + frame.width * min(share, 100) / 100
      // A line of the ground between neighbours.
      let left = start + (index > 0 ? 1 : 0)
      let right = end - (index + 1 < segments.count ? 1 : 0)
      let rect = Rect(x: left, y: frame.y, width: max(right - left, 1), height: frame.height)
      let ink = segment.color.map(Ink.series) ?? .muted
      let isOpen = segment.value.isLowerBound
      RowMark.bar(
        rect, segment.status, ink, isOpenAtEnd: isOpen, datum: index, into: &builder)
      if isMarkedUpperBound(index), rect.width >= 14 {
        let points = RowMark.upperChevron(tip: rect.maxX - 11, y: rect.midY)
        let isPlain = segment.status == .actual
        if !isPlain { chevrons.add(.path(Path(points)), .line(.page, width: 7)) }
        chevrons.add(.path(Path(points)), .line(isPlain ? .page : ink, width: 2))
      }
      if isOpen, index + 1 < segments.count {
        let points = RowMark.chevron(end: end + 12, y: rect.midY)
        chevrons.add(.path(Path(points)), .line(ink, width: 2))
      }
    }
    // A chevron reaches into the next segment: the share may end there.
    builder.append(chevrons)
  }

  // MARK: Labels

  /// Names and shares under the segments, or in a list where they do not fit; returns the baseline
  /// after the last line.
  private func drawLabels(into builder: inout SceneBuilder, top: Double, width: Double) -> Double {
    let room = width / Double(max(segments.count, 1)) - 8
    let labels = segments.enumerated().map {
      ShareLabel($1, missing: words.missing, room: room, datum: $0)
    }
    guard let places = places(of: labels, width: width) else {
      return drawList(into: &builder, top: top, width: width)
    }
    for (label, place) in zip(labels, places) {
      label.draw(into: &builder, x: place.x, anchor: place.anchor, baseline: top)
    }
    return top + (labels.map(\.height).max() ?? 0)
  }

  /// The first label begins with the bar and the last ends with it, others stand in the middle of
  /// their segments; nil where two would touch.
  private func places(of labels: [ShareLabel], width: Double)
    -> [(x: Double, anchor: Text.Anchor)]?
  {
    var places: [(x: Double, anchor: Text.Anchor)] = []
    var (share, least) = (0.0, 0.0)
    for (index, (label, part)) in zip(labels, shares).enumerated() {
      let start = width * share / 100
      share += part
      let end = width * share / 100
      let isLast = index + 1 == labels.count
      let left =
        index == 0 ? 0 : isLast ? width - label.width : (start + end - label.width) / 2
      guard left >= least else { return nil }
      least = left + label.width + 12
      let anchor: Text.Anchor = index == 0 ? .start : isLast ? .end : .middle
      places.append((index == 0 ? 0 : isLast ? width : (start + end) / 2, anchor))
    }
    return least <= width + 12.5 ? places : nil
  }

  private func drawList(into builder: inout SceneBuilder, top: Double, width: Double) -> Double {
    // Shares that stand far from their names are hard to read.
    let width = min(width, LayoutClass.narrow.width)
    var baseline = top
    for (index, segment) in segments.enumerated() {
      let key = Rect(x: 0, y: baseline - 9, width: 16, height: 10)
      ColumnMark.fill(
        key, segment.status, segment.color.map(Ink.series) ?? .muted, into: &builder)
      let label = segment.value == .missing ? words.missing : segment.label
      let labelWidth = TextMetrics.width(label, .value).budget
      builder.add(
        Text(
          string: label, position: Point(x: width, y: baseline), anchor: .end, style: .value,
          datum: index))
      let room = width - 22 - labelWidth - 12
      let words = [segment.key, segment.note ?? ""].filter { !$0.isEmpty }
      for text in words {
        let style: TextStyle = text == segment.key ? .item : .note
        baseline = builder.add(
          lines: TextLayout(text, style, width: room), style, x: 22, y: baseline, room: room)
      }
      baseline += 4
    }
    return baseline
  }

  // MARK: Brackets

  /// Adds the brackets, the first lowest; returns the upper edge of the bar.
  private func drawBrackets(into builder: inout SceneBuilder, top: Double, width: Double) -> Double
  {
    let lane = 32.0
    let bottom = top + lane * Double(brackets.count)
    for (index, bracket) in brackets.enumerated() {
      let line = bottom - 9 - lane * Double(index)
      let end = width * min(max(bracket.value.drawn ?? 0, 0), 100) / 100
      let datum = segments.count + index
      let ink = bracket.color.map(Ink.series) ?? .axis
      let dash: Paint.Dash = bracket.status.isForecast ? .dashed : .none
      let isOpen = bracket.value.isLowerBound
      var points = [
        Point(x: 0.75, y: line + 6), Point(x: 0.75, y: line), Point(x: end, y: line),
      ]
      if !isOpen { points.append(Point(x: end, y: line + 6)) }
      builder.add(.path(Path(points)), .line(ink, width: 1.5, dash: dash), datum: datum)
      if isOpen {
        let chevron = [
          Point(x: end - 5, y: line - 5), Point(x: end, y: line), Point(x: end - 5, y: line + 5),
        ]
        builder.add(.path(Path(chevron)), .line(ink, width: 2), datum: datum)
      }
      drawLabel(of: bracket, into: &builder, end: end, y: line - 7, width: width, datum)
    }
    return bottom
  }

  /// The title and the share, centred above the bracket as one line.
  private func drawLabel(
    of bracket: Bracket, into builder: inout SceneBuilder, end: Double, y: Double, width: Double,
    _ datum: Int
  ) {
    let title = TextMetrics.width(bracket.title, .item)
    let label = TextMetrics.width(bracket.label, .value)
    let whole = title.budget + 7 + label.budget
    let start = min(max((end - whole) / 2, 0), max(width - whole, 0))
    builder.add(
      Text(
        string: bracket.title, position: Point(x: start, y: y), style: .item, datum: datum,
        room: width - label.budget - 7))
    builder.add(
      Text(
        string: bracket.label, position: Point(x: start + title.total + 7, y: y), style: .value,
        datum: datum))
  }

  private func drawThumbnail(into builder: inout SceneBuilder) {
    let width = LayoutClass.thumbnail.width
    let hasRows = breakdown != nil
    drawSegments(
      into: &builder,
      hasRows
        ? Rect(x: 0, y: 6, width: width, height: 24)
        : Rect(x: 0, y: 55, width: width, height: 40))
    guard let breakdown else { return }
    RowThumbnail(breakdown.panels.flatMap(\.rows)).draw(into: &builder, top: 42, rowGap: 4)
  }
}
