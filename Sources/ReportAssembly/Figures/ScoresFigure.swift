import Diagnostics
import Indicators
import Plotting
import Quantities
import ReportModel

/// What a figure of the index is made from; its data are the index's own.
struct IndexFigureInput {
  let mapping: YAMLMapping
  let index: CompositeIndex
  let words: InterfaceWords
}

/// Figures of kind `ranking` and `scores`: the total of the index with its dimensions, and one
/// dimension with its indicators.
enum ScoresFigure {
  /// The total; `labels` names the dimensions where room is short, by their ids.
  static func readRanking(_ input: IndexFigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(input.mapping, keys: FigureFolder.commonKeys + ["labels"])
    let dimensions = input.index.data.structure.dimensions.map(\.id)
    var labels: [String: Localized<String>] = [:]
    if keys.mapping["labels"] != nil, let mapping = keys.submapping("labels") {
      var reader = KeyReader(mapping, keys: dimensions)
      for id in dimensions { labels[id] = reader.optionalLocalized(id) }
      keys.report(reader.diagnostics)
    }
    let names = dimensions.enumerated().map { index, id in
      labels[id] ?? input.index.dimensions[index].title
    }
    let drawing = Localized { language in
      Drawing.scores(
        IndexChart(index: input.index, words: input.words, language: language)
          .ranking(names: names.map { $0[language] }))
    }
    return body(drawing, .total, keys.diagnostics)
  }

  /// One dimension, named by its id under `dimension`.
  static func readScores(_ input: IndexFigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(input.mapping, keys: FigureFolder.commonKeys + ["dimension"])
    let known = input.index.data.structure.dimensions.enumerated().map { ($1.id, $0) }
    let dimension = keys.text("dimension").flatMap {
      keys.entry($0, in: known, kind: "dimension")
    }
    guard let dimension else { return Checked(nil, keys.diagnostics) }
    let drawing = Localized { language in
      Drawing.scores(
        IndexChart(index: input.index, words: input.words, language: language)
          .dimension(dimension))
    }
    return body(drawing, .dimension(dimension), keys.diagnostics)
  }

  private static func body(
    _ drawing: Localized<Drawing>, _ row: IndexRow, _ diagnostics: [Diagnostic]
  ) -> Checked<FigureBody?> {
    Checked(
      diagnostics.containsError ? nil : FigureBody(scores: drawing, of: row), diagnostics)
  }
}

/// Draws an index in one language.
struct IndexChart {
  let index: CompositeIndex
  let words: InterfaceWords
  let language: Language

  /// The total, with a grid of all dimensions.
  func ranking(names: [String]) -> ScoreChart {
    ScoreChart(
      form: .dot, title: words[.chartTotalScore, language],
      items: items(.total) { region in
        index.scores.dimensions.map { ScoreChart.Part(Self.held($0[region].score)) }
      },
      parts: .init(title: words[.chartDimensions, language], names: names, form: .heat),
      words: chartWords, numberFormat: NumberFormat(language))
  }

  /// A dimension, with a strip of its sub-indicators.
  func dimension(_ dimension: Int) -> ScoreChart {
    let structure = index.data.structure
    let subs = structure.subIndicators.indices.filter { sub in
      measures(of: sub).contains { structure.dimension(ofMeasure: $0) == dimension }
    }
    return ScoreChart(
      form: .bar, title: words[.chartDimensionScore, language],
      items: items(.dimension(dimension)) { region in
        subs.map { sub in
          // One stand-in among the measures makes the score of their sub-indicator one.
          ScoreChart.Part(
            Self.held(index.scores.subIndicators[sub][region]),
            isStandIn: measures(of: sub).contains { index.data.cells[$0][region].isProxy })
        }
      },
      parts: .init(
        title: words[.chartIndicators, language],
        names: subs.map { index.subIndicators[$0].title[language] }, form: .strip),
      words: chartWords, numberFormat: NumberFormat(language))
  }

  private func measures(of sub: Int) -> [Int] {
    let structure = index.data.structure
    return structure.measures.indices.filter { structure.subIndicator(ofMeasure: $0) == sub }
  }

  private func items(_ row: IndexRow, _ parts: (Int) -> [ScoreChart.Part]) -> [ScoreChart.Item] {
    let simulated = index.simulation.rows.first { $0.row == row }
    return index.regions.enumerated().map { region, names in
      let standing = index.scores[row][region]
      let ranks = simulated?.regions[region].ranks
      let rank = standing.rank.map { place in
        ScoreChart.Rank(
          place, low: ranks?.low ?? place, high: ranks?.high ?? place,
          dash: NumberStyle(language).rangeDash)
      }
      return ScoreChart.Item(
        key: names.title[language], shortKey: names.short[language], color: names.color,
        marker: names.marker, score: Self.held(standing.score), rank: rank, parts: parts(region))
    }
  }

  /// Sums of floating-point numbers may pass 100 by their last bit.
  private static func held(_ score: Double?) -> Double? { score.map { min(max($0, 0), 100) } }

  private var chartWords: ScoreWords {
    ScoreWords(
      rank: words[.chartRank, language], interval: words[.chartRankInterval, language],
      band: words[.chartSameInterval, language], measured: words[.markMeasured, language],
      standIn: words[.markStandIn, language], missing: words[.missingValue, language])
  }
}
