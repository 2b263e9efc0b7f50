import ReportModel

/// The data files of a report as a whole: all values, all sources, and the package that describes
/// them with the files of the figures and of the index.
struct ReportData: Equatable, Sendable {
  /// Every value of the report.
  let all: [UInt8]
  /// The sources.
  let sources: [UInt8]
  /// The description of every file in JSON.
  let package: [UInt8]

  /// Takes the data of each figure by number, the first at index 0, and those of the index.
  init(
    _ report: Report, figureFiles: [[DataFormat: [UInt8]]], indexFiles: [DataFormat: [UInt8]],
    baseURL: BaseURL?
  ) {
    all = TidyData(report: report).bytes
    sources = SourceTable.bytes(report)
    let description = DataPackage(
      report: report, baseURL: baseURL, all: all, sources: sources,
      figures: figureFiles.map { $0[.csv] ?? [] }, index: indexFiles[.csv])
    package = Array(description.json.text.utf8)
  }

  /// In the place of data that a page does not show.
  static let none = ReportData(all: [], sources: [], package: [])

  private init(all: [UInt8], sources: [UInt8], package: [UInt8]) {
    self.all = all
    self.sources = sources
    self.package = package
  }

  var files: [RenderedFile] {
    [(SiteAddress.allData, all), (.sourceData, sources), (.dataPackage, package)].map {
      RenderedFile(path: $0.path, bytes: $1)
    }
  }
}
