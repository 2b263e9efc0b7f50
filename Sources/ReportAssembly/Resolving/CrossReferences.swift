import CommonMark
import Diagnostics
import ReportModel

/// Resolves every internal link and image of the pages.
struct CrossReferences {
  private let index: ReferenceIndex
  private let unreadable: Unreadable
  private let drafts: Drafts
  private var isInDraft = false
  private(set) var resolved: [String: CrossReference] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ index: ReferenceIndex, unreadable: Unreadable, drafts: Drafts) {
    self.drafts = drafts
    self.index = index
    self.unreadable = unreadable
  }

  /// What a page may hold beside words.
  enum PageKind {
    /// A home or part page: neither figures nor citations.
    case list
    /// A page outside the parts: citations, no figures.
    case article
    /// Figures and citations.
    case section
  }

  /// Resolves the links of a page.
  mutating func resolve(_ page: LoadedPage, of kind: PageKind, isDraft: Bool = false) {
    isInDraft = isDraft
    let references = page.references
    for link in references.links { resolve(link, of: kind) }
    for image in references.inlineImages + references.nestedImages { refuse(image) }
    for image in references.placedImages {
      if kind != .section, case (.figure, _)? = LinkScheme.split(image.destination) {
        diagnostics.append(
          Diagnostic(
            .blockNotAllowed, at: image.range, "a figure is placed outside a section",
            help: "place it in a section, and refer to it here with '[](\(image.destination))'"))
      } else {
        resolve(image)
      }
    }
  }

  /// Resolves the section of a claim; a claim may come before its section is written.
  mutating func resolve(claimSection path: Located<String>) {
    if drafts.hold(.section, path.value) { return }
    switch index.resolve(.section, path.value) {
    case .success(let reference): resolved["section:\(path.value)"] = reference
    case .failure(let failure):
      diagnostics.append(
        Diagnostic(
          .unknownReference, severity: .warning, at: path.range, failure.message,
          help: failure.help))
    }
  }

  private mutating func resolve(_ link: Link, of kind: PageKind) {
    guard let (scheme, name) = LinkScheme.split(link.destination) else {
      requireText(link)
      return
    }
    switch scheme {
    case .figure, .section: break
    case .cite: check(citation: link, of: kind)
    case .term, .value, .score, .claim: requireText(link)
    case .media:
      diagnostics.append(
        Diagnostic(
          .unsafeLink, at: link.range, "a link to a picture", help: "show it: '!' before the '['"))
      return
    }
    resolve(link.destination, scheme, name, at: link.range)
  }

  private mutating func resolve(_ image: Image) {
    guard let (scheme, name) = LinkScheme.split(image.destination) else { return }
    guard scheme == .figure || scheme == .media else {
      diagnostics.append(
        Diagnostic(
          .unsafeLink, at: image.range, "'\(image.destination)' is not a picture",
          help: "write '![](figure:ID)' or '![what it shows](media:FILE)'"))
      return
    }
    if scheme == .media, image.alternativeText.isEmpty {
      diagnostics.append(
        Diagnostic(
          .brokenLink, at: image.range, "a picture without a description",
          help: "say in the brackets what it shows"))
    }
    resolve(image.destination, scheme, name, at: image.range)
  }

  private mutating func resolve(
    _ destination: String, _ scheme: LinkScheme, _ name: String, at range: SourceRange
  ) {
    if !isInDraft, drafts.hold(scheme, name) {
      diagnostics.append(Self.leadsToDraft(destination, at: range))
      return
    }
    guard resolved[destination] == nil, !unreadable.hides(scheme, name) else { return }
    switch index.resolve(scheme, name) {
    case .success(let reference): resolved[destination] = reference
    case .failure(let failure):
      diagnostics.append(
        Diagnostic(.unknownReference, at: range, failure.message, help: failure.help))
    }
  }

  static func leadsToDraft(_ destination: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .draftReference, at: range, "'\(destination)' leads to a draft",
      help: "publish the draft by removing its 'status: draft', or refer to it later")
  }

  /// A citation is printed as a number that leads to the list at the end of its section.
  private mutating func check(citation link: Link, of kind: PageKind) {
    if kind == .list {
      diagnostics.append(
        Diagnostic(
          .blockNotAllowed, at: link.range, "a source is cited outside a section",
          help: "cite it in a section, where the sources are listed"))
    }
    if !link.content.isEmpty {
      diagnostics.append(
        Diagnostic(
          .brokenLink, at: link.range, "a citation with words between its brackets",
          help: "write the words before it: '…[](\(link.destination))'"))
    }
  }

  private mutating func requireText(_ link: Link) {
    guard link.content.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .brokenLink, at: link.range, "a link without words",
        help: "write its words between the brackets"))
  }

  private mutating func refuse(_ image: Image) {
    diagnostics.append(
      Diagnostic(
        .blockNotAllowed, at: image.range, "an image inside another block",
        help: "give it a paragraph of its own, not indented"))
  }
}
