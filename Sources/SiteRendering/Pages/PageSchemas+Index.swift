extension PageSchemas {
  /// What the pages of the index share.
  private static let indexPage: TemplateSchema = [
    .text("title", "title of the page"), .text("summary", "what it says"),
    .text("overviewURL", "the first page of the index"),
    .list("pages", "pages of the index", link.adding([.flag("current", "whether it is this one")])),
    .list("toc", "headings of the page", link),
    .flag("hasSources", "whether any source is cited"),
  ]

  /// A table whose cells may be shaded.
  private static let shadedTable: TemplateSchema = [
    .text("caption", "what the table shows"), .flag("isGrid", "whether its cells are shaded"),
    .flag("isLong", "whether a phone shows a block for each row"),
    .list(
      "columns", "heads of the columns",
      [.text("title", "head"), .flag("isNumeric", "whether numbers stand below")]),
    .list(
      "rows", "rows",
      [
        .html("head", "head of the row"),
        .list(
          "cells", "cells after the head",
          [
            .html("text", "content"), .flag("isNumeric", "whether it is a number"),
            .text(
              "mark", "status, shade q1 to q5, changed, origin or missing; a class, may be empty"),
          ]),
      ]),
  ]

  /// The method of the index and its data.
  static let method = indexPage.adding([
    .list(
      "blocks", "stretches of the text with what the build adds to them",
      [
        .html("body", "the text"),
        .list("tables", "tables", shadedTable.adding([.optionalText("note", "how to read it")])),
      ]),
    .list(
      "dimensions", "data by dimension",
      [
        .text("id", "id of the heading"), .text("title", "name"),
        .list(
          "measures", "what is measured",
          [
            .text("id", "id"), .text("title", "name"), .text("meta", "unit, direction, weight"),
            .list("tables", "its values, then those of its alternates", shadedTable),
            .list(
              "members", "values of the countries in a region",
              [.text("title", "the region"), .text("text", "the countries with their values")]),
          ]),
      ]),
    .list("context", "values shown beside the index", shadedTable),
    .flag("hasContext", "whether there are any"),
    .list(
      "sources", "sources cited on the page, in order",
      [.text("number", "number"), .html("text", "the source")]),
  ])

  /// The scores of the index.
  static let scores = indexPage.adding([
    .list(
      "blocks", "what is shown",
      [
        .text("id", "id of the heading"), .text("title", "heading"),
        .optionalText("text", "how to read it"), .list("tables", "tables", shadedTable),
      ]),
    .list("downloads", "files", download),
  ])

  /// The claims of the text, judged.
  static let claims = indexPage.adding([
    .list(
      "tally", "how many claims have each verdict",
      [.text("class", "class"), .text("count", "how many"), .text("title", "the verdict")]),
    .list(
      "groups", "claims by dimension",
      [
        .text("id", "id of the heading"), .text("title", "the dimension"),
        .list(
          "claims", "claims",
          [
            .text("id", "id"), .text("class", "agrees, disagrees or undecided"),
            .text("verdict", "the verdict"), .optionalText("remark", "why it proves little"),
            .text("statement", "the claim"), .text("reading", "how it was read"),
            .text("predicate", "its form"),
            .list(
              "readings", "values it rests on", [.text("title", "what"), .text("value", "value")]),
            .optionalText("support", "in how many runs it holds"),
            .optionalObject("alternatives", "the same in other sources", shadedTable),
            .list("places", "where the text makes it", link),
          ]),
      ]),
  ])
}
