import SeededRandom
import Testing

@testable import Plotting

/// Charts of random numbers and names, of sizes that a report has: nothing is found to be unreadable.
@Suite("Random layouts")
struct LayoutPropertyTests {
  private static let names = [
    "京津冀", "张家口", "长三角", "芜湖", "韶关", "天府", "重庆", "贵安", "和林格尔", "庆阳", "中卫",
    "Beijing", "Zhangjiakou", "Wuhu", "Shaoguan", "Tianfu", "Chongqing", "Horinger", "India",
    "European Union", "Middle East", "ASEAN", "United States", "粤港澳大湾区", "AI芯片", "GPU服务器",
  ]

  private static func value(_ generator: inout SeededGenerator, missing: Bool = true)
    -> (ChartValue, String)
  {
    let size = Double.random(in: 0...4, using: &generator)
    var number = 1.0
    for _ in 0..<Int(size) { number *= 10 }
    number = (number * Double.random(in: 1...10, using: &generator)).rounded()
    let text = NumberFormat().text(number, decimals: 0)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0 where missing: return (.missing, "")
    case 1: return (.single(number, .atLeast), "≥ \(text)")
    case 2: return (.single(number, .lessThan), "< \(text)")
    case 3:
      let high = NumberFormat().text(number * 1.25, decimals: 0)
      return (.interval(low: number, high: number * 1.25, center: nil), "\(text)–\(high)")
    default: return (.exact(number), text)
    }
  }

  private static func status(_ generator: inout SeededGenerator) -> MarkStatus {
    .init(
      isForecast: Int.random(in: 0..<4, using: &generator) == 0,
      isHollow: Int.random(in: 0..<5, using: &generator) == 0)
  }

  private func expectReadable(_ drawing: Drawing, _ seed: UInt64) {
    #expect(drawing.refusals() == [], "seed \(seed)")
    for layout in LayoutClass.allCases {
      #expect(drawing.scene(layout).findings() == [], "seed \(seed), \(layout)")
    }
  }

  @Test func columnsOfNamesAreReadable() {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...12, using: &generator)
      let columns = Self.names.shuffled(using: &generator).prefix(count).map { name in
        let (value, label) = Self.value(&generator)
        return ColumnChart.Column(
          key: name, value: value, status: Self.status(&generator), label: label)
      }
      expectReadable(
        .columns(
          ColumnChart(
            .panels([.init(title: "机架", unit: "万架", columns: columns)], sharesScale: false),
            color: .rose, words: Specimen.words(.zh))), seed)
    }
  }

  @Test func columnsOfYearsAreReadable() {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...30, using: &generator)
      let columns = (0..<count).map { index in
        let (value, label) = Self.value(&generator, missing: count < 6)
        return ColumnChart.Column(
          key: "\(1995 + index)", year: Double(1995 + index), value: value,
          status: Self.status(&generator), label: label)
      }
      expectReadable(
        .columns(
          ColumnChart(
            .panels(
              [.init(title: "Electricity", unit: "TWh", columns: columns)], sharesScale: false),
            color: .blue, words: Specimen.words(.en))), seed)
    }
  }

  @Test func bundlesAreReadable() {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let isGrouped = Bool.random(using: &generator)
      let series = zip(ChartColor.allCases, Marker.allCases).prefix(
        Int.random(in: 2...5, using: &generator)
      ).enumerated().map {
        ColumnChart.Series(title: Self.names[$0], color: $1.0, marker: $1.1)
      }
      let keys = Self.names.shuffled(using: &generator)
      let count = Int.random(in: 1...4, using: &generator)
      let categories = keys.prefix(count).map { key in
        let data = series.map { _ in
          let number = Double(Int.random(in: 1...900, using: &generator))
          return ColumnChart.Category.Datum(
            value: .exact(number), status: Self.status(&generator),
            label: NumberFormat().text(number, decimals: 0))
        }
        let sum = data.reduce(0) { $0 + ($1.value.drawn ?? 0) }
        return ColumnChart.Category(
          key: key, data: data, total: NumberFormat().text(sum, decimals: 0))
      }
      expectReadable(
        .columns(
          ColumnChart(
            .panels(
              [
                .init(
                  title: "Racks", unit: "× 10,000", isGrouped ? .grouped : .stacked,
                  series: series, categories: categories)
              ], sharesScale: false), color: .teal, words: Specimen.words(.en))), seed)
    }
  }

  @Test func linesAreReadable() {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 2...40, using: &generator)
      let series = zip(ChartColor.allCases, Marker.allCases).prefix(
        Int.random(in: 1...5, using: &generator)
      ).enumerated().map { index, style in
        LineChart.Series(
          title: Self.names[index * 4], color: style.0, marker: style.1,
          points: (0..<count).map { place in
            let (value, _) = Self.value(&generator, missing: place > 0)
            return .init(
              x: Double(2000 + place), value: value, status: Self.status(&generator))
          })
      }
      let split = Bool.random(using: &generator)
      expectReadable(
        .lines(
          LineChart(
            title: "Load", unit: "MW", series: series, xAxis: .years, splitsSeries: split,
            words: Specimen.words(.en))), seed)
    }
  }

  @Test func rowsAreReadable() {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...12, using: &generator)
      let rows = Self.names.shuffled(using: &generator).prefix(count).map { name in
        let (value, label) = Self.value(&generator)
        return RowChart.Row(
          key: name, color: .rose,
          marks: [
            .init(form: .bar, value: value, status: Self.status(&generator), label: label)
          ])
      }
      expectReadable(
        .rows(
          RowChart(
            panels: [.init(title: "Racks", unit: "× 10,000", groups: [.init(rows: rows)])],
            words: Specimen.words(.en))), seed)
    }
  }
}
