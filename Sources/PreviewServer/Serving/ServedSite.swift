import Diagnostics
import SiteRendering

/// What is served at one moment: the last good site, and what stands in the way of a newer one.
struct ServedSite: Sendable {
  /// Counts the runs of the pipeline, from 1.
  let build: Int
  /// The errors of the last run as text, one for each.
  let problems: [String]
  /// Whether the site is that of the last run, in spite of its errors; else it is the last good one.
  let isCurrent: Bool
  private let help: EditorsHelp?
  let basePath: BasePath
  private let files: [String: ServedFile]
  private let ownFiles: [String: ServedFile]
  /// Stands in while no run has given a site.
  private let waitingPage: ServedFile

  /// What is served before the first run.
  init(basePath: BasePath) {
    build = 0
    problems = []
    isCurrent = false
    help = nil
    self.basePath = basePath
    files = [:]
    let own = ClientFile.allCases.map { file in
      (ClientFile.folder + file.rawValue, file.bytes)
    }
    let served = own.map { ($0, ServedFile(path: $0, bytes: $1, in: basePath)) }
    ownFiles = Dictionary(served) { first, _ in first }
    waitingPage = ServedFile(path: "waiting.html", bytes: WaitingPage.bytes, in: basePath)
  }

  private init(
    _ last: ServedSite, files: [String: ServedFile], problems: [String], isCurrent: Bool,
    help: EditorsHelp?
  ) {
    self.isCurrent = isCurrent
    self.help = help
    build = last.build + 1
    self.problems = problems
    basePath = last.basePath
    self.files = files
    ownFiles = last.ownFiles
    waitingPage = last.waitingPage
  }

  /// What is served after a run: its site, or the last good one with the errors.
  ///
  /// Files whose bytes did not change are taken over, so that the cost is that of the changes.
  func after(_ run: PreviewBuild) -> ServedSite {
    guard let site = run.site else {
      return ServedSite(
        self, files: files, problems: Self.problems(of: run), isCurrent: false, help: help)
    }
    var next: [String: ServedFile] = [:]
    next.reserveCapacity(site.files.count)
    for file in site.files {
      if let known = files[file.path], known.original == file.bytes {
        next[file.path] = known
      } else {
        next[file.path] = ServedFile(file, in: basePath)
      }
    }
    return ServedSite(
      self, files: next, problems: Self.problems(of: run), isCurrent: true, help: run.help)
  }

  /// The last good site with the failure of a run that could not end.
  func after(failure: String) -> ServedSite {
    ServedSite(self, files: files, problems: [failure], isCurrent: false, help: help)
  }

  private static func problems(of run: PreviewBuild) -> [String] {
    let printer = DiagnosticPrinter(files: run.files)
    let errors = run.diagnostics.filter { $0.severity == .error }.sortedByPlace()
    return errors.map { printer.text([$0]) }
  }

  var hasSite: Bool { !files.isEmpty }

  /// A file by its path below the base path; nil where there is none.
  func file(_ path: String) -> ServedFile? { files[path] ?? ownFiles[path] }

  /// What is sent for an address where nothing is.
  var missingPage: ServedFile { hasSite ? files[Self.notFound] ?? waitingPage : waitingPage }

  /// What is sent for a path: a folder stands for its index.
  func page(at path: String) -> ServedFile? {
    if path.hasPrefix(Self.reviews) {
      return help?.review(at: String(path.dropFirst(Self.reviews.count))).map { page in
        ServedFile(path: path, bytes: Array(page.utf8), in: basePath)
      }
    }
    return path.isEmpty || path.hasSuffix("/") ? file(path + "index.html") : file(path)
  }

  /// The version that a page open at a path would have now.
  func version(at path: String) -> String { (page(at: path) ?? missingPage).version }

  /// Where the numbers and figures of a page come from, as JSON; nil for a page without them.
  func origins(ofPage path: String) -> [UInt8]? {
    let page = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    return help?.origins(ofPage: page).map { Array($0.utf8) }
  }

  private static let notFound = "404.html"
  private static let reviews = ClientFile.folder + ClientFile.reviews
}

/// The page that is shown while no run has given a site: empty, under the errors.
enum WaitingPage {
  static let bytes = Array(text.utf8)

  private static let text = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>No site yet</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    </head>
    <body>
    <main><p>No site yet: mend what is listed, and this page turns into it.</p></main>
    </body>
    </html>

    """
}
