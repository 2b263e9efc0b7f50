/// The names that each template may use: the contract between designers and the generator.
///
/// The same declarations check the templates, check the values at render time, and write the list of
/// names in Templates/README.md.
enum PageSchemas {
  /// Every template that is rendered by itself, by name.
  ///
  /// `words` are the keys of the interface words, which templates reach as `t.KEY`.
  static func all(words: [String]) -> [String: TemplateSchema] {
    let folder = folder(words: words)
    let common = common(words: words)
    return [
      "page": common.adding(shell),
      "header": common.adding(header),
      "contents": folder.adding(contents),
      "footer": folder.adding(footer),
      "home": common.adding(home),
      "part": common.adding(part),
      "section": common.adding(section),
      "figure": common.adding(figure),
      "figures": common.adding(gallery),
      "article": common.adding(article),
      "sources": common.adding(sources),
      "glossary": common.adding(glossary),
      "data": common.adding(data),
      "method": common.adding(method),
      "scores": common.adding(scores),
      "claims": common.adding(claims),
      "figure-card": common.adding(figureCard),
      "figure-table": common.adding(figureTable),
      "heading": common.adding(heading),
      "note": common.adding(note),
      "chooser": chooser,
      "notfound": notFound,
    ]
  }

  static let link: TemplateSchema = [
    .text("title", "words of the link"), .text("url", "where it leads"),
  ]

  static let labelledLink = link.adding([.text("label", "what stands before the title")])

  static let neighbour = link.adding([
    .optionalText("label", "its number, where it has one")
  ])

  static let tile = labelledLink.adding([
    .html("thumbnail", "small drawing"),
    .optionalText("tag", "status of its data, where it is not plain"),
  ])

  static func table(cell: TemplateSchema = []) -> TemplateSchema {
    [
      .text("caption", "what the table shows"),
      .list(
        "columns", "heads of the columns",
        [.text("title", "head"), .flag("isNumeric", "whether numbers stand below")]),
      .list(
        "rows", "rows",
        [
          .text("head", "head of the row"),
          .text("origin", "status and source, for the note at a mark of the drawing"),
          .list(
            "cells", "cells after the head",
            TemplateSchema([
              .html("text", "content"), .flag("isNumeric", "whether it is a number"),
            ]).adding(cell)),
        ]),
    ]
  }

  static let download = link.adding([.text("size", "size of the file")])

  /// What a template may use whose text is the same on all pages of a folder.
  static func folder(words: [String]) -> TemplateSchema {
    [
      .text("lang", "language tag of the page, for HTML"),
      .text("code", "folder of the language"),
      .flag("isChinese", "whether the page is Chinese"),
      .text("root", "what leads up to the site's root, before the address of an asset"),
      .text("stylesheet", "address of the style sheet, below root"),
      .text("script", "address of the script, below root"),
      .text("favicon", "address of the icon, below root"),
      .text("home", "address of the home page in this language"),
      .object(
        "site", "the report as a whole",
        [
          .text("title", "full title"), .text("shortTitle", "short title"),
          .text("edition", "edition"), .text("publisher", "publisher"), .text("date", "date"),
          .text("rights", "rights"), .text("description", "what the report is"),
        ]),
      .object(
        "t", "the site's own words, from Content/interface.yaml",
        TemplateSchema(words.sorted().map { .text($0, "word '\($0)'") })),
    ]
  }

  /// What a template may use whose text belongs to one page.
  static func common(words: [String]) -> TemplateSchema {
    folder(words: words).adding([
      .object(
        "other", "the same page in the other language",
        [
          .text("lang", "language tag"), .text("code", "folder"),
          .text("name", "name of the language in itself"),
          .text("mark", "its shortest name"), .text("url", "address"),
        ])
    ])
  }

  static let shell: TemplateSchema = [
    .text("kind", "kind of page, as a class"),
    .text("title", "title of the page"),
    .flag("isHome", "whether it is the home page"),
    .text("description", "what the page says, for search engines"),
    .html("header", "the rendered template header"),
    .html("main", "the rendered template of the page's kind"),
    .html("footer", "the rendered template footer"),
    web,
  ]

  /// What stands in a head where the site's address is known.
  static let web = TemplateSchema.Name.optionalObject(
    "web", "for search engines and other sites; only with an address of the site",
    [
      .text("canonical", "whole address of the page"),
      .list(
        "alternates", "the page in each language, and for readers of neither",
        [.text("lang", "language tag, or x-default"), .text("url", "whole address")]),
      .text("type", "website or article"), .text("title", "title"),
      .text("description", "what the page says"), .text("locale", "language and country"),
      .text("otherLocale", "those of the other language"),
      .optionalObject(
        "picture", "the picture of the report",
        [
          .text("url", "whole address"), .text("alternative", "what it shows"),
          .text("width", "in pixels"), .text("height", "in pixels"),
        ]),
      .html("data", "what the page holds, as JSON-LD in a script element"),
    ])

  static let header: TemplateSchema = [
    .list("menu", "main pages", link.adding([.flag("current", "whether it is this page")])),
    .html("contents", "the rendered template contents"),
  ]

  static let contents: TemplateSchema = [
    .list(
      "parts", "parts of the report",
      link.adding([
        .text("number", "number"),
        .list("sections", "sections", link.adding([.text("number", "number")])),
      ]))
  ]

  static let footer: TemplateSchema = [
    .list("groups", "groups of links", [.text("title", "name"), .list("links", "links", link)])
  ]

  static let chooser: TemplateSchema = [
    .text("stylesheet", "address of the style sheet"), .text("script", "address of the script"),
    .text("favicon", "address of the icon"),
    .list(
      "languages", "the languages",
      [
        .text("lang", "language tag"), .text("code", "folder"),
        .text("name", "name of the language in itself"), .text("title", "title of the report"),
        .text("edition", "edition"), .text("publisher", "publisher"),
        .text("invitation", "words of the link"), .text("url", "address of the home page"),
      ]),
    .object(
      "site", "the report as a whole", [.text("title", "full title"), .text("edition", "edition")]),
    web,
  ]

  static let notFound: TemplateSchema = [
    .list(
      "languages", "the languages",
      [
        .text("lang", "language tag"), .text("title", "title"), .text("message", "what to do"),
        .text("name", "words of the link"),
        .optionalText("url", "whole address of the home page, where the site's address is known"),
      ])
  ]

  static let home: TemplateSchema = [
    .list(
      "titleParts", "the title in pieces between which a line may break", [.text("text", "words")]),
    .html("lead", "opening paragraphs"),
    .object("start", "where to begin reading", link),
    .list("actions", "other ways in", link),
    .optionalObject(
      "cover", "the figure on the cover",
      labelledLink.adding([.text("subtitle", "subject"), .html("graphic", "the drawing")])),
    .list(
      "numbers", "headline numbers",
      [
        .text("value", "the number"), .text("unit", "its unit"), .html("text", "what it says"),
        .text("label", "its figure"), .text("url", "address of the figure"),
      ]),
    .list(
      "parts", "parts of the report",
      link.adding([
        .text("number", "number"), .text("summary", "what it says"),
        .text("meta", "how much it holds"), .html("thumbnail", "small drawing"),
      ])),
  ]

  static let part: TemplateSchema = [
    .text("label", "number with its word"), .text("title", "title"),
    .text("summary", "what it says"), .flag("isDraft", "whether it is not published yet"),
    .html("findings", "key findings"), .flag("hasFindings", "whether there are any"),
    .list(
      "sections", "sections",
      link.adding([
        .text("number", "number"), .text("summary", "what it says"),
        .list("headings", "headings", link.adding([.text("number", "number")])),
      ])),
    .list("figures", "figures of the part", tile),
    .flag("hasFigures", "whether there are any"),
    .optionalObject("previous", "the page before", neighbour),
    .optionalObject("next", "the page after", neighbour),
  ]

  static let section: TemplateSchema = [
    .object("part", "the part it belongs to", labelledLink),
    .text("number", "number"), .text("title", "title"), .text("summary", "what it says"),
    .flag("isDraft", "whether it is not published yet"),
    .list("meta", "facts about the section", [.text("text", "words")]),
    .html("body", "the text"),
    .list(
      "sources", "sources cited on the page, in order",
      [.text("number", "number"), .html("text", "the source")]),
    .flag("hasSources", "whether any is cited"),
    .list(
      "toc", "headings of the page",
      link.adding([.text("number", "number"), .flag("isDeep", "whether it is of the third level")])),
    .flag("hasToc", "whether there are headings"),
    .object(
      "outline", "the part and its sections",
      labelledLink.adding([
        .list(
          "sections", "sections",
          link.adding([.text("number", "number"), .flag("current", "whether it is this page")]))
      ])),
    .list("otherParts", "the other parts", labelledLink),
    .optionalObject("previous", "the page before", neighbour),
    .optionalObject("next", "the page after", neighbour),
  ]

  static let gallery: TemplateSchema = [
    .text("count", "how many figures there are"), .text("summary", "what the page offers"),
    .list(
      "groups", "figures by part",
      [
        .text("number", "number of the part"), .text("title", "title of the part"),
        .text("range", "numbers of its figures"), .list("figures", "figures", tile),
      ]),
  ]

  static let figure: TemplateSchema = [
    .optionalObject("part", "the part it belongs to", labelledLink),
    .text("label", "number with its word"), .text("number", "number"),
    .text("title", "what the figure is"), .text("headline", "what it shows"),
    .text("subtitle", "subject, unit and period"),
    .html("card", "the rendered template figure-card"),
    .list("notes", "editor's notes", [.html("text", "a paragraph")]),
    .flag("hasNotes", "whether there are any"),
    .list(
      "tables", "where each value comes from",
      table(cell: [.text("mark", "status, as a class")]).adding([
        .flag("isNamed", "whether its caption is to be seen")
      ])),
    .list("usedIn", "where the text refers to the figure", link),
    .list("downloads", "files", download),
    .text("citation", "how to cite it"),
    .list("marks", "status marks in use", [.text("class", "class"), .text("title", "meaning")]),
    .flag("hasMarks", "whether there are any"),
    .optionalObject("previous", "the figure before", neighbour),
    .optionalObject("next", "the figure after", neighbour),
  ]

  static let figureCard: TemplateSchema = [
    .text("anchor", "id on the page"), .text("label", "number with its word"),
    .text("headline", "what it shows"), .text("subtitle", "subject, unit and period"),
    .text("url", "its own page"), .text("otherURL", "the same place in the other language"),
    .flag("onOwnPage", "whether it stands on its own page"),
    .html("graphic", "the wide and the narrow drawing, or the rendered template figure-table"),
    .flag("isTable", "whether the figure is a table"),
    .html("source", "who published the data"),
    .list("related", "pages that explain it", link),
    .flag("hasRelated", "whether there are any"),
    .list("notes", "editor's notes", [.html("text", "a paragraph")]),
    .flag("hasNotes", "whether there are any"),
    .optionalObject("table", "the data of a drawing", table()),
    .list("downloads", "files", download),
  ]

  static let heading: TemplateSchema = [
    .flag("level2", "whether it is of the second level"),
    .flag("level3", "whether it is of the third level"),
    .flag("level4", "whether it is of the fourth level"),
    .text("id", "its id"), .optionalText("number", "number, where headings are numbered"),
    .html("title", "title"),
    .text("otherURL", "the same heading in the other language"),
  ]

  static let note: TemplateSchema = [
    .text("anchor", "its id on the page"), .html("content", "the text of the note"),
  ]
}
