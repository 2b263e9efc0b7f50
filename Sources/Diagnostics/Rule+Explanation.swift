/// What a rule holds the report to, for whoever asks.
public struct RuleExplanation: Sendable, Hashable {
  /// When it is broken, and why that matters.
  public let breach: String
  /// How to mend it.
  public let remedy: String

  init(_ breach: String, _ remedy: String) {
    self.breach = breach
    self.remedy = remedy
  }
}

extension Rule {
  /// What the rule holds the report to.
  public var explanation: RuleExplanation {
    switch self {
    case .badEncoding:
      RuleExplanation(
        "A file is not UTF-8 text.",
        "Save it as UTF-8; in a spreadsheet choose \"CSV UTF-8\".")
    case .nulByte:
      RuleExplanation(
        "A file holds a NUL byte, which no text has.",
        "Delete the byte, or save the file again as text.")
    case .fileTooLarge:
      RuleExplanation(
        "A file is larger than its kind may be, so that reading it stays quick.",
        "Divide it, or remove what it does not need.")
    case .missingFile:
      RuleExplanation(
        "A file or folder is missing that every report must have.",
        "Create it as Content/README.md describes.")
    case .unexpectedFile:
      RuleExplanation(
        "A file stands where nothing reads it, so its text would never be published.",
        "Rename it as Content/README.md describes, or move it out of the folder.")
    case .linkLeavesProject:
      RuleExplanation(
        "A symbolic link leads to a place outside the project.",
        "Copy the file into the project.")
    case .brokenYAML:
      RuleExplanation(
        "YAML cannot be parsed.",
        "Quote texts that hold ': ' or begin with a sign, and indent by spaces.")
    case .unknownKey:
      RuleExplanation(
        "A key is not one of those that are read at its place.",
        "Correct its spelling; the help names the nearest.")
    case .duplicateKey:
      RuleExplanation(
        "A key stands twice in one mapping, and one of its values would be lost.",
        "Remove one of the two.")
    case .missingKey:
      RuleExplanation(
        "A required key is missing or empty.",
        "Add it with its value.")
    case .wrongValue:
      RuleExplanation(
        "The value of a key has the wrong form.",
        "Write it as the help shows.")
    case .yamlFeature:
      RuleExplanation(
        "YAML uses an anchor, alias, tag or merge key, which content does not need.",
        "Write the value itself.")
    case .frontMatter:
      RuleExplanation(
        "A page has no front matter, or it does not end.",
        "Begin the page with a line '---', its keys, and a line '---'.")
    case .rawHTML:
      RuleExplanation(
        "Raw HTML stands in the text; pages hold none, so that nothing unsafe is published.",
        "Write it in Markdown.")
    case .unsafeLink:
      RuleExplanation(
        "A link or picture has an address that is not allowed.",
        "Use a scheme of the report, such as 'section:', or a whole 'https:' address.")
    case .brokenLink:
      RuleExplanation(
        "Text looks like a link and is none, or a link lacks what it needs.",
        "Mend the brackets, or escape them with '\\'.")
    case .inputLimit:
      RuleExplanation(
        "A page is longer, deeper or more tangled than is allowed.",
        "Divide it.")
    case .headingID:
      RuleExplanation(
        "A heading has no id, a malformed one, or one that is taken.",
        "End it with '{#short-name}', the same in both languages.")
    case .headingLevel:
      RuleExplanation(
        "Headings skip a level.",
        "Use '##' below the title, then '###' and '####'.")
    case .commentPlace:
      RuleExplanation(
        "A comment does not stand alone on its lines.",
        "Move it to lines of its own above the block.")
    case .blockNotAllowed:
      RuleExplanation(
        "A block of Markdown stands where its kind is not allowed.",
        "Move it, or write it as the help shows.")
    case .brokenCSV:
      RuleExplanation(
        "A record of CSV is broken: a quote is open, or text follows a closing one.",
        "Save the table again from a spreadsheet, or mend the quotes.")
    case .raggedRow:
      RuleExplanation(
        "A row has more or fewer cells than there are columns.",
        "Add or remove commas; quote a cell that holds one.")
    case .columnName:
      RuleExplanation(
        "A column is unknown, missing or named twice.",
        "Correct the header; the help names the columns.")
    case .columnNotNumeric:
      RuleExplanation(
        "A cell is not a number where one is needed.",
        "Write the number alone, and put words in the note.")
    case .cellValue:
      RuleExplanation(
        "A cell is not one of the accepted words or forms, or numbers of a row contradict "
          + "each other.",
        "Write one of the words, or the form, that the help shows.")
    case .repeatedTerm:
      RuleExplanation(
        "Two entries of the glossary explain the same word, and readers would see both.",
        "Keep one of the two.")
    case .unnamedSource:
      RuleExplanation(
        "A figure names no source, or a value from a public source, a stand-in or an unverified "
          + "value names none, so that readers could not check it.",
        "Write 'sources: [ID]' in figure.yaml, or an id of references.yaml in the column 'source' of "
          + "the row.")
    case .futureValue:
      RuleExplanation(
        "A value is of a year after the one in which the report appears, and its row does not say "
          + "that it is a forecast: readers would take it for a fact.",
        "Write 'forecast' in the column 'outlook' of its row.")
    case .rowID:
      RuleExplanation(
        "The id of a row stands twice, or is malformed.",
        "Give each row its own id of ASCII letters, digits and '-'.")
    case .missingHalf:
      RuleExplanation(
        "One language's half of a page is missing.",
        "Create the file that the help names.")
    case .unknownReference:
      RuleExplanation(
        "A reference names nothing that exists.",
        "Correct the id; the help names the nearest.")
    case .draftReference:
      RuleExplanation(
        "A published page refers to a draft, or to a figure that only a draft shows.",
        "Remove 'status: draft' from both halves of the draft, or refer to it once it is published."
      )
    case .pairStructure:
      RuleExplanation(
        "The two languages of a page differ in their headings or figures.",
        "Give both the same ones, in the same order.")
    case .figurePlacedTwice:
      RuleExplanation(
        "A figure is placed twice, so that it would have two numbers.",
        "Refer to it the second time with '[](figure:ID)'.")
    case .figureNeverPlaced:
      RuleExplanation(
        "A figure is never placed in the text, and readers meet it in the gallery alone.",
        "Place it with '![](figure:ID)' in a section.")
    case .missingRow:
      RuleExplanation(
        "A table lacks a row that it must have, such as the value of an index for a region.",
        "Add the row; where no value is known, give it the status 'missing'.")
    case .indexStructure:
      RuleExplanation(
        "The outline of an index contradicts itself: an id stands under two parents or under "
          + "itself, or a weight belongs to nothing.",
        "Give each id one parent in structure.csv, and weights.csv only ids that stand there.")
    case .brokenPredicate:
      RuleExplanation(
        "The predicate of a claim cannot be read, so that the claim cannot be judged.",
        "Correct it at the column named; the help lists what may stand there.")
    case .figureFolderNumber:
      RuleExplanation(
        "The folder of a figure carries another number than the figure has.",
        "Rename the folder.")
    case .figureNeverCited:
      RuleExplanation(
        "A figure is placed, but the text never refers to it.",
        "Refer to it with '[](figure:ID)'.")
    case .unusedSource:
      RuleExplanation(
        "A source is never cited.",
        "Cite it, or remove it.")
    case .unusedTerm:
      RuleExplanation(
        "A term of the glossary is never used in the text.",
        "Use it with '[word](term:ID)', or remove it.")
    case .unusedMedia:
      RuleExplanation(
        "A picture is never shown.",
        "Show it, or remove the file.")
    case .contentName:
      RuleExplanation(
        "The name of a file or folder in the content is malformed.",
        "Name it NUMBER-short-name, numbered from 1 without a gap.")
    case .numberParity:
      RuleExplanation(
        "The numbers of a block differ between its two languages, in value or in what they "
          + "measure. Units are converted: 3800亿元 is RMB 380 billion. Counts of 1 to 10 in "
          + "words, and numbers that are only said again, need no counterpart.",
        "Correct the number in one language. A difference that is meant takes an opt-out "
          + "with its reason.")
    case .qualifierParity:
      RuleExplanation(
        "A number is a bound or approximate in one language of a block, and is not in the "
          + "other: 约30% and \"more than 30%\".",
        "Say about, more than or less than in both languages alike.")
    case .blockParity:
      RuleExplanation(
        "The two languages of a section differ in their blocks, in the lengths of lists, or "
          + "in what a block links to.",
        "Give both the same paragraphs, lists, figures, notes and links; citations in the "
          + "same order.")
    case .boundNumber:
      RuleExplanation(
        "A number bound with 'value:' is no right rounding of its datum, has another unit, "
          + "drops the datum's bound, or stands in a sentence that names other years alone.",
        "Write the datum as rounded, with its unit, bound and year; or bind another row.")
    case .looseNumber:
      RuleExplanation(
        "A number equals a datum of a figure that the page shows, and is not bound to it, "
          + "so that it would stay when the datum changes.",
        "Bind it: '[1397 EFLOPS](value:FIGURE#ROW)'.")
    case .hanLatinSpace:
      RuleExplanation(
        "A typed space stands beside Chinese characters; the page's style sets the gap "
          + "itself.",
        "Remove the space.")
    case .straightQuote:
      RuleExplanation(
        "A quotation mark is straight.",
        "Write “ ” and ‘ ’, and ’ for an apostrophe.")
    case .halfWidthPunctuation:
      RuleExplanation(
        "Half-width punctuation stands beside Chinese characters.",
        "Write the full-width sign.")
    case .fullWidthPunctuation:
      RuleExplanation(
        "Full-width punctuation stands in English, or a full-width letter, digit or percent "
          + "sign in Chinese.",
        "Write it in half width.")
    case .literalAsterisk:
      RuleExplanation(
        "An asterisk that was meant as emphasis is printed as it stands.",
        "Close the emphasis without spaces inside, or write '\\*'.")
    case .spaceBeforeUnit:
      RuleExplanation(
        "A space stands before a percent sign or a Chinese unit.",
        "Write it directly behind the number.")
    case .wrongDash:
      RuleExplanation(
        "A hyphen, a tilde or a short dash stands for a dash.",
        "In Chinese write '—' in ranges and '——' for a break; in English '–'.")
    case .wrongEllipsis:
      RuleExplanation(
        "An ellipsis is made of dots, or has the wrong length.",
        "Write '……' in Chinese and '…' in English.")
    case .doubleSpace:
      RuleExplanation(
        "Two spaces stand together.",
        "Write one.")
    case .unneededOptOut:
      RuleExplanation(
        "An opt-out covers nothing, or names no rule that can be opted out of.",
        "Remove it.")
    case .chartForm:
      RuleExplanation(
        "A chart breaks a rule of honest drawing.",
        "Change the data or the form as the help says.")
    case .chartLayout:
      RuleExplanation(
        "A label of a chart cannot fit, or two overlap.",
        "Shorten it, or mark with '|' where its line may break.")
    case .unknownName:
      RuleExplanation(
        "A tag of a template names nothing that its context declares.",
        "Correct it; Templates/README.md lists the names.")
    case .unknownPartial:
      RuleExplanation(
        "A template calls a partial that does not exist.",
        "Correct its name.")
    case .unknownTransform:
      RuleExplanation(
        "A template applies a transform; none is allowed.",
        "Remove it.")
    case .brokenTemplate:
      RuleExplanation(
        "The tags of a template do not nest.",
        "Close each section that is opened.")
    case .templateEscaping:
      RuleExplanation(
        "A template prints HTML escaped, or text unescaped.",
        "Use three braces for HTML, two for text.")
    case .templateKind:
      RuleExplanation(
        "A template uses a name in a way that its kind does not allow.",
        "Use it as Templates/README.md shows.")
    case .deadLink:
      RuleExplanation(
        "A link of the rendered site leads nowhere.",
        "Correct the address where it is written.")
    case .duplicateID:
      RuleExplanation(
        "An id stands twice on a rendered page.",
        "Give one of the headings or figures another id.")
    case .notReproducible:
      RuleExplanation(
        "Two builds of the same content under different conditions differ.",
        "It is a fault of the generator: report it with the file and the conditions.")
    case .siteDamaged:
      RuleExplanation(
        "A file of a site is not the one that its manifest lists.",
        "Build the site again; nobody edits it by hand.")
    case .siteOutdated:
      RuleExplanation(
        "A site is not what its content makes now.",
        "Build it again.")
    }
  }
}
