import ReportModel

/// The formats in which a figure's data can be taken away.
enum DataFormat: String, CaseIterable {
  case csv, json
}

/// Where each page and file of the site lies, as a path from the site's root.
///
/// This is the one map of addresses; both languages are alike. Every link is made relative by
/// ``link(to:)``, so that the site works under any folder and from disk.
struct SiteAddress: Hashable {
  let path: String

  private init(_ path: String) { self.path = path }

  static let chooser = SiteAddress("index.html")
  static let notFound = SiteAddress("404.html")
  static let sitemap = SiteAddress("sitemap.xml")
  static let robots = SiteAddress("robots.txt")

  static func home(_ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/index.html")
  }

  static func part(_ part: Part, _ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/\(part.id).html")
  }

  static func section(_ section: Section, of part: Part, _ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/\(part.id)/\(section.id).html")
  }

  static func gallery(_ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/figures.html")
  }

  static func article(_ article: Article, _ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/\(article.path).html")
  }

  static func sources(_ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/sources.html")
  }

  static func glossary(_ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/glossary.html")
  }

  static func figure(_ number: Int, _ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/figures/\(number).html")
  }

  static func drawing(_ number: Int, _ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/figures/\(number).svg")
  }

  static func data(_ number: Int, _ format: DataFormat) -> SiteAddress {
    SiteAddress("data/figures/\(number < 10 ? "0" : "")\(number).\(format.rawValue)")
  }

  static func index(_ page: IndexPage, _ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/\(page.rawValue).html")
  }

  static func indexData(_ format: DataFormat) -> SiteAddress {
    SiteAddress("data/index.\(format.rawValue)")
  }

  /// The page of all downloads.
  static func dataPage(_ language: Language) -> SiteAddress {
    SiteAddress("\(language.rawValue)/data.html")
  }

  static let allData = SiteAddress("data/all.csv")
  static let sourceData = SiteAddress("data/sources.csv")
  static let dataPackage = SiteAddress("data/datapackage.json")

  static func asset(_ name: String) -> SiteAddress {
    SiteAddress("assets/\(name)")
  }

  /// The folder that the file lies in, with a slash at its end; empty at the root.
  var folder: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// The prefix that leads from this page up to the site's root: "", "../", "../../".
  var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The relative address of another file as seen from this page.
  func link(to other: SiteAddress, anchor: String? = nil) -> String {
    let fragment = anchor.map { "#\($0)" } ?? ""
    if other == self, anchor != nil { return fragment }
    // By bytes: a page of a large report links to every section.
    let (here, there) = (Array(path.utf8), Array(other.path.utf8))
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let slash = UInt8(ascii: "/")
    let start = here[..<shared].lastIndex(of: slash).map { $0 + 1 } ?? 0
    let up = String(repeating: "../", count: here[start...].count { $0 == slash })
    return up + String(decoding: there[start...], as: UTF8.self) + fragment
  }
}
