extension ColumnChart {
  /// Several series that share the bands of a panel.
  public struct Bundle: Sendable, Equatable {
    /// How the columns of one band stand.
    public enum Form: Sendable, Equatable {
      /// Beside each other, each with its value.
      case grouped
      /// On top of each other, negative ones below zero, with the total of each band.
      case stacked
      /// On top of each other, in percent of a whole: each band adds up to 100.
      case shares
    }

    /// How the columns of one band stand.
    public let form: Form
    /// The series in the order of their columns: from left to right, or from zero outwards.
    public let series: [Series]
    /// The total of each band as readers see it; empty for none.
    let totals: [String]

    /// Whether the columns of one band stand on top of each other.
    var isStack: Bool { form != .grouped }
  }

  /// One of the series of a bundle; by its colour and its marker, not by colour alone, it is told
  /// from the others.
  public struct Series: Sendable, Equatable {
    /// Its name.
    public let title: String
    /// The colour of its columns.
    public let color: ChartColor
    /// The shape in its columns and in the legend.
    public let marker: Marker

    /// Makes a series.
    public init(title: String, color: ChartColor, marker: Marker) {
      self.title = title
      self.color = color
      self.marker = marker
    }
  }

  /// One band of a bundle.
  public struct Category: Sendable, Equatable {
    /// One value of a category.
    public struct Datum: Sendable, Equatable {
      /// The number.
      public let value: ChartValue
      /// What kind of statement it is.
      public let status: MarkStatus
      /// The number as readers see it; of a stack it stands in descriptions alone.
      public let label: String
      /// The ends of its whisker as readers see them; nil where there is none.
      public let ends: String?

      /// Makes a value.
      public init(
        value: ChartValue, status: MarkStatus = .actual, label: String, ends: String? = nil
      ) {
        self.value = value
        self.status = status
        self.label = label
        self.ends = ends
      }
    }

    /// The category or period, unique in its panel; U+200B marks where a line may break.
    public let key: String
    /// The place on a time axis, in years.
    public let year: Double?
    /// The values, one for each series; those that lack are missing.
    public let data: [Datum]
    /// The sum of a stack as readers see it; empty for none.
    public let total: String

    /// Makes a category.
    public init(key: String, year: Double? = nil, data: [Datum], total: String = "") {
      self.key = key
      self.year = year
      self.data = data
      self.total = total
    }
  }
}

extension ColumnChart.Panel {
  /// Makes a panel of several series; its columns are those of the first category, in the order of
  /// the series, then those of the second, and so on.
  public init(
    title: String, unit: String = "", _ form: ColumnChart.Bundle.Form,
    series: [ColumnChart.Series], categories: [ColumnChart.Category],
    axis: ColumnChart.Axis = .bands, domain: ColumnChart.ValueDomain? = nil,
    lines: [ColumnChart.ReferenceLine] = []
  ) {
    let columns = categories.flatMap { category in
      series.indices.map { index in
        let missing = ColumnChart.Category.Datum(value: .missing, label: "")
        let datum = category.data.indices.contains(index) ? category.data[index] : missing
        return ColumnChart.Column(
          key: category.key, year: category.year, value: datum.value, status: datum.status,
          label: datum.label, ends: datum.ends)
      }
    }
    let whole = ColumnChart.ValueDomain(low: 0, high: 100)
    self.init(
      title: title, unit: unit, columns: columns, axis: axis,
      domain: domain ?? (form == .shares ? whole : nil), color: nil, lines: lines,
      bundle: ColumnChart.Bundle(form: form, series: series, totals: categories.map(\.total)))
  }

  /// How many columns a band has.
  var columnsPerBand: Int { max(1, bundle?.series.count ?? 1) }

  /// How many columns stand beside each other.
  var columnsBeside: Int { bundle?.isStack == true ? bands.count : columns.count }

  /// The first column of each band, which stands for its key and year.
  var bands: [ColumnChart.Column] {
    guard columnsPerBand > 1 else { return columns }
    return stride(from: 0, to: columns.count, by: columnsPerBand).map { columns[$0] }
  }

  /// Where each column begins and ends; nil where columns begin at zero, and where one is missing.
  var pieces: [Stack.Piece?] {
    guard let bundle, bundle.isStack else { return columns.map { _ in nil } }
    let count = columnsPerBand
    let values = (0..<count).map { series in
      stride(from: series, to: columns.count, by: count).map { index in
        columns[index].value.drawn.flatMap { $0.isFinite ? $0 : nil }
      }
    }
    let pieces = Stack.pieces(values, offset: .diverging)
    return columns.indices.map { pieces[$0 % count][$0 / count] }
  }

  /// The ends of each stack with its total as a column of its own, for the label.
  var totals: [ColumnChart.Column] {
    guard let bundle else { return [] }
    let pieces = pieces
    return zip(bands, bundle.totals).enumerated().map { index, band in
      let first = index * columnsPerBand
      let parts = pieces[first..<min(first + columnsPerBand, pieces.count)].compactMap { $0 }
      let high = parts.map { max($0.start, $0.end) }.max()
      let low = parts.map { min($0.start, $0.end) }.min()
      let end = high.flatMap { $0 > 0 ? $0 : low }
      return ColumnChart.Column(
        key: band.0.key, value: end.map(ChartValue.exact) ?? .missing, label: band.1)
    }
  }

  /// Whether bands are names: all of them are written, while periods may be thinned.
  var hasNames: Bool {
    bands.contains { band in
      band.year == nil && !band.key.unicodeScalars.allSatisfy(Self.isOfPeriod)
    }
  }

  private static func isOfPeriod(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "/", "-", "–", "—", ".", "\u{200B}": true
    default: false
    }
  }
}
