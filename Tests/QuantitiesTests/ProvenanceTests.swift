import Diagnostics
import Quantities
import Testing

@Suite struct ProvenanceTests {
  @Test(arguments: DataStatus.allCases)
  func readsEveryStatus(status: DataStatus) {
    #expect(DataStatus.read(SourceText(status.rawValue, at: range(1))) == Checked(status))
  }

  @Test(arguments: Outlook.allCases)
  func readsEveryOutlook(outlook: Outlook) {
    #expect(Outlook.read(SourceText(outlook.rawValue, at: range(1))) == Checked(outlook))
  }

  @Test func readsTheCellsOfARow() {
    let cell = { (text: String) in SourceText(text, at: range(1)) }
    #expect(
      Provenance.read(status: cell("stated"), outlook: cell("forecast"), source: cell("caict-2024"))
        == Checked(Provenance(status: .stated, outlook: .forecast, sourceID: "caict-2024")))
    #expect(
      Provenance.read(status: cell(""), outlook: nil, source: cell(""))
        == Checked(Provenance(status: .missing, outlook: .actual, sourceID: nil)))
    #expect(
      Provenance.read(status: cell("sated"), outlook: cell("plan"), source: nil).diagnostics
        .map(\.message) == ["status 'sated' is unknown", "outlook 'plan' is unknown"])
  }

  @Test func takesEmptyCellsForMissingAndActual() {
    #expect(DataStatus.read(SourceText("", at: range(1))) == Checked(.missing))
    #expect(Outlook.read(SourceText("", at: range(1))) == Checked(.actual))
  }

  @Test func keepsTheWordsOfDataFiles() {
    #expect(
      DataStatus.allCases.map(\.rawValue) == [
        "stated", "derived", "public", "proxy", "unverified", "missing",
      ])
    #expect(Outlook.allCases.map(\.rawValue) == ["actual", "forecast"])
  }

  @Test(arguments: [
    ("Stated", "did you mean 'stated'?"), ("unverifed", "did you mean 'unverified'?"),
    ("估计", "statuses: derived, missing, proxy, public, stated, unverified"),
  ])
  func namesTheNearestStatus(word: String, help: String) {
    let found = DataStatus.read(SourceText(word, at: range(4))).diagnostics
    #expect(found.map(\.message) == ["status '\(word)' is unknown"])
    #expect(found.map(\.help) == [help])
    #expect(found.first?.rule == .cellValue && found.first?.range == range(4))
  }

  @Test func namesTheNearestOutlook() {
    #expect(
      Outlook.read(SourceText("forcast", at: range(1))).diagnostics.map(\.help) == [
        "did you mean 'forecast'?"
      ])
  }
}
