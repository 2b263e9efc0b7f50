import Plotting
import Quantities
import ReportModel

/// A figure as a small picture with its title, in galleries.
struct FigureTiles {
  let site: SiteMaterial
  let place: PagePlace

  func tile(_ figure: Figure) -> TemplateValues {
    let language = place.language
    return [
      "label": .text(Numbering.figure(figure.number, language)),
      "title": .text(figure.caption.title[language]),
      "url": .text(place.link(to: .figure(figure.number, language))),
      "thumbnail": .html(site.figures[figure.number - 1][language].thumbnail),
      "tag": tag(figure).map { .text(site.word($0, language)) },
    ]
  }

  /// That a figure is a table, or what is not plain about the data that it shows.
  private func tag(_ figure: Figure) -> InterfaceWord? {
    if case .table = figure.form { return .tagTable }
    let shown = figure.drawnRows.map { rows in rows.compactMap { $0.map { figure.rows[$0] } } }
    let origins = (shown ?? figure.rows).map(\.provenance)
    if origins.contains(where: { $0.outlook == .forecast }) { return .tagForecast }
    return origins.contains { MarkStatus($0).isHollow } ? .tagDerived : nil
  }
}
