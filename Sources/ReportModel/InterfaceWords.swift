/// The site's own words in both languages, by key.
public struct InterfaceWords: Sendable, Equatable {
  private let texts: [String: Localized<String>]

  /// Takes the words; ``InterfaceWord`` says which keys must be among them.
  public init(_ texts: [String: Localized<String>]) {
    self.texts = texts
  }

  /// The keys, sorted.
  public var keys: [String] { texts.keys.sorted() }

  /// A word by the key that a template uses; nil where there is none.
  public subscript(key: String) -> Localized<String>? { texts[key] }

  /// A word that the generator itself needs; its key where the word is missing.
  public subscript(word: InterfaceWord, language: Language) -> String {
    texts[word.rawValue]?[language] ?? word.rawValue
  }

  /// A word with its places filled: `{n}` by the value for "n".
  public func text(_ word: InterfaceWord, _ language: Language, _ values: [String: String])
    -> String
  {
    var rest = self[word, language][...]
    var result = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// The words that the generator needs, whatever the templates use.
public enum InterfaceWord: String, CaseIterable, Sendable {
  // Navigation
  /// The menu's link to the text.
  case menuRead
  /// The menu's link to the figures.
  case menuFigures
  /// The home page's button.
  case startReading
  /// The heading of the foot's links to the parts.
  case footReport
  /// The heading of the foot's other links.
  case footUse
  /// The home page.
  case homePage
  /// The chooser's link into a language.
  case invitation
  /// A page that is not there.
  case notFoundTitle
  /// What to do about it.
  case notFoundMessage
  /// A short account of the gallery.
  case gallerySummary
  /// The menu's word for the page of all sources.
  case menuSources
  /// What that page says.
  case sourcesSummary
  /// The menu's word for the glossary.
  case menuGlossary
  /// What it says.
  case glossarySummary
  /// The menu's word for the page of all downloads.
  case menuData
  /// What that page offers.
  case dataSummary
  /// What the file of every value holds.
  case dataAllAbout
  /// What the files of the index hold.
  case dataIndexAbout
  /// What the file of sources holds.
  case dataSourcesAbout
  /// What the description for programs is.
  case dataPackageAbout
  /// Figures that stand nowhere in the text yet.
  case unplacedFigures
  /// A page that is not to be published yet.
  case draft

  // Measures of a text
  /// How long reading takes; `{n}` minutes.
  case readingTime
  /// How many sections a part has; `{n}`.
  case sectionCount
  /// One section.
  case sectionCountOne

  // Data tables
  /// The head of the column of status.
  case columnStatus
  /// The head of the column of sources.
  case columnSource
  /// The head of the column of notes.
  case columnNote
  /// What a data table shows; `{figure}`.
  case tableCaption
  /// Stands for a whole table of one origin.
  case allRows
  /// Stands for the rows and cells of a table that are not named one by one.
  case otherRows

  // Status of values
  /// Stated in the report.
  case statusStated
  /// Computed from stated or public values.
  case statusDerived
  /// Seen in a public source.
  case statusPublic
  /// A named stand-in.
  case statusProxy
  /// From a named publication, not checked against it.
  case statusUnverified
  /// Not published, not found.
  case statusMissing
  /// An outlook rather than an actual value.
  case outlookForecast
  /// The missing value itself, such as "n/a".
  case missingValue

  // Marks
  /// Solid marks.
  case markActual
  /// Hatched marks.
  case markForecast
  /// Hollow marks.
  case markHollow
  /// Hollow and hatched marks.
  case markHollowForecast
  /// The mark of a lower bound.
  case markLowerBound
  /// The mark of an upper bound.
  case markUpperBound
  /// The mark of an interval.
  case markInterval
  /// A figure that holds a forecast, in the gallery.
  case tagForecast
  /// A figure that holds derived values, in the gallery.
  case tagDerived
  /// A figure that is a table, in the gallery.
  case tagTable

  // Downloads
  /// What stands before the sources of a figure.
  case source
  /// The data as CSV.
  case downloadData
  /// The data as JSON.
  case downloadJSON
  /// The drawing as SVG.
  case downloadDrawing

  // The index
  /// The menu's link to the index.
  case menuIndex
  /// The page of scores.
  case indexScores
  /// The page of the method and the data.
  case indexMethod
  /// The page of claims.
  case indexClaims
  /// The heading of the data.
  case indexValues
  /// What the page of scores shows; `{runs}`.
  case indexScoresSummary
  /// Whose the scores are; `{runs}`.
  case indexSource
  /// What the page of claims shows.
  case claimsSummary
  /// How many claims have each verdict; `{all}`, `{agrees}`, `{disagrees}`, `{undecided}`.
  case claimsTally
  /// How often a claim holds; `{share}`, `{runs}`.
  case claimSupport
  /// A claim tested against the report's own number.
  case claimNotIndependent
  /// Where the text makes a claim; `{section}`.
  case claimPlace

  // Charts of scores
  /// What an overall score is.
  case chartTotalScore
  /// What the score of a dimension is.
  case chartDimensionScore
  /// The head of the ranks.
  case chartRank
  /// A rank with its interval.
  case chartRankInterval
  /// Under ranks of one interval.
  case chartSameInterval
  /// Scores by dimension.
  case chartDimensions
  /// Scores of what a dimension is made of.
  case chartIndicators
  /// Plain parts of a score.
  case markMeasured
  /// Parts that rest on stand-ins.
  case markStandIn
}
