import Diagnostics
import Rebuilding

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
    var isSound = true
  }

  private var pages: [String: Page] = [:]
  private var paths: [String] = []

  /// Everything that is wrong with the links and ids of a site; see ``LinkCheck``.
  ///
  /// Reads only the pages whose bytes are others, and follows only the links of those and of pages
  /// that name an id in a page whose ids are others. With other paths in the site, every link is
  /// followed.
  mutating func check(_ site: RenderedSite, baseURL: BaseURL?, jobs: Int) -> [Diagnostic] {
    let paths = site.files.map(\.path)
    let hasOtherPaths = paths != self.paths
    self.paths = paths
    let map = ConcurrentMap(jobs: jobs)
    let files = site.files.filter(LinkCheck.reads)
    let unread = files.filter { pages[$0.path]?.bytes != $0.bytes }
    let read = map.map(unread) { Self.page($0) }
    var current: [String: Page] = [:]
    for file in files { current[file.path] = pages[file.path] }
    for (file, page) in zip(unread, read) { current[file.path] = page }
    pages = current
    let ids = current.mapValues(\.ids)
    let unchecked = paths.filter { path in
      guard let page = current[path] else { return false }
      return hasOtherPaths || page.checkedAgainst != page.targets.map { ids[$0] }
    }
    let check = LinkCheck(paths: Set(paths), ids: ids, baseURL: baseURL?.text)
    let known = current
    let areSound = map.map(unchecked) { path in
      known[path].map { check.isSound($0.links, onPage: path) } ?? true
    }
    for (path, isSound) in zip(unchecked, areSound) {
      pages[path]?.isSound = isSound
      pages[path]?.checkedAgainst = current[path]?.targets.map { ids[$0] }
    }
    // The help for a dead link depends on how many there are: they are told together, in order.
    var teller = check
    return paths.flatMap { path -> [Diagnostic] in
      guard let page = pages[path], !page.isSound else { return [] }
      return teller.problems(of: page.links, onPage: path)
    }.sortedByPlace()
  }

  private static func page(_ file: RenderedFile) -> Page {
    let links = PageLinks(file)
    var targets: Set<String> = links.idReferences.isEmpty ? [] : [file.path]
    for link in links.links where link.value.utf8.contains(UInt8(ascii: "#")) {
      if case .inside(let path, _?) = LinkTarget(link.value, onPage: file.path) {
        targets.insert(path)
      }
    }
    return Page(
      bytes: file.bytes, links: links, ids: Set(links.ids.map(\.value)), targets: targets.sorted())
  }
}
