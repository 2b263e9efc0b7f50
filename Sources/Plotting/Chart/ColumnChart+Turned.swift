extension ColumnChart {
  /// Whether the chart may become one of rows where its labels do not fit under columns: it has names
  /// to write, and nothing that only columns can show.
  var canBeRows: Bool {
    if case .enlarged = arrangement { return false }
    return panels.allSatisfy(\.isWithoutGuides)
      && panels.contains { $0.hasNames || $0.prefersRows }
  }

  /// The chart as rows: a bar for each column, below each other.
  func turnedScene(_ layout: LayoutClass) -> Scene {
    guard panels.contains(where: { $0.bundle?.isStack == true }) else {
      return turned.scene(layout)
    }
    var builder = SceneBuilder()
    let baseline = LegendGuide(panels, words).draw(into: &builder, width: layout.width)
    var top = baseline > 0 ? baseline + 24 : 0
    let isShared: Bool = if case .panels(_, let isShared) = arrangement { isShared } else { false }
    let shared = isShared ? panels.flatMap(\.reach) : nil
    var datum = 0
    for (index, panel) in panels.enumerated() {
      let rows = StackRows(panel, reach: shared ?? panel.reach, firstDatum: datum, layout)
      top = rows.draw(
        into: &builder, top: index > 0 ? top + 20 : top, color: color, missing: words.missing)
      datum += panel.columns.count
    }
    return Scene(
      width: layout.width, height: (top + 4).rounded(.up), elements: builder.elements)
  }

  /// Without stacks: on one scale, panels become groups of one panel of rows.
  private var turned: RowChart {
    if case .panels(let panels, sharesScale: true) = arrangement, panels.count > 1 {
      let domain = panels.first?.domain
      let merged = RowChart.Panel(
        unit: panels.first?.unit ?? "", groups: panels.flatMap { groups(of: $0, titled: true) },
        domain: domain)
      return RowChart(panels: [merged], words: words, numberFormat: numberFormat)
    }
    return RowChart(
      panels: panels.map { panel in
        RowChart.Panel(
          title: panel.title, unit: panel.unit, groups: groups(of: panel, titled: false),
          domain: panel.domain)
      }, words: words, numberFormat: numberFormat)
  }

  /// The columns of a panel as rows in their order: in one group, or a group for each band.
  private func groups(of panel: Panel, titled: Bool) -> [RowChart.Group] {
    let color = panel.color ?? color
    guard let bundle = panel.bundle else {
      return [
        RowChart.Group(
          title: titled ? panel.title : "", color: titled ? color : nil,
          rows: panel.columns.map { row($0, name: $0.key, color) })
      ]
    }
    return panel.bands.enumerated().map { index, band in
      let name = TextLayout.withoutBreaks(band.key)
      let rows = bundle.series.enumerated().map { place, series in
        row(
          panel.columns[index * bundle.series.count + place], name: series.title, series.color)
      }
      let title = titled && !panel.title.isEmpty ? "\(panel.title) · \(name)" : name
      return RowChart.Group(title: title, rows: rows)
    }
  }

  private func row(_ column: Column, name: String, _ color: ChartColor) -> RowChart.Row {
    RowChart.Row(
      key: TextLayout.withoutBreaks(name), color: color,
      marks: [
        RowChart.Mark(
          form: .bar, value: column.value, status: column.status, label: column.label)
      ], text: column.note)
  }
}

extension ColumnChart.Panel {
  /// Whether it has neither lines across it nor named gaps, which rows cannot show.
  fileprivate var isWithoutGuides: Bool {
    guard lines.isEmpty else { return false }
    if case .time(let gaps) = axis { return gaps.isEmpty }
    return true
  }

  /// Whether values that do not fit over columns stand beside rows rather than give way: where they
  /// are so few that each will be looked for.
  var prefersRows: Bool {
    guard isWithoutGuides, axis == .bands else { return false }
    return bundle?.form == .grouped ? columns.count <= 24 : bands.count <= 8
  }
}
