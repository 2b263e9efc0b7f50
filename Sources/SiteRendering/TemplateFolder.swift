import Diagnostics
import Plotting
import ReportModel

/// The files of the templates' folder: templates, and assets that are published.
struct TemplateFolder {
  let templates: [SourceFile]
  let diagnostics: [Diagnostic]
  let assetFiles: [SourceFile]

  private static let folder = "Templates"
  private static let assetFolder = "\(folder)/assets/"

  init(_ files: [SourceFile]) {
    assetFiles = files.filter { $0.path.hasPrefix(Self.assetFolder) }
    let others = files.filter { !$0.path.hasPrefix(Self.assetFolder) }
    templates = others.filter { $0.path.hasSuffix(".mustache") }
    diagnostics = others.filter { !$0.path.hasSuffix(".mustache") && !Self.isGuide($0) }.map {
      Diagnostic(
        .unexpectedFile, at: SourceRange(wholeFile: $0.path), "nothing reads this file",
        help: "end its name with .mustache, or put it into \(Self.assetFolder)")
    }
  }

  /// What is published besides the pages, and where.
  struct Assets {
    let addresses: AssetAddresses
    let files: [RenderedFile]
  }

  /// The assets under names made from their content; nil where one that every page needs is missing.
  ///
  /// The style of charts follows the site's own style sheet, so that its colours stand in one place.
  func assets(media: [MediaFile]) -> Checked<Assets?> {
    let assets = assetFiles.map { file in
      let name = String(file.path.dropFirst(Self.assetFolder.utf8.count))
      let bytes = name == Self.stylesheet ? file.bytes + ChartStyleSheet.bytes : file.bytes
      return Asset(name: name, bytes: bytes)
    }
    let pictures = media.map { Asset(name: "media/\($0.name)", bytes: $0.bytes) }
    var problems: [Diagnostic] = []
    func address(_ name: String) -> String {
      if let asset = assets.first(where: { $0.name == name }) { return asset.file.path }
      let path = Self.assetFolder + name
      problems.append(
        Diagnostic(
          .missingFile, at: SourceRange(wholeFile: path), "asset is missing",
          help: "create '\(path)'"))
      return ""
    }
    let addresses = AssetAddresses(
      stylesheet: address(Self.stylesheet), script: address("site.js"),
      favicon: address("favicon.svg"), media: pictures.map(\.file.path))
    problems += Self.misnamed(assetFiles)
    guard problems.isEmpty else { return Checked(nil, problems) }
    return Checked(Assets(addresses: addresses, files: (assets + pictures).map(\.file)))
  }

  private static func misnamed(_ files: [SourceFile]) -> [Diagnostic] {
    files.filter { !RenderedSite.isPath($0.path) }.map { file in
      let name = file.path.dropFirst(assetFolder.count)
      return Diagnostic(
        .contentName, at: SourceRange(wholeFile: file.path),
        "file name '\(name)' has a form that is not allowed",
        help: "use ASCII letters, digits, '.', '-', '_' and '~', such as 'mark-2.svg'")
    }
  }

  private static let stylesheet = "site.css"

  private static func isGuide(_ file: SourceFile) -> Bool { file.path.hasSuffix("/README.md") }
}

/// The style of charts for pages: colours for both themes, then what the classes mean.
enum ChartStyleSheet {
  static let bytes: [UInt8] = Array(text.utf8)

  private static let text = """

    /* Charts: written by the build. */
    :root{\(ChartStyle.variables(.light))}
    @media (prefers-color-scheme:dark){:root:not([data-theme="light"]){\(ChartStyle.variables(.dark))}}
    :root[data-theme="dark"]{\(ChartStyle.variables(.dark))}
    @media print{:root,:root[data-theme]{\(ChartStyle.variables(.light))}}
    \(ChartStyle.rules)
    """
}
