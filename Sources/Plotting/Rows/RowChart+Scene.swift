extension RowChart {
  /// Lays the chart out; draw it only where ``refusals()`` is empty.
  ///
  /// Costs time in proportion to rows × texts, well under 0.1 ms for a usual chart.
  public func scene(_ layout: LayoutClass) -> Scene {
    var builder = SceneBuilder(showsText: layout != .thumbnail)
    guard layout != .thumbnail else {
      RowThumbnail(panels.first?.rows ?? []).draw(into: &builder, top: 0, rowGap: 8)
      return Scene(
        width: layout.width, height: LayoutClass.thumbnailHeight, elements: builder.elements)
    }
    let baseline = LegendGuide(rows: marks, words).draw(into: &builder, width: layout.width)
    let top = baseline > 0 ? baseline + 24 : 0
    let bottom = draw(into: &builder, top: top, firstDatum: 0, layout)
    return Scene(
      width: layout.width, height: (bottom + 4).rounded(.up), elements: builder.elements)
  }

  /// Draws the panels; returns their lower edge.
  func draw(
    into builder: inout SceneBuilder, top: Double, firstDatum: Int, _ layout: LayoutClass
  ) -> Double {
    let isBeside = placesSideBySide && layout == .wide && panels.count > 1
    let gap = 32.0
    let count = isBeside ? Double(min(panels.count, 3)) : 1
    let width = (layout.width - gap * (count - 1)) / count
    var datum = firstDatum
    var measured = panels.enumerated().map { index, panel in
      defer { datum += panel.rows.reduce(0) { $0 + $1.marks.count } }
      let place = isBeside ? index % Int(count) : 0
      return RowPanel(
        panel, of: self, firstDatum: datum, left: Double(place) * (width + gap), width: width,
        layout)
    }
    if sharesScale, let least = measured.map(\.length).min() {
      for index in measured.indices { measured[index].limit(to: least) }
    }
    var (top, bottom) = (top, top)
    for (index, panel) in measured.enumerated() {
      let place = isBeside ? index % Int(count) : 0
      if index > 0, place == 0 { top = bottom + 24 }
      bottom = max(bottom, panel.draw(into: &builder, top: top))
    }
    return bottom
  }
}

/// The marks of a few rows without a word, for galleries.
struct RowThumbnail {
  private let rows: [RowChart.Row]

  /// Takes as many rows as can be seen.
  init(_ rows: [RowChart.Row]) { self.rows = Array(rows.prefix(9)) }

  /// Adds the marks, spread over the height from `top` to the lower edge.
  func draw(into builder: inout SceneBuilder, top: Double, rowGap: Double) {
    guard !rows.isEmpty else { return }
    let numbers = rows.flatMap(\.marks).flatMap(\.value.numbers).filter(\.isFinite)
    let high = max(numbers.max() ?? 1, 0)
    let low = min(numbers.min() ?? 0, 0)
    let scale = LinearScale(
      domain: (low, high > low ? high : low + 1),
      range: (2, LayoutClass.thumbnail.width - Marker.reach - RowMark.chevronReach))
    let step = min(44, (LayoutClass.thumbnailHeight - top) / Double(rows.count))
    let height = min(26, max(4, step - rowGap))
    let start =
      top + (LayoutClass.thumbnailHeight - top - step * Double(rows.count)) / 2 + step / 2
    let zero = scale.position(0)
    builder.add(
      .line(Point(x: zero, y: top), Point(x: zero, y: LayoutClass.thumbnailHeight)), .line(.axis))
    var datum = 0
    for (index, row) in rows.enumerated() {
      for mark in row.marks {
        RowMark(mark, of: row, scale).draw(
          into: &builder, y: start + step * Double(index), height: height, missing: "",
          datum: datum)
        datum += 1
      }
    }
  }
}
