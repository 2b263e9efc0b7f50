import Glibc

extension IndexData {
  /// The points, scores, ranks and coverage by one method.
  ///
  /// A missing value is left out and its siblings weigh more, on every level; nothing is imputed.
  /// A dimension or total with less than half of its weight in values has no score.
  public func scores(
    _ normalization: Normalization = .frontier, _ aggregation: Aggregation = .arithmetic
  ) -> IndexScores {
    var kernel = ScoreKernel(self)
    return kernel.result(normalization, aggregation)
  }
}

extension ScoreKernel {
  /// Runs, and takes the result out.
  mutating func result(_ normalization: Normalization, _ aggregation: Aggregation) -> IndexScores {
    run(normalization, aggregation)
    let isGeometric = aggregation == .geometric
    let dimensions = (0...tree.dimensions.count).map(standings)
    return IndexScores(
      normalized: normalized(normalization),
      subIndicators: table(tree.subIndicators, isGeometric),
      mainIndicators: table(tree.mainIndicators, isGeometric),
      dimensions: Array(dimensions.dropLast()), total: dimensions.last ?? [])
  }

  /// The points of the measures before their logarithms were taken.
  private func normalized(_ normalization: Normalization) -> [[Double?]] {
    var fresh = self
    fresh.run(normalization, .arithmetic)
    return fresh.table(tree.measures, false).enumerated().map { measure, row in
      isIncluded[measure] ? row : row.map { _ in nil }
    }
  }

  private func table(_ nodes: Range<Int>, _ isGeometric: Bool) -> [[Double?]] {
    nodes.map { node in
      (0..<regionCount).map { region in
        let point = points[node * regionCount + region]
        return point.isNaN ? nil : isGeometric ? exp(point) : point
      }
    }
  }

  private func standings(_ row: Int) -> [Standing] {
    let scores = (0..<regionCount).map { region in
      let score = self.scores[row * regionCount + region]
      return score.isNaN ? nil : score
    }
    return zip(scores, Ranks.competition(scores)).enumerated().map { region, standing in
      let node = tree.dimensions.lowerBound + row
      return Standing(
        score: standing.0, rank: standing.1, coverage: coverage[node * regionCount + region])
    }
  }
}
