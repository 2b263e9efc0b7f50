import Fixtures
import Testing

@Suite struct IndexStructureTests {
  @Test(arguments: [
    (
      "small: [east, south]", "small: [east, sooth]",
      "regions.yaml:6:17 unknown-reference: unknown region 'sooth' — did you mean 'south'?"
    ),
    (
      "small: [east, south]", "small: []",
      "regions.yaml:6:3 wrong-value: group 'small' has no regions — "
        + "write their ids: 'small: [ID, ID]'"
    ),
    (
      "id: south", "id: the-south",
      "regions.yaml:4:10 row-id: id 'the-south' has a form that is not allowed — "
        + "use letters, digits and '_', a letter first, such as 'B1' or 'B1_other'"
    ),
    (
      "marker: cross", "marker: cros",
      "regions.yaml:3:69 unknown-reference: unknown marker 'cros' — did you mean 'cross'?"
    ),
    (
      "color: 2", "color: 7",
      "regions.yaml:3:58 unknown-reference: unknown color '7' — did you mean '1'?"
    ),
    (
      "groups:", "group:",
      "regions.yaml:5:1 unknown-key: unknown key 'group' — did you mean 'groups'?"
    ),
    (
      "title: {zh: 东港, en: East Harbour}", "title: {zh: 东港}",
      "regions.yaml:3:23 missing-key: key 'en' is missing — add 'en: …'"
    ),
  ])
  func checksRegions(old: String, new: String, finding: String) throws {
    let found = try indexFindings(old, new, in: "regions.yaml")
    #expect(found.contains(finding), "\(found)")
  }

  @Test func refusesAGroupWithTheNameOfAFunction() throws {
    let found = try indexFindings("small: [", "max: [", in: "regions.yaml")
    #expect(
      found.contains(
        "regions.yaml:6:3 wrong-value: group 'max' has the name of a function — "
          + "give it another name: claims call it as 'max1(DIMENSION)'"), "\(found)")
  }

  @Test(arguments: [
    (
      "B2b,B2,M1,quay,码头,Quay,装卸,Handling", "B2b,B2,M2,power,电力,Power,岸电,Shore power",
      "structure.csv:4:5 index-structure: sub indicator 'B2' stands under 'M2' and under 'M1' — "
        + "give it another id here, or the same parent in every row — "
        + "structure.csv:3:5 under 'M1'"
    ),
    (
      "P1,P1,M2,power", "P1,P1,power,power",
      "structure.csv:5:7 index-structure: main indicator 'power' stands under itself — "
        + "give each its own id — structure.csv:5:13 the dimension stands here"
    ),
    (
      "P1,P1,M2,power", "P1,P1,quay,power",
      "structure.csv:5:7 index-structure: 'quay' is a dimension and a main indicator — "
        + "give each its own id — structure.csv:2:10 the dimension stands here"
    ),
    (
      "B2a,B2,M1,quay,码头,Quay", "B2a,B2,M1,quay,码头,Quai",
      "structure.csv:3:19 cell-value: dimension.en 'Quai' differs from 'Quay' — "
        + "write the same in both places — structure.csv:2:18 it stands here"
    ),
    (
      "cranes,+,0", "cranes,up,0",
      "structure.csv:3:74 cell-value: direction 'up' is not one of the words that are read — "
        + "words: +, -"
    ),
    (
      "%,-,100,0", "%,-,0,100",
      "structure.csv:5:88 cell-value: goalpost_best 100 is no better than goalpost_worst 0 — "
        + "with direction '-' the best is below the worst"
    ),
    (
      "cranes,+,0,max", "cranes,+,none,max",
      "structure.csv:3:76 column-not-numeric: goalpost_worst 'none' is not a number — "
        + "write digits with at most one point, and no commas"
    ),
    (
      "cranes,+,0,max", "cranes,+,0,top",
      "structure.csv:3:78 column-not-numeric: goalpost_best 'top' is not a number — "
        + "write digits with at most one point, and no commas"
    ),
    (
      "+,0,max,0..100", "+,0,max,0-100",
      "structure.csv:4:85 cell-value: range '0-100' has a form that is not read — "
        + "write the least and the greatest whole number, such as 0..100"
    ),
    (
      "岸桥数,Number", ",Number",
      "structure.csv:3:46 cell-value: cell 'measure.zh' is empty — write the text in both languages"
    ),
  ])
  func checksTheStructure(old: String, new: String, finding: String) throws {
    let found = try indexFindings(old, new, in: "structure.csv")
    #expect(found.contains(finding), "\(found)")
  }

  @Test func refusesAMeasureThatStandsTwice() throws {
    let found = try indexFindings("B2b,B2", "B2a,B2", in: "structure.csv")
    #expect(
      found.contains(
        "structure.csv:4:1 row-id: measure 'B2a' stands twice — give each measure its own id — "
          + "structure.csv:3:1 the first one"), "\(found)")
  }

  @Test func refusesADimensionThatIsCalledTotal() throws {
    let found = try indexFindings("M2,power", "M2,total", in: "structure.csv")
    #expect(
      found.contains(
        "structure.csv:5:10 row-id: dimension 'total' has the name of the whole index — "
          + "give it another id"), "\(found)")
  }

  @Test func reportsAMeasureThatCannotBeReadOnce() throws {
    #expect(try indexFindings("cranes,+,0", "cranes,up,0", in: "structure.csv").count == 1)
  }

  @Test func reportsAColumnThatIsMissing() throws {
    let found = try indexFindings("goalpost_worst", "worst", in: "structure.csv")
    #expect(found.count == 2, "\(found)")
    #expect(found.contains { $0.contains(": column 'worst' is unknown") })
    #expect(found.contains { $0.contains(": column 'goalpost_worst' is missing") })
  }

  @Test(arguments: [
    (
      "measure,B9,1",
      "weights.csv:2:9 unknown-reference: unknown id 'B9' — did you mean 'B1'?"
    ),
    (
      "level,B1,1",
      "weights.csv:2:1 cell-value: level 'level' is not one of the words that are read — "
        + "words: dimension, main, measure, sub"
    ),
    (
      "measure,B1,-1",
      "weights.csv:2:12 index-structure: weight -1 is negative — "
        + "write 0 or more; 1 is the usual weight"
    ),
    (
      "measure,B1,much",
      "weights.csv:2:12 column-not-numeric: weight 'much' is not a number — "
        + "write digits with at most one point, and no commas"
    ),
    (
      "measure,B2a,0\nmeasure,B2b,0",
      "weights.csv:2:13 index-structure: everything under 'B2' has the weight 0 — "
        + "give at least one of them a weight above 0"
    ),
    (
      "dimension,quay,0\ndimension,power,0",
      "weights.csv:2:16 index-structure: every dimension has the weight 0 — "
        + "give at least one of them a weight above 0"
    ),
    (
      "sub,B2,1\nsub,B2,2",
      "weights.csv:3:5 row-id: the weight of 'sub/B2' stands twice — give each weight once — "
        + "weights.csv:2:5 the first one"
    ),
  ])
  func checksWeights(rows: String, finding: String) throws {
    let found = try indexFindings { fixture in
      fixture.write("level,id,weight\n\(rows)\n", to: "index/weights.csv")
    }
    #expect(found == [finding])
  }
}
