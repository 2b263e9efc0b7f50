extension ColumnPanel {
  /// Adds the reference lines with their words, which stand below their line, or above it where a
  /// column or its label is in the way.
  func drawLines(into builder: inout SceneBuilder, _ scale: LinearScale) {
    let obstacles = panel.lines.isEmpty ? [] : obstacles(scale)
    for line in panel.lines where line.value.isFinite {
      let y = scale.position(line.value)
      builder.add(
        .line(Point(x: left, y: y), Point(x: plotRight, y: y)),
        .line(.series(line.color), width: 1.5, dash: .dashed))
      let start = left + (showsTicks ? margins.start : 2)
      let layout = TextLayout(line.words, .note, width: plotRight - start)
      let height = layout.height(.note)
      let below = Rect(x: start, y: y + 3, width: layout.width, height: height)
      let above = Rect(x: start, y: y - 3 - height, width: layout.width, height: height)
      let place = [below, above].first { place in
        obstacles.allSatisfy { $0.overlap(with: place) == 0 }
      }
      var baseline = (place ?? below).y + 12
      for words in layout.lines {
        builder.add(
          Text(
            string: words, position: Point(x: start, y: baseline), style: .note, halo: ground,
            room: plotRight - start))
        baseline += TextStyle.note.lineHeight
      }
    }
  }

  /// What the columns cover together with their labels.
  private func obstacles(_ scale: LinearScale) -> [Rect] {
    let marks = zip(panel.columns, zip(positions.centers, panel.pieces)).map { column, place in
      let mark = ColumnGeometry(
        column, midX: place.0, width: positions.barWidth, scale, piece: place.1)
      return Rect(
        x: place.0 - positions.barWidth / 2, y: mark.top, width: positions.barWidth,
        height: mark.bottom - mark.top)
    }
    let labels = values.places.map { place in
      let label = ColumnLabel(place, panel: self, scale: scale)
      return Rect(
        x: place.center - label.width / 2, y: label.top, width: label.width,
        height: label.bottom - label.top)
    }
    return marks + labels
  }
}
