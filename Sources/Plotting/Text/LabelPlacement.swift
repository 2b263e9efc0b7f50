/// Puts labels along a line so that none runs into another and each stays as near as can be to where
/// it belongs.
///
/// The places are exact: of all that keep the order and the distances, they have the least sum of
/// squared shifts (isotonic regression by pooling adjacent violators; Barlow and others, 1972).
struct LabelPlacement: Equatable {
  /// The middle of each label, in the order of the labels; nil where there was no room for it.
  let centers: [Double?]
  /// The labels that found no room, in their own order; the last ones give way first.
  let hidden: [Int]

  /// Places labels.
  ///
  /// Costs time in proportion to labels × logarithm of labels, and as much again for each hidden one.
  ///
  /// - Parameters:
  ///   - wanted: where the middle of each label belongs.
  ///   - extents: how long each label is along the line, the gap to its neighbour included.
  ///   - room: the stretch that the labels must keep to.
  init(_ wanted: [Double], extents: [Double], within room: ClosedRange<Double>) {
    let count = min(wanted.count, extents.count)
    var kept = (0..<count).filter { wanted[$0].isFinite && extents[$0].isFinite }
    var needed = kept.reduce(0) { $0 + extents[$1] }
    while let last = kept.last, needed > room.upperBound - room.lowerBound + 1e-9 {
      needed -= extents[last]
      kept.removeLast()
    }
    var centers = [Double?](repeating: nil, count: wanted.count)
    let order = kept.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let places = Self.starts(
      wanted: order.map { wanted[$0] - extents[$0] / 2 }, extents: order.map { extents[$0] },
      within: room.lowerBound...max(room.lowerBound, room.upperBound - needed))
    for (index, start) in zip(order, places) { centers[index] = start + extents[index] / 2 }
    self.centers = centers
    hidden = wanted.indices.filter { centers[$0] == nil }
  }

  /// Where each label begins: the labels before it taken off, the best rising sequence, held between
  /// the ends, and the labels put back.
  private static func starts(
    wanted: [Double], extents: [Double], within ends: ClosedRange<Double>
  ) -> [Double] {
    var blocks: [(sum: Double, count: Int)] = []
    var before = 0.0
    for (start, extent) in zip(wanted, extents) {
      var block = (sum: start - before, count: 1)
      while let last = blocks.last,
        last.sum / Double(last.count) >= block.sum / Double(block.count)
      {
        block = (last.sum + block.sum, last.count + block.count)
        blocks.removeLast()
      }
      blocks.append(block)
      before += extent
    }
    var starts: [Double] = []
    var offset = 0.0
    for block in blocks {
      let mean = block.sum / Double(block.count)
      let start = min(max(mean, ends.lowerBound), ends.upperBound)
      for _ in 0..<block.count {
        starts.append(start + offset)
        offset += extents[starts.count - 1]
      }
    }
    return starts
  }
}
