import Diagnostics
import Rebuilding
import ReportModel

/// What one run of ``ReportChecks`` leaves for the next: what was found on each page.
public struct CheckMemory: Sendable {
  /// Remembers nothing.
  public init() {}

  /// What the findings of a page are made from.
  struct PageInput: Equatable, Sendable {
    let page: Localized<CheckedPage>
    /// What its links and images lead to, in their order.
    let targets: [CrossReference?]
    /// The figures among those, and those of bound numbers.
    let figures: [Figure]
    /// The scores among those, in their order.
    let scores: [Double?]
    /// The figures whose data its numbers may state, by number.
    let shown: Set<Int>

    /// Pages are equal in the bytes of their files, which say all of them.
    static func == (left: PageInput, right: PageInput) -> Bool {
      left.page.chinese.file == right.page.chinese.file
        && left.page.english.file == right.page.english.file && left.targets == right.targets
        && left.figures == right.figures && left.scores == right.scores
    }
  }

  /// What the findings of the texts of a file of keys or a table are made from: the texts themselves,
  /// by their bytes too.
  struct TextInput: Equatable, Sendable {
    let texts: [Localized<PlacedText>]
    let bytes: [UInt8]

    init(_ texts: [Localized<PlacedText>]) {
      self.texts = texts
      bytes = texts.flatMap { text in
        Language.allCases.flatMap { Array(text[$0].text.utf8) + [0x1F] }
      }
    }
  }

  var pages = Remembered<PageInput, TextFindings>()
  var texts = Remembered<TextInput, TextFindings>()
  var data = Remembered<Figure, [LooseNumbers.NamedDatum]>()

  mutating func beginRun() {
    pages.beginRun()
    texts.beginRun()
    data.beginRun()
  }
}
