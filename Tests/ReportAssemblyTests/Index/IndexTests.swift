import Fixtures
import Indicators
import Quantities
import ReportModel
import Testing

@Suite struct IndexTests {
  @Test func readsAnIndexWithoutAFinding() throws {
    #expect(try indexFindings { _ in } == [])
  }

  @Test func buildsAReportWithoutAnIndex() throws {
    #expect(try #require(try report()).index == nil)
  }

  @Test func computesScoresLevelByLevel() throws {
    let index = try #require(try index())
    // B1 100 50 25; B2a 100 50 –, B2b 50 100 100, so B2 75 75 100; power 40 0 80.
    #expect(index.scores.dimensions[0].map(\.score) == [87.5, 62.5, 62.5])
    #expect(index.scores.dimensions[1].map(\.score) == [40, 0, 80])
    #expect(index.scores.total.map(\.rank) == [2, 3, 1])
    #expect(index.scores.dimensions[0].map(\.coverage) == [1, 1, 0.75])
  }

  @Test func keepsTheNamesInTheOrderOfTheTree() throws {
    let index = try #require(
      try index { fixture in
        // The rows of a sub-indicator may stand apart in the file.
        let text = try fixture.text(of: "index/structure.csv")
        var lines = text.split(separator: "\n").map(String.init)
        lines.swapAt(3, 4)
        fixture.write(lines.joined(separator: "\n"), to: "index/structure.csv")
      })
    #expect(index.measures.map(\.id) == ["B1", "B2a", "B2b", "P1"])
    #expect(index.data.structure.measures.map(\.id) == index.measures.map(\.id))
    #expect(index.dimensions.map(\.title.english) == ["Quay", "Power"])
    #expect(index.mainIndicators.map(\.id) == ["M1", "M2"])
    #expect(index.subIndicators.map(\.title.chinese) == ["吞吐", "岸桥", "依存"])
    #expect(index.regions.map(\.short.english) == ["North", "East Harbour", "South Harbour"])
  }

  @Test func keepsTheOriginOfEveryValue() throws {
    let index = try #require(try index())
    let derived = index.measures[0].cells[2]
    #expect(derived.amount.number == DecimalNumber("10"))
    #expect(derived.amount.interval?.high == DecimalNumber("15"))
    #expect(derived.period == "2024")
    #expect(derived.confidence == .low)
    #expect(derived.origin.provenance.status == .proxy)
    #expect(derived.origin.source == 0)
    #expect(derived.origin.note == Localized(chinese: "按船次推算", english: "Derived from calls"))
    let missing = index.measures[1].cells[2]
    #expect(missing.amount == .missing)
    #expect(missing.confidence == nil)
    #expect(index.data.cells[0][2].isProxy)
  }

  @Test func namesUnitsInBothLanguages() throws {
    let index = try #require(try index())
    #expect(index.measures[0].unit == Unit("k boxes", chinese: "千箱", english: "thousand boxes"))
    #expect(index.measures[1].unit == Unit("cranes"))
  }

  @Test func readsAlternatesMembersAndContext() throws {
    let index = try #require(try index())
    #expect(index.alternates.map(\.id) == ["B1_tons"])
    #expect(index.data.alternates[0].cells.map(\.value) == [300, 400, nil])
    #expect(index.members.map(\.owner) == [.measure(0), .measure(0), .alternate(0)])
    #expect(index.members.map(\.value) == [DecimalNumber("25"), DecimalNumber("15"), nil])
    #expect(index.members[0].use == Localized(chinese: "相加", english: "sum"))
    #expect(index.context.map(\.region) == [0, 1])
    #expect(index.context.map(\.amount.number) == [DecimalNumber("1200"), nil])
  }

  @Test func judgesClaims() throws {
    let index = try #require(try index())
    #expect(index.claims.map(\.judgement.verdict) == [.disagrees, .disagrees, .undecided])
    #expect(index.claims.map(\.row) == [.total, .dimension(0), .dimension(0)])
    #expect(index.claims.map(\.isIndependent) == [true, true, false])
    #expect(index.claims.map { $0.support == nil } == [false, false, true])
    #expect(index.claims[0].judgement.readings.map(\.value) == [2])
    #expect(index.claims(.disagrees) == [0, 1])
  }

  @Test func findsTheSectionOfAClaim() throws {
    let report = try #require(try report { try $0.addIndex() })
    let place = SectionPlace(part: 1, section: 1)
    #expect(report.references["section:cargo/volume"] == .section(place, heading: nil))
  }

  @Test func warnsOfAClaimWhoseSectionIsNotThere() throws {
    #expect(
      try indexFindings("cargo/berths", "cargo/berts", in: "claims.csv") == [
        "claims.csv:4:35 warning unknown-reference: unknown section 'cargo/berts' — "
          + "did you mean 'cargo/berths'?"
      ])
  }

  @Test func weighsWithTheWeightsOfTheirFile() throws {
    let index = try #require(
      try index {
        $0.write("level,id,weight\ndimension,power,3\nmeasure,B2b,0\n", to: "index/weights.csv")
      })
    #expect(index.scores.dimensions[0][0].score == 100)
    #expect(index.scores.total[0].score == 55)
  }

  @Test func keepsTheAccountOfTheMethod() throws {
    let index = try #require(try index())
    #expect(index.method.english.title == "How the index is computed")
    #expect(index.methodHeadings.map(\.id) == ["steps"])
  }

  @Test func simulatesAsOftenAsItIsTold() throws {
    #expect(try #require(try index()).simulation.runs == 50)
    #expect(CompositeIndex.publishedRuns == 10_000)
  }

  @Test(arguments: [
    "regions.yaml", "structure.csv", "indicators.csv", "alternates.csv", "members.csv",
    "context.csv", "claims.csv",
  ])
  func namesAFileThatIsMissing(name: String) throws {
    let found = try indexFindings { try $0.remove("index/\(name)") }
    #expect(
      found.first == "\(name):1:1 missing-file: a file of the index is missing — "
        + "create 'Content/\(name)', or remove the whole folder")
    // Members of an alternate, and claims, may refer to what stood in the file.
    #expect(found.count == (name == "alternates.csv" ? 2 : 1), "\(found)")
  }

  @Test func reportsAHalfOfTheMethodThatIsMissing() throws {
    #expect(
      try indexFindings { try $0.remove("index/method.en.md") } == [
        "method.zh.md:1:1 missing-half: the English half of this page is missing — "
          + "create 'Content/method.en.md'"
      ])
  }

  @Test func reportsAFileThatNothingReads() throws {
    let found = try indexFindings { $0.write("", to: "index/policies.csv") }
    #expect(found.count == 1 && found[0].hasPrefix("policies.csv:1:1 unexpected-file"), "\(found)")
  }

  @Test func refusesAFigureOnThePageOfTheMethod() throws {
    let found = try indexFindings { fixture in
      for language in Language.allCases {
        try fixture.append("\n![](figure:quay)\n", to: "index/method.\(language.rawValue).md")
      }
    }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.contains("a figure is placed outside a section") }, "\(found)")
  }
}
