import Indicators
import Quantities
import ReportModel
import Tables

/// Every value of a report in one table, a line each: of its figures, and of its index.
///
/// A line is found by `dataset`, `figure`, `row` and `column`. Figures that draw the index have no
/// lines of their own: those of the index name the figure that shows them.
struct TidyData {
  let report: Report

  static let columns: [DataColumn] =
    [
      DataColumn("dataset", .word(["figure", "index"])), DataColumn("figure", .integer),
      DataColumn("figure.id"), DataColumn("row"),
    ] + DataColumn.pair("row") + [DataColumn("column")] + DataColumn.pair("column") + [
      DataColumn("year"), DataColumn("value", .number), DataColumn("low", .number),
      DataColumn("high", .number), DataColumn("qualifier", .word(qualifiers)), DataColumn("unit"),
    ] + DataColumn.pair("text") + [
      DataColumn("outlook", .word(Outlook.allCases.map(\.rawValue))),
      DataColumn("status", .word(DataStatus.allCases.map(\.rawValue))),
      DataColumn("confidence", .word(Confidence.allCases.map(\.rawValue))),
      DataColumn("source", .source),
    ] + DataColumn.pair("note")

  /// The columns by which a line is found.
  static let key = ["dataset", "figure", "row", "column"]

  /// The signs before a number; none before an exact one.
  static let qualifiers = Qualifier.allCases.map(\.symbol).filter { !$0.isEmpty }

  /// The file.
  var bytes: [UInt8] { CSVWriter.write(columns: Self.columns.map(\.name), rows: rows) }

  var rows: [[String]] { report.figures.flatMap(lines) + (report.index.map(lines) ?? []) }

  // MARK: A line

  /// What one line says, but for where it stands.
  private struct Datum {
    var period = ""
    var number = ""
    var low = ""
    var high = ""
    var qualifier = ""
    var unit = ""
    var text = Localized(chinese: "", english: "")
    var origin: DataOrigin
    var confidence: Confidence?

    init(_ origin: DataOrigin) { self.origin = origin }

    init(_ amount: Amount, unit: String, period: String = "", _ origin: DataOrigin) {
      self.init(origin)
      self.period = period
      self.unit = unit
      number = amount.number?.description ?? ""
      low = amount.interval?.low.description ?? ""
      high = amount.interval?.high.description ?? ""
      if case .value(_, let meant, _) = amount { qualifier = meant.symbol }
    }

    /// A number that the index computes.
    init(computed number: String, low: String = "", high: String = "", unit: String = "") {
      self.init(
        DataOrigin(
          provenance: Provenance(
            status: number.isEmpty ? .missing : .derived, outlook: .actual, sourceID: nil),
          source: nil, note: nil))
      (self.number, self.low, self.high, self.unit) = (number, low, high, unit)
    }
  }

  private typealias Name = (id: String, title: Localized<String>)

  private func line(
    _ dataset: String, _ figure: Figure?, _ row: Name, _ column: Name, _ datum: Datum
  ) -> [String] {
    let origin = datum.origin
    let place = [dataset, figure.map { String($0.number) } ?? "", figure?.id ?? ""]
    let names = [
      row.id, row.title.chinese, row.title.english, column.id, column.title.chinese,
      column.title.english,
    ]
    let numbers = [
      datum.period, datum.number, datum.low, datum.high, datum.qualifier, datum.unit,
      datum.text.chinese, datum.text.english,
    ]
    return place + names + numbers + [
      origin.provenance.outlook.rawValue, origin.provenance.status.rawValue,
      datum.confidence?.rawValue ?? "", origin.source.map { report.sources[$0].id } ?? "",
      origin.note?.chinese ?? "", origin.note?.english ?? "",
    ]
  }

  // MARK: Figures

  private func lines(of figure: Figure) -> [[String]] {
    switch figure.form {
    case .scores: return []
    case .table(let table): return lines(of: table, in: figure)
    case .drawing(_, let columns):
      return figure.rows.map { row in
        let origin = DataOrigin(provenance: row.provenance, source: row.source, note: row.note)
        var datum = Datum(origin)
        switch row.content {
        case .words(let words): datum.text = words
        case .quantity(let quantity):
          datum = Datum(quantity.amount, unit: quantity.unit.id, origin)
        }
        datum.period = row.period
        return line(
          "figure", figure, (row.id, joined(row.heads)), ("value", columns.content), datum)
      }
    }
  }

  /// A line for each cell that says something and is not a head of its row, filled down where it
  /// covers several rows.
  private func lines(of table: FigureTable, in figure: Figure) -> [[String]] {
    let bodies = table.columns.indices.filter { !table.columns[$0].isHead }
    let columns = bodies.isEmpty ? Array(table.columns.indices) : bodies
    return table.rows.indices.flatMap { index -> [[String]] in
      let row = table.rows[index]
      let heads = table.heads(ofRow: index)
      return columns.compactMap { column in
        guard let content = table.content(row: index, column: column) else { return nil }
        let own = table.rows[...index].last { $0.cells[column].content != nil }
        let origin = own?.cells[column].origin ?? row.origin
        return line(
          "figure", figure, (row.id, joined(heads)),
          (table.columns[column].id, table.columns[column].title),
          datum(content, of: table.columns[column], origin))
      }
    }
  }

  private func datum(
    _ content: FigureTableContent, of column: FigureTableColumn, _ origin: DataOrigin
  ) -> Datum {
    var unit = ""
    if case .numbers(let names, let powers) = column.content {
      unit = TableDataFile.unit(names, powers)
    }
    var datum = Datum(origin)
    switch content {
    case .words(let words): datum.text = words
    case .list(let items): datum.text = items.map { $0.joined(separator: "\n") }
    case .unstated: datum.text = Localized { _ in "—" }
    case .versions(let numbers):
      datum.text = Localized { _ in numbers.map(\.description).joined(separator: "/") }
      datum.unit = unit
    case .quantity(let quantity, let remark):
      datum = Datum(quantity.amount, unit: unit, origin)
      if let remark { datum.text = remark }
    }
    return datum
  }

  private func joined(_ heads: [Localized<String>]) -> Localized<String> {
    Localized { language in
      heads.map { $0[language] }.filter { !$0.isEmpty }.joined(separator: " / ")
    }
  }

  // MARK: The index

  private func lines(of index: CompositeIndex) -> [[String]] {
    let structure = index.data.structure
    return structure.rows.flatMap { standings(of: $0, in: index) }
      + structure.measures.indices.flatMap { values(of: $0, in: index) }
      + alternates(of: index) + members(of: index) + context(of: index)
  }

  private func figure(showing row: IndexRow) -> Figure? {
    report.figures.first { figure in
      if case .scores(_, let shown) = figure.form { shown == row } else { false }
    }
  }

  private func standings(of row: IndexRow, in index: CompositeIndex) -> [[String]] {
    let structure = index.data.structure
    let id = structure.id(of: row)
    let title = Localized { IndexWording(index: index, language: $0).row(row) }
    let figure = figure(showing: row)
    let simulated = index.simulation.rows.first { $0.row == row }
    var lines: [[String]] = []
    if case .dimension(let dimension) = row {
      let weights = structure.dimensions.map(\.weight)
      let share = IndexNumber.data(weights[dimension] / weights.reduce(0, +))
      lines.append(
        line(
          "index", figure, (id, title), DataWording.indexColumn("weight"), Datum(computed: share)))
    }
    for (region, standing) in index.scores[row].enumerated() {
      let spread = simulated?.regions[region]
      let results: [(String, Datum)] = [
        (
          "score",
          Datum(
            computed: IndexNumber.data(standing.score), low: IndexNumber.data(spread?.scores?.low),
            high: IndexNumber.data(spread?.scores?.high))
        ),
        (
          "rank",
          Datum(
            computed: standing.rank.map(String.init) ?? "",
            low: spread?.ranks.map { String($0.low) } ?? "",
            high: spread?.ranks.map { String($0.high) } ?? "")
        ),
        ("coverage", Datum(computed: IndexNumber.data(standing.coverage))),
      ]
      lines += results.map { column, datum in
        line(
          "index", figure, name((id, title), index.regions[region]),
          DataWording.indexColumn(column), datum)
      }
    }
    return lines
  }

  private func values(of measure: Int, in index: CompositeIndex) -> [[String]] {
    let structure = index.data.structure
    let own = index.measures[measure]
    let figure = figure(showing: .dimension(structure.dimension(ofMeasure: measure)))
    let weight = IndexNumber.data(structure.effectiveWeights[measure])
    let head = line(
      "index", figure, (own.id, own.title), DataWording.indexColumn("weight"),
      Datum(computed: weight))
    return [head]
      + own.cells.enumerated().flatMap { region, cell -> [[String]] in
        let row = name((own.id, own.title), index.regions[region])
        let score = IndexNumber.data(index.scores.normalized[measure][region])
        return [
          line(
            "index", figure, row, DataWording.indexColumn("value"), datum(of: cell, unit: own.unit)),
          line(
            "index", figure, row, DataWording.indexColumn("score"), Datum(computed: score)),
        ]
      }
  }

  private func datum(of cell: IndexCell, unit: Unit) -> Datum {
    var datum = Datum(cell.amount, unit: unit.id, period: cell.period, cell.origin)
    datum.confidence = cell.confidence
    return datum
  }

  private func alternates(of index: CompositeIndex) -> [[String]] {
    index.alternates.flatMap { own in
      own.cells.enumerated().map { region, cell in
        line(
          "index", nil, name((own.id, own.title), index.regions[region]),
          DataWording.indexColumn("alternate"), datum(of: cell, unit: own.unit))
      }
    }
  }

  private func members(of index: CompositeIndex) -> [[String]] {
    index.members.map { member in
      let owner: IndexMeasure =
        switch member.owner {
        case .measure(let number): index.measures[number]
        case .alternate(let number): index.alternates[number]
        }
      let region = name((owner.id, owner.title), index.regions[member.region])
      let whole = owner.cells[member.region]
      var datum = Datum(computed: member.value?.description ?? "", unit: owner.unit.id)
      datum.period = whole.period
      if member.value != nil { datum.origin = whole.origin }
      datum.origin = DataOrigin(
        provenance: datum.origin.provenance, source: datum.origin.source, note: member.use)
      return line(
        "index", nil, ("\(region.id)/\(member.id)", joined([region.title, member.title])),
        DataWording.indexColumn("member"), datum)
    }
  }

  private func context(of index: CompositeIndex) -> [[String]] {
    index.context.map { value in
      line(
        "index", nil, name((value.id, value.title), index.regions[value.region]),
        DataWording.indexColumn("context"),
        Datum(value.amount, unit: value.unit.id, period: value.period, value.origin))
    }
  }

  private func name(_ subject: Name, _ region: IndexRegion) -> Name {
    ("\(subject.id)/\(region.id)", joined([subject.title, region.title]))
  }
}
