import Fixtures
import ReportModel
import Testing

@Suite struct FigurePlacementTests {
  private static let zh = "1-cargo/2-berths.zh.md"
  private static let en = "1-cargo/2-berths.en.md"

  private static func appendToBoth(_ text: String, in fixture: inout FixtureReport) throws {
    for path in [zh, en] { try fixture.append(text, to: path) }
  }

  /// Adds a third figure, a copy of the quay, in a folder of a name.
  private static func addFigure(_ folder: String, in fixture: inout FixtureReport) throws {
    for name in ["figure.yaml", "data.csv"] {
      fixture.write(
        try fixture.text(of: "figures/02-quay/\(name)"), to: "figures/\(folder)/\(name)")
    }
  }

  @Test func reportsAFigurePlacedTwice() throws {
    let found = try findings { try Self.appendToBoth("\n![](figure:throughput)\n", in: &$0) }
    #expect(
      found == [
        "1-cargo/2-berths.zh.md:10:1 figure-placed-twice: figure 'throughput' is placed a second "
          + "time — refer to it with '[](figure:throughput)' — "
          + "1-cargo/1-volume.zh.md:8:1 placed here first"
      ])
  }

  @Test func warnsOfAFigureThatIsNeverPlaced() throws {
    let found = try findings { try Self.addFigure("03-yard", in: &$0) }
    #expect(
      found == [
        "figures/03-yard/figure.yaml:1:1 warning figure-never-placed: "
          + "figure 'yard' stands nowhere in the text — "
          + "write '![](figure:yard)' as a paragraph of a section"
      ])
  }

  @Test func numbersFiguresByFirstAppearanceAndTheUnplacedByTheirFolders() throws {
    let report = try report { fixture in
      try Self.addFigure("05-crane", in: &fixture)
      try Self.addFigure("04-yard", in: &fixture)
      try Self.addFigure("03-gate", in: &fixture)
      for language in ["zh", "en"] {
        try fixture.replace(
          "![](figure:throughput)", with: "![](figure:gate)\n\n![](figure:throughput)",
          in: "1-cargo/1-volume.\(language).md")
      }
    }
    #expect(report?.figures.map(\.id) == ["gate", "throughput", "quay", "yard", "crane"])
    #expect(report?.figures.map(\.number) == [1, 2, 3, 4, 5])
    let first = SectionPlace(part: 1, section: 1)
    let second = SectionPlace(part: 1, section: 2)
    #expect(report?.figures.map(\.placement) == [first, first, second, nil, nil])
  }

  @Test func warnsOfAFolderWhoseNumberIsNotTheFigures() throws {
    let found = try findings { fixture in
      try Self.addFigure("07-yard", in: &fixture)
      try Self.appendToBoth("\n[](figure:yard)\n\n![](figure:yard)\n", in: &fixture)
    }
    #expect(
      found == [
        "figures/07-yard/figure.yaml:1:1 warning figure-folder-number: "
          + "figure 3 lies in a folder numbered 7 — rename the folder to '03-yard'"
      ])
  }

  @Test(arguments: [(zh, en), (en, zh)])
  func reportsAFigurePlacedInOneLanguageAlone(_ placed: String, _ other: String) throws {
    let found = try findings { fixture in
      try Self.addFigure("03-yard", in: &fixture)
      try fixture.append("\n![](figure:yard)\n", to: placed)
    }
    let pair =
      "\(placed):10:1 pair-structure: 'figure:yard' is not placed in 'Content/\(other)' — "
      + "place it there too"
    let never =
      "figures/03-yard/figure.yaml:1:1 warning figure-never-placed: figure 'yard' stands nowhere "
      + "in the text — write '![](figure:yard)' as a paragraph of a section"
    #expect(found == (placed == Self.zh ? [pair] : [pair, never]))
  }

  @Test func reportsFiguresPlacedInAnotherOrder() throws {
    let found = try findings { fixture in
      try Self.addFigure("03-yard", in: &fixture)
      try fixture.append("\n![](figure:yard)\n", to: Self.zh)
      try fixture.replace(
        "![](figure:quay)", with: "![](figure:yard)\n\n![](figure:quay)", in: Self.en)
    }
    #expect(
      found == [
        "1-cargo/2-berths.en.md:8:1 pair-structure: 'figure:yard' stands where the Chinese page has "
          + "'figure:quay' — place the same figures in the same order in both languages — "
          + "1-cargo/2-berths.zh.md:8:1 the Chinese page"
      ])
  }

  @Test(arguments: [("- 见\n\n  ![](figure:yard)\n", 12, 3), ("> ![](figure:yard)\n", 10, 3)])
  func refusesAFigureInsideAnotherBlock(_ block: String, _ line: Int, _ column: Int) throws {
    let found = try findings { fixture in
      try Self.addFigure("03-yard", in: &fixture)
      try Self.appendToBoth("\n\(block)", in: &fixture)
    }
    let refusals = found.filter { !$0.contains("figure-never-placed") }
    #expect(
      refusals
        == [Self.en, Self.zh].map { path in
          "\(path):\(line):\(column) block-not-allowed: an image inside another block — "
            + "give it a paragraph of its own, not indented"
        })
  }

  @Test func refusesAFigureInsideALineOfText() throws {
    let found = try findings { try Self.appendToBoth("\n见 ![](figure:quay) 图\n", in: &$0) }
    #expect(
      found
        == [Self.en, Self.zh].map { path in
          "\(path):10:3 block-not-allowed: an image inside another block — "
            + "give it a paragraph of its own, not indented"
        })
  }

  @Test(arguments: ["1-cargo/index", "index"])
  func refusesAFigureOutsideASection(_ stem: String) throws {
    let found = try findings { fixture in
      for language in ["zh", "en"] {
        fixture.write("---\ntitle: a\n---\n\n![](figure:quay)\n", to: "\(stem).\(language).md")
      }
    }
    #expect(
      found
        == ["en", "zh"].map { language in
          "\(stem).\(language).md:5:1 block-not-allowed: a figure is placed outside a section — "
            + "place it in a section, and refer to it here with '[](figure:quay)'"
        })
  }
}
