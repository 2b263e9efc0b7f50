import Plotting
import ReportModel
import Testing

extension Figure {
  /// The drawing and the heads of its data; fails the test for a table.
  func drawn() throws -> (drawing: Localized<Drawing>, columns: FigureColumns) {
    guard case .drawing(let drawing, let columns) = form else { throw NotADrawing() }
    return (drawing, columns)
  }

  private struct NotADrawing: Error {}
}
