import Plotting
import Quantities
import ReportModel

/// Makes a column chart of a figure's panels in one language.
struct ColumnsDrawing {
  let language: Language
  let words: InterfaceWords
  let legend: LegendWords
  let panels: [ColumnsPanel]
  let notes: [ColumnsFigure.Annotation]
  let color: ChartColor

  func chart(_ arrangement: ColumnsFigure.Arrangement) -> ColumnChart {
    let drawn = panels.map(panel)
    switch arrangement {
    case .oneScale: return chart(.panels(drawn, sharesScale: true))
    case .ownScales: return chart(.panels(drawn, sharesScale: false))
    case .stacked: return chart(.stacked(drawn))
    }
  }

  /// The first panel as an enlarged part of the second.
  func enlarged() -> ColumnChart {
    guard let part = panels.first, let whole = panels.last else { return chart(.oneScale) }
    return chart(.enlarged(part: panel(part), whole: panel(whole), label: span(of: part)))
  }

  private func chart(_ arrangement: ColumnChart.Arrangement) -> ColumnChart {
    ColumnChart(
      arrangement, color: color, words: legend.chartWords(words, language),
      numberFormat: NumberFormat(language))
  }

  private func panel(_ definition: ColumnsPanel) -> ColumnChart.Panel {
    if let bundle = definition.bundle { return panel(definition, bundle) }
    let shown = definition.columns
    let axis: ColumnChart.Axis =
      switch definition.scale {
      case .categories: .bands
      case .years: .time(gaps: gaps(in: shown, words: definition.gap))
      }
    let format = format(of: shown)
    return ColumnChart.Panel(
      title: definition.title[language],
      unit: shown.first?.quantity.unit.name(in: NumberStyle(language)) ?? "",
      columns: shown.map { column($0, format) }, axis: axis, color: definition.color,
      lines: definition.lines.compactMap { line($0, in: definition) })
  }

  /// Several series that share their bands.
  private func panel(_ definition: ColumnsPanel, _ bundle: ColumnsBundle) -> ColumnChart.Panel {
    let shown = definition.columns
    let format = format(of: shown)
    let axis: ColumnChart.Axis =
      switch definition.scale {
      case .categories: .bands
      case .years: .time(gaps: gaps(in: bundle.bands.map(\.first), words: definition.gap))
      }
    return ColumnChart.Panel(
      title: definition.title[language],
      unit: shown.first?.quantity.unit.name(in: NumberStyle(language)) ?? "",
      bundle.arrangement.form, series: bundle.drawnSeries(language),
      categories: bundle.bands.map { band in
        ColumnChart.Category(
          key: band.first.columnKey[language], year: band.first.year,
          data: band.values.map { datum($0, format) },
          total: bundle.arrangement == .stacked ? total(of: band, format) : "")
      }, axis: axis, lines: definition.lines.compactMap { line($0, in: definition) })
  }

  private func datum(_ value: ColumnsValue?, _ format: QuantityFormat)
    -> ColumnChart.Category.Datum
  {
    guard let value else { return .init(value: .missing, label: "") }
    let column = column(value, format)
    return .init(
      value: column.value, status: column.status, label: column.label, ends: column.ends)
  }

  private func total(of band: ColumnsBundle.Band, _ format: QuantityFormat) -> String {
    guard let total = ColumnsBundle.total(band) else { return "" }
    let isForecast = band.values.contains { $0?.common.provenance.outlook == .forecast }
    return (isForecast ? self.format(digits: nil) : format).text(total)
  }

  private func column(_ value: ColumnsValue, _ format: QuantityFormat) -> ColumnChart.Column {
    ColumnChart.Column(
      key: value.columnKey[language], year: value.year, value: ChartValue(value.quantity.amount),
      status: MarkStatus(value.common.provenance),
      label: text(value, format),
      note: notes.first { $0.rowID == value.common.id }?.text[language],
      ends: value.quantity.amount.interval.map { format.text(.range($0)) })
  }

  /// A level in the colour of the panel that draws its series.
  private func line(_ line: ColumnsPanel.Line, in panel: ColumnsPanel)
    -> ColumnChart.ReferenceLine?
  {
    let origin = panels.first { $0.columns.first?.series.id == line.row.series.id }
    return line.row.quantity.amount.number.map {
      ColumnChart.ReferenceLine(
        value: $0.doubleValue, words: line.text[language], color: (origin ?? panel).color)
    }
  }

  /// The longest stretch of whole years without a column, if it has a name.
  private func gaps(in shown: [ColumnsValue], words: Localized<String>?) -> [ColumnChart.Gap] {
    guard let words else { return [] }
    let years = shown.compactMap(\.year)
    let holes = zip(years, years.dropFirst()).filter { $1 - $0 > 1 }
    guard let widest = holes.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }) else { return [] }
    return [ColumnChart.Gap(from: widest.0 + 1, to: widest.1 - 1, words: words[language])]
  }

  /// The first and last value of a panel: "615–1,397".
  private func span(of panel: ColumnsPanel) -> String {
    guard let first = panel.columns.first, let last = panel.columns.last else { return "" }
    let format = format(of: panel.columns)
    return text(first, format) + NumberStyle(language).rangeDash + text(last, format)
  }

  /// A forecast keeps the precision it was given with: guidance of 125 is not 125.0.
  private func text(_ value: ColumnsValue, _ format: QuantityFormat) -> String {
    let isForecast = value.common.provenance.outlook == .forecast
    return (isForecast ? self.format(digits: nil) : format).text(value.quantity.amount)
  }

  /// One count of decimals for what has come about.
  private func format(of values: [ColumnsValue]) -> QuantityFormat {
    let actual = values.filter { $0.common.provenance.outlook == .actual }.map(\.quantity.amount)
    let numbers = actual.flatMap { amount in
      [amount.number, amount.interval?.low, amount.interval?.high].compactMap { $0 }
    }
    return format(digits: numbers.map(\.fractionDigits).max())
  }

  /// Intervals of values are whiskers in the drawing and numbers in the table.
  private func format(digits: Int?) -> QuantityFormat {
    QuantityFormat(
      NumberStyle(language), missing: words[.missingValue, language], fractionDigits: digits,
      showsInterval: false)
  }
}
