/// What is wrong with a layout.
public enum SceneFinding: Sendable, Equatable {
  /// Two texts run into each other by so many px.
  case textsOverlap(String, String, byPixels: Double)
  /// A text leaves the drawing by so many px.
  case textOutside(String, byPixels: Double)
  /// A text cannot be wrapped into its room; so many px are missing, reserve included.
  case textTooWide(String, byPixels: Double)
  /// A text is smaller than 11 px.
  case textTooSmall(String, size: Double)
  /// A text lies on a mark that it does not label, by so many px.
  case textOnMark(String, byPixels: Double)

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .textsOverlap(let first, let second, let pixels):
      "label '\(first)' runs into '\(second)' by \(Self.pixels(pixels))"
    case .textOutside(let text, let pixels):
      "label '\(text)' leaves the drawing by \(Self.pixels(pixels))"
    case .textTooWide(let text, let pixels):
      "label '\(text)' is \(Self.pixels(pixels)) too wide for its place"
    case .textTooSmall(let text, let size):
      "label '\(text)' is \(Self.pixels(size)) high; 11 px is the least"
    case .textOnMark(let text, let pixels):
      "label '\(text)' covers a mark of another value by \(Self.pixels(pixels))"
    }
  }

  /// How to mend it, in one clause.
  public var help: String {
    switch self {
    case .textTooWide, .textOutside: "shorten the label, or give it a place to break"
    case .textsOverlap, .textOnMark: "shorten the label, or show fewer values in this panel"
    case .textTooSmall: "use a text style of 11 px or more"
    }
  }

  private static func pixels(_ number: Double) -> String {
    NumberFormat(groupSeparator: "").text(number, decimals: 1) + " px"
  }
}

extension Scene {
  /// What is wrong with the layout; empty where every text can be read.
  ///
  /// Costs time in proportion to texts × (texts + marks), microseconds for a chart.
  public func findings() -> [SceneFinding] {
    let texts = texts
    let bounds = texts.map(\.bounds)
    let marks = shapes.filter { $0.datum != nil }.map { (datum: $0.datum, bounds: $0.bounds) }
    var findings: [SceneFinding] = []
    for index in texts.indices {
      findings += findingsAlone(texts[index], bounds[index])
      for other in (index + 1)..<texts.count {
        let overlap = bounds[index].overlap(with: bounds[other])
        guard overlap > Self.tolerance else { continue }
        findings.append(
          .textsOverlap(texts[index].string, texts[other].string, byPixels: overlap))
      }
      var covered = 0.0
      for mark in marks where mark.datum != texts[index].datum {
        covered = max(covered, bounds[index].overlap(with: mark.bounds))
      }
      if covered > Self.tolerance {
        findings.append(.textOnMark(texts[index].string, byPixels: covered))
      }
    }
    return findings
  }

  /// A box is a little larger than its letters; touching boxes are no overlap.
  private static let tolerance = 0.5

  private func findingsAlone(_ text: Text, _ bounds: Rect) -> [SceneFinding] {
    var findings: [SceneFinding] = []
    let outside = max(-bounds.x, -bounds.y, bounds.maxX - width, bounds.maxY - height)
    if outside > 0 { findings.append(.textOutside(text.string, byPixels: outside)) }
    if let room = text.room {
      let missing = TextMetrics.width(text.string, text.style).budget - room
      if missing > 0 { findings.append(.textTooWide(text.string, byPixels: missing)) }
    }
    if text.style.size < 11 {
      findings.append(.textTooSmall(text.string, size: text.style.size))
    }
    return findings
  }
}
