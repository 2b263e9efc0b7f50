/// The style sheet of charts: one place for their colours and for what their classes mean.
///
/// A page's style sheet holds ``variables(_:)`` for its themes and ``rules`` once; a downloaded SVG
/// carries ``css(_:)`` of the light theme inside.
public enum ChartStyle {
  /// The two sets of colours.
  public enum Theme: Sendable, CaseIterable {
    /// On white.
    case light
    /// On near-black.
    case dark
  }

  /// The custom properties of a theme, as declarations without a selector.
  public static func variables(_ theme: Theme) -> String {
    colors(theme).map { "\($0.name):\($0.value)" }.joined(separator: ";")
  }

  /// What the classes of charts look like, with the colours as custom properties.
  ///
  /// `f…` fills and `s…` strokes with a colour; the other classes are the texts.
  public static let rules: String = {
    var lines = [
      ".chart{font-family:\(fontStack);text-autospace:normal}"
    ]
    for ink in inks {
      lines.append(".chart .f\(ink.name){fill:var(\(ink.variable))}")
      lines.append(".chart .s\(ink.name){stroke:var(\(ink.variable))}")
    }
    for style in TextStyle.allCases {
      let size = pixels.text(style.size, decimals: style.size == style.size.rounded() ? 0 : 1)
      let weight = style.isBold ? ";font-weight:700" : ""
      let color = "fill:var(\(style.ink.variable))"
      lines.append(".chart .\(style.rawValue){font-size:\(size)px;\(color)\(weight)}")
    }
    for (halo, ground) in [("hp", "--page"), ("hc", "--card")] {
      lines.append(
        ".chart .\(halo){stroke:var(\(ground));stroke-width:3.5px;stroke-linejoin:round;"
          + "paint-order:stroke}")
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  /// A theme's custom properties on `:root`, followed by the rules.
  public static func css(_ theme: Theme) -> String {
    ":root{\(variables(theme))}\n\(rules)"
  }

  /// The fonts, of one set of Latin metrics; ``Scene`` reckons with them.
  public static let fontStack =
    "Arial,\"Liberation Sans\",\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif"

  /// The style sheet that a downloaded SVG carries.
  static let standalone = css(.light)

  private static let pixels = NumberFormat(groupSeparator: "", minus: "-")

  private static let inks: [Ink] =
    ChartColor.allCases.map(Ink.series) + [.foreground, .muted, .axis, .grid, .card, .page]
    + ChartShade.allCases.map(Ink.shade)

  private static func colors(_ theme: Theme) -> [(name: String, value: String)] {
    let names =
      ChartColor.allCases.map { "--c\($0.rawValue)" }
      + ["--fg", "--muted", "--axis", "--grid", "--card", "--page"] + (1...5).map { "--seq\($0)" }
    let values =
      switch theme {
      case .light:
        [
          "#0a2e91", "#bc8225", "#069790", "#b5365a", "#443500", "#8a6dff",
          "#16202b", "#566270", "#7b8794", "#e3e7ec", "#f6f7f9", "#ffffff",
          "#e8f1fb", "#b9d4f2", "#7fb0e6", "#2d71bc", "#0f4a8a",
        ]
      case .dark:
        [
          "#53c9ff", "#cd4b12", "#00886d", "#ff73a1", "#dfba0a", "#7f5bf0",
          "#e7ebf0", "#a3afbc", "#7b8794", "#2a313b", "#1b2029", "#14181f",
          "#1f2c3d", "#254a73", "#2c6aac", "#6ea8e8", "#bcdcff",
        ]
      }
    return zip(names, values).map { (name: $0, value: $1) }
  }
}
