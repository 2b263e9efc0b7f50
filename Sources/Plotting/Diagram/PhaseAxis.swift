/// The axis of a phase timeline: bands at their true years, and the pins above them.
struct PhaseAxis {
  private let timeline: PhaseTimeline
  private let pins: [PhaseTimeline.Pin]
  private let levels: [Int]
  private let scale: LinearScale
  private let width: Double
  private let isSmall: Bool

  private static let bandHeight = 9.0
  private static let pitch = 20.0
  private static let smallPitch = 9.0

  /// Measures the axis; a small one has no numbers.
  init(
    _ timeline: PhaseTimeline, pins: [PhaseTimeline.Pin], width: Double, isSmall: Bool = false
  ) {
    self.timeline = timeline
    self.pins = pins
    self.width = width
    self.isSmall = isSmall
    let ends = Self.domain(of: timeline)
    let reach = isSmall ? 4.0 : PhaseTimeline.Pin.reach + 0.5
    let plain = LinearScale(domain: ends, range: (0, width))
    let places = pins.map { plain.position($0.event.year) }.filter(\.isFinite)
    // Pins at the very ends of the axis must not leave the drawing.
    let left = max(0, reach - (places.min() ?? reach))
    let right = max(0, reach - (width - (places.max() ?? 0)))
    let scale = LinearScale(
      domain: ends, range: (min(left, reach), width - min(right, reach)))
    self.scale = scale
    levels = PinStack.levels(
      of: pins.map { scale.position($0.event.year) },
      apart: isSmall ? Self.smallPitch : 2 * PhaseTimeline.Pin.reach + 0.5)
  }

  /// From the first year to the end of the last.
  private static func domain(of timeline: PhaseTimeline) -> (low: Double, high: Double) {
    let spans = timeline.phases.compactMap(\.span)
    let years = timeline.phases.flatMap(\.events).map(\.year)
    let starts = (spans.map(\.from) + years.map { $0.rounded(.down) }).filter(\.isFinite)
    let ends = (spans.compactMap(\.to) + years.map { $0.rounded(.down) + 1 }).filter(\.isFinite)
    guard let low = starts.min(), let high = ends.max() else { return (0, 1) }
    return (low, max(high, low + 1))
  }

  /// Adds the axis; returns its lower edge.
  func draw(into builder: inout SceneBuilder, top: Double) -> Double {
    let pitch = isSmall ? Self.smallPitch : Self.pitch
    let bandTop = top + pitch * Double((levels.max() ?? 0) + 1) + (isSmall ? 1 : 2)
    let bottom = bandTop + (isSmall ? 5 : Self.bandHeight)
    let centers = zip(pins, levels).map { pin, level in
      Point(x: scale.position(pin.event.year), y: bandTop - pitch * (Double(level) + 0.5) - 1)
    }
    for (center, level) in zip(centers, levels) where level > 0 {
      builder.add(.line(center, Point(x: center.x, y: bandTop)), .line(.axis))
    }
    drawBands(from: bandTop, to: bottom, into: &builder)
    builder.add(.line(Point(x: 0, y: bottom), Point(x: width, y: bottom)), .line(.axis))
    for (pin, center) in zip(pins, centers) {
      if isSmall {
        builder.add(
          .circle(center, radius: 3.25),
          Paint(
            fill: .ink(pin.event.isDoubtful ? .page : pin.ink),
            stroke: Paint.Stroke(ink: pin.ink, width: 1.5)))
      } else {
        pin.disc.draw(at: center, into: &builder)
      }
    }
    return isSmall ? bottom : drawTicks(below: bottom, into: &builder)
  }

  private func drawBands(from top: Double, to bottom: Double, into builder: inout SceneBuilder) {
    for (phase, band) in zip(timeline.phases, timeline.bands) {
      guard let span = phase.span else { continue }
      let start = scale.position(span.from)
      if let end = span.to {
        let rect = Rect(
          x: start, y: top, width: max(1, scale.position(end) - start), height: bottom - top)
        builder.add(.rect(rect), .area(band))
      } else {
        let neck = max(start, width - (bottom - top) * 0.8)
        let outline = [
          Point(x: start, y: top), Point(x: neck, y: top),
          Point(x: width, y: (top + bottom) / 2), Point(x: neck, y: bottom),
          Point(x: start, y: bottom),
        ]
        builder.add(.path(Path(closed: outline)), .area(band))
      }
    }
  }

  /// Round years, as many as stand 44 px apart.
  private var ticks: [Double] {
    let most = Int(exactly: (width / 44).rounded(.down)) ?? 1
    for count in stride(from: most, to: 1, by: -1) {
      // Years are whole.
      let ticks = scale.ticks(count: count).filter { $0 == $0.rounded() }
      let gaps = zip(ticks, ticks.dropFirst()).map { scale.position($1) - scale.position($0) }
      if gaps.allSatisfy({ $0 >= 44 }) { return ticks }
    }
    return scale.ticks(count: 1)
  }

  /// Adds ticks at round years; returns the lower edge of their labels.
  private func drawTicks(below bottom: Double, into builder: inout SceneBuilder) -> Double {
    let format = NumberFormat(groupSeparator: "")
    let labels = ticks.map { (place: scale.position($0), label: format.text($0, decimals: 0)) }
    TickLabels(ticks: labels, left: 0, right: width).draw(below: bottom, into: &builder)
    return bottom + TickLabels.height
  }
}
