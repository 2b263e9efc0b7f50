import Testing

@testable import Plotting

@Suite struct CellBarTests {
  private func widths(_ content: CellBar.Content, status: MarkStatus = .actual) -> [Double] {
    CellBar(content, limit: 288, color: .blue, status: status).scene().elements.compactMap {
      guard case .shape(let shape) = $0, case .rect(let rect, _) = shape.outline else { return nil }
      return rect.width
    }
  }

  @Test func reachesTheEndOfItsTrackAtTheLimit() {
    #expect(widths(.value(.exact(288))) == [82, 82])
    #expect(widths(.value(.exact(144))) == [82, 41])
  }

  @Test func showsASmallNumberAsMoreThanNothing() {
    #expect(widths(.value(.exact(0.5))) == [82, 2.5])
    #expect(widths(.value(.exact(0.5)), status: .forecast) == [82, 4.5])
  }

  @Test func showsZeroAndNegativeNumbersAsAnEmptyTrack() {
    #expect(widths(.value(.exact(0))) == [82])
    #expect(widths(.value(.exact(-4))) == [82])
  }

  @Test func showsAMissingNumberAsATrackWithoutGround() {
    let elements = CellBar(.value(.missing), limit: 288, color: .blue, status: .actual)
      .scene().elements
    guard case .shape(let shape)? = elements.first else {
      Issue.record("no shape")
      return
    }
    #expect(elements.count == 1)
    #expect(shape.paint == .line(.axis, dash: .dotted))
  }

  @Test func marksEachVersionByATickAndWhatLiesBetweenByATint() {
    let scene = CellBar(.versions([40, 80]), limit: 80, color: .rose, status: .actual).scene()
    let svg = SVGSerializer(idPrefix: "f25", form: .decoration, className: "cell-bar")
      .bytes(scene, title: "", description: "")
    #expect(
      String(decoding: svg, as: UTF8.self) == """
        <svg class="chart cell-bar" width="82" height="10" viewBox="0 0 82 10" aria-hidden="true">
        <rect class="fg" x="0" y="0" width="82" height="10"/>
        <rect class="f4" fill-opacity=".4" x="0" y="0" width="82" height="10"/>
        <rect class="f4" x="0" y="0" width="41" height="10"/>
        <path class="sf" fill="none" stroke-width="1.5" d="M41 0V10"/>
        <path class="sf" fill="none" stroke-width="1.5" d="M81.3 0V10"/>
        </svg>

        """)
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func staysInsideItsTrackWhateverItsLimit(_ limit: Double) {
    let scene = CellBar(.value(.exact(4)), limit: limit, color: .blue, status: .actual).scene()
    for case .shape(let shape) in scene.elements {
      #expect(shape.bounds.x >= 0 && shape.bounds.maxX <= CellBar.width)
    }
  }

  @Test func sketchesATableWithoutWordsOrOverflow() {
    let sketch = TableSketch(
      columns: [.init(weight: 6), .init(weight: 12, color: .blue)],
      rows: [[1, 0.5], [nil, 1], [0.2, 0], [1, 1], [1, 1], [1, 1], [1, 1]])
    let scene = sketch.scene()
    #expect(scene.width == 282)
    for element in scene.elements {
      guard case .shape(let shape) = element else {
        Issue.record("words in a thumbnail")
        continue
      }
      #expect(shape.bounds.maxX <= scene.width && shape.bounds.maxY <= scene.height)
    }
    #expect(TableSketch(columns: [], rows: []).scene().elements.count == 3)
  }
}
