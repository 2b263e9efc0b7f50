import Fixtures
import ReportModel
import Testing

@Suite struct PageTests {
  @Test func reportsAPageWithoutFrontMatter() throws {
    let found = try findings { $0.write("泊位。\n", to: "1-cargo/2-berths.zh.md") }
    #expect(
      found == [
        "1-cargo/2-berths.en.md:8:1 pair-structure: 'figure:quay' is not placed in "
          + "'Content/1-cargo/2-berths.zh.md' — place it there too",
        "1-cargo/2-berths.zh.md:1:1 front-matter: the page has no front matter — "
          + "begin it with a line '---', then 'title: …', then a line '---'",
        "figures/02-quay/figure.yaml:1:1 warning figure-never-placed: "
          + "figure 'quay' stands nowhere in the text — "
          + "write '![](figure:quay)' as a paragraph of a section",
      ])
  }

  @Test(arguments: ["2-energy/1-shore-power", "1-cargo/index"])
  func reportsASummaryInOneLanguageAlone(_ stem: String) throws {
    let found = try findings {
      $0.write(
        try $0.text(of: "\(stem).en.md").split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("summary:") }.joined(separator: "\n"), to: "\(stem).en.md")
    }
    #expect(
      found == [
        "\(stem).en.md:1:1 pair-structure: this half has no summary, and "
          + "'Content/\(stem).zh.md' has one — "
          + "write 'summary: …' in the front matter of both halves, or in neither — "
          + "\(stem).zh.md:3:10 its summary"
      ])
  }

  @Test func reportsFrontMatterThatDoesNotEnd() throws {
    let found = try findings {
      try $0.replace("泊位\n---\n", with: "泊位\n\n", in: "1-cargo/2-berths.zh.md")
    }
    #expect(
      found == [
        "1-cargo/2-berths.zh.md:1:1 front-matter: front matter that begins here does not end — "
          + "write a line '---' after its last key"
      ])
  }

  @Test func reportsFrontMatterWithoutATitleAndStillReadsThePage() throws {
    let found = try findings {
      try $0.replace("title: 岸电\n", with: "", in: "2-energy/1-shore-power.zh.md")
    }
    #expect(
      found == [
        "2-energy/1-shore-power.zh.md:2:1 missing-key: key 'title' is missing — add 'title: …'"
      ])
  }

  @Test func readsAPageWithoutASummary() throws {
    let report = try report {
      try $0.replace("summary: 岸电\n", with: "", in: "2-energy/1-shore-power.zh.md")
      try $0.replace("summary: Shore power\n", with: "", in: "2-energy/1-shore-power.en.md")
    }
    #expect(report?.parts[1].sections[0].text.chinese.summary == "")
  }

  @Test func reportsAHeadingWithoutAnID() throws {
    let found = try findings {
      try $0.replace(" {#cables}", with: "", in: "2-energy/1-shore-power.zh.md")
      try $0.replace(" {#cables}", with: "", in: "2-energy/1-shore-power.en.md")
      try $0.replace("#cables", with: "", in: "1-cargo/1-volume.zh.md")
      try $0.replace("#cables", with: "", in: "1-cargo/1-volume.en.md")
    }
    let help = "add one at its end, the same in both languages: '{#short-name}'"
    #expect(
      found == [
        "2-energy/1-shore-power.en.md:6:1 heading-id: heading without an id — \(help)",
        "2-energy/1-shore-power.zh.md:6:1 heading-id: heading without an id — \(help)",
      ])
  }

  @Test func reportsHeadingsWhoseIDsDifferBetweenTheLanguages() throws {
    let found = try findings {
      try $0.replace("{#cables}", with: "{#cable}", in: "2-energy/1-shore-power.en.md")
    }
    #expect(
      found == [
        "2-energy/1-shore-power.en.md:6:1 pair-structure: heading '## {#cable}' stands where the "
          + "Chinese page has '## {#cables}' — "
          + "give both languages the same headings with the same ids, in the same order — "
          + "2-energy/1-shore-power.zh.md:6:1 the Chinese heading"
      ])
  }

  @Test func reportsHeadingsWhoseLevelsDifferBetweenTheLanguages() throws {
    let found = try findings {
      try $0.append("\n### 船 {#ships}\n", to: "2-energy/1-shore-power.zh.md")
      try $0.append("\n## Ships {#ships}\n", to: "2-energy/1-shore-power.en.md")
    }
    #expect(
      found == [
        "2-energy/1-shore-power.en.md:10:1 pair-structure: heading '## {#ships}' stands where the "
          + "Chinese page has '### {#ships}' — "
          + "give both languages the same headings with the same ids, in the same order — "
          + "2-energy/1-shore-power.zh.md:10:1 the Chinese heading"
      ])
  }

  @Test(arguments: [("zh", "en"), ("en", "zh")])
  func reportsAHeadingThatOneLanguageAloneHas(_ longer: String, _ shorter: String) throws {
    let found = try findings {
      try $0.append("\n### 船 {#ships}\n", to: "2-energy/1-shore-power.\(longer).md")
    }
    #expect(
      found == [
        "2-energy/1-shore-power.\(longer).md:10:1 pair-structure: heading '### {#ships}' has no "
          + "counterpart in 'Content/2-energy/1-shore-power.\(shorter).md' — "
          + "add it there with the same id"
      ])
  }

  @Test(arguments: [("####", 4, 2), ("#", 1, 2), ("#####", 5, 2)])
  func reportsALevelThatMayNotFollow(_ marks: String, _ level: Int, _ previous: Int) throws {
    let found = try findings {
      for language in ["zh", "en"] {
        try $0.append("\n\(marks) x {#x}\n", to: "2-energy/1-shore-power.\(language).md")
      }
    }
    #expect(
      found
        == ["en", "zh"].map { language in
          "2-energy/1-shore-power.\(language).md:10:1 heading-level: "
            + "heading of level \(level) after level \(previous) — "
            + "use ## below the title, then ### and ####"
        })
  }

  @Test func numbersHeadingsByTheirLevels() throws {
    let report = try report {
      for language in ["zh", "en"] {
        try $0.append(
          "\n### a {#a}\n\n#### b {#b}\n\n### c {#c}\n\n## d {#d}\n\n### e {#e}\n",
          to: "2-energy/1-shore-power.\(language).md")
      }
    }
    let headings = report?.parts[1].sections[0].headings ?? []
    #expect(headings.map(\.path) == [[1], [1, 1], [1, 1, 1], [1, 2], [2], [2, 1]])
    #expect(headings.map(\.id) == ["cables", "a", "b", "c", "d", "e"])
  }

  @Test(arguments: ["1-cargo/index", "index"])
  func holdsHeadingsOutsideSectionsToTheSameRules(_ stem: String) throws {
    let found = try findings {
      try $0.append("\n## 甲\n", to: "\(stem).zh.md")
      try $0.append("\n## A\n", to: "\(stem).en.md")
    }
    #expect(found.map { $0.contains("heading-id: heading without an id") } == [true, true])
  }
}

@Suite struct ArticleTests {
  private static func write(_ name: String, _ text: String, in fixture: inout FixtureReport) {
    for language in ["zh", "en"] {
      fixture.write("---\ntitle: a\n---\n\n\(text)\n", to: "\(name).\(language).md")
    }
  }

  @Test func standsInTheOrderOfItsShelfAndNumber() throws {
    let report = try report { fixture in
      Self.write("about", "a", in: &fixture)
      Self.write("back/1-contact", "a", in: &fixture)
      Self.write("front/2-thanks", "a", in: &fixture)
      Self.write("front/1-foreword", "a", in: &fixture)
    }
    #expect(
      report?.articles.map(\.path) == ["front/foreword", "front/thanks", "back/contact", "about"])
  }

  @Test func reportsAMissingHalf() throws {
    let found = try findings { $0.write("---\ntitle: a\n---\n", to: "front/1-foreword.zh.md") }
    #expect(
      found == [
        "front/1-foreword.zh.md:1:1 missing-half: the English half of this page is missing — "
          + "create 'Content/front/1-foreword.en.md'"
      ])
  }

  @Test func refusesAFigureInIt() throws {
    let found = try findings { Self.write("about", "![](figure:quay)", in: &$0) }
    #expect(
      found.count == 2
        && found.allSatisfy { $0.contains("a figure is placed outside a section") }, "\(found)")
  }

  @Test func reportsAnUnknownArticleWithTheNearest() throws {
    let found = try findings { fixture in
      Self.write("front/1-foreword", "[](section:front/forword)", in: &fixture)
    }
    #expect(
      found.count == 2
        && found.allSatisfy {
          $0.contains("unknown section 'front/forword' — did you mean 'front/")
        },
      "\(found)")
  }

  @Test(arguments: ["front/foreword", "front/1-Foreword", "afterword"])
  func reportsAFileThatNothingReads(_ name: String) throws {
    let found = try findings { Self.write(name, "a", in: &$0) }
    #expect(found.count == 2 && found.allSatisfy { $0.contains("nothing reads this file") })
  }

  @Test func keepsItsAddressFromAPart() throws {
    let found = try findings { fixture in
      Self.write("3-front/index", "a", in: &fixture)
    }
    #expect(found.contains { $0.contains("id 'front' is the address of the pages before") })
  }
}
