import Quantities
import ReportModel

/// The units of a figure that readers see under other names than cells write, under `units`.
struct FigureUnits {
  private let units: [Unit]

  static func read(_ keys: inout KeyReader) -> FigureUnits {
    let units = keys.mappings("units").compactMap { mapping -> Unit? in
      var entry = KeyReader(mapping, keys: ["id", "title"])
      let id = entry.text("id")
      let title = entry.localized("title")
      keys.report(entry.diagnostics)
      guard let id, let title else { return nil }
      return Unit(id.value, chinese: title.chinese, english: title.english)
    }
    return FigureUnits(units: units)
  }

  /// Whether a unit has names of its own here.
  func isNamed(_ unit: Unit) -> Bool { units.contains { $0.id == unit.id } }

  /// The unit of a cell; one that has no names is called what the cell says.
  func unit(_ cell: String) -> Unit { units.first { $0.id == cell } ?? Unit(cell) }
}
