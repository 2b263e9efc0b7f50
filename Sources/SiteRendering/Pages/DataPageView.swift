import CommonMark
import Quantities
import ReportModel

/// The page of all downloads: files with their sizes, what their columns and words mean, and how to
/// cite the report.
struct DataPageView {
  let site: SiteMaterial
  let place: PagePlace

  private var language: Language { place.language }
  private var report: Report { site.report }
  private var wording: DataWording { DataWording(language: language) }
  private var card: FigureCard { FigureCard(site: site, place: place, onOwnPage: true) }

  init(site: SiteMaterial, language: Language) {
    self.site = site
    place = PagePlace(language, SiteAddress.dataPage)
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let summary = site.word(.dataSummary, language)
    let citation = CitationWording(report: report, baseURL: site.baseURL)
    let identity = report.identity
    return try PageFrame(site: site, place: place).page(
      kind: "data", title: site.word(.menuData, language), description: summary, menu: nil,
      data: { [$0.wholeDataset(description: summary)] },
      values: [
        "summary": .text(summary), "files": .list(wholeFiles),
        "figures": .list(report.figures.map(figure)), "hasFigures": .flag(!report.figures.isEmpty),
        "columns": .list(TidyData.columns.map(column)), "words": .list(words),
        "citation": .text(citation.text(language)), "bibtex": .text(citation.bibTeX(language)),
        "license": identity.license.map {
          .object(["title": .text($0.id), "url": .text($0.url)])
        },
      ])
  }

  // MARK: Files

  private var wholeFiles: [TemplateValues] {
    let data = site.data
    var files = [
      group(wording.allTitle, .dataAllAbout, [("CSV", .allData, data.all)]),
      group(
        wording.sourcesTitle, .dataSourcesAbout, [("CSV", .sourceData, data.sources)]),
      group(
        "Data Package", .dataPackageAbout, [("JSON", .dataPackage, data.package)]),
    ]
    if report.index != nil {
      let both = DataFormat.allCases.map { format in
        (
          site.word(format.word, language), SiteAddress.indexData(format),
          site.indexFiles[format] ?? []
        )
      }
      files.insert(group(wording.indexTitle, .dataIndexAbout, both), at: 1)
    }
    return files
  }

  private func group(
    _ title: String, _ about: InterfaceWord, _ files: [(String, SiteAddress, [UInt8])]
  ) -> TemplateValues {
    [
      "title": .text(title), "about": .text(site.word(about, language)),
      "downloads": .list(files.map { card.download($0, $1, $2.count) }),
    ]
  }

  private func figure(_ figure: Figure) -> TemplateValues {
    [
      "label": .text(Numbering.figure(figure.number, language)),
      "title": .text(figure.caption.title[language]),
      "url": .text(place.link(to: .figure(figure.number, language))),
      "downloads": .list(card.downloads(figure)),
    ]
  }

  // MARK: Dictionary

  private func column(_ column: DataColumn) -> TemplateValues {
    [
      "name": .text(column.name), "type": .text(wording.type(of: column)),
      "meaning": .text(wording.meaning(of: column.name) ?? ""),
    ]
  }

  /// The words and signs that a column may hold, by column.
  private var words: [TemplateValues] {
    let status = DataStatus.allCases.map { status in
      let shown = report.words.status(
        Provenance(status: status, outlook: .actual, sourceID: nil), language)
      return (status.rawValue, shown, wording.meaning(of: status))
    }
    let outlook = Outlook.allCases.map { outlook in
      let word: InterfaceWord = outlook == .actual ? .markActual : .outlookForecast
      return (outlook.rawValue, site.word(word, language), wording.meaning(of: outlook))
    }
    let qualifiers = TidyData.qualifiers.map { ($0, $0, wording.meaning(ofQualifier: $0)) }
    let confidence = Confidence.allCases.map { confidence in
      (confidence.rawValue, wording.name(of: confidence), wording.meaning(of: confidence))
    }
    let columns = [
      ("status", status), ("outlook", outlook), ("qualifier", qualifiers),
      ("confidence", report.index == nil ? [] : confidence),
    ]
    return columns.filter { !$1.isEmpty }.map { column, words in
      [
        "column": .text(column),
        "words": .list(
          words.map { word, shown, meaning in
            ["word": .text(word), "shown": .text(shown), "meaning": .text(meaning)]
          }),
      ]
    }
  }
}
