import CommonMark
import Diagnostics
import ReportModel

/// Both languages of a page side by side, block by block, with what was found in each.
struct ReviewPage {
  let text: Localized<PageText>
  let addresses: Localized<SiteAddress>
  let report: Report
  /// Everything that was found, sorted by place.
  let diagnostics: [Diagnostic]

  /// Blocks of both languages that belong together; a language may have none.
  private struct Row {
    let blocks: (chinese: Block?, english: Block?)

    subscript(language: Language) -> Block? {
      language == .chinese ? blocks.chinese : blocks.english
    }
  }

  /// The page; the preview adds its style to it, as to every page.
  var html: String {
    let found = own
    let count =
      found.isEmpty ? "nothing found" : found.count == 1 ? "1 finding" : "\(found.count) findings"
    var lines = [
      "<!doctype html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<title>Review: \(HTML.escapedText(text.english.title))</title>",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "</head>",
      "<body class=\"preview-review\">", "<main>",
      "<header><p>Both languages, block by block: \(count)</p></header>",
      row(
        number: 0, tag: "h1", Localized { HTML.escapedText(text[$0].title) }, lines: nil, marks: ""),
    ]
    if !text.chinese.summary.isEmpty || !text.english.summary.isEmpty {
      let head = found.filter { isInHead($0) }
      lines.append(
        row(
          number: 1, tag: "p", Localized { HTML.escapedText(text[$0].summary) }, lines: nil,
          marks: remarks(head)))
    }
    for (index, pair) in rows.enumerated() {
      lines.append(self.html(of: pair, number: index + 2, found))
    }
    let all = rows
    let loose = found.filter { finding in
      !isInHead(finding)
        && !all.contains { row in Language.allCases.contains { holds(row[$0], finding) } }
    }
    if !loose.isEmpty { lines.append("<section class=\"review-rest\">\(remarks(loose))</section>") }
    lines += ["</main>", "</body>", "</html>", ""]
    return lines.joined(separator: "\n")
  }

  // MARK: Rows

  /// Blocks pair one to one within the section of a heading.
  private var rows: [Row] {
    let chinese = Self.stretches(text.chinese.blocks)
    let english = Self.stretches(text.english.blocks)
    return (0..<max(chinese.count, english.count)).flatMap { index -> [Row] in
      let left = chinese.indices.contains(index) ? chinese[index] : []
      let right = english.indices.contains(index) ? english[index] : []
      return (0..<max(left.count, right.count)).map { place in
        Row(
          blocks: (
            left.indices.contains(place) ? left[place] : nil,
            right.indices.contains(place) ? right[place] : nil
          ))
      }
    }
  }

  private static func stretches(_ blocks: [Block]) -> [[Block]] {
    var stretches: [[Block]] = [[]]
    for block in blocks {
      if case .heading = block { stretches.append([]) }
      stretches[stretches.count - 1].append(block)
    }
    return stretches
  }

  private func html(of pair: Row, number: Int, _ found: [Diagnostic]) -> String {
    let here = found.filter { finding in
      Language.allCases.contains { holds(pair[$0], finding) }
    }
    let marks = MarkedText(
      here.filter { Self.marked.contains($0.rule) }.flatMap { [$0.range] + $0.notes.map(\.range) })
    let cells = Localized { language in
      pair[language].map { renderer(language).html([marks.marked($0)]) } ?? ""
    }
    let lines = Localized { language in pair[language].map { $0.range.fileAndLine } ?? "" }
    return row(number: number, tag: nil, cells, lines: lines, marks: remarks(here))
  }

  /// Rules whose place is a number that differs.
  private static let marked: Set<Rule> = [.numberParity, .qualifierParity, .boundNumber]

  private func row(
    number: Int, tag: String?, _ cells: Localized<String>, lines: Localized<String>?, marks: String
  ) -> String {
    let inner = Language.allCases.map { language -> String in
      let place = lines.map { lines -> String in
        let name = lines[language]
        guard !name.isEmpty else { return "<p class=\"review-none\">no counterpart</p>" }
        let line = name.split(separator: ":").last.map(String.init) ?? ""
        return "<p class=\"review-line\" title=\"\(HTML.escapedAttribute(name))\">\(line)</p>"
      }
      let content = tag.map { "<\($0)>\(cells[language])</\($0)>" } ?? cells[language]
      let link =
        number == 0
        ? "<p class=\"review-line\"><a href=\"\(HTML.escapedAddress(Self.root(of: addresses.english) + addresses[language].path))\">"
          + "\(HTML.escapedText(text[language].file?.path ?? addresses[language].path))</a></p>"
        : ""
      return
        "<div class=\"review-cell\" lang=\"\(language.tag)\">\(link)\(place ?? "")\(content)</div>"
    }
    let name = marks.isEmpty ? "review-row" : "review-row review-found"
    return
      "<section class=\"\(name)\" id=\"row-\(number)\">\n\(inner.joined(separator: "\n"))\n\(marks)</section>"
  }

  /// The way from the review up to the site: one folder for `_preview`, one for `review`, and those
  /// of the page's own path.
  private static func root(of address: SiteAddress) -> String {
    "../" + address.root
  }

  // MARK: Findings

  private var own: [Diagnostic] {
    let paths = Language.allCases.compactMap { text[$0].file?.path }
    return diagnostics.filter { paths.contains($0.range.path) }
  }

  private func isInHead(_ finding: Diagnostic) -> Bool {
    let language = Language.allCases.first { text[$0].file?.path == finding.range.path }
    guard let language, let first = text[language].blocks.first else { return true }
    return finding.range.start < first.range.start
  }

  private func holds(_ block: Block?, _ finding: Diagnostic) -> Bool {
    guard let range = block?.range, range.path == finding.range.path else { return false }
    return range.start <= finding.range.start && finding.range.start < max(range.end, range.start)
      || range.start == finding.range.start
  }

  private func remarks(_ findings: [Diagnostic]) -> String {
    findings.map { finding in
      let text = "\(finding.range.fileAndLine): \(finding.message) — \(finding.help)"
      return "<p class=\"review-remark\">\(HTML.escapedText(text))</p>\n"
    }.joined()
  }

  // MARK: Text

  private func renderer(_ language: Language) -> HTMLRenderer {
    let report = report
    return HTMLRenderer(
      link: { link in
        if link.destination == MarkedText.destination {
          return HTMLRenderer.Markup(opening: "<mark>", closing: "</mark>")
        }
        let name = HTML.escapedAttribute(link.destination)
        return HTMLRenderer.Markup(
          opening: "<span class=\"review-link\" title=\"\(name)\">",
          content: link.content.isEmpty ? HTML.escapedText("[\(link.destination)]") : nil,
          closing: "</span>")
      },
      image: { HTML.escapedText("[\($0.destination)]") },
      standaloneImage: { image in
        var words = image.destination
        if case .figure(let number)? = report.references[image.destination] {
          words +=
            " · \(Numbering.figure(number, language)) · "
            + report.figures[number - 1].caption.title[language]
        }
        return "<p class=\"review-figure\">\(HTML.escapedText(words))</p>\n"
      },
      heading: { heading in
        HTMLRenderer.Markup(opening: "<h\(heading.level)>", closing: "</h\(heading.level)>")
      },
      note: { _ in
        HTMLRenderer.Markup(opening: "<div class=\"review-note\">", closing: "</div>")
      })
  }
}
