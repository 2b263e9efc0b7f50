import Diagnostics
import Rebuilding
import ReportModel

/// What one run of ``SiteRenderer`` leaves for the next: drawings, pages and their links.
public struct SiteMemory: Sendable {
  /// Remembers nothing.
  public init() {}

  /// What a set of templates is made from.
  struct TemplateInput: Equatable, Sendable {
    let files: [SourceFile]
    let words: [String]
  }

  /// What the published assets are made from.
  struct AssetInput: Equatable, Sendable {
    let files: [SourceFile]
    let media: [MediaFile]
  }

  /// What a figure's drawings and data files are made from.
  struct FigureInput: Equatable, Sendable {
    let figure: Figure
    /// The number of ``Report/drawingSettings``.
    let settings: Int
  }

  /// What every page is made from.
  struct Frame: Equatable, Sendable {
    let outline: Report
    let outlineBytes: [UInt8]
    let templates: [SourceFile]
    let assets: AssetAddresses
    let hasSources: Bool
    let baseURL: String?
  }

  /// What the pages of a folder share.
  struct NavigationInput: Equatable, Sendable {
    let language: Language
    /// One of its pages.
    let address: SiteAddress
    /// The number of ``Frame``.
    let frame: Int
  }

  /// What the data of the report as a whole are made from.
  struct DataInput: Equatable, Sendable {
    let figures: [Figure]
    /// The number of ``Report/drawingSettings``.
    let settings: Int
    let baseURL: String?
  }

  var templates = Remembered<TemplateInput, Checked<TemplateSet>>()
  var assets = Remembered<AssetInput, Checked<TemplateFolder.Assets?>>()
  var figures = Remembered<FigureInput, FigureMaterial>()
  var indexFiles = Remembered<Int, [DataFormat: [UInt8]]>()
  var data = Remembered<DataInput, ReportData>()
  var destinations = Remembered<PageText, TextDestinations>()
  var navigation = Remembered<NavigationInput, Navigation>()
  var pages = Remembered<PageInput, RenderedFile>()
  var links = LinkMemory()
  var settings = Revision<Report>()
  var frames = Revision<Frame>()

  /// How many pages the last run rendered; the others were taken over from the run before.
  public var renderedPages: Int { pages.madeCount }
}

/// The drawings of a figure and its data in each format.
struct FigureMaterial: Sendable {
  let drawn: Localized<DrawnFigure>
  let dataFiles: [DataFormat: [UInt8]]
}
