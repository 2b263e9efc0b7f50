extension PhaseTimeline {
  /// An event with its number and what its pin looks like.
  struct Pin {
    /// The event.
    let event: Event
    /// Its number less one.
    let datum: Int
    /// The colour.
    let ink: Ink

    /// The disc.
    var disc: NumberedPin {
      NumberedPin(
        number: datum + 1, ink: ink, isFilled: !event.isDoubtful, radius: Self.radius, edge: 1.5,
        datum: datum)
    }

    /// To the outer edge, in px.
    static let reach = 9.0
    private static let radius = 8.25
  }

  /// Lays the timeline out: the axis above, the lists in two or three balanced columns, on a phone
  /// in one.
  ///
  /// Costs time in proportion to events × texts, well under 1 ms.
  public func scene(_ layout: LayoutClass) -> Scene {
    guard layout != .thumbnail else { return thumbnailScene() }
    var builder = SceneBuilder()
    let groups = numbered()
    let legend = LegendGuide(entries: legendEntries).draw(into: &builder, width: layout.width)
    let axis = PhaseAxis(self, pins: groups.joined().map { $0 }, width: layout.width)
    var top = axis.draw(into: &builder, top: legend > 0 ? legend + 14 : 0) + 24
    top = drawLists(groups, top: top, layout, into: &builder)
    return Scene(width: layout.width, height: top.rounded(.up), elements: builder.elements)
  }

  /// The pins of each group, numbered through.
  private func numbered() -> [[Pin]] {
    var datum = 0
    return phases.map { phase in
      phase.events.map { event in
        defer { datum += 1 }
        return Pin(event: event, datum: datum, ink: ink(of: phase))
      }
    }
  }

  private func ink(of phase: Phase) -> Ink { phase.span == nil ? .muted : .series(color) }

  /// The colour of each group's band: a step of the sequential colours for a phase, grey for others.
  var bands: [Ink] {
    let shades: [ChartShade] = [.light, .middle, .strong, .full]
    var count = 0
    return phases.map { phase in
      guard phase.span != nil else { return .muted }
      defer { count += 1 }
      return .shade(shades[count % shades.count])
    }
  }

  private var legendEntries: [LegendGuide.Entry] {
    var entries: [LegendGuide.Entry] = []
    if phases.contains(where: { $0.span == nil }) {
      entries.append(.init(key: .disc(.series(color), isFilled: true), words: words.phase))
      entries.append(.init(key: .disc(.muted, isFilled: true), words: words.track))
    }
    if phases.contains(where: { $0.events.contains(where: \.isDoubtful) }) {
      entries.append(.init(key: .disc(.series(color), isFilled: false), words: words.doubtful))
    }
    return entries
  }

  /// The lists in a number of balanced columns.
  private struct Columns {
    let lists: [[PhaseList]]
    let width: Double
    let height: Double

    static let gap = 22.0
    private static let between = 24.0

    init(_ timeline: PhaseTimeline, _ groups: [[Pin]], count: Int, room: Double) {
      let width = (room - Self.gap * Double(count - 1)) / Double(count)
      self.width = width
      let bands = timeline.bands
      let lists = timeline.phases.indices.map { index in
        PhaseList(timeline.phases[index], pins: groups[index], band: bands[index], width: width)
      }
      let heights = lists.map { $0.height + Self.between }
      let split = BalancedColumns.split(heights, into: count)
      self.lists = split.map { Array(lists[$0]) }
      height = (split.map { heights[$0].reduce(0, +) }.max() ?? 0) - Self.between
    }

    func draw(into builder: inout SceneBuilder, top: Double) {
      for (place, column) in lists.enumerated() {
        var y = top
        for list in column {
          list.draw(into: &builder, x: (width + Self.gap) * Double(place), top: y)
          y += list.height + Self.between
        }
      }
    }
  }

  /// Adds the lists; returns their lower edge.
  ///
  /// Two columns, since most events then take one line; three where they end much higher up.
  private func drawLists(
    _ groups: [[Pin]], top: Double, _ layout: LayoutClass, into builder: inout SceneBuilder
  ) -> Double {
    var best = Columns(self, groups, count: layout == .wide ? 2 : 1, room: layout.width)
    if layout == .wide {
      let slim = Columns(self, groups, count: 3, room: layout.width)
      if slim.height < 0.75 * best.height { best = slim }
    }
    best.draw(into: &builder, top: top)
    return top + max(0, best.height)
  }

  /// The axis with small discs, and strokes instead of words.
  private func thumbnailScene() -> Scene {
    var builder = SceneBuilder(showsText: false)
    let (width, height) = (LayoutClass.thumbnail.width, LayoutClass.thumbnailHeight)
    let axis = PhaseAxis(self, pins: numbered().joined().map { $0 }, width: width, isSmall: true)
    let top = axis.draw(into: &builder, top: 4) + 12
    let step = (width + 12) / Double(max(1, phases.count))
    for (index, (phase, band)) in zip(phases, bands).enumerated() {
      let x = step * Double(index)
      let room = max(0, step - 12)
      builder.add(.rect(Rect(x: x, y: top, width: room, height: 3)), .area(band))
      builder.add(.rect(Rect(x: x, y: top + 9, width: room * 0.6, height: 4)), .area(.muted))
      for line in phase.events.indices {
        let y = top + 19 + 8 * Double(line)
        guard y + 3 <= height else { break }
        let share = line.isMultiple(of: 2) ? 0.9 : 0.7
        builder.add(.rect(Rect(x: x, y: y, width: room * share, height: 3)), .area(.grid))
      }
    }
    return Scene(width: width, height: height, elements: builder.elements)
  }
}
