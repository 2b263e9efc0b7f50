import Fixtures
import Testing

@Suite struct UnusedEntryTests {
  private static let term =
    "teu:\n  term: {zh: 标准箱, en: TEU}\n  pinyin: biao zhun xiang\n"
    + "  definition: {zh: 二十英尺箱, en: A 20-foot box}\n"

  private static func appendToBoth(_ text: String, in fixture: inout FixtureReport) throws {
    for language in ["zh", "en"] {
      try fixture.append(text, to: "1-cargo/2-berths.\(language).md")
    }
  }

  @Test func warnsOfASourceThatNothingUses() throws {
    let found = try findings {
      try $0.append(
        "tide-table:\n  publisher: {zh: 示例, en: Sample}\n  title: {zh: 《潮汐表》, en: Tides}\n",
        to: "references.yaml")
    }
    #expect(
      found == [
        "references.yaml:5:1 warning unused-source: source 'tide-table' is used nowhere — "
          + "cite it with '[](cite:tide-table)', name it in a figure, or remove it"
      ])
  }

  @Test func warnsOfATermThatTwoEntriesExplain() throws {
    let found = try findings {
      $0.write(Self.term + Self.term.replacing("teu:", with: "box:"), to: "glossary.yaml")
      try Self.appendToBoth("\n[TEU](term:teu)[TEU](term:box)\n", in: &$0)
    }
    #expect(
      found == [
        "glossary.yaml:5:1 warning repeated-term: term 'TEU' is explained twice — "
          + "keep one of the two entries — glossary.yaml:1:1 'teu' explains it first",
        "glossary.yaml:5:1 warning repeated-term: term '标准箱' is explained twice — "
          + "keep one of the two entries — glossary.yaml:1:1 'teu' explains it first",
      ])
  }

  @Test func warnsOfATermThatNothingUses() throws {
    let found = try findings { $0.write(Self.term, to: "glossary.yaml") }
    #expect(
      found == [
        "glossary.yaml:1:1 warning unused-term: term 'teu' is used nowhere — "
          + "link the word with '[…](term:teu)', or remove it"
      ])
  }

  @Test func warnsOfAPictureThatNothingShows() throws {
    let found = try findings { $0.write("<svg/>", to: "media/map.svg") }
    #expect(
      found == [
        "media/map.svg:1:1 warning unused-media: picture 'map.svg' is shown nowhere — "
          + "show it with '![what it shows](media:map.svg)', or remove it"
      ])
  }

  @Test func warnsOfAFigureToWhichNoSentenceRefers() throws {
    let found = try findings { fixture in
      for name in ["figure.yaml", "data.csv"] {
        fixture.write(
          try fixture.text(of: "figures/02-quay/\(name)"), to: "figures/03-yard/\(name)")
      }
      try Self.appendToBoth("\n![](figure:yard)\n", in: &fixture)
    }
    #expect(
      found == [
        "figures/03-yard/figure.yaml:1:1 warning figure-never-cited: "
          + "no sentence refers to figure 'yard' — "
          + "refer to it where it matters with '[](figure:yard)'"
      ])
  }

  @Test func isContentWhereEachIsUsedInOneLanguageAtLeast() throws {
    let found = try findings { fixture in
      fixture.write(Self.term, to: "glossary.yaml")
      fixture.write("<svg/>", to: "media/map.svg")
      try Self.appendToBoth("\n[箱](term:teu)\n\n![地图](media:map.svg)\n", in: &fixture)
    }
    #expect(found == [])
  }

  /// A mistyped reference would make its target look unused as well.
  @Test func keepsStillWhileSomethingElseIsWrong() throws {
    let found = try findings { fixture in
      fixture.write(Self.term, to: "glossary.yaml")
      try Self.appendToBoth("\n[箱](term:tue)\n", in: &fixture)
    }
    #expect(found.count == 2 && found.allSatisfy { $0.contains("unknown term 'tue'") }, "\(found)")
  }

  @Test(arguments: ["Biao Zhun", "biāo", "标准"])
  func reportsPinyinThatCannotBeSorted(_ pinyin: String) throws {
    let found = try findings { fixture in
      fixture.write(
        Self.term.replacing("biao zhun xiang", with: pinyin), to: "glossary.yaml")
    }
    #expect(
      found == [
        "glossary.yaml:3:11 wrong-value: pinyin '\(pinyin)' has a form that is not allowed — "
          + "write small Latin letters without tone marks, a space between syllables: suan li"
      ])
  }
}
