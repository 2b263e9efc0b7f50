extension ColumnPanel {
  /// Adds the reference lines with their words, which stand below their line, or above it where a
  /// column or its label is in the way.
  func drawLines(into builder: inout SceneBuilder, _ scale: LinearScale) {
    let obstacles = panel.lines.isEmpty ? [] : obstacles(scale)
    for line in panel.lines where line.value.isFinite {
      let y = scale.position(line.value)
      builder.add(
        .line(Point(x: left, y: y), Point(x: right, y: y)),
        .line(.series(line.color), width: 1.5, dash: .dashed))
      let start = left + (showsTicks ? margins.start : 2)
      let layout = TextLayout(line.words, .note, width: right - start)
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
            room: right - start))
        baseline += TextStyle.note.lineHeight
      }
    }
  }

  /// What the columns cover together with their labels.
  private func obstacles(_ scale: LinearScale) -> [Rect] {
    zip(panel.columns, positions.centers).map { column, center in
      let mark = ColumnGeometry(column, midX: center, width: positions.barWidth, scale)
      let label = ColumnLabel(column, panel: self, scale: scale)
      let top = min(mark.top, label?.top ?? mark.top)
      let bottom = max(mark.bottom, label?.bottom ?? mark.bottom)
      let width = max(positions.barWidth, label?.width ?? 0)
      return Rect(x: center - width / 2, y: top, width: width, height: bottom - top)
    }
  }
}
