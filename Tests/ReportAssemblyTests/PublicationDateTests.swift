import Fixtures
import ReportModel
import Testing

@Suite struct PublicationDateTests {
  @Test(arguments: [
    ("2025", "2025年", "2025"), ("2025-12", "2025年12月", "December 2025"),
    ("2025-03-31", "2025年3月31日", "31 March 2025"), ("2024-02-29", "2024年2月29日", "29 February 2024"),
    ("2000-02-29", "2000年2月29日", "29 February 2000"), ("0001-01-01", "1年1月1日", "1 January 1"),
  ])
  func writesADateInBothLanguages(_ text: String, _ chinese: String, _ english: String) {
    let date = PublicationDate(text)
    #expect(date?.text(.chinese) == chinese)
    #expect(date?.text(.english) == english)
  }

  @Test(arguments: [
    "", "25", "2025-13", "2025-00", "2025-02-30", "2025-02-29", "1900-02-29", "2025-04-31",
    "2025-1",
    "2025-12-", "2025-12-01-01", "2025/12/01", "0000", "+2025", "-2025", "２０２５", "2025 ", "二〇二五",
    "2025-12-32", "2025-06-00", "99999",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(PublicationDate(text) == nil)
  }

  @Test func saysHowADateIsWritten() throws {
    let found = try findings { try $0.replace("2025-03-31", with: "2025-02-30", in: "report.yaml") }
    #expect(
      found == [
        "report.yaml:6:7 wrong-value: '2025-02-30' is not a date — "
          + "write a year, a month or a day: 2025, 2025-12 or 2025-12-31"
      ])
  }
}
