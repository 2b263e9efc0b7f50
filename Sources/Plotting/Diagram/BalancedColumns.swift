/// Divides a run of heights among columns, in order, so that the sum of squared heights is least.
enum BalancedColumns {
  /// The blocks of each column; no column is empty where there are enough blocks.
  ///
  /// Costs columns × blocks².
  static func split(_ heights: [Double], into count: Int) -> [Range<Int>] {
    guard count > 1, heights.count > 1 else { return [0..<heights.count] }
    let sums = heights.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    let columns = min(count, heights.count)
    // best[end]: the least cost of the blocks before `end` in the columns so far, and its last cut.
    var cost = sums.map { $0 * $0 }
    var cuts: [[Int]] = []
    for column in 1..<columns {
      var next = Array(repeating: Double.infinity, count: sums.count)
      var cut = Array(repeating: 0, count: sums.count)
      for end in sums.indices where end > column {
        for start in column..<end {
          let height = sums[end] - sums[start]
          let total = cost[start] + height * height
          if total < next[end] { (next[end], cut[end]) = (total, start) }
        }
      }
      cost = next
      cuts.append(cut)
    }
    var ranges: [Range<Int>] = []
    var end = heights.count
    for cut in cuts.reversed() {
      ranges.append(cut[end]..<end)
      end = cut[end]
    }
    return [0..<end] + ranges.reversed()
  }
}
