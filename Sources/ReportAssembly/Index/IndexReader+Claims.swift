import Diagnostics
import Indicators
import Quantities
import ReportModel
import Tables

extension IndexReader {
  /// Reads `claims.csv`: what the report claims, and the predicate that says when it is true.
  mutating func readClaims(_ table: DataTable?) {
    // Without a structure, every name of it would be reported as unknown.
    guard let table, !measureIDs.isEmpty || !outline.brokenMeasures.isEmpty else { return }
    var data = DataRows(
      table, surroundings,
      required: [
        "id", "dimension", "predicate", "kind", "section", "confidence", "independent",
        "statement.zh", "statement.en", "reading.zh", "reading.en",
      ])
    var places = FirstPlaces()
    for row in data.rows {
      let id = data.text("id", row)
      if let problem = IndexID.problem("claim", id.text, at: id.range) { data.report([problem]) }
      if let problem = places.add(
        id.text, at: id.range, what: "claim", help: "give each claim its own id")
      {
        data.report([problem])
      }
      if let claim = readClaim(id.text, row, &data) { claims.append(claim) }
    }
    diagnostics += data.diagnostics
  }

  private func readClaim(_ id: String, _ row: Row, _ data: inout DataRows) -> IndexDraft.Claim? {
    let dimensions = outline.nodes(.dimension).map(\.id)
    let dimension = data.position("dimension", row, in: dimensions + [IndexStructure.totalID])
    let isScore = data.word("kind", row, among: [("score", true), ("raw", false)])
    let confidence = data.word(
      "confidence", row, among: Confidence.allCases.map { ($0.rawValue, $0) })
    let isIndependent = data.word("independent", row, among: [("yes", true), ("no", false)])
    let section = data.filled("section", row)
    let statement = data.pair("statement", row)
    let reading = data.pair("reading", row)
    let predicate = readPredicate(row, isScore: isScore, &data)
    guard let dimension, let isScore, let confidence, let isIndependent, let section,
      let statement, let reading, let predicate
    else { return nil }
    let stated = StatedClaim(
      id: id, row: dimension < dimensions.count ? .dimension(dimension) : .total,
      statement: statement, reading: reading, predicate: predicate, isScore: isScore,
      isIndependent: isIndependent, confidence: confidence, section: section.text)
    return IndexDraft.Claim(
      stated: stated, section: Located(value: section.text, range: section.range))
  }

  private func readPredicate(_ row: Row, isScore: Bool?, _ data: inout DataRows) -> Predicate? {
    guard let cell = row["predicate"] else { return nil }
    let names = PredicateNames(
      dimensions: outline.nodes(.dimension).map(\.id), regions: regionIDs,
      measures: measureIDs + outline.brokenMeasures, alternates: alternates.map(\.id.text),
      groups: regions.groups.map(\.id))
    do throws(PredicateFault) {
      let predicate = try Predicate(cell.text, names: names)
      if let isScore, isScore != predicate.readsScores {
        data.report([
          Diagnostic(
            .cellValue, at: data.text("kind", row).range,
            isScore
              ? "kind 'score', and the predicate reads no score"
              : "kind 'raw', and the predicate reads scores",
            help: isScore ? "write 'raw'" : "write 'score'")
        ])
      }
      return predicate
    } catch {
      data.report([
        Diagnostic(
          .brokenPredicate, at: cell.place(of: error.range), error.message, help: error.help)
      ])
      return nil
    }
  }
}
