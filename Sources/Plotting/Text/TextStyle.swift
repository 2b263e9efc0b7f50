/// What a text is for; it decides size, weight and colour, here and in the style sheet.
///
/// Sizes are in px; 11 is the least that is allowed.
enum TextStyle: String, CaseIterable {
  /// The title of a panel.
  case panelTitle = "pt"
  /// The unit beside a panel's title, and words under a label.
  case note = "nt"
  /// The number on a mark.
  case value = "vl"
  /// The number on a mark where marks stand close.
  case narrowValue = "vn"
  /// A category or a period under its mark.
  case category = "ct"
  /// A number on the axis.
  case tick = "tk"
  /// An entry of the legend, a verb on an arrow, the label of a detail.
  case legend = "lg"
  /// The name of a layer.
  case layerTitle = "lt"
  /// What follows the name of a layer.
  case layerSubtitle = "ls"
  /// The name of a group, and a callout.
  case groupTitle = "gt"
  /// An item of a group, the text of a detail.
  case item = "it"
  /// A number on a strong step of the sequential colours.
  case itemOnFill = "if"
  /// The big word of a stage, wide.
  case heading = "hd"
  /// The big word of a stage, narrow.
  case narrowHeading = "hn"
  /// The number in a stage's disc.
  case pin = "pn"
  /// The number in a filled disc.
  case pinOnFill = "pf"

  /// The size in px.
  var size: Double {
    switch self {
    case .tick: 11
    case .pin, .pinOnFill: 11
    case .legend: 11.5
    case .note, .narrowValue, .category, .groupTitle, .item, .itemOnFill: 12
    case .panelTitle, .layerSubtitle: 12.5
    case .value: 13
    case .layerTitle: 14
    case .narrowHeading: 15.5
    case .heading: 18
    }
  }

  /// Whether it is bold.
  var isBold: Bool {
    switch self {
    case .panelTitle, .value, .narrowValue, .layerTitle, .groupTitle, .heading, .narrowHeading,
      .pin, .pinOnFill:
      true
    case .note, .category, .tick, .legend, .layerSubtitle, .item, .itemOnFill: false
    }
  }

  /// Its colour: foreground or muted, never a series colour.
  var ink: Ink {
    switch self {
    case .note, .category, .tick, .legend, .layerSubtitle: .muted
    case .pinOnFill, .itemOnFill: .page
    case .panelTitle, .value, .narrowValue, .layerTitle, .groupTitle, .item, .heading,
      .narrowHeading, .pin:
      .foreground
    }
  }

  /// From one baseline to the next, in px, where a text wraps.
  var lineHeight: Double { (size * 1.42).rounded() }
}
