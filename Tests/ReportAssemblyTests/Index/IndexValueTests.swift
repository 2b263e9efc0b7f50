import Fixtures
import Indicators
import ReportModel
import Testing

/// The values of `indicators.csv`, `alternates.csv`, `members.csv` and `context.csv`.
@Suite struct IndexValueTests {
  @Test(arguments: [
    (
      "east,20,,,k boxes,2024,+,derived", "east,,,,k boxes,2024,+,derived",
      "indicators.csv:3:32 cell-value: value is empty, its status is 'derived' — "
        + "write the value, or the status 'missing'"
    ),
    (
      "east,20,,,k boxes,2024,+,derived", "east,20,,,k boxes,2024,+,missing",
      "indicators.csv:3:52 cell-value: status 'missing' beside a value — "
        + "give the value's own status, or remove the value"
    ),
    (
      "east,20,,,k boxes", "wast,20,,,k boxes",
      "indicators.csv:3:27 unknown-reference: unknown region 'wast' — did you mean 'east'?"
    ),
    (
      "B1,quay,年吞吐量,Boxes a year,east", "B3,quay,年吞吐量,Boxes a year,east",
      "indicators.csv:3:1 unknown-reference: unknown indicator_id 'B3' — did you mean 'B1'?"
    ),
    (
      "derived,gate-log", "derived,gate-lag",
      "indicators.csv:3:60 unknown-reference: unknown source 'gate-lag' — did you mean 'gate-log'?"
    ),
    (
      "derived,gate-log", "derived,",
      "indicators.csv:3:60 cell-value: cell 'source' is empty — write its text"
    ),
    (
      "+,derived", "+,drived",
      "indicators.csv:3:52 cell-value: status 'drived' is unknown — did you mean 'derived'?"
    ),
    (
      "gate-log,medium", "gate-log,middling",
      "indicators.csv:3:69 cell-value: confidence 'middling' is not one of the words that are read"
        + " — words: high, low, medium"
    ),
    (
      "east,20", "east,twenty",
      "indicators.csv:3:32 column-not-numeric: value 'twenty' is not a number — "
        + "leave the cell empty and put the words in the note"
    ),
    (
      "east,20", "east,≥20",
      "indicators.csv:3:32 cell-value: value '≥20' is a bound — "
        + "write the number to compute with, and the bounds under low and high"
    ),
    (
      "40,36,44", "30,36,44",
      "indicators.csv:2:33 cell-value: value 30 lies outside low 36 and high 44 — "
        + "correct one of the three"
    ),
    (
      "40,36,44", "50,36,44",
      "indicators.csv:2:33 cell-value: value 50 lies outside low 36 and high 44 — "
        + "correct one of the three"
    ),
    (
      "east,90,,,%", "east,-9,,,%",
      "indicators.csv:9:44 cell-value: value -9 lies outside 0..100 — "
        + "correct it, or the range of 'B2b' in structure.csv — "
        + "structure.csv:4:85 the range is given here"
    ),
    (
      "north,60,50,70", "north,60,50,170",
      "indicators.csv:11:50 cell-value: high 170 lies outside 0..100 — "
        + "correct it, or the range of 'P1' in structure.csv — "
        + "structure.csv:5:92 the range is given here"
    ),
    (
      "east,4,,,cranes", "east,4,,,pieces",
      "indicators.csv:6:40 cell-value: unit 'pieces' differs from 'cranes' — "
        + "write the same in both places — structure.csv:3:67 it stands here"
    ),
    (
      "P1,power,外购电比重,Share of bought power,east", "P1,quay,外购电比重,Share of bought power,east",
      "indicators.csv:12:4 cell-value: dimension 'quay' differs from 'power' — "
        + "write the same in both places — structure.csv:5:10 it stands here"
    ),
    (
      "2024,-,public,gate-log,high,,\nP1,power,外购电比重,Share of bought power,east",
      "2024,+,public,gate-log,high,,\nP1,power,外购电比重,Share of bought power,east",
      "indicators.csv:11:60 cell-value: direction '+' differs from '-' — "
        + "write the same in both places — structure.csv:5:84 it stands here"
    ),
    (
      "岸桥数,Number of cranes,east", "岸桥,Number of cranes,east",
      "indicators.csv:6:10 cell-value: indicator.zh '岸桥' differs from '岸桥数' — "
        + "write the same in both places — structure.csv:3:46 it stands here"
    ),
    (
      "按船次推算,Derived from calls", "按船次推算,",
      "indicators.csv:4:81 cell-value: cell 'note.en' is empty — write the text in both languages"
    ),
  ])
  func checksAValue(old: String, new: String, finding: String) throws {
    let found = try indexFindings(old, new, in: "indicators.csv")
    #expect(found == [finding], "\(found)")
  }

  @Test func refusesAValueThatStandsTwice() throws {
    #expect(
      try indexFindings("Boxes a year,east", "Boxes a year,north", in: "indicators.csv") == [
        "indicators.csv:1:1 missing-row: no value of 'B1' for 'east' — "
          + "write a row for each region; a value that is not known has the status 'missing'",
        "indicators.csv:3:27 row-id: the value of 'B1/north' stands twice — "
          + "write each value once — indicators.csv:2:27 the first one",
      ])
  }

  @Test func namesEveryValueThatIsNotThere() throws {
    let found = try indexFindings { fixture in
      let lines = try fixture.text(of: "index/indicators.csv").split(separator: "\n")
      let rest = lines.filter { !$0.hasPrefix("P1") || $0.contains("north") }
      fixture.write(rest.joined(separator: "\n"), to: "index/indicators.csv")
    }
    #expect(
      found == [
        "indicators.csv:1:1 missing-row: no value of 'P1' for 'east', 'south' — "
          + "write a row for each region; a value that is not known has the status 'missing'"
      ])
  }

  @Test func takesBoundsOfAMissingValue() throws {
    let index = try index {
      try $0.replace("south,,,,cranes", with: "south,,1,3,cranes", in: "index/indicators.csv")
    }
    #expect(try #require(index).data.cells[1][2] == .missing(within: 1...3))
  }

  @Test(arguments: [
    (
      "B1_tons,按吨位计,By weight,B1,quay,年吞吐量,Boxes a year,east",
      "B1_tons,按吨位,By weight,B1,quay,年吞吐量,Boxes a year,east",
      "alternates.csv:3:9 cell-value: alternate.zh '按吨位' differs from '按吨位计' — "
        + "write the same in both places — alternates.csv:2:9 it stands here"
    ),
    (
      "east,400,,,kt", "east,400,,,t",
      "alternates.csv:3:61 cell-value: unit 't' differs from 'kt' — "
        + "write the same in both places — alternates.csv:2:62 it stands here"
    ),
    (
      "east,400", "wast,400",
      "alternates.csv:3:50 unknown-reference: unknown region 'wast' — did you mean 'east'?"
    ),
    (
      "Boxes a year,south", "Boxes a year,east",
      "alternates.csv:4:50 row-id: the value of 'B1_tons/east' stands twice — "
        + "write each value once — alternates.csv:3:50 the first one"
    ),
  ])
  func checksAlternates(old: String, new: String, finding: String) throws {
    let found = try indexFindings(old, new, in: "alternates.csv")
    #expect(found == [finding], "\(found)")
  }

  @Test func refusesAnAlternateWithTheIDOfAMeasure() throws {
    let found = try indexFindings("B1_tons", "B2a", in: "alternates.csv")
    #expect(
      found.first == "alternates.csv:2:1 row-id: alternate 'B2a' has the id of a measure — "
        + "give it another, such as 'B2a_other' — structure.csv:3:1 the measure")
  }

  @Test func letsAnAlternateHaveAnotherUnitBeyondTheRange() throws {
    #expect(
      try indexFindings { fixture in
        let row = "P1_kwh,按电量计,By energy,P1,power,外购电比重,Share of bought power"
        try fixture.append(
          ["north", "east", "south"].map {
            "\(row),\($0),500,,,GWh,2024,-,public,gate-log,high,,\n"
          }.joined(), to: "index/alternates.csv")
      } == [])
  }

  @Test(arguments: [
    (
      "members.csv", "B1,north,N2", "B9,north,N2",
      "members.csv:3:1 unknown-reference: unknown indicator_id 'B9' — did you mean 'B1'?"
    ),
    (
      "members.csv", "B1,north,N2", "B1,north,N1",
      "members.csv:3:10 row-id: the member 'B1/north/N1' stands twice — "
        + "write each member once — members.csv:2:10 the first one"
    ),
    (
      "members.csv", "Quay 2,15", "Quay 2,some",
      "members.csv:3:25 column-not-numeric: value 'some' is not a number — "
        + "write digits with at most one point, and no commas"
    ),
    (
      "context.csv", "north,1200", "north,",
      "context.csv:2:45 cell-value: a status without a value — "
        + "a value that is not known is empty and has the status 'missing'"
    ),
    (
      "context.csv", "Calls of ships,east", "Calls of ships,north",
      "context.csv:3:1 row-id: the value of 'calls/north' stands twice — "
        + "write each value once — context.csv:2:1 the first one"
    ),
  ])
  func checksMembersAndContext(name: String, old: String, new: String, finding: String) throws {
    let found = try indexFindings(old, new, in: name)
    #expect(found == [finding], "\(found)")
  }
}
