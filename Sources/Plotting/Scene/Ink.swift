/// A colour by its part in the picture; the style sheet gives each theme's value.
enum Ink: Sendable, Hashable {
  /// A categorical colour, for marks.
  case series(ChartColor)
  /// Text.
  case foreground
  /// Quiet text.
  case muted
  /// The zero line and brackets.
  case axis
  /// Grid lines.
  case grid
  /// The ground of bands and boxes.
  case card
  /// The ground of the page.
  case page
  /// A step of the sequential colours, for order and magnitude.
  case shade(ChartShade)

  /// The ending of its classes, `f…` for fills and `s…` for strokes, and of its variable.
  var name: String {
    switch self {
    case .series(.blue): "1"
    case .series(.ochre): "2"
    case .series(.teal): "3"
    case .series(.rose): "4"
    case .series(.olive): "5"
    case .series(.violet): "6"
    case .foreground: "f"
    case .muted: "m"
    case .axis: "a"
    case .grid: "g"
    case .card: "c"
    case .page: "p"
    case .shade(let shade): "q\(shade.rawValue)"
    }
  }

  /// The custom property that holds its colour.
  var variable: String {
    switch self {
    case .series(let color): "--c\(color.rawValue)"
    case .foreground: "--fg"
    case .muted: "--muted"
    case .axis: "--axis"
    case .grid: "--grid"
    case .card: "--card"
    case .page: "--page"
    case .shade(let shade): "--seq\(shade.rawValue)"
    }
  }
}

/// How a shape is painted.
struct Paint: Sendable, Equatable {
  /// What fills it.
  enum Fill: Sendable, Equatable {
    /// One colour.
    case ink(Ink)
    /// A colour made pale: what lies between two numbers of one bar.
    case tint(Ink)
    /// The stripes of a status.
    case hatch(Hatch)
  }

  /// The line along its edge.
  struct Stroke: Sendable, Equatable {
    /// The colour.
    var ink: Ink
    /// In px.
    var width: Double = 1
    /// The pattern of the line.
    var dash: Dash = .none
  }

  /// Interruptions of a line.
  enum Dash: String, Sendable {
    /// None.
    case none = ""
    /// Dots: the missing box and links.
    case dotted = "2 3"
    /// Dashes: the edge of a hollow forecast.
    case dashed = "3 2"
  }

  /// What fills it, if anything.
  var fill: Fill?
  /// Its edge, if any.
  var stroke: Stroke?

  /// A plain area.
  static func area(_ ink: Ink) -> Paint { Paint(fill: .ink(ink), stroke: nil) }

  /// A plain line.
  static func line(_ ink: Ink, width: Double = 1, dash: Dash = .none) -> Paint {
    Paint(fill: nil, stroke: Stroke(ink: ink, width: width, dash: dash))
  }
}

/// Stripes in one colour; each is a pattern of its own in the drawing.
struct Hatch: Sendable, Hashable {
  /// The kinds of stripes.
  enum Kind: String, Sendable, CaseIterable {
    /// 2.5 of 5 px.
    case forecast = "h"
    /// 1.1 of 6 px: forecast and hollow.
    case hollowForecast = "b"
    /// 1.6 of 5 px, slanted the other way: a stand-in for what is meant.
    case standIn = "x"

    /// The edge of the repeated square and the width of its stripe, in px, and the slant in degrees.
    var tile: (size: Double, stripe: Double, degrees: Double) {
      switch self {
      case .forecast: (5, 2.5, 45)
      case .hollowForecast: (6, 1.1, 45)
      case .standIn: (5, 1.6, -45)
      }
    }
  }

  /// The colour: a series' own, or muted in a legend.
  let ink: Ink
  /// The stripes.
  let kind: Kind

  /// The ending of its id.
  var name: String { "\(kind.rawValue)\(ink.name)" }
}
