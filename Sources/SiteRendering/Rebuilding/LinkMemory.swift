import Diagnostics

/// The links of every page of the last run, and what was wrong with them.
struct LinkMemory: Sendable {
  private struct Page: Sendable {
    let bytes: [UInt8]
    let links: PageLinks
    let ids: Set<String>
    /// The files in which its links and references name ids, sorted.
    let targets: [String]
    /// The ids of those files when the links were checked; nil before.
    var checkedAgainst: [Set<String>?]?
    var problems: [Diagnostic] = []
  }

  private var pages: [String: Page] = [:]
  private var paths: [String] = []

  /// Everything that is wrong with the links and ids of a site; see ``LinkCheck``.
  ///
  /// Reads only the pages whose bytes are others, and follows only the links of those and of pages
  /// that name an id in a page whose ids are others. With other paths in the site, every link is
  /// followed.
  mutating func check(_ site: RenderedSite, baseURL: BaseURL?) -> [Diagnostic] {
    let paths = site.files.map(\.path)
    let hasOtherPaths = paths != self.paths
    self.paths = paths
    var current: [String: Page] = [:]
    for file in site.files where LinkCheck.reads(file) {
      let known = pages[file.path]
      current[file.path] = known?.bytes == file.bytes ? known : Self.page(file)
    }
    pages = current
    let ids = current.mapValues(\.ids)
    let unchecked = paths.filter { path in
      guard let page = current[path] else { return false }
      return hasOtherPaths || page.checkedAgainst != page.targets.map { ids[$0] }
    }
    follow(unchecked, ids, baseURL)
    // The help for a dead link depends on how many there are: they are told together.
    if unchecked.count < current.count, pages.values.contains(where: { !$0.problems.isEmpty }) {
      follow(paths, ids, baseURL)
    }
    return paths.flatMap { pages[$0]?.problems ?? [] }.sortedByPlace()
  }

  private mutating func follow(
    _ unchecked: [String], _ ids: [String: Set<String>], _ baseURL: BaseURL?
  ) {
    guard !unchecked.isEmpty else { return }
    var check = LinkCheck(paths: Set(paths), ids: ids, baseURL: baseURL?.text)
    for path in unchecked {
      guard var page = pages[path] else { continue }
      page.problems = check.problems(of: page.links, onPage: path)
      page.checkedAgainst = page.targets.map { ids[$0] }
      pages[path] = page
    }
  }

  private static func page(_ file: RenderedFile) -> Page {
    let links = PageLinks(file)
    var targets: Set<String> = links.idReferences.isEmpty ? [] : [file.path]
    for link in links.links {
      if case .inside(let path, _?) = LinkTarget(link.value, onPage: file.path) {
        targets.insert(path)
      }
    }
    return Page(
      bytes: file.bytes, links: links, ids: Set(links.ids.map(\.value)), targets: targets.sorted())
  }
}
