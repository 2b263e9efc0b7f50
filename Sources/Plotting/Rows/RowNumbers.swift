/// Where the numbers of a row stand.
enum RowNumbers {
  /// Between a number and the text after it, in px.
  static let textGap = 7.0

  /// The middles of numbers that stand above their marks, pushed apart; nil where they do not fit.
  static func above(
    _ row: RowChart.Row, _ scale: LinearScale, within room: (start: Double, end: Double)
  ) -> [Double]? {
    let marks = row.marks.filter { $0.value != .missing }
    guard marks.count == row.marks.count else { return nil }
    let widths = marks.map { TextMetrics.width($0.label, .value).budget }
    var starts: [Double] = []
    var least = room.start
    for (mark, width) in zip(marks, widths) {
      let wanted = RowMark(mark, of: row, scale).center - width / 2
      starts.append(max(wanted, least))
      least = starts[starts.count - 1] + width + 8
    }
    var most = room.end
    for index in starts.indices.reversed() {
      starts[index] = min(starts[index], most - widths[index])
      most = starts[index] - 8
    }
    guard let first = starts.first, first >= room.start - 0.01 else { return nil }
    return zip(starts, widths).map { $0 + $1 / 2 }
  }

  /// All numbers of a row on one line: "90 → 200–360".
  static func line(_ row: RowChart.Row, missing: String) -> String {
    row.marks.map { $0.value == .missing ? missing : $0.label }.joined(separator: " → ")
  }
}
