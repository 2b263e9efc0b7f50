import Indicators
import ReportModel

/// An index as its tables define it, before anything is computed.
struct IndexDraft {
  struct Claim {
    let stated: StatedClaim
    let section: Located<String>
  }

  let data: IndexData
  let regions: [IndexRegion]
  let dimensions: [IndexNode]
  let mainIndicators: [IndexNode]
  let subIndicators: [IndexNode]
  let measures: [IndexMeasure]
  let alternates: [IndexMeasure]
  let members: [IndexMember]
  let context: [IndexContext]
  let claims: [Claim]

  /// What is computed from the data.
  func results(runs: Int) -> IndexResults {
    IndexResults(of: data, claims: claims.map(\.stated), runs: runs)
  }

  /// The index with its account and all results.
  func index(
    method: Localized<PageText>, _ headings: [SectionHeading], _ results: IndexResults
  ) -> CompositeIndex {
    CompositeIndex(
      data: data, regions: regions, dimensions: dimensions, mainIndicators: mainIndicators,
      subIndicators: subIndicators, measures: measures, alternates: alternates, members: members,
      context: context, claims: claims.map(\.stated), method: method, methodHeadings: headings,
      results: results)
  }
}
