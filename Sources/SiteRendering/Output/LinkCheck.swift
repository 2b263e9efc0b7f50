public import Diagnostics

/// Checks that every link of a rendered site leads somewhere, and that no id stands twice on a page.
public struct LinkCheck: Sendable {
  private let paths: Set<String>
  private let ids: [String: Set<String>]
  private let baseURL: String?
  private var suggestions: [String: String] = [:]
  private var makesSuggestions = true

  /// Everything that is wrong with the links and ids of a site, in the order of their places.
  ///
  /// Reads `href`, `src` and `xlink:href`, the elements that name an id of their page (`for` and the
  /// ARIA relations), and ids, in every `.html` and `.svg` file. Links must be relative, name a
  /// file of the site and, behind `#`, an id of it; `http`, `https` and `mailto` are not followed,
  /// but for addresses below the site's own, which must name a file of it.
  /// Places count lines and columns of the rendered file. Linear in the bytes of the site.
  public static func check(_ site: RenderedSite, baseURL: BaseURL? = nil, jobs: Int = 2)
    -> [Diagnostic]
  {
    var memory = LinkMemory()
    return memory.check(site, baseURL: baseURL, jobs: jobs)
  }

  /// Whether a file has links and ids.
  static func reads(_ file: RenderedFile) -> Bool {
    file.path.hasSuffix(".html") || file.path.hasSuffix(".svg")
  }

  init(paths: Set<String>, ids: [String: Set<String>], baseURL: String?) {
    self.paths = paths
    self.ids = ids
    self.baseURL = baseURL
  }

  /// Whether nothing is wrong with the links and ids of a page.
  func isSound(_ links: PageLinks, onPage page: String) -> Bool {
    var quiet = self
    quiet.makesSuggestions = false
    return quiet.problems(of: links, onPage: page).isEmpty
  }

  /// Everything that is wrong with the links and ids of a page.
  mutating func problems(of links: PageLinks, onPage page: String) -> [LinkProblem] {
    var problems = links.links.compactMap { link in
      problem(of: link, onPage: page).map { LinkProblem(words: link.value, diagnostic: $0) }
    }
    let others = links.idReferences.compactMap { problem(ofReference: $0) }
    problems += (others + Self.duplicates(links.ids)).map {
      LinkProblem(words: $0.message, diagnostic: $0)
    }
    return problems
  }

  private mutating func problem(of link: PageLinks.Mark, onPage page: String) -> Diagnostic? {
    var target = LinkTarget(link.value, onPage: page)
    if let baseURL, link.value.hasPrefix(baseURL) {
      target = LinkTarget(String(link.value.dropFirst(baseURL.count)), onPage: "")
    }
    switch target {
    case .outside: return nil
    case .refused(let reason):
      return Diagnostic(
        .deadLink, at: link.range, "link '\(link.value)' \(reason)",
        help: "write a relative link that names a file, such as ../figures.html")
    case .inside(let path, let fragment):
      guard paths.contains(path) else {
        return Diagnostic(
          .deadLink, at: link.range,
          "link '\(link.value)' leads to '\(path)', which is not in the site",
          help: suggestion(for: path))
      }
      guard let fragment, let known = ids[path], !known.contains(fragment) else { return nil }
      return Diagnostic(
        .deadLink, at: link.range,
        "link '\(link.value)' leads to an id that '\(path)' does not have",
        help: Suggestion.help(for: fragment, in: known, kind: "ids"))
    }
  }

  private func problem(ofReference reference: PageLinks.Mark) -> Diagnostic? {
    let known = ids[reference.range.path] ?? []
    let names = reference.value.split(separator: " ").map { String($0) }
    guard let missing = names.first(where: { !known.contains($0) }) else { return nil }
    return Diagnostic(
      .deadLink, at: reference.range, "id '\(missing)' is named here and not on the page",
      help: Suggestion.help(for: missing, in: known, kind: "ids"))
  }

  /// One address that is wrong in a navigation is wrong on every page: the nearest is sought once.
  private mutating func suggestion(for path: String) -> String {
    guard makesSuggestions else { return "" }
    if let known = suggestions[path] { return known }
    let isRare = suggestions.count < 50
    let nearest = isRare ? Suggestion.nearest(to: path, in: paths) : nil
    let help = nearest.map { "did you mean '\($0)'?" } ?? "link to a file of the site"
    suggestions[path] = help
    return help
  }

  private static func duplicates(_ ids: [PageLinks.Mark]) -> [Diagnostic] {
    var first: [String: PageLinks.Mark] = [:]
    var problems: [Diagnostic] = []
    for id in ids {
      guard let other = first[id.value] else {
        first[id.value] = id
        continue
      }
      problems.append(
        Diagnostic(
          .duplicateID, at: id.range, "id '\(id.value)' stands twice on this page",
          help: "give one of the two elements another id",
          notes: [.init(range: other.range, message: "'\(id.value)' stands here first")]))
    }
    return problems
  }
}
