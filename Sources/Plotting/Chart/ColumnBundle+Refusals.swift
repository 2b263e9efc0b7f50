extension ColumnChart {
  /// Why several series must not share the bands of a panel; empty where they may.
  func refusalsOfBundle(_ panel: Panel) -> [ChartRefusal] {
    guard let bundle = panel.bundle else { return [] }
    guard bundle.series.count <= ChartColor.allCases.count else {
      return [.tooManySeries(panel: panel.title, count: bundle.series.count)]
    }
    var found: [ChartRefusal] = []
    for (index, series) in bundle.series.enumerated() {
      let before = bundle.series[..<index]
      if let twin = before.first(where: { $0.color == series.color }) {
        found.append(.sameColor(twin.title, series.title))
      } else if let twin = before.first(where: { $0.marker == series.marker }) {
        found.append(.sameMarker(twin.title, series.title))
      }
    }
    guard bundle.isStack else { return found }
    return found + panel.bands.indices.flatMap { refusals(ofStack: $0, panel, bundle) }
  }

  private func refusals(ofStack index: Int, _ panel: Panel, _ bundle: Bundle) -> [ChartRefusal] {
    let first = index * panel.columnsPerBand
    let parts = panel.columns[first..<min(first + panel.columnsPerBand, panel.columns.count)]
    guard parts.contains(where: { $0.value != .missing }) else { return [] }
    let named = zip(parts, bundle.series)
    var found: [ChartRefusal] = named.compactMap { part, series in
      switch part.value {
      case .missing: .gapInStack(key: part.key, series: series.title)
      case .interval: .rangeInStack(key: part.key, series: series.title)
      case .single(let number, let bound):
        if bound != .exact && bound != .approximate {
          .rangeInStack(key: part.key, series: series.title)
        } else if bundle.form == .shares, number < 0 {
          .negativeShare(key: part.key, series: series.title)
        } else {
          nil
        }
      }
    }
    if bundle.form == .shares, found.isEmpty, let key = parts.first?.key {
      let shares = parts.map { $0.value.drawn ?? 0 }
      let sum = shares.reduce(0, +)
      if (sum - 100).magnitude > 0.5 {
        let passed = ShareBar.passing(shares).map { bundle.series[$0].title }
        found.append(.stackIsNotWhole(key: key, sum: sum, series: passed))
      }
    }
    return found
  }
}
