import ReportModel

/// What pages hold, in the words of schema.org (JSON-LD 1.1).
struct StructuredData {
  let site: SiteMaterial
  let baseURL: BaseURL
  let language: Language

  private var report: Report { site.report }
  private var identity: ReportIdentity { report.identity }

  /// The report as a whole.
  var wholeReport: JSON {
    let other = language.other
    return .object(
      [
        ("@context", .string("https://schema.org")), ("@type", .string("Report")),
        ("@id", .string(address(.home(language)))), ("url", .string(address(.home(language)))),
        ("name", .string(identity.fullTitle(language))),
        ("alternateName", .string(identity.shortTitle[language])),
        ("description", .string(identity.description[language])),
        ("inLanguage", .string(language.tag)), ("version", .string(identity.edition)),
        ("datePublished", .string(identity.date.description)), ("publisher", publisher),
        ("copyrightNotice", .string(identity.rights[language])),
      ] + license + [
        (
          "workTranslation",
          .object([
            ("@type", .string("Report")), ("@id", .string(address(.home(other)))),
            ("inLanguage", .string(other.tag)), ("name", .string(identity.fullTitle(other))),
          ])
        )
      ])
  }

  /// The data of a figure with the files they can be taken away in.
  func dataset(_ figure: Figure, description: String) -> JSON {
    let files = DataFormat.allCases.map { format in
      download(
        .data(figure.number, format), format,
        size: site.dataFiles[figure.number - 1][format]?.count ?? 0)
    }
    let sources = figure.sources.compactMap { index in report.sources[index].url }
    return .object(
      [
        ("@context", .string("https://schema.org")), ("@type", .string("Dataset")),
        ("@id", .string(address(.figure(figure.number, language)))),
        ("url", .string(address(.figure(figure.number, language)))),
        ("name", .string(figure.caption.title[language])), ("description", .string(description)),
      ] + shared + [
        ("isBasedOn", .list(sources.map { .string($0) })), ("distribution", .list(files)),
      ])
  }

  /// All data of the report.
  func wholeDataset(description: String) -> JSON {
    var files = [
      download(.allData, .csv, size: site.data.all.count),
      download(.dataPackage, .json, size: site.data.package.count),
    ]
    files += DataFormat.allCases.compactMap { format in
      site.indexFiles[format].map { download(.indexData(format), format, size: $0.count) }
    }
    return .object(
      [
        ("@context", .string("https://schema.org")), ("@type", .string("Dataset")),
        ("@id", .string(address(.dataPage(language)))),
        ("url", .string(address(.dataPage(language)))),
        ("name", .string(identity.fullTitle(language))), ("description", .string(description)),
      ] + shared + [
        (
          "hasPart",
          .list(
            report.figures.map {
              .object([("@id", .string(address(.figure($0.number, language))))])
            })
        ), ("distribution", .list(files)),
      ])
  }

  private var shared: [(key: String, value: JSON)] {
    [
      ("inLanguage", .string(language.tag)), ("version", .string(identity.edition)),
      ("datePublished", .string(identity.date.description)), ("creator", publisher),
      ("publisher", publisher), ("isAccessibleForFree", .bool(true)),
      ("copyrightNotice", .string(identity.rights[language])),
    ] + license + [
      ("isPartOf", .object([("@id", .string(address(.home(language))))]))
    ]
  }

  private func download(_ file: SiteAddress, _ format: DataFormat, size: Int) -> JSON {
    .object([
      ("@type", .string("DataDownload")), ("encodingFormat", .string(format.mediaType)),
      ("contentUrl", .string(address(file))), ("contentSize", .string("\(size) B")),
    ])
  }

  private var license: [(key: String, value: JSON)] {
    identity.license.map { [("license", .string($0.url))] } ?? []
  }

  private var publisher: JSON {
    .object([
      ("@type", .string("Organization")), ("name", .string(identity.publisher[language])),
    ])
  }

  private func address(_ file: SiteAddress) -> String { baseURL.address(of: file) }
}

extension DataFormat {
  /// The media type, as a server names it.
  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .json: "application/json"
    }
  }
}
