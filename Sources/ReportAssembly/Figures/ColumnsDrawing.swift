import Plotting
import Quantities
import ReportModel

/// Makes a column chart of a figure's values in one language.
struct ColumnsDrawing {
  let language: Language
  let words: InterfaceWords
  let columns: [ColumnsValue]
  let notes: [ColumnsFigure.Annotation]
  let color: ChartColor

  func chart(panels: [ColumnsFigure.PanelDefinition], enlargesFirst: Bool) -> ColumnChart {
    let drawn = panels.map(panel)
    let arrangement: ColumnChart.Arrangement
    if enlargesFirst, drawn.count == 2 {
      arrangement = .enlarged(part: drawn[0], whole: drawn[1], label: span(of: panels[0]))
    } else {
      arrangement = .panels(drawn, sharesScale: true)
    }
    return ColumnChart(
      arrangement, color: color, words: chartWords, numberFormat: NumberFormat(language))
  }

  private func panel(_ definition: ColumnsFigure.PanelDefinition) -> ColumnChart.Panel {
    let shown = columns[definition.columns]
    let axis: ColumnChart.Axis =
      switch definition.scale {
      case .categories: .bands
      case .years: .time(gaps: gaps(in: shown, words: definition.gap))
      }
    return ColumnChart.Panel(
      title: definition.title[language],
      unit: shown.first?.quantity.unit.name(in: NumberStyle(language)) ?? "",
      columns: shown.map(column), axis: axis)
  }

  private func column(_ value: ColumnsValue) -> ColumnChart.Column {
    ColumnChart.Column(
      key: value.label?[language] ?? value.period, year: value.year,
      value: ChartValue(value.quantity.amount), status: MarkStatus(value.common.provenance),
      label: format.text(value.quantity.amount),
      note: notes.first { $0.rowID == value.common.id }?.text[language])
  }

  /// The longest stretch of whole years without a column, if it has a name.
  private func gaps(in shown: ArraySlice<ColumnsValue>, words: Localized<String>?)
    -> [ColumnChart.Gap]
  {
    guard let words else { return [] }
    let years = shown.compactMap(\.year)
    let holes = zip(years, years.dropFirst()).filter { $1 - $0 > 1 }
    guard let widest = holes.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }) else { return [] }
    return [ColumnChart.Gap(from: widest.0 + 1, to: widest.1 - 1, words: words[language])]
  }

  /// The first and last value of a panel: "615–1,397".
  private func span(of definition: ColumnsFigure.PanelDefinition) -> String {
    let amounts = columns[definition.columns].map(\.quantity.amount)
    guard let first = amounts.first, let last = amounts.last else { return "" }
    return "\(format.text(first))–\(format.text(last))"
  }

  /// One count of decimals throughout the series.
  private var format: QuantityFormat {
    let digits = columns.compactMap(\.quantity.amount.number).map(\.fractionDigits).max()
    return QuantityFormat(
      NumberStyle(language), missing: words[.missingValue, language], fractionDigits: digits)
  }

  private var chartWords: ChartWords {
    ChartWords(
      actual: words[.markActual, language], forecast: words[.markForecast, language],
      hollow: words[.markHollow, language],
      hollowForecast: words[.markHollowForecast, language],
      lowerBound: words[.markLowerBound, language], interval: words[.markInterval, language],
      missing: words[.missingValue, language])
  }
}
