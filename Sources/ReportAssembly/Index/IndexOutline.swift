import Diagnostics
import Indicators
import Quantities
import ReportModel
import Tables

/// Reads `structure.csv` and `weights.csv`: what the index is made of, a row a measure.
struct IndexOutline {
  /// A level of the tree above the measures, by the columns that hold its id and name.
  enum Level: String, CaseIterable {
    case dimension, main, sub

    var idColumn: String { self == .dimension ? "dimension" : "\(rawValue)_id" }
    var name: String { self == .dimension ? "dimension" : "\(rawValue) indicator" }
  }

  /// A node above the measures: where it was named first, and what belongs to it.
  struct Node {
    let id: String
    let title: Localized<String>
    let parent: String
    let row: Row
    let range: SourceRange
  }

  /// A row of the table.
  struct MeasureRow {
    let id: SourceText
    let title: Localized<String>
    let unit: Unit
    let direction: Direction
    let worst: DecimalNumber
    let best: DecimalNumber?
    let limits: Interval?
    let sub: String
    let dimension: String
    let row: Row
  }

  private(set) var nodes: [Level: [Node]] = [:]
  private(set) var measures: [MeasureRow] = []
  /// The ids of measures whose row has a mistake, which is not reported again where they are used.
  private(set) var brokenMeasures: [String] = []
  /// The structure; nil where an error stands in its way.
  private(set) var structure: IndexStructure?
  private var data: DataRows
  private var weights = IndexWeights()

  static func read(
    _ table: DataTable, weights: DataTable?, _ units: FigureUnits,
    _ surroundings: FigureSurroundings
  ) -> Checked<IndexOutline> {
    var outline = IndexOutline(table, surroundings)
    outline.readRows(units)
    outline.checkLevels()
    if let weights {
      let read = IndexWeights.read(weights, for: outline, surroundings)
      outline.weights = read.value
      outline.data.report(read.diagnostics)
    }
    if !outline.data.diagnostics.containsError { outline.build() }
    return Checked(outline, outline.data.diagnostics)
  }

  private init(_ table: DataTable, _ surroundings: FigureSurroundings) {
    data = DataRows(
      table, surroundings,
      required: [
        "indicator_id", "sub_id", "main_id", "dimension", "dimension.zh", "dimension.en",
        "main.zh", "main.en", "sub.zh", "sub.en", "measure.zh", "measure.en", "unit", "direction",
        "goalpost_worst", "goalpost_best",
      ], optional: ["range"])
  }

  /// The nodes of a level in the order of the tree.
  func nodes(_ level: Level) -> [Node] { nodes[level] ?? [] }

  private mutating func readRows(_ units: FigureUnits) {
    var first = FirstPlaces()
    for row in data.rows {
      let id = data.text("indicator_id", row)
      var problems = [IndexID.problem("indicator_id", id.text, at: id.range)]
      problems.append(
        first.add(id.text, at: id.range, what: "measure", help: "give each measure its own id"))
      data.report(problems.compactMap { $0 })
      for level in Level.allCases { readNode(level, row) }
      if let measure = readMeasure(id, row, units) {
        measures.append(measure)
      } else {
        brokenMeasures.append(id.text)
      }
    }
    if data.rows.isEmpty, data.hasRequiredColumns {
      data.report([
        Diagnostic(
          .missingRow, at: data.table.headerRange, "the index has no measures",
          help: "write a row for each measure")
      ])
    }
  }

  private mutating func readMeasure(_ id: SourceText, _ row: Row, _ units: FigureUnits)
    -> MeasureRow?
  {
    let title = data.pair("measure", row)
    let unit = data.filled("unit", row)
    let direction = data.word(
      "direction", row, among: Direction.allCases.map { ($0.rawValue, $0) })
    let worst = data.number("goalpost_worst", row)
    let isBest = data.text("goalpost_best", row).text == "max"
    let best = isBest ? nil : data.number("goalpost_best", row)
    let limits = readLimits(row)
    guard let title, let unit, let direction, let worst, isBest || best != nil else { return nil }
    if let best {
      let isOrdered = direction == .positive ? worst < best : best < worst
      if !isOrdered {
        data.report([
          Diagnostic(
            .cellValue, at: data.text("goalpost_best", row).range,
            "goalpost_best \(best) is no better than goalpost_worst \(worst)",
            help: "with direction '\(direction.rawValue)' the best is "
              + (direction == .positive ? "above" : "below") + " the worst")
        ])
      }
    }
    return MeasureRow(
      id: id, title: title, unit: units.unit(unit.text), direction: direction, worst: worst,
      best: best, limits: limits, sub: data.text("sub_id", row).text,
      dimension: data.text("dimension", row).text, row: row)
  }

  /// The range that values must lie in, such as `0..100`; nil where none is given.
  private mutating func readLimits(_ row: Row) -> Interval? {
    let cell = data.text("range", row)
    guard !cell.text.isEmpty else { return nil }
    let ends = cell.text.split(separator: ".", omittingEmptySubsequences: false)
    // "0..100" splits into "0", "", "100"; decimals would be ambiguous and are not read.
    if ends.count == 3, ends[1].isEmpty, let low = DecimalNumber(String(ends[0])),
      let high = DecimalNumber(String(ends[2])), let limits = Interval(low: low, high: high)
    {
      return limits
    }
    data.report([
      Diagnostic(
        .cellValue, at: cell.range, "range '\(cell.text)' has a form that is not read",
        help: "write the least and the greatest whole number, such as 0..100")
    ])
    return nil
  }

  // MARK: Nodes above the measures

  /// Notes the node that a row names on a level; what it says of it must be what other rows say.
  private mutating func readNode(_ level: Level, _ row: Row) {
    let id = data.text(level.idColumn, row)
    let parent = Self.parentColumn(level).map { data.text($0, row).text } ?? ""
    guard let title = data.pair(level.rawValue, row) else { return }
    if let problem = IndexID.problem(level.idColumn, id.text, at: id.range) {
      data.report([problem])
      return
    }
    if level == .dimension, id.text == IndexStructure.totalID {
      data.report([
        Diagnostic(
          .rowID, at: id.range, "dimension '\(id.text)' has the name of the whole index",
          help: "give it another id")
      ])
    }
    guard let first = nodes(level).first(where: { $0.id == id.text }) else {
      nodes[level, default: []].append(
        Node(id: id.text, title: title, parent: parent, row: row, range: id.range))
      return
    }
    if first.parent != parent {
      data.report([
        Diagnostic(
          .indexStructure, at: id.range,
          "\(level.name) '\(id.text)' stands under '\(parent)' and under '\(first.parent)'",
          help: "give it another id here, or the same parent in every row",
          notes: [Diagnostic.Note(range: first.range, message: "under '\(first.parent)'")])
      ])
    }
    for language in Language.allCases {
      let column = "\(level.rawValue).\(language.rawValue)"
      data.check(
        column, row, equals: first.title[language], at: data.text(column, first.row).range)
    }
  }

  private static func parentColumn(_ level: Level) -> String? {
    switch level {
    case .dimension: nil
    case .main: Level.dimension.idColumn
    case .sub: Level.main.idColumn
    }
  }

  /// An id stands on one level; a sub-indicator may share its id with a measure of its own.
  private mutating func checkLevels() {
    let all = Level.allCases.flatMap { level in nodes(level).map { (level: level, node: $0) } }
    for (index, later) in all.enumerated() {
      guard let first = all[..<index].first(where: { $0.node.id == later.node.id }) else {
        continue
      }
      let isInside = later.node.parent == first.node.id
      data.report([
        Diagnostic(
          .indexStructure, at: later.node.range,
          isInside
            ? "\(later.level.name) '\(later.node.id)' stands under itself"
            : "'\(later.node.id)' is a \(first.level.name) and a \(later.level.name)",
          help: "give each its own id",
          notes: [
            Diagnostic.Note(range: first.node.range, message: "the \(first.level.name) stands here")
          ])
      ])
    }
    for measure in measures {
      guard let (level, node) = all.first(where: { $0.node.id == measure.id.text }),
        level != .sub || node.id != measure.sub
      else { continue }
      data.report([
        Diagnostic(
          .indexStructure, at: measure.id.range,
          "'\(node.id)' is a \(level.name) and a measure that is not its own",
          help: "give each its own id",
          notes: [Diagnostic.Note(range: node.range, message: "the \(level.name) stands here")])
      ])
    }
  }

  // MARK: The tree

  private mutating func build() {
    let dimensions = nodes(.dimension).map { dimension in
      Dimension(
        id: dimension.id, weight: weights[.node(.dimension), dimension.id],
        mainIndicators: nodes(.main).filter { $0.parent == dimension.id }.map(mainIndicator))
    }
    do throws(IndexFault) {
      let structure = try IndexStructure(dimensions)
      arrange(by: structure)
      self.structure = structure
    } catch {
      data.report([
        Diagnostic(
          .indexStructure, at: data.table.headerRange, "the structure makes no index: \(error)",
          help: "compare its rows with each other")
      ])
    }
  }

  private func mainIndicator(_ main: Node) -> MainIndicator {
    MainIndicator(
      id: main.id, weight: weights[.node(.main), main.id],
      subIndicators: nodes(.sub).filter { $0.parent == main.id }.map { sub in
        SubIndicator(
          id: sub.id, weight: weights[.node(.sub), sub.id],
          measures: measures.filter { $0.sub == sub.id }.map { measure in
            Measure(
              id: measure.id.text, direction: measure.direction, worst: measure.worst.doubleValue,
              best: measure.best.map { .fixed($0.doubleValue) } ?? .best,
              weight: weights[.measure, measure.id.text])
          })
      })
  }

  /// Brings rows and nodes into the order of the tree, which their order in the file need not be.
  private mutating func arrange(by structure: IndexStructure) {
    let rows = measures
    measures = structure.measures.compactMap { measure in rows.first { $0.id.text == measure.id } }
    let subs = nodes(.sub)
    nodes[.sub] = structure.subIndicators.compactMap { sub in subs.first { $0.id == sub.id } }
    let mains = nodes(.main)
    nodes[.main] = structure.mainIndicators.compactMap { main in mains.first { $0.id == main.id } }
  }
}
