/// The rules a report is held to; each diagnostic names the one it broke.
///
/// The raw value is what is printed in brackets: short, lower case, hyphenated, never renamed.
public enum Rule: String, CaseIterable, Sendable {
  // Reading files
  /// A file is not UTF-8.
  case badEncoding = "bad-encoding"
  /// A file holds a NUL byte.
  case nulByte = "nul-byte"
  /// A file is larger than its kind may be.
  case fileTooLarge = "file-too-large"
  /// A file or folder is missing that must exist.
  case missingFile = "missing-file"
  /// A file stands where nothing reads it.
  case unexpectedFile = "unexpected-file"
  /// A symbolic link leads out of the project.
  case linkLeavesProject = "link-leaves-project"

  // YAML and front matter
  /// YAML cannot be parsed.
  case brokenYAML = "broken-yaml"
  /// A key is not one of those that are read here.
  case unknownKey = "unknown-key"
  /// A key stands twice in one mapping.
  case duplicateKey = "duplicate-key"
  /// A required key is missing.
  case missingKey = "missing-key"
  /// A value has the wrong form.
  case wrongValue = "wrong-value"
  /// YAML uses an anchor, alias, tag or merge key.
  case yamlFeature = "yaml-feature"
  /// Front matter is missing, or does not end.
  case frontMatter = "front-matter"

  // Markdown
  /// Raw HTML stands in the text.
  case rawHTML = "raw-html"
  /// A link leads to an address that is not allowed.
  case unsafeLink = "unsafe-link"
  /// Text looks like a link but is none.
  case brokenLink = "broken-link"
  /// A page is deeper, longer or more tangled than is allowed.
  case inputLimit = "input-limit"
  /// A heading has no id, a wrong one, or one that is taken.
  case headingID = "heading-id"
  /// Headings skip a level.
  case headingLevel = "heading-level"
  /// A comment does not stand alone on its lines.
  case commentPlace = "comment-place"
  /// A block of Markdown stands where its kind is not allowed.
  case blockNotAllowed = "block-not-allowed"

  // Tables
  /// A CSV record is broken: an open quote, or text after a closing quote.
  case brokenCSV = "broken-csv"
  /// A row has more or fewer cells than there are columns.
  case raggedRow = "ragged-row"
  /// A column is unknown, missing or named twice.
  case columnName = "column-name"
  /// A cell is not a number where one is needed.
  case columnNotNumeric = "column-not-numeric"
  /// A cell is not one of the accepted words.
  case cellValue = "cell-value"
  /// An id stands twice, or is malformed.
  case rowID = "row-id"

  /// A table lacks a row that must exist.
  case missingRow = "missing-row"

  // The index
  /// An id of the index's structure stands in two places, or its weights make no weighting.
  case indexStructure = "index-structure"
  /// A claim's predicate cannot be read.
  case brokenPredicate = "broken-predicate"

  // The report
  /// One language's half of a pair is missing.
  case missingHalf = "missing-half"
  /// A reference names nothing that exists.
  case unknownReference = "unknown-reference"
  /// A published page refers to a draft.
  case draftReference = "draft-reference"
  /// The two languages of a page differ in their structure.
  case pairStructure = "pair-structure"
  /// A figure is placed twice.
  case figurePlacedTwice = "figure-placed-twice"
  /// A figure is never placed in the text.
  case figureNeverPlaced = "figure-never-placed"
  /// A figure's folder carries another number than the figure has.
  case figureFolderNumber = "figure-folder-number"
  /// A figure is placed, and no sentence refers to it.
  case figureNeverCited = "figure-never-cited"
  /// A source is neither cited nor drawn on.
  case unusedSource = "unused-source"
  /// A term is explained nowhere in the text.
  case unusedTerm = "unused-term"
  /// Two entries of the glossary explain the same word.
  case repeatedTerm = "repeated-term"
  /// A value that comes from a source names none.
  case unnamedSource = "unnamed-source"
  /// A value lies after the report and is not marked as a forecast.
  case futureValue = "future-value"
  /// A picture is shown nowhere.
  case unusedMedia = "unused-media"
  /// A name in the content folder is malformed.
  case contentName = "content-name"

  // Checks of the text
  /// A number differs between the two languages of a block.
  case numberParity = "number-parity"
  /// A number is a bound or approximate in one language of a block, and not in the other.
  case qualifierParity = "qualifier-parity"
  /// The two languages of a section differ in their blocks, lists or links.
  case blockParity = "block-parity"
  /// A bound number is no right rounding of its datum, or has another unit or year.
  case boundNumber = "bound-number"
  /// A number equals a datum of the page's figures and is not bound to it.
  case looseNumber = "loose-number"
  /// A space stands between Han characters and Latin letters or digits.
  case hanLatinSpace = "han-latin-space"
  /// A quotation mark is straight.
  case straightQuote = "straight-quote"
  /// Half-width punctuation stands beside Han characters.
  case halfWidthPunctuation = "half-width-punctuation"
  /// Full-width punctuation stands in English, or a full-width letter or digit in Chinese.
  case fullWidthPunctuation = "full-width-punctuation"
  /// An asterisk meant as emphasis is printed.
  case literalAsterisk = "literal-asterisk"
  /// A space stands before a percent sign, or before a Chinese unit.
  case spaceBeforeUnit = "space-before-unit"
  /// A hyphen or short dash stands for a dash.
  case wrongDash = "wrong-dash"
  /// An ellipsis is made of dots, or has the wrong length.
  case wrongEllipsis = "wrong-ellipsis"
  /// Two spaces stand together.
  case doubleSpace = "double-space"
  /// An opt-out covers nothing.
  case unneededOptOut = "unneeded-opt-out"

  // Figures
  /// A chart breaks a rule of honest drawing.
  case chartForm = "chart-form"
  /// A chart's label cannot fit, or two overlap.
  case chartLayout = "chart-layout"

  // Templates and output
  /// A template tag names nothing that its context declares.
  case unknownName = "unknown-name"
  /// A template calls a partial that does not exist.
  case unknownPartial = "unknown-partial"
  /// A template applies a transform; none is allowed.
  case unknownTransform = "unknown-transform"
  /// A template's tags do not nest.
  case brokenTemplate = "broken-template"
  /// A template prints HTML escaped, or text unescaped.
  case templateEscaping = "template-escaping"
  /// A template tag uses a name in a way that its kind does not allow.
  case templateKind = "template-kind"
  /// A link of the rendered site leads nowhere.
  case deadLink = "dead-link"
  /// An id stands twice on a rendered page.
  case duplicateID = "duplicate-id"

  // The written site
  /// Two builds of the same content differ.
  case notReproducible = "not-reproducible"
  /// A file of a site is not the one that its manifest lists.
  case siteDamaged = "site-damaged"
  /// A site is not what its content makes now.
  case siteOutdated = "site-outdated"
}
