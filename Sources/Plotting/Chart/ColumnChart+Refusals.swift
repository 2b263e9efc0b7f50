extension ColumnChart {
  /// Why this chart must not be drawn; empty where it may.
  public func refusals() -> [ChartRefusal] {
    guard !panels.isEmpty else { return [.empty("chart")] }
    return panels.flatMap(refusals) + refusalsOfArrangement()
  }

  private func refusals(of panel: Panel) -> [ChartRefusal] {
    guard !panel.columns.isEmpty else { return [.empty("panel '\(panel.title)'")] }
    return panel.columns.flatMap { refusals(of: $0) } + refusalsOfKeys(panel)
      + refusalsOfBundle(panel)
      + refusalsOfLines(panel) + refusalsOfDomain(panel) + refusalsOfAxis(panel)
  }

  private func refusals(of column: Column) -> [ChartRefusal] {
    guard column.value.numbers.allSatisfy(\.isFinite) else { return [.notFinite(key: column.key)] }
    guard case .interval(let low, let high, let center) = column.value else { return [] }
    let middle = center ?? low
    let isOrdered = low <= middle && middle <= high
    return isOrdered ? [] : [.intervalOutOfOrder(key: column.key)]
  }

  private func refusalsOfKeys(_ panel: Panel) -> [ChartRefusal] {
    var seen: Set<String> = []
    return panel.bands.compactMap { column in
      seen.insert(column.key).inserted ? nil : .duplicateKey(column.key)
    }
  }

  private func refusalsOfLines(_ panel: Panel) -> [ChartRefusal] {
    panel.lines.compactMap { line in
      guard line.value.isFinite else { return .lineNotFinite(words: line.words) }
      guard let domain = panel.domain else { return nil }
      let isInside = domain.low <= line.value && line.value <= domain.high
      return isInside ? nil : .lineOutsideDomain(words: line.words)
    }
  }

  private func refusalsOfDomain(_ panel: Panel) -> [ChartRefusal] {
    guard let domain = panel.domain else { return [] }
    let hasNegative = panel.reach.contains { $0 < 0 }
    let isGrounded = hasNegative ? domain.low < 0 && domain.high >= 0 : domain.low == 0
    guard isGrounded, domain.high > domain.low, domain.high.isFinite, domain.low.isFinite else {
      return [.baselineNotZero(panel: panel.title, low: domain.low)]
    }
    // Shares may pass their axis by what rounding adds.
    guard panel.bundle?.form != .shares else { return [] }
    let reaching = panel.bundle?.isStack == true ? panel.totals : panel.columns
    return reaching.compactMap { column in
      let isOutside = column.value.numbers.contains { $0 < domain.low || $0 > domain.high }
      return isOutside ? .valueOutsideDomain(key: column.key) : nil
    }
  }

  private func refusalsOfAxis(_ panel: Panel) -> [ChartRefusal] {
    guard case .time(let gaps) = panel.axis else { return [] }
    var seen: Set<Double> = []
    var refusals: [ChartRefusal] = gaps.compactMap { gap in
      let isOrdered = gap.from <= gap.to && gap.from.isFinite && gap.to.isFinite
      return isOrdered ? nil : .gapOutOfOrder(words: gap.words)
    }
    for column in panel.bands {
      guard let year = column.year, year.isFinite else {
        refusals.append(.missingYear(key: column.key))
        continue
      }
      if !seen.insert(year).inserted { refusals.append(.duplicateYear(key: column.key)) }
    }
    refusals += panel.columns.filter { column in
      guard let year = column.year, column.value != .missing else { return false }
      return gaps.contains { $0.from <= year && year <= $0.to }
    }.map { .valueInGap(key: $0.key) }
    return refusals
  }

  private func refusalsOfArrangement() -> [ChartRefusal] {
    switch arrangement {
    case .panels(let panels, let sharesScale):
      guard sharesScale else { return [] }
      return panels.filter { $0.domain != panels.first?.domain }
        .map { .domainsDiffer(panel: $0.title) }
        + panels.filter { $0.unit != panels.first?.unit }.map { .unitsDiffer(panel: $0.title) }
    case .stacked(let panels):
      return panels.filter { !hasAxis($0, of: panels.first) }
        .map { .columnsDiffer(panel: $0.title) }
    case .enlarged(let part, let whole, _):
      return refusals(ofPart: part, in: whole)
    }
  }

  private func hasAxis(_ panel: Panel, of other: Panel?) -> Bool {
    panel.axis == other?.axis && panel.columns.map(\.key) == other?.columns.map(\.key)
      && panel.columns.map(\.year) == other?.columns.map(\.year)
  }

  private func refusals(ofPart part: Panel, in whole: Panel) -> [ChartRefusal] {
    part.columns.compactMap { column in
      let isInWhole = whole.columns.contains {
        $0.key == column.key && $0.value == column.value && $0.status == column.status
      }
      return isInWhole ? nil : .partNotInWhole(key: column.key)
    }
  }
}
