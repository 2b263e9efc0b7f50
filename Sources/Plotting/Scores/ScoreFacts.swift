/// What a chart of scores or a grid says.
public struct ScoreFacts: Sendable, Equatable {
  /// One item, the highest score first.
  public struct Item: Sendable, Equatable {
    /// Its name.
    public let key: String
    /// Its score as it is written; nil where it has none.
    public let label: String?
    /// Its rank; nil where it has none.
    public let rank: ScoreChart.Rank?
  }

  /// One part of the scores.
  public struct Part: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// The items with its highest number, most often one.
    public let highest: [String]
    /// That number as it is written; nil where all are missing.
    public let label: String?
    /// The items whose number is missing.
    public let missing: [String]
  }

  /// What the scores are; empty of a grid.
  public let title: String
  /// The items; of a grid its rows, without scores.
  public let items: [Item]
  /// The runs of items whose ranks have one interval.
  public let bands: [[String]]
  /// What the parts are; empty where they are not shown.
  public let partsTitle: String
  /// The parts.
  public let parts: [Part]
  /// How many numbers of the parts rest on stand-ins.
  public let standInCount: Int
  /// How many numbers the parts have, missing ones left out.
  public let partCount: Int
}

extension ScoreChart {
  /// What the chart says.
  public func facts() -> ScoreFacts {
    let numbers = items.flatMap(\.parts).filter { $0.score != nil }
    return ScoreFacts(
      title: title,
      items: items.map { .init(key: $0.key, label: label(of: $0), rank: $0.rank) },
      bands: bands.map { items[$0].map(\.key) }, partsTitle: parts?.title ?? "",
      parts: (parts?.names ?? []).enumerated().map { index, name in
        ScoreFacts.Part(
          name,
          items.map { ($0.key, $0.parts.indices.contains(index) ? $0.parts[index].score : nil) },
          numberFormat)
      }, standInCount: numbers.filter(\.isStandIn).count, partCount: numbers.count)
  }
}

extension HeatGrid {
  /// What the grid says, column by column.
  public func facts() -> ScoreFacts {
    ScoreFacts(
      title: "", items: rows.map { .init(key: $0.key, label: nil, rank: nil) }, bands: [],
      partsTitle: title,
      parts: columns.enumerated().map { index, name in
        ScoreFacts.Part(
          name,
          rows.map { ($0.key, $0.numbers.indices.contains(index) ? $0.numbers[index] : nil) },
          numberFormat)
      }, standInCount: 0, partCount: rows.flatMap(\.numbers).compactMap { $0 }.count)
  }
}

extension ScoreFacts.Part {
  /// Finds the highest number.
  fileprivate init(
    _ name: String, _ numbers: [(key: String, score: Double?)], _ format: NumberFormat
  ) {
    let most = numbers.compactMap(\.score).max()
    self.init(
      name: TextLayout.withoutBreaks(name),
      highest: numbers.filter { $0.score != nil && $0.score == most }.map(\.key),
      label: most.map { ScoreNumber.text($0, format) },
      missing: numbers.filter { $0.score == nil }.map(\.key))
  }
}
