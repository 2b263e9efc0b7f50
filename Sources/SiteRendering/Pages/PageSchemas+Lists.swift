extension PageSchemas {
  /// A page outside the parts.
  static let article: TemplateSchema = [
    .text("title", "title"), .text("summary", "what it says, may be empty"),
    .flag("isDraft", "whether it is not published yet"),
    .html("body", "the text"),
    .list(
      "noteGroups", "all editor's notes by their page, on the page about this edition",
      link.adding([
        .list(
          "notes", "notes",
          [.html("content", "the text of the note"), .text("url", "where it stands")])
      ])),
    .list(
      "sources", "sources cited on the page, in order",
      [.text("number", "number"), .html("text", "the source")]),
    .flag("hasSources", "whether any is cited"),
    .list("toc", "headings of the page", link), .flag("hasToc", "whether there are headings"),
    .optionalObject("previous", "the page before", neighbour),
    .optionalObject("next", "the page after", neighbour),
  ]

  /// The page of all sources.
  static let sources: TemplateSchema = [
    .text("count", "how many sources"), .text("summary", "what the page says"),
    .list(
      "groups", "parts that use them first",
      [
        .text("number", "number of the part"), .text("title", "title of the part"),
        .list(
          "sources", "sources",
          [
            .text("anchor", "its id on the page"), .html("text", "the source"),
            .list("usedIn", "sections and figures that use it", link),
          ]),
      ]),
  ]

  /// The page of all downloads.
  static let data: TemplateSchema = [
    .text("summary", "what the page offers"),
    .list(
      "files", "files of the report as a whole",
      [
        .text("title", "what it holds"), .text("about", "more about it"),
        .list("downloads", "its formats", download),
      ]),
    .list("figures", "figures", labelledLink.adding([.list("downloads", "files", download)])),
    .flag("hasFigures", "whether there are any"),
    .list(
      "columns", "columns of the table of every value",
      [
        .text("name", "name in the file"), .text("type", "what cells hold"),
        .text("meaning", "what it means"),
      ]),
    .list(
      "words", "columns that hold one of some words",
      [
        .text("column", "name in the file"),
        .list(
          "words", "the words",
          [
            .text("word", "the word in the file"),
            .text("shown", "what pages call it"),
            .text("meaning", "what it means"),
          ]),
      ]),
    .text("citation", "how to cite the report"), .text("bibtex", "the same as BibTeX"),
    .optionalObject("license", "the terms of use, where there are any", link),
  ]

  /// The glossary.
  static let glossary: TemplateSchema = [
    .text("count", "how many terms"), .text("summary", "what the page says"),
    .list(
      "groups", "first letters",
      [
        .text("letter", "the letter"), .text("anchor", "its id on the page"),
        .list(
          "terms", "terms",
          [
            .text("anchor", "its id on the page"), .text("name", "the term"),
            .text("otherName", "the term in the other language"),
            .text("definition", "what it means"),
            .list("usedIn", "sections that use it", link),
          ]),
      ]),
  ]
}
