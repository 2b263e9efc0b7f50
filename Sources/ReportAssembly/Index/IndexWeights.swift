import Diagnostics
import Quantities
import ReportModel
import Tables

/// Reads `weights.csv`: weights that differ from those of their siblings.
struct IndexWeights {
  /// A level that has weights.
  enum Level: Hashable {
    case node(IndexOutline.Level)
    case measure

    static let all: [(String, Level)] =
      IndexOutline.Level.allCases.map { ($0.rawValue, .node($0)) } + [("measure", .measure)]
  }

  private struct Key: Hashable {
    let level: Level
    let id: String
  }

  private var weights: [Key: DecimalNumber] = [:]

  /// The weight of a node; 1 where the file names none.
  subscript(level: Level, id: String) -> Double {
    weights[Key(level: level, id: id)]?.doubleValue ?? 1
  }

  static func read(
    _ table: DataTable, for outline: IndexOutline, _ surroundings: FigureSurroundings
  ) -> Checked<IndexWeights> {
    var data = DataRows(table, surroundings, required: ["level", "id", "weight"])
    var weights = IndexWeights()
    var places = FirstPlaces()
    var rows: [Key: SourceRange] = [:]
    for row in data.rows {
      guard let level = data.word("level", row, among: Level.all) else { continue }
      let id = data.text("id", row)
      let known = outline.members(of: level).map(\.id)
      guard data.position("id", row, in: known) != nil else { continue }
      let key = Key(level: level, id: id.text)
      let name = "\(data.text("level", row).text)/\(id.text)"
      if let problem = places.add(
        name, at: id.range, what: "the weight of", help: "give each weight once")
      {
        data.report([problem])
      }
      guard let weight = data.number("weight", row) else { continue }
      if weight < .zero {
        data.report([
          Diagnostic(
            .indexStructure, at: data.text("weight", row).range,
            "weight \(weight) is negative", help: "write 0 or more; 1 is the usual weight")
        ])
      }
      weights.weights[key] = weight
      rows[key] = data.text("weight", row).range
    }
    data.report(weights.idle(in: outline, rows))
    return Checked(weights, data.diagnostics)
  }

  /// Siblings of which none has a weight, each group at the place of its first.
  private func idle(in outline: IndexOutline, _ rows: [Key: SourceRange]) -> [Diagnostic] {
    Level.all.flatMap { _, level in
      let members = outline.members(of: level)
      let parents = members.map(\.parent).enumerated().filter { index, parent in
        members.firstIndex { $0.parent == parent } == index
      }
      return parents.compactMap { _, parent -> Diagnostic? in
        let siblings = members.filter { $0.parent == parent }
        let isIdle = siblings.allSatisfy {
          weights[Key(level: level, id: $0.id)].map { $0 == .zero } ?? false
        }
        guard isIdle, let first = siblings.first,
          let range = rows[Key(level: level, id: first.id)]
        else { return nil }
        let place = parent.isEmpty ? "every dimension" : "everything under '\(parent)'"
        return Diagnostic(
          .indexStructure, at: range, "\(place) has the weight 0",
          help: "give at least one of them a weight above 0")
      }
    }
  }
}

extension IndexOutline {
  /// The ids of a level with those of their parents.
  fileprivate func members(of level: IndexWeights.Level) -> [(id: String, parent: String)] {
    switch level {
    case .node(let level): nodes(level).map { ($0.id, $0.parent) }
    case .measure: measures.map { ($0.id.text, $0.sub) }
    }
  }
}
