import Diagnostics
import SiteRendering

/// A link as most templates know it.
let link: TemplateSchema = [.text("title", "words of the link"), .text("url", "its address")]

/// A page with every kind of name.
let page: TemplateSchema = [
  .text("title", "title of the page"),
  .html("main", "its content"),
  .flag("isHome", "whether it is the home page"),
  .optionalText("tag", "such as a forecast mark"),
  .object(
    "site", "the site as a whole", [.text("title", "its title"), .object("t", "words", link)]),
  .optionalObject("next", "the next page", link),
  .list(
    "parts", "the parts of the report",
    [
      .text("title", "title of the part"), .text("number", "its number"),
      .list("sections", "its sections", link),
    ]),
]

/// Values for every required name of ``page``.
let pageValues: TemplateValues = [
  "title": .text("算力规模"), "main": .html("<p>正文</p>"),
  "site": .object([
    "title": .text("智算发展报告"), "t": .object(["title": .text("图表"), "url": .text("f.html")]),
  ]),
  "parts": .list([]),
]

/// Loads templates given as name and text.
func load(_ templates: [String: String], _ schemas: [String: TemplateSchema] = ["page": page])
  -> Checked<TemplateSet>
{
  let files = templates.map { SourceFile(path: "Templates/\($0.key).mustache", text: $0.value) }
  return TemplateSet.load(files, schemas: schemas)
}

/// The text of one page template.
func render(_ template: String, _ values: TemplateValues, partials: [String: String] = [:]) throws
  -> String
{
  let loaded = load(partials.merging(["page": template]) { _, page in page })
  guard loaded.diagnostics.isEmpty else { throw UnexpectedProblems(lines: lines(loaded)) }
  return try loaded.value.render("page", pageValues.adding(values))
}

/// A fixture that should be free of problems has some.
struct UnexpectedProblems: Error {
  let lines: [String]
}

/// What is wrong, a line each: place, message, rule and help.
func lines<Value>(_ checked: Checked<Value>) -> [String] {
  checked.diagnostics.map { problem in
    let start = problem.range.start
    let file = problem.range.path.dropFirst("Templates/".count).dropLast(".mustache".count)
    let rule = problem.rule.rawValue
    return "\(file):\(start.line):\(start.column) \(problem.message) [\(rule)] \(problem.help)"
  }
}

/// What is wrong with one page template.
func problems(_ template: String) -> [String] { lines(load(["page": template])) }
