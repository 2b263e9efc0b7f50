import CommonMark
import Diagnostics
import Indicators
import ReportModel

extension Report {
  /// The report without what only some pages show: no page has a body, no figure data, and nothing
  /// is said of what links lead to.
  ///
  /// What every page may show stays: numbers, titles, summaries, headings, captions, sources, terms,
  /// words and the index.
  var outline: Report {
    Report(
      identity: identity, home: .empty, parts: parts.map(\.outline),
      articles: articles.map(\.outline), figures: figures.map(\.outline), sources: sources,
      glossary: glossary, references: [:], words: words, cover: cover, media: media, share: share,
      index: index,
      commonFiles: commonFiles)
  }

  /// All that a drawing, and a figure's data file, may need of the report beside the figure.
  var drawingSettings: Report {
    Report(
      identity: identity, home: .empty, parts: [], articles: [], figures: [], sources: sources,
      glossary: [], references: [:], words: words, cover: nil, media: [], index: index,
      commonFiles: commonFiles)
  }

  /// The texts of the outline by their bytes: words may be equal, as Unicode has it, and be written
  /// differently.
  var outlineBytes: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ texts: Localized<String>) {
      for language in Language.allCases {
        bytes += texts[language].utf8
        bytes.append(0x1F)
      }
    }
    func add(_ text: Localized<PageText>, _ headings: [SectionHeading] = []) {
      add(text.map(\.title))
      add(text.map(\.summary))
      for heading in headings { add(heading.title) }
    }
    for part in parts {
      add(part.text)
      for section in part.sections { add(section.text, section.headings) }
    }
    for article in articles { add(article.text, article.headings) }
    for figure in figures {
      let caption = figure.caption
      for text in [caption.title, caption.headline, caption.subtitle] + caption.notes { add(text) }
    }
    return bytes
  }

  /// The parts with the editor's notes as the only text of their sections.
  func partsWithNotes(_ language: Language) -> [Part] {
    parts.map { part in
      Part(
        number: part.number, id: part.id, text: part.text.map(\.outline),
        sections: part.sections.map { section in
          Section(
            place: section.place, id: section.id,
            text: Localized {
              $0 == language ? section.text[$0].notes : section.text[$0].outline
            }, headings: section.headings)
        })
    }
  }
}

extension Localized where Value == PageText {
  /// The body in one language alone.
  func showing(_ language: Language) -> Localized {
    Localized { $0 == language ? self[$0] : self[$0].outline }
  }
}

extension PageText {
  /// The text without its body.
  var outline: PageText { PageText(title: title, summary: summary, blocks: [], isDraft: isDraft) }

  /// The text with its notes as the only body, and with the lines of the file that hold them.
  var notes: PageText {
    let notes = blocks.filter { if case .note = $0 { true } else { false } }
    let lines = notes.flatMap { block -> [UInt8] in
      guard case .note(let note) = block, let file else { return [] }
      return (note.range.start.line...max(note.range.start.line, note.range.end.line))
        .flatMap { Array(file.line($0)) + [0x0A] }
    }
    return PageText(
      title: title, summary: summary, blocks: notes,
      file: file.map { SourceFile(path: $0.path, bytes: lines) })
  }
}

extension HomePage {
  fileprivate static let empty = HomePage(
    lead: Localized { _ in PageText(title: "", summary: "", blocks: []) }, numbers: [])
}

extension Part {
  /// The part without bodies.
  var outline: Part {
    Part(
      number: number, id: id, text: text.map(\.outline), sections: sections.map(\.outline))
  }

  /// The part with its own body in one language.
  func showing(_ language: Language) -> Part {
    Part(
      number: number, id: id, text: text.showing(language), sections: sections.map(\.outline))
  }
}

extension Section {
  fileprivate var outline: Section {
    Section(place: place, id: id, text: text.map(\.outline), headings: headings)
  }

  /// The section with its body in one language.
  func showing(_ language: Language) -> Section {
    Section(place: place, id: id, text: text.showing(language), headings: headings)
  }
}

extension Article {
  fileprivate var outline: Article {
    Article(shelf: shelf, id: id, text: text.map(\.outline), headings: headings)
  }

  /// The article with its body in one language.
  func showing(_ language: Language) -> Article {
    Article(shelf: shelf, id: id, text: text.showing(language), headings: headings)
  }
}

extension Figure {
  /// The figure without its data: number, caption and place.
  fileprivate var outline: Figure {
    Figure(
      number: number, id: id, caption: caption, sources: sources,
      form: .table(FigureTable(columns: [], rows: [], groups: [])), rows: [], placement: placement,
      definition: SourceRange(wholeFile: definition.path))
  }
}
