/// Writes a scene as SVG.
///
/// Colours are classes whose values stand in ``ChartStyle``, so that themes and print are a matter
/// of style sheets. Numbers have at most one decimal. Each mark and each text is a line of its own,
/// so that the differences of two versions stay small. A mark's `data-i` is the number of its datum
/// among all of the drawing, panel by panel, from 0; or the row that the datum stands for.
public struct SVGSerializer: Sendable {
  /// Where the SVG will stand.
  public enum Form: Sendable {
    /// Inside a page that has the style sheet: no style of its own.
    case inline
    /// As a file of its own: with namespace, light style sheet and a white ground.
    case standalone
    /// Inside a page, beside words that say the same: hidden from screen readers.
    case decoration
  }

  /// Around a drawing that is a file of its own, in px.
  private static let margin = 16.0

  private let idPrefix: String
  private let form: Form
  private let className: String
  private let rows: [Int?]?

  /// Makes a serializer.
  ///
  /// - Parameters:
  ///   - idPrefix: what every id of the SVG begins with; unique among the SVGs of a page. Other
  ///     characters than ASCII letters, digits, `-` and `_` become `-`.
  ///   - form: where the SVG will stand.
  ///   - className: a class beside `chart`, by which a page tells layouts apart.
  ///   - rows: for each datum of the drawing its row in a table, from 0, written as `data-i`; a datum
  ///     without a row has none. By default a datum's own number.
  public init(
    idPrefix: String, form: Form = .inline, className: String = "", rows: [Int?]? = nil
  ) {
    let safe = idPrefix.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: byte
      default: UInt8(0x2D)
      }
    }
    let startsWithLetter = safe.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } ?? false
    self.idPrefix = (startsWithLetter ? "" : "f") + String(decoding: safe, as: UTF8.self)
    self.form = form
    self.className = className
    self.rows = rows
  }

  /// The SVG as UTF-8, ending with a line end.
  ///
  /// - Parameters:
  ///   - scene: what to paint.
  ///   - title: the name that a screen reader speaks first.
  ///   - description: what the figure shows, in sentences; left out where empty.
  ///   - language: the language of the texts as a BCP 47 tag, such as `zh-Hans`.
  /// - Returns: the bytes of one `svg` element.
  public func bytes(
    _ scene: Scene, title: String, description: String, language: String? = nil
  ) -> [UInt8] {
    var writer = SVGWriter()
    head(scene, title, description, language, &writer)
    definitions(scene, &writer)
    for element in scene.elements {
      switch element {
      case .shape(let shape): self.shape(shape, &writer)
      case .text(let text): self.text(text, &writer)
      }
    }
    writer.raw("</svg>\n")
    return writer.bytes
  }

  private func head(
    _ scene: Scene, _ title: String, _ description: String, _ language: String?,
    _ writer: inout SVGWriter
  ) {
    writer.raw("<svg")
    if form == .standalone { writer.raw(" xmlns=\"http://www.w3.org/2000/svg\"") }
    writer.raw(" class=\"chart")
    if !className.isEmpty {
      writer.raw(" ")
      writer.token(className)
    }
    writer.raw("\"")
    let margin = form == .standalone ? Self.margin : 0
    let (width, height) = (scene.width + 2 * margin, scene.height + 2 * margin)
    writer.attribute("width", width)
    writer.attribute("height", height)
    writer.raw(" viewBox=\"")
    for (index, number) in [-margin, -margin, width, height].enumerated() {
      if index > 0 { writer.raw(" ") }
      writer.number(number)
    }
    guard form != .decoration else {
      writer.raw("\" aria-hidden=\"true\">\n")
      return
    }
    writer.raw("\" role=\"img\" aria-labelledby=\"")
    writer.token(idPrefix)
    writer.raw("-t")
    if !description.isEmpty {
      writer.raw(" ")
      writer.token(idPrefix)
      writer.raw("-d")
    }
    if let language {
      writer.raw(form == .standalone ? "\" xml:lang=\"" : "\" lang=\"")
      writer.text(language)
    }
    writer.raw("\">\n<title id=\"")
    writer.token(idPrefix)
    writer.raw("-t\">")
    writer.text(title)
    writer.raw("</title>\n")
    if !description.isEmpty {
      writer.raw("<desc id=\"")
      writer.token(idPrefix)
      writer.raw("-d\">")
      writer.text(description)
      writer.raw("</desc>\n")
    }
    if form == .standalone {
      writer.raw("<style>")
      writer.token(ChartStyle.standalone)
      writer.raw("</style>\n<rect class=\"fp\"")
      writer.attribute("x", -margin)
      writer.attribute("y", -margin)
      writer.attribute("width", width)
      writer.attribute("height", height)
      writer.raw("/>\n")
    }
  }

  /// One pattern for each colour and kind of stripes in use, in the order of their names.
  private func definitions(_ scene: Scene, _ writer: inout SVGWriter) {
    var hatches: [Hatch] = []
    for element in scene.elements {
      guard case .shape(let shape) = element, case .hatch(let hatch)? = shape.paint.fill,
        !hatches.contains(hatch)
      else { continue }
      hatches.append(hatch)
    }
    guard !hatches.isEmpty else { return }
    writer.raw("<defs>\n")
    for hatch in hatches.sorted(by: { $0.name < $1.name }) {
      let tile = hatch.kind.tile
      writer.raw("<pattern id=\"")
      writer.token(idPrefix)
      writer.raw("-")
      writer.token(hatch.name)
      writer.raw("\"")
      writer.attribute("width", tile.size)
      writer.attribute("height", tile.size)
      writer.raw(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(")
      writer.number(tile.degrees)
      writer.raw(")\">")
      writer.raw("<path class=\"fp\" d=\"M0 0h6v6H0z\"/><path class=\"f")
      writer.token(hatch.ink.name)
      writer.raw("\" d=\"M0 0h")
      writer.number(tile.stripe)
      writer.raw("v6H0z\"/></pattern>\n")
    }
    writer.raw("</defs>\n")
  }

  private func shape(_ shape: Shape, _ writer: inout SVGWriter) {
    switch shape.outline {
    case .rect(let rect, let radius):
      writer.raw("<rect")
      paint(shape.paint, &writer)
      writer.attribute("x", rect.x)
      writer.attribute("y", rect.y)
      writer.attribute("width", rect.width)
      writer.attribute("height", rect.height)
      if radius > 0 { writer.attribute("rx", radius) }
    case .line(let start, let end):
      writer.raw("<path")
      paint(shape.paint, &writer)
      path(Path([start, end]), &writer)
    case .path(let path):
      writer.raw("<path")
      paint(shape.paint, &writer)
      self.path(path, &writer)
    case .circle(let center, let radius):
      writer.raw("<circle")
      paint(shape.paint, &writer)
      writer.attribute("cx", center.x)
      writer.attribute("cy", center.y)
      writer.attribute("r", radius)
    }
    if let datum = shape.datum, let number = row(of: datum) {
      writer.attribute("data-i", Double(number))
    }
    writer.raw("/>\n")
  }

  /// The number under which a mark's datum is found.
  private func row(of datum: Int) -> Int? {
    guard let rows else { return datum }
    return rows.indices.contains(datum) ? rows[datum] : nil
  }

  private func path(_ path: Path, _ writer: inout SVGWriter) {
    writer.raw(" d=\"")
    writer.path(path)
    writer.raw("\"")
  }

  private func paint(_ paint: Paint, _ writer: inout SVGWriter) {
    classes(of: paint, &writer)
    switch paint.fill {
    case .hatch(let hatch):
      writer.raw(" fill=\"url(#")
      writer.token(idPrefix)
      writer.raw("-")
      writer.token(hatch.name)
      writer.raw(")\"")
    case nil: writer.raw(" fill=\"none\"")
    case .tint: writer.raw(" fill-opacity=\".4\"")
    case .ink: break
    }
    guard let stroke = paint.stroke else { return }
    if stroke.width != 1 { writer.attribute("stroke-width", stroke.width) }
    if stroke.dash != .none {
      writer.raw(" stroke-dasharray=\"")
      writer.token(stroke.dash.rawValue)
      writer.raw("\"")
    }
  }

  private func classes(of paint: Paint, _ writer: inout SVGWriter) {
    switch (paint.fill, paint.stroke) {
    case (.ink(let fill), let stroke?), (.tint(let fill), let stroke?):
      writer.raw(" class=\"f")
      writer.token(fill.name)
      writer.raw(" s")
      writer.token(stroke.ink.name)
    case (.ink(let fill), nil), (.tint(let fill), nil):
      writer.raw(" class=\"f")
      writer.token(fill.name)
    case (_, let stroke?):
      writer.raw(" class=\"s")
      writer.token(stroke.ink.name)
    case (_, nil): return
    }
    writer.raw("\"")
  }

  private func text(_ text: Text, _ writer: inout SVGWriter) {
    writer.raw("<text class=\"")
    writer.token(text.style.rawValue)
    if let halo = text.halo {
      writer.raw(" ")
      writer.token(halo.rawValue)
    }
    writer.raw("\"")
    writer.attribute("x", text.position.x)
    writer.attribute("y", text.position.y)
    if text.anchor != .start {
      writer.raw(" text-anchor=\"")
      writer.token(text.anchor.rawValue)
      writer.raw("\"")
    }
    writer.raw(">")
    writer.text(text.string)
    writer.raw("</text>\n")
  }
}
