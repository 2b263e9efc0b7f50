import Indicators
import Testing

@Suite struct PredicateTests {
  private let data = Harbours.data(
    [
      [10, 20, 5, 40], [1, 2, 3, 4], [50, 25, 100, 75], [8, 8, nil, 4], [60, 100, 0, 20],
    ],
    alternates: [
      Alternate(id: "B1_other", measure: 0, cells: [7, 8, nil, 9].map { Harbours.cell($0) })
    ],
    groups: [RegionGroup(id: "max2", regions: [0, 1])])

  private func verdict(_ text: String) throws -> Verdict {
    try Predicate(text, names: data.names).judge(data.scores(), of: data).verdict
  }

  @Test(arguments: [
    // arithmetic
    ("1+2*3==7", true), ("(1+2)*3==9", true), ("7-2-1==4", true), ("8/4/2==1", true),
    ("-2*-3==6", true), ("- -2==2", true), ("2-3<0", true), ("0.1+0.2==0.3", false),
    ("abs(-2.5)==2.5", true), ("abs(3-5)==2", true), ("min(3,1,2)==1", true),
    ("max(3,1,2)==3", true), ("min(max(1,5),4)==4", true),
    // comparison
    ("1<2", true), ("2<2", false), ("2<=2", true), ("3<=2", false), ("2>1", true), ("2>2", false),
    ("2>=2", true), ("1>=2", false), ("1==1", true), ("1==2", false), ("1!=2", true),
    ("1!=1", false),
    // logic
    ("1<2 && 2<3", true), ("1<2 && 3<2", false), ("2<1 || 1<2", true), ("2<1 || 3<2", false),
    ("!(1<2)", false), ("!!(1<2)", true), ("1<2 || 1<2 && 2<1", true),
    ("(1<2 || 1<2) && 2<1", false), ("1+1<1*3", true), ("1 <2\n&&\t2< 3", true),
  ])
  func computes(text: String, isTrue: Bool) throws {
    #expect(try verdict(text) == (isTrue ? .agrees : .disagrees))
  }

  // quay: B1 25 50 12.5 100, B2 37.5 37.5 87.5 87.5, B3 100 100 – 50; power 40 0 100 80.
  @Test(arguments: [
    ("score(quay,north)==65.625", true), ("score(power,east)==0", true),
    ("score(total,north)==52.8125", true), ("rank(power,south)==1", true),
    ("rank(power,east)==4", true), ("othersmax(power,south)==80", true),
    ("othersmax(power,south,west)==40", true), ("max2(power)==40", true), ("max2(power)<50", true),
    ("dimmean(north)==52.8125", true), ("top2(power,west,south)", true),
    ("top2(power,south,north)", false), ("!top2(power,south,north)", true),
    ("value(B1,west)==40", true), ("value(P2,south)==0", true), ("alt(B1_other,east)==8", true),
    ("irank(B1,west)==1", true), ("irank(B1,south)==4", true), ("irank(P2,south)==1", true),
    ("irank(P2,east)==4", true), ("min(score(power,west),score(power,south))>79", true),
  ])
  func reads(text: String, isTrue: Bool) throws {
    #expect(try verdict(text) == (isTrue ? .agrees : .disagrees))
  }

  @Test(arguments: [
    ("value(B3,south)>1", Verdict.undecided), ("alt(B1_other,south)==1", .undecided),
    // A rank among values of which one is missing is not known.
    ("irank(B3,north)==1", .undecided), ("value(B3,south)!=1", .undecided),
    ("!(value(B3,south)>1)", .undecided), ("abs(-value(B3,south))>=0", .undecided),
    ("min(1,value(B3,south))<=1", .undecided), ("0*value(B3,south)==0", .undecided),
    ("1>2 && value(B3,south)>1", .disagrees), ("value(B3,south)>1 && 1>2", .disagrees),
    ("1<2 && value(B3,south)>1", .undecided), ("1<2 || value(B3,south)>1", .agrees),
    ("value(B3,south)>1 || 1<2", .agrees), ("1>2 || value(B3,south)>1", .undecided),
    ("1/0>1", .undecided), ("0/0==0/0", .undecided), ("1/value(P2,south)>1 || 1<2", .agrees),
  ])
  func decidesWhatCanBeDecided(text: String, verdict: Verdict) throws {
    #expect(try self.verdict(text) == verdict)
  }

  @Test(arguments: [
    "score(quay,south)>1", "rank(quay,north)>=1", "othersmax(quay,north)>1", "max2(quay)>1",
    "top2(quay,north,east)", "dimmean(south)>1",
  ])
  func cannotJudgeWithoutTheScoresItReads(text: String) throws {
    var values = Harbours.values
    for measure in 0..<4 { values[measure][2] = nil }
    values[0][1] = nil
    values[3][1] = nil
    let poor = Harbours.data(values, groups: [RegionGroup(id: "max2", regions: [0, 1])])
    #expect(
      try Predicate(text, names: poor.names).judge(poor.scores(), of: poor).verdict == .undecided)
  }

  @Test func showsWhatItReadOnceInTheOrderOfTheText() throws {
    let text = "score( total, north )>1 && value(B3,south) > score(total,north)"
    let judgement = try Predicate(text, names: data.names).judge(data.scores(), of: data)
    #expect(judgement.readings.map(\.text) == ["score(total,north)", "value(B3,south)"])
    #expect(judgement.readings.map(\.value) == [52.8125, nil])
    #expect(judgement.verdict == .undecided)
  }

  @Test func tellsClaimsAboutScoresFromThoseAboutValues() throws {
    #expect(try Predicate("rank(total,north)==1", names: data.names).readsScores)
    #expect(try !Predicate("irank(B1,north)==1", names: data.names).readsScores)
    #expect(try !Predicate("1<2", names: data.names).readsScores)
  }

  @Test func readsALongSumWithoutDepth() throws {
    let text = "1" + String(repeating: "+1", count: 1500) + "==1501"
    #expect(try verdict(text) == .agrees)
  }
}
