import Fixtures
import ReportModel
import Testing

@Suite struct IndexClaimTests {
  @Test(arguments: [
    (
      // The column counts inside the quotes of the cell.
      "rank(total,north)==1", "rank(totl,north)==1",
      "claims.csv:2:16 broken-predicate: unknown dimension 'totl' — did you mean 'total'?"
    ),
    (
      "small(quay)>80", "smal(quay)>80",
      "claims.csv:3:9 broken-predicate: unknown function 'smal' — did you mean 'small'?"
    ),
    (
      "value(B2a,south)", "value(B2c,south)",
      "claims.csv:4:16 broken-predicate: unknown measure 'B2c' — did you mean 'B2a'?"
    ),
    (
      "value(B2a,south)>=4", "alt(B1_tens,south)>=4",
      "claims.csv:4:14 broken-predicate: unknown alternate 'B1_tens' — did you mean 'B1_tons'?"
    ),
    (
      "\"rank(total,north)==1\"", "",
      "claims.csv:2:10 broken-predicate: predicate is empty — "
        + "write a comparison, such as rank(total,north) == 1"
    ),
    (
      "==1\",score", "==1\",raw",
      "claims.csv:2:33 cell-value: kind 'raw', and the predicate reads scores — write 'score'"
    ),
    (
      ">=4\",raw", ">=4\",score",
      "claims.csv:4:31 cell-value: kind 'score', and the predicate reads no score — write 'raw'"
    ),
    (
      "C2,quay", "C1,quay",
      "claims.csv:3:1 row-id: claim 'C1' stands twice — give each claim its own id — "
        + "claims.csv:2:1 the first one"
    ),
    (
      "C2,quay", "C2,quai",
      "claims.csv:3:4 unknown-reference: unknown dimension 'quai' — did you mean 'quay'?"
    ),
    (
      "low,no", "low,maybe",
      "claims.csv:4:52 cell-value: independent 'maybe' is not one of the words that are read — "
        + "words: no, yes"
    ),
    (
      "小港已有起色。,", ",",
      "claims.csv:3:54 cell-value: cell 'statement.zh' is empty — write the text in both languages"
    ),
  ])
  func checksAClaim(old: String, new: String, finding: String) throws {
    let found = try indexFindings(old, new, in: "claims.csv")
    #expect(found == [finding], "\(found)")
  }

  @Test func readsAnIndexWithoutClaims() throws {
    let index = try index { fixture in
      let header = try fixture.text(of: "index/claims.csv").prefix { $0 != "\n" }
      fixture.write("\(header)\n", to: "index/claims.csv")
    }
    #expect(try #require(index).claims.isEmpty)
  }
}
