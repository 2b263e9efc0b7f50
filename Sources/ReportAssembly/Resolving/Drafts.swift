import CommonMark
import Diagnostics
import ReportModel

/// The pages that are not to be published yet, and what only they show.
///
/// A page is a draft where a half of it says so. All sections of a draft part are drafts.
struct Drafts {
  /// What links call the pages: `part`, `part/section`, `front/foreword`.
  private(set) var pages: Set<String> = []
  /// The ids of figures that stand in drafts alone.
  private(set) var figures: Set<String> = []
  /// The pages themselves.
  private(set) var texts: [LoadedContent.PagePair] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ parts: [LoadedContent.LoadedPart], _ articles: [LoadedContent.LoadedArticle]) {
    var published: Set<String> = []
    for part in parts {
      let isDraft = add(part.pages, as: part.id, isInDraft: false)
      for section in part.sections
      where !add(section.pages, as: "\(part.id)/\(section.id)", isInDraft: isDraft) {
        published.formUnion(Self.figures(in: section.pages))
      }
    }
    for article in articles {
      let path = article.shelf == .about ? "about" : "\(article.shelf.rawValue)/\(article.id)"
      _ = add(article.pages, as: path, isInDraft: false)
    }
    figures = Set(texts.flatMap(Self.figures)).subtracting(published)
  }

  /// Whether a link leads to a draft, or to a figure that only a draft shows.
  func hold(_ scheme: LinkScheme, _ name: String) -> Bool {
    let held: Set<String>
    switch scheme {
    case .section: held = pages
    case .figure, .value: held = figures
    case .cite, .term, .score, .claim, .media: return false
    }
    return !held.isEmpty && held.contains(String(name.prefix { $0 != "#" }))
  }

  /// Whether the page is a draft.
  private mutating func add(_ pages: LoadedContent.PagePair, as name: String, isInDraft: Bool)
    -> Bool
  {
    guard isInDraft || pages.isDraft else { return false }
    self.pages.insert(name)
    texts.append(pages)
    for language in Language.allCases {
      guard let mark = pages[language].draftMark, pages[language.other].draftMark == nil else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          .pairStructure, at: mark,
          "this half is a draft and '\(pages[language.other].file.path)' is not",
          help: "write 'status: draft' in both halves, or in neither"))
    }
    return true
  }

  private static func figures(in pages: LoadedContent.PagePair) -> [String] {
    pages.chinese.references.placedImages.compactMap { image in
      guard case (.figure, let id)? = LinkScheme.split(image.destination) else { return nil }
      return id
    }
  }
}

extension LoadedContent.PagePair {
  /// Whether either half says that it is a draft.
  var isDraft: Bool { chinese.draftMark != nil || english.draftMark != nil }
}
