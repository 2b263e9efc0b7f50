extension PageSchemas {
  /// A figure that is a table.
  static let figureTable: TemplateSchema = [
    .text("caption", "what the table is"),
    .list(
      "columns", "heads of the columns",
      [
        .text("title", "head"), .text("unit", "unit of the numbers below, may be empty"),
        .text("id", "id that cells refer to"), .flag("isNumeric", "whether numbers stand below"),
        .flag("hasBars", "whether bars stand below"),
      ]),
    .list(
      "blocks", "rows that belong together",
      [
        .list(
          "rows", "rows",
          [
            .list(
              "cells", "cells that begin in the row",
              [
                .html("text", "content"), .text("label", "head of the column"),
                .text("unit", "unit of the number, may be empty"),
                .optionalText("remark", "words that follow the number"),
                .flag("isHead", "whether it is a head of rows"),
                .text("scope", "what it is the head of; empty for other cells"),
                .text("id", "id that cells refer to; empty for other cells"),
                .text("headers", "ids of its heads, may be empty"),
                .text("rows", "how many rows it covers"),
                .text("classes", "numeric, words, has-bar, block-head, first, late"),
                .html("bar", "drawing beside a number, may be empty"),
              ])
          ])
      ]),
    .list("key", "colours of groups", [.html("swatch", "colour"), .text("title", "meaning")]),
    .flag("hasKey", "whether there are groups"),
    .flag("hasBars", "whether there are bars"),
  ]
}
