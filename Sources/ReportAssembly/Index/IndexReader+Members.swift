import Diagnostics
import Quantities
import ReportModel
import Tables

extension IndexReader {
  /// Reads `members.csv`: what members contribute to the values of their regions.
  mutating func readMembers(_ table: DataTable?) {
    guard let table else { return }
    var data = DataRows(
      table, surroundings,
      required: [
        "indicator_id", "region", "member", "member.zh", "member.en", "value", "use.zh", "use.en",
      ])
    var places = FirstPlaces()
    for row in data.rows {
      let owner = owner(row, &data)
      let region = data.position("region", row, in: regionIDs)
      let id = data.filled("member", row)
      let title = data.pair("member", row)
      let use = data.optionalPair("use", row)
      let hasValue = !data.text("value", row).text.isEmpty
      let value = hasValue ? data.number("value", row) : nil
      guard let owner, let region, let id, let title else { continue }
      let name = "\(data.text("indicator_id", row).text)/\(regionIDs[region])/\(id.text)"
      if let problem = places.add(
        name, at: id.range, what: "the member", help: "write each member once")
      {
        data.report([problem])
      }
      members.append(
        IndexMember(
          owner: owner, region: region, id: id.text, title: title, value: value, use: use))
    }
    diagnostics += data.diagnostics
  }

  /// The measure or alternate that a row names.
  private func owner(_ row: Row, _ data: inout DataRows) -> IndexMember.Owner? {
    if outline.brokenMeasures.contains(data.text("indicator_id", row).text) { return nil }
    let alternateIDs = alternates.map(\.id.text)
    let index = data.position("indicator_id", row, in: measureIDs + alternateIDs)
    return index.map {
      $0 < measureIDs.count ? .measure($0) : .alternate($0 - measureIDs.count)
    }
  }

  /// Reads `context.csv`: values shown beside the index.
  mutating func readContext(_ table: DataTable?) {
    guard let table else { return }
    var data = DataRows(
      table, surroundings,
      required: [
        "measure", "title.zh", "title.en", "region", "value", "unit", "period", "status", "source",
        "note.zh", "note.en",
      ])
    var places = FirstPlaces()
    for row in data.rows {
      let id = data.filled("measure", row)
      let title = data.pair("title", row)
      let region = data.position("region", row, in: regionIDs)
      let amount = QuantityCells(value: data.text("value", row)).amount()
      let origin = data.origin(row)
      let isMissing = origin.provenance.status == .missing
      data.report(amount.diagnostics)
      if amount.diagnostics.isEmpty, isKnownStatus(row, data),
        (amount.value == .missing) != isMissing
      {
        data.report([
          Diagnostic(
            .cellValue, at: data.text("status", row).range,
            isMissing ? "status 'missing' beside a value" : "a status without a value",
            help: "a value that is not known is empty and has the status 'missing'")
        ])
      }
      guard let id, let title, let region else { continue }
      if let problem = places.add(
        "\(id.text)/\(regionIDs[region])", at: id.range, what: "the value of",
        help: "write each value once")
      {
        data.report([problem])
      }
      context.append(
        IndexContext(
          id: id.text, title: title, region: region, amount: amount.value,
          unit: regions.units.unit(data.text("unit", row).text),
          period: data.text("period", row).text, origin: origin))
    }
    diagnostics += data.diagnostics
  }
}
