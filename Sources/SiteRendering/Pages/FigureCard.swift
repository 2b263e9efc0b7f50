import CommonMark
import ReportModel

/// A figure with its caption, drawing, source, notes, data and downloads.
struct FigureCard {
  let site: SiteMaterial
  let place: PagePlace
  /// On its own page the card leaves out what the page says beside it.
  let onOwnPage: Bool

  private var language: Language { place.language }

  func render(_ figure: Figure) throws(TemplateFault) -> String {
    let anchor = "figure-\(figure.number)"
    let wording = ReferenceWording(report: site.report, language: language)
    let tables = FigureTables(figure: figure, report: site.report, language: language)
    let notes = Self.notes(figure, language)
    let frame = PageFrame(site: site, place: place)
    var graphic = site.figures[figure.number - 1][language].graphic
    var isTable = false
    if case .table(let table) = figure.form {
      let markup = TableMarkup(
        figure: figure, table: table, words: site.report.words, language: language)
      graphic = try frame.rendered("figure-table", markup.values)
      isTable = true
    }
    return try frame.rendered(
      "figure-card",
      [
        "anchor": .text(anchor), "label": .text(Numbering.figure(figure.number, language)),
        "headline": .text(figure.caption.headline[language]),
        "subtitle": .text(figure.caption.subtitle[language]),
        "url": .text(place.link(to: .figure(figure.number, language))),
        "otherURL": .text(place.link(to: place.counterpart, anchor: anchor)),
        "onOwnPage": .flag(onOwnPage),
        "graphic": .html(graphic), "isTable": .flag(isTable),
        "source": .html(HTML.escapedText(wording.origin(of: figure))),
        "related": .list(related(figure)), "hasRelated": .flag(!related(figure).isEmpty),
        "notes": .list(notes), "hasNotes": .flag(!notes.isEmpty),
        "table": tables.data().map { .object($0) },
        "downloads": .list(downloads(figure)),
      ])
  }

  /// The files of a figure: its data in each format, and its drawing if it has one.
  func downloads(_ figure: Figure) -> [TemplateValues] {
    let data = DataFormat.allCases.map { format in
      download(
        site.word(format.word, language), .data(figure.number, format),
        site.dataFiles[figure.number - 1][format]?.count ?? 0)
    }
    let drawing = site.figures[figure.number - 1][language].standalone.map { bytes in
      download(
        site.word(.downloadDrawing, language), .drawing(figure.number, language), bytes.count)
    }
    return data + [drawing].compactMap { $0 }
  }

  static func notes(_ figure: Figure, _ language: Language) -> [TemplateValues] {
    figure.caption.notes.map { ["text": .html("<p>\(HTML.escapedText($0[language]))</p>")] }
  }

  /// The pages of the index, for a figure that shows its scores.
  private func related(_ figure: Figure) -> [TemplateValues] {
    guard case .scores = figure.form else { return [] }
    return IndexPage.allCases.map { page in
      [
        "title": .text(site.word(page.title, language)),
        "url": .text(place.link(to: .index(page, language))),
      ]
    }
  }

  /// A file of data with its size.
  func download(_ format: DataFormat, _ address: SiteAddress, size: Int) -> TemplateValues {
    download(site.word(format.word, language), address, size)
  }

  func download(_ title: String, _ address: SiteAddress, _ size: Int) -> TemplateValues {
    [
      "title": .text(title), "url": .text(place.link(to: address)),
      "size": .text("\((size + 999) / 1000)\u{A0}kB"),
    ]
  }
}

extension DataFormat {
  /// What readers call the format.
  var word: InterfaceWord {
    switch self {
    case .csv: .downloadData
    case .json: .downloadJSON
    }
  }
}
