extension LayeredDiagram {
  /// Lays the diagram out: up to three balanced columns in a layer, one on a phone.
  public func scene(_ layout: LayoutClass) -> Scene {
    guard layout != .thumbnail else { return thumbnail() }
    var builder = SceneBuilder()
    var top = 0.0
    for (index, layer) in layers.enumerated() {
      let band = LayerBand(layer, width: layout.width, columns: layout == .wide ? 3 : 1)
      band.draw(into: &builder, top: top)
      top += band.height
      guard index + 1 < layers.count else { break }
      top += drawArrow(layer.verb, top: top, width: layout.width, into: &builder)
    }
    return Scene(width: layout.width, height: top.rounded(.up), elements: builder.elements)
  }

  /// Draws the arrow to the next layer with its verb; returns the height of the gap.
  private func drawArrow(
    _ verb: String, top: Double, width: Double, into builder: inout SceneBuilder
  ) -> Double {
    let x = (width / 2).rounded()
    let words = TextLayout(verb, .legend, width: width - x - 14)
    let height = max(30, words.height(.legend) + 14)
    let (start, tip) = (top + 5, top + height - 5)
    let lines = [
      [Point(x: x, y: start), Point(x: x, y: tip)],
      [Point(x: x - 6, y: tip - 6), Point(x: x, y: tip), Point(x: x + 6, y: tip - 6)],
    ]
    builder.add(.path(Path(lines: lines)), .line(.muted, width: 1.5))
    let first =
      top + height / 2 + 4 - TextStyle.legend.lineHeight * Double(words.lines.count - 1) / 2
    builder.add(lines: words, .legend, x: x + 14, y: first, room: width - x - 14)
    return height
  }

  /// Bands with strokes instead of words.
  private func thumbnail() -> Scene {
    var builder = SceneBuilder(showsText: false)
    let (width, height) = (LayoutClass.thumbnail.width, LayoutClass.thumbnailHeight)
    let pitch = (height + 10) / Double(max(1, layers.count))
    for (index, layer) in layers.enumerated() {
      let top = pitch * Double(index)
      let band = Rect(x: 0, y: top, width: width, height: max(4, pitch - 10))
      builder.add(.rect(band, radius: 3), .area(.card))
      builder.add(
        .rect(Rect(x: 0, y: top, width: 4, height: band.height)), .area(.series(layer.color)))
      let columns = max(1, min(3, layer.groups.count))
      let step = (width - 16) / Double(columns)
      for (place, group) in layer.groups.prefix(columns).enumerated() {
        let x = 14 + step * Double(place)
        let lines = max(
          0, min(group.items.count, Int(exactly: ((band.height - 20) / 8).rounded(.down)) ?? 0))
        builder.add(.rect(Rect(x: x, y: top + 8, width: step * 0.45, height: 4)), .area(.muted))
        for line in 0..<lines {
          let y = top + 17 + 8 * Double(line)
          let share = line.isMultiple(of: 2) ? 0.8 : 0.62
          builder.add(.rect(Rect(x: x, y: y, width: step * share, height: 3)), .area(.grid))
        }
      }
    }
    return Scene(width: width, height: height, elements: builder.elements)
  }
}
