import Indicators
import Plotting
import Quantities
import ReportModel

/// How a composite index is spoken of: its rows, scenarios, choices and what claims read.
struct IndexWording {
  let index: CompositeIndex
  let language: Language

  /// A text in the language of the page.
  func pick(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  // MARK: Names

  /// A dimension, or the whole.
  func row(_ row: IndexRow) -> String {
    switch row {
    case .dimension(let dimension): index.dimensions[dimension].title[language]
    case .total: pick("综合", "Overall")
    }
  }

  func region(_ region: Int) -> String { index.regions[region].title[language] }

  func shortRegion(_ region: Int) -> String { index.regions[region].short[language] }

  func measure(_ measure: Int) -> String { index.measures[measure].title[language] }

  /// What is measured with its unit, and a remark in the same brackets: "Patents (families)".
  func named(_ title: Localized<String>, _ unit: Unit, _ remark: String?) -> String {
    let about = [unit.name(in: NumberStyle(language)), remark ?? ""].filter { !$0.isEmpty }
    guard !about.isEmpty else { return title[language] }
    let words = about.joined(separator: pick("，", ", "))
    return title[language] + pick("（\(words)）", " (\(words))")
  }

  /// A measure or an alternate with its unit.
  func named(_ measure: IndexMeasure) -> String { named(measure.title, measure.unit, nil) }

  // MARK: Scenarios and choices

  func scenario(_ change: Scenario.Change) -> String {
    switch change {
    case .normalization(.frontier): pick("基准", "Baseline")
    case .normalization(let normalization): normalizationName(normalization)
    case .geometric: pick("几何平均", "Geometric means")
    case .logGeometric: pick("对数标准化，几何平均", "Logarithm, geometric means")
    case .flatWeights: pick("细分指标等权", "Equal weights for sub-indicators")
    case .alternate(let alternate): index.alternates[alternate].title[language]
    case .withoutMeasure(let measure): pick("不含", "Without ") + quoted(self.measure(measure))
    case .withoutDimension(let dimension):
      pick("不含", "Without ") + quoted(row(.dimension(dimension)))
    case .withoutProxies: pick("不含替代指标", "Without stand-ins")
    }
  }

  private func normalizationName(_ normalization: Normalization) -> String {
    switch normalization {
    case .frontier: pick("除以最高值", "Distance to the best")
    case .minmax: pick("最小—最大标准化", "Min–max")
    case .log: pick("对数标准化", "Logarithm")
    case .z: pick("z分数", "z-scores")
    case .rank: pick("以位次计分", "Ranks as scores")
    }
  }

  func choice(_ choice: Choice) -> String {
    switch choice {
    case .normalization: pick("标准化方法", "Normalisation")
    case .aggregation: pick("加总方法", "Aggregation")
    case .dimensionWeight(let dimension):
      pick("维度权重：", "Weight: ") + row(.dimension(dimension))
    case .mainWeight(let main):
      pick("主要指标权重：", "Weight: ") + index.mainIndicators[main].title[language]
    case .data(let measure): pick("度量的选择：", "Data: ") + self.measure(measure)
    case .missingRule: pick("缺值的处理", "Treatment of missing values")
    case .leftOut: pick("去掉的指标", "Which measure is left out")
    }
  }

  /// A year, a month, or a span of years as data name it: 2024, 2025-06, 2013-2024.
  func period(_ text: String) -> String {
    if let date = PublicationDate(text), date.month != nil { return date.text(language) }
    let years = text.split(separator: "-", omittingEmptySubsequences: false)
    guard years.count == 2, years.allSatisfy({ $0.count == 4 && Int($0) != nil }) else {
      return text
    }
    return pick("\(years[0])—\(years[1])", "\(years[0])–\(years[1])")
  }

  // MARK: Claims

  /// The verdict on a claim, and whether it rests on the baseline alone.
  func verdict(_ claim: IndexClaim) -> String {
    let words = verdict(claim.judgement.verdict)
    return claim.isContested ? words + pick("（存疑）", " (tentative)") : words
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .agrees: pick("相符", "Agrees")
    case .disagrees: pick("不符", "Disagrees")
    case .undecided: pick("无法判断", "Cannot be judged")
    }
  }

  /// How many claims agree: "35 of 40 …, 4 …, 1 …".
  func tally(_ words: InterfaceWords) -> String {
    func count(_ verdict: Verdict) -> String {
      String(index.claims.count { $0.judgement.verdict == verdict })
    }
    return words.text(
      .claimsTally, language,
      [
        "all": String(index.claims.count), "agrees": count(.agrees),
        "disagrees": count(.disagrees), "undecided": count(.undecided),
      ])
  }

  /// A verdict after a number of claims: 35 agree.
  func tallied(_ verdict: Verdict) -> String {
    switch verdict {
    case .agrees: pick("相符", "agree")
    case .disagrees: pick("不符", "disagree")
    case .undecided: pick("无法判断", "cannot be judged")
    }
  }

  /// What a predicate reads, in words.
  func reading(_ call: PredicateCall) -> String {
    switch call {
    case .score(let row, let region):
      pick("\(self.region(region))\(score(row))", "\(self.region(region)), \(score(row))")
    case .rank(let row, let region):
      pick("\(self.region(region))\(rank(row))", "\(self.region(region)), \(rank(row))")
    case .othersMaximum(let row, let regions):
      pick(
        "除\(list(regions))外最高的\(score(row))", "highest \(score(row)) outside \(list(regions))")
    case .groupMaximum(let row, let group):
      pick(
        "\(list(index.data.groups[group].regions))中最高的\(score(row))",
        "highest \(score(row)) of \(list(index.data.groups[group].regions))")
    case .dimensionMean(let region):
      pick(
        "\(self.region(region))各维度的平均分", "\(self.region(region)), mean of all dimensions")
    case .topTwo(let row, let first, let second):
      pick(
        "\(list([first, second]))占\(score(row))前两位",
        "\(list([first, second])) have the two highest scores, \(self.row(row))")
    case .value(let measure, let region):
      pick(
        "\(self.region(region))，\(named(index.measures[measure]))",
        "\(self.region(region)), \(named(index.measures[measure]))")
    case .valueRank(let measure, let region):
      pick(
        "\(self.region(region))，\(self.measure(measure))，名次",
        "\(self.region(region)), rank by \(quoted(self.measure(measure)))")
    case .alternate(let alternate, let region):
      pick(
        "\(self.region(region))，\(named(index.alternates[alternate]))",
        "\(self.region(region)), \(named(index.alternates[alternate]))")
    }
  }

  /// The value that a predicate read.
  func value(_ reading: PredicateReading) -> String {
    guard let value = reading.value else { return missing }
    switch reading.call {
    case .topTwo: return value == 1 ? pick("是", "yes") : pick("否", "no")
    case .rank, .valueRank:
      return pick("第\(Int(exactly: value) ?? 0)名", "\(Int(exactly: value) ?? 0)")
    case .value(let measure, let region):
      return amount(index.measures[measure].cells[region].amount)
    case .alternate(let alternate, let region):
      return amount(index.alternates[alternate].cells[region].amount)
    case .score, .othersMaximum, .groupMaximum, .dimensionMean:
      return IndexNumber.text(value, fractionDigits: 1, language)
    }
  }

  private func score(_ row: IndexRow) -> String {
    pick("\(self.row(row))得分", "\(row == .total ? "overall" : self.row(row)) score")
  }

  private func rank(_ row: IndexRow) -> String {
    pick("\(self.row(row))名次", "\(row == .total ? "overall" : self.row(row)) rank")
  }

  // MARK: Numbers

  /// What stands for a missing number.
  var missing: String { pick("缺数据", "n/a") }

  /// A score with one decimal.
  func score(_ number: Double?) -> String {
    number.map { IndexNumber.text($0, fractionDigits: 1, language) } ?? missing
  }

  /// An amount without a unit, rounded for readers.
  func amount(_ amount: Amount) -> String {
    format(for: [amount], showsInterval: false).text(amount)
  }

  /// Writes some amounts that stand together, without units, all with the same decimals: no more
  /// than four significant digits of the greatest need, and no more than any of them has.
  func format(for amounts: [Amount], showsInterval: Bool) -> QuantityFormat {
    let numbers = amounts.compactMap(\.number)
    var digits = 3
    var magnitude = numbers.map(\.doubleValue.magnitude).max() ?? 0
    while magnitude >= 10, digits > 0 { (digits, magnitude) = (digits - 1, magnitude / 10) }
    return QuantityFormat(
      NumberStyle(language), missing: missing,
      fractionDigits: min(digits, numbers.map(\.fractionDigits).max() ?? 0),
      showsInterval: showsInterval)
  }

  /// "1 [1–2]", or the rank alone where nothing was simulated.
  func rank(_ standing: Standing, _ distribution: RankDistribution?) -> String {
    guard let rank = standing.rank else { return pick("无", "none") }
    guard let ranks = distribution?.ranks else { return "\(rank)" }
    return ScoreChart.Rank(
      rank, low: ranks.low, high: ranks.high, dash: NumberStyle(language).rangeDash
    ).label
  }

  /// A score in one line: dimension, region, score, rank.
  func provenance(
    _ row: IndexRow, _ region: Int, _ standing: Standing, _ distribution: RankDistribution?
  ) -> String {
    let score =
      standing.score.map { IndexNumber.text($0, fractionDigits: 1, language) } ?? pick("无", "none")
    let rank = rank(standing, distribution)
    return pick(
      "\(self.row(row))，\(self.region(region))，得分\(score)，名次\(rank)",
      "\(self.row(row)), \(self.region(region)), score \(score), rank \(rank)")
  }

  /// Names one after another: 美国、中国; the United States and China.
  private func list(_ regions: [Int]) -> String {
    let names = regions.map(region)
    guard language == .english, let last = names.last, names.count > 1 else {
      return names.joined(separator: "、")
    }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func quoted(_ words: String) -> String { "“\(words)”" }
}
