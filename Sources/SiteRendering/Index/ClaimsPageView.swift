import CommonMark
import Indicators
import Quantities
import ReportModel

/// The page of claims with the verdict on each.
struct ClaimsPageView {
  private let frame: IndexPageFrame

  init(site: SiteMaterial, index: CompositeIndex, language: Language) {
    frame = IndexPageFrame(site: site, index: index, page: .claims, language: language)
  }

  private var index: CompositeIndex { frame.index }
  private var wording: IndexWording { frame.wording }
  private var language: Language { frame.language }

  func file() throws(TemplateFault) -> RenderedFile {
    let groups = groups
    return try frame.file(
      title: frame.site.word(.indexClaims, language),
      summary: frame.site.word(.claimsSummary, language),
      toc: groups.map { ($0.id, $0.title) },
      values: [
        "tally": .list(Verdict.allCases.map(tally)),
        "groups": .list(
          groups.map { group in
            [
              "id": .text(group.id), "title": .text(group.title),
              "claims": .list(group.claims.map(values)),
            ]
          }),
      ])
  }

  private func tally(_ verdict: Verdict) -> TemplateValues {
    let count = index.claims.count { $0.judgement.verdict == verdict }
    return [
      "class": .text(verdict.rawValue), "count": .text(String(count)),
      "title": .text(wording.tallied(verdict)),
    ]
  }

  private struct Group {
    let id: String
    let title: String
    let claims: [IndexClaim]
  }

  private var groups: [Group] {
    let rows: [IndexRow] =
      [.total] + index.data.structure.dimensions.indices.map { .dimension($0) }
    return rows.compactMap { row in
      let claims = index.claims.filter { $0.row == row }
      guard !claims.isEmpty else { return nil }
      return Group(
        id: index.data.structure.id(of: row), title: wording.row(row), claims: claims)
    }
  }

  private func values(_ claim: IndexClaim) -> TemplateValues {
    [
      "id": .text(claim.id), "class": .text(claim.judgement.verdict.rawValue),
      "verdict": .text(wording.verdict(claim)),
      "remark": claim.isIndependent ? nil : .text(frame.site.word(.claimNotIndependent, language)),
      "statement": .text(claim.statement[language]), "reading": .text(claim.reading[language]),
      "predicate": .text(claim.predicate.text),
      "readings": .list(
        claim.judgement.readings.map {
          ["title": .text(wording.reading($0.call)), "value": .text(wording.value($0))]
        }),
      "support": support(claim).map { .text($0) },
      "alternatives": alternatives(claim).map { .object($0.values) },
      "places": .list(places(claim)),
    ]
  }

  /// How often it holds in the simulation; a claim about single values has no such share.
  private func support(_ claim: IndexClaim) -> String? {
    guard claim.isScore, let support = claim.support, support.decided > 0 else { return nil }
    return frame.site.report.words.text(
      .claimSupport, language,
      [
        "share": IndexNumber.percent(Double(support.holds) / Double(support.decided), language),
        "runs": IndexNumber.text(Double(support.decided), fractionDigits: 0, language),
      ])
  }

  /// For a claim about single values: the baseline and every alternate of the measures it reads.
  private func alternatives(_ claim: IndexClaim) -> ShadedTable? {
    guard !claim.isScore else { return nil }
    var measures: [Int] = []
    for reading in claim.judgement.readings {
      let measure: Int? =
        switch reading.call {
        case .value(let measure, _), .valueRank(let measure, _): measure
        case .alternate(let alternate, _): index.data.alternates[alternate].measure
        default: nil
        }
      if let measure, !measures.contains(measure) { measures.append(measure) }
    }
    let rows = measures.flatMap { measure in
      let alternates = index.data.alternates.indices.filter {
        index.data.alternates[$0].measure == measure
      }
      return alternates.isEmpty
        ? []
        : [row(index.measures[measure])] + alternates.map { row(index.alternates[$0]) }
    }
    guard !rows.isEmpty else { return nil }
    return ShadedTable(
      caption: wording.pick("各来源的数", "What the sources say"),
      columns: [wording.pick("度量", "Measure")]
        + index.regions.indices.map(wording.shortRegion), rows: rows)
  }

  private func row(_ measure: IndexMeasure) -> ShadedTable.Row {
    let amounts = measure.cells.map(\.amount)
    let format = wording.format(for: amounts, showsInterval: false)
    return ShadedTable.Row(wording.named(measure), amounts.map { .number(format.text($0)) })
  }

  /// The sections whose text links the claim, or the one that the data name.
  private func places(_ claim: IndexClaim) -> [TemplateValues] {
    var targets = frame.site.claimPlaces[claim.id] ?? []
    if targets.isEmpty,
      case .section(let place, _)? = frame.site.report.references["section:\(claim.section)"]
    {
      targets = [place]
    }
    return targets.map { target in
      let (part, section) = frame.site.report.section(at: target)
      return [
        "title": .text(
          frame.site.report.words.text(
            .claimPlace, language, ["section": Numbering.sectionTitle(section, language)])),
        "url": .text(frame.place.link(to: .section(section, of: part, language))),
      ]
    }
  }
}
