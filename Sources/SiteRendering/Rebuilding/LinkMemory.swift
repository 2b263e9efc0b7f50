import Diagnostics
import Rebuilding

/// The links of every page of the last run, and whether they were sound.
struct LinkMemory: Sendable {
  /// A class, never changed: a large site has thousands, which go from run to run.
  private final class Page: Sendable {
    let bytes: [UInt8]
    let links: PageLinks
    let ids: Set<String>
    /// The files in which its links and references name ids.
    let targets: Set<String>

    init(_ file: RenderedFile) {
      bytes = file.bytes
      links = PageLinks(file)
      ids = Set(links.ids.map(\.value))
      var targets: Set<String> = links.idReferences.isEmpty ? [] : [file.path]
      for link in links.links where link.value.utf8.contains(UInt8(ascii: "#")) {
        if case .inside(let path, _?) = LinkTarget(link.value, onPage: file.path) {
          targets.insert(path)
        }
      }
      self.targets = targets
    }
  }

  private var paths: [String] = []
  private var pages: [String: Page] = [:]
  /// The pages with a link or an id that was wrong.
  private var unsound: Set<String> = []

  /// Everything that is wrong with the links and ids of a site; see ``LinkCheck``.
  ///
  /// Reads only the pages whose bytes are others, and follows only the links of those and of pages
  /// that name an id in a page whose ids are others. With other paths in the site, every link is
  /// followed.
  mutating func check(_ site: RenderedSite, baseURL: BaseURL?, jobs: Int) -> [Diagnostic] {
    let paths = site.files.map(\.path)
    let hasOtherPaths = paths != self.paths
    if hasOtherPaths {
      self.paths = paths
      let published = Set(paths)
      pages = pages.filter { published.contains($0.key) }
      unsound = []
    }
    let map = ConcurrentMap(jobs: jobs)
    let unread = site.files.filter { LinkCheck.reads($0) && pages[$0.path]?.bytes != $0.bytes }
    var withOtherIDs: Set<String> = []
    for (file, page) in zip(unread, map.map(unread) { Page($0) }) {
      if pages[file.path]?.ids != page.ids { withOtherIDs.insert(file.path) }
      pages[file.path] = page
    }
    let read = Set(unread.map(\.path))
    let unchecked = pages.filter { path, page in
      hasOtherPaths || read.contains(path)
        || !withOtherIDs.isEmpty && !withOtherIDs.isDisjoint(with: page.targets)
    }.map { (path: $0.key, links: $0.value.links) }
    let check = LinkCheck(paths: Set(paths), ids: pages.mapValues(\.ids), baseURL: baseURL?.text)
    let areSound = map.map(unchecked) { check.isSound($0.links, onPage: $0.path) }
    for (page, isSound) in zip(unchecked, areSound) {
      if isSound { unsound.remove(page.path) } else { unsound.insert(page.path) }
    }
    // The help for a dead link depends on how many there are: they are told together, in order.
    var teller = check
    let problems = paths.filter(unsound.contains).flatMap { path in
      pages[path].map { teller.problems(of: $0.links, onPage: path) } ?? []
    }
    return LinkProblem.told(problems).sortedByPlace()
  }
}
