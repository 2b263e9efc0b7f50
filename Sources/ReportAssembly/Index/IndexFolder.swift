import Diagnostics
import Indicators
import ReportModel
import Tables

/// The folder `Content/index`: the data of a composite index.
struct IndexFolder {
  /// The files by their names.
  let files: [String: SourceFile]
  let surroundings: FigureSurroundings

  static let path = "\(ContentPath.folder)/index"
  private static let needed = [
    "regions.yaml", "structure.csv", "indicators.csv", "alternates.csv", "members.csv",
    "context.csv", "claims.csv",
  ]
  /// The names of the files, without the account of the method.
  static let fileNames = needed + ["weights.csv"]

  /// The index; nil where an error stands in its way.
  func read() -> Checked<IndexDraft?> {
    var diagnostics = Self.needed.filter { files[$0] == nil }.map(missing)
    let regions = regions(&diagnostics)
    let tables = tables(&diagnostics)
    // Everything else refers to the two.
    guard let regions, let structure = tables["structure.csv"] else {
      return Checked(nil, diagnostics)
    }
    let outline = IndexOutline.read(
      structure, weights: tables["weights.csv"], regions.units, surroundings)
    diagnostics += outline.diagnostics
    var reader = IndexReader(regions, outline.value, surroundings)
    reader.readCells(tables["indicators.csv"], alternates: tables["alternates.csv"])
    reader.readMembers(tables["members.csv"])
    reader.readContext(tables["context.csv"])
    reader.readClaims(tables["claims.csv"])
    diagnostics += reader.diagnostics
    guard !diagnostics.containsError else { return Checked(nil, diagnostics) }
    do throws(IndexFault) {
      return Checked(try reader.draft(), diagnostics)
    } catch {
      // Every fault has a message of its own above; this one keeps a new kind from passing unseen.
      let problem = Diagnostic(
        .indexStructure, at: structure.headerRange, "the data make no index: \(error)",
        help: "compare the files of '\(Self.path)' with each other")
      return Checked(nil, diagnostics + [problem])
    }
  }

  private func missing(_ name: String) -> Diagnostic {
    let path = "\(Self.path)/\(name)"
    return Diagnostic(
      .missingFile, at: SourceRange(wholeFile: path), "a file of the index is missing",
      help: "create '\(path)', or remove the whole folder")
  }

  private func regions(_ diagnostics: inout [Diagnostic]) -> IndexRegions? {
    guard let file = files["regions.yaml"] else { return nil }
    let mapping = YAMLFile.mapping(of: file)
    diagnostics += mapping.diagnostics
    guard let mapping = mapping.value else { return nil }
    let regions = IndexRegions.read(mapping)
    diagnostics += regions.diagnostics
    return regions.value
  }

  /// The tables that can be read; the cells of a broken one stand in the wrong columns.
  private func tables(_ diagnostics: inout [Diagnostic]) -> [String: DataTable] {
    var tables: [String: DataTable] = [:]
    for name in Self.fileNames where name.hasSuffix(".csv") {
      guard let table = files[name].map(CSVReader.read) else { continue }
      diagnostics += table.diagnostics
      if !table.diagnostics.containsError { tables[name] = table.value }
    }
    return tables
  }
}
