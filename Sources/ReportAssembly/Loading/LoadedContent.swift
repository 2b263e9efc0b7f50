import Checks
import Diagnostics
import ReportModel

/// A report's files as they were read: each on its own, nothing resolved yet.
struct LoadedContent {
  /// Both halves of a page.
  typealias PagePair = Localized<LoadedPage>

  struct LoadedSection {
    let id: String
    let pages: PagePair
  }

  struct LoadedPart {
    let id: String
    let pages: PagePair
    let sections: [LoadedSection]

    /// The part without its drafts.
    var published: LoadedPart {
      LoadedPart(id: id, pages: pages, sections: sections.filter { !$0.pages.isDraft })
    }
  }

  struct LoadedArticle {
    let shelf: Article.Shelf
    let id: String
    let pages: PagePair
  }

  /// Nil where it could not be read.
  let report: ReportFile?
  let words: InterfaceWords
  let sources: [Located<Source>]
  let glossary: [Located<Term>]
  let home: PagePair
  let parts: [LoadedPart]
  let articles: [LoadedArticle]
  let figures: [FigureDraft]
  let media: [MediaFile]
  /// Nil where there is none, or where it could not be read.
  let index: LoadedIndex?
  let unreadable: Unreadable
  /// What stands in both languages in files other than pages.
  let texts: [Localized<PlacedText>]
  /// The levels of checks.
  var levels: CheckLevels { report?.levels ?? CheckLevels() }
  /// The files on which every page depends.
  let commonFiles: [SourceFile]
  let drafts: Drafts
  /// What of the report is left out because it is a draft; nothing where drafts are shown.
  let leftOut: LeftOut

  struct LeftOut {
    var pages: [PagePair] = []
    var figures: [FigureDraft] = []
  }
}

/// The index, and what of it is resolved with the rest of the text.
struct LoadedIndex {
  let index: CompositeIndex
  let method: LoadedContent.PagePair
  /// Where each claim names its section.
  let sections: [Located<String>]
}
