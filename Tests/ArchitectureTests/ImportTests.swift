import Foundation
import Testing

/// The directions in which modules may depend on each other, as told in Sources/README.md.
///
/// A module that is not named here, or an import that is not, fails the test: add it here and in
/// Sources/README.md in the commit that changes the boundary.
private let allowedImports: [String: Set<String>] = [
  "Diagnostics": [],
  "Rebuilding": ["Dispatch", "Synchronization"],
  "Quantities": ["Diagnostics"],
  "ProseNumbers": ["Quantities"],
  "CommonMark": ["CCmark", "Diagnostics"],
  "Tables": ["Diagnostics"],
  "Indicators": ["Diagnostics", "Glibc"],
  "Plotting": ["Glibc"],
  "ReportModel": [
    "CommonMark", "Diagnostics", "Indicators", "Plotting", "Quantities", "Tables",
  ],
  "Checks": [
    "CommonMark", "Diagnostics", "ProseNumbers", "Quantities", "Rebuilding", "ReportModel",
  ],
  "ReportAssembly": [
    "Checks", "CommonMark", "Diagnostics", "Glibc", "Indicators", "Plotting", "Quantities",
    "Rebuilding", "ReportModel", "Tables", "Yams",
  ],
  "SiteRendering": [
    "CFileSystem", "CMessageDigest", "CommonMark", "Diagnostics", "Glibc", "Indicators", "Mustache",
    "Plotting", "Quantities", "Rebuilding", "ReportModel", "Tables",
  ],
  "PreviewServer": [
    "Diagnostics", "Glibc", "NIOCore", "NIOHTTP1", "NIOPosix", "SiteRendering", "Synchronization",
  ],
  "reportgen": [
    "ArgumentParser", "CProcessors", "Checks", "Diagnostics", "Dispatch", "Glibc", "Indicators",
    "Plotting", "PreviewServer", "Quantities", "ReportAssembly", "ReportModel", "SiteRendering",
  ],
]

private let systemLibraries: Set<String> = [
  "CCmark", "CFileSystem", "CMessageDigest", "CProcessors",
]

@Suite struct ImportTests {
  private let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  @Test func everyModuleImportsOnlyWhatItMay() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path)
      .filter { $0 != "README.md" && !systemLibraries.contains($0) }
    #expect(Set(modules) == Set(allowedImports.keys))
    for module in modules.sorted() {
      for (file, imported) in try imports(of: module) {
        #expect(
          allowedImports[module, default: []].contains(imported),
          "\(file) imports \(imported)")
      }
    }
  }

  @Test func onlyOneModuleSeesEachForeignLibrary() throws {
    let owners = [
      "CCmark": "CommonMark", "Yams": "ReportAssembly", "Mustache": "SiteRendering",
      "NIOCore": "PreviewServer", "NIOHTTP1": "PreviewServer", "NIOPosix": "PreviewServer",
    ]
    for (library, owner) in owners {
      for module in allowedImports.keys where module != owner {
        #expect(allowedImports[module]?.contains(library) == false)
      }
    }
  }

  @Test func everyFolderHasADoorplate() throws {
    for module in allowedImports.keys.sorted() {
      let readme = sources.appending(path: "\(module)/README.md")
      #expect(FileManager.default.fileExists(atPath: readme.path), "\(module) has no README.md")
    }
  }

  private func imports(of module: String) throws -> [(file: String, module: String)] {
    let folder = sources.appending(path: module)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    try #require(!paths.isEmpty)
    var found: [(file: String, module: String)] = []
    for path in paths.sorted() {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        let rest = Array(words.drop { modifiers.contains($0) })
        if rest.count > 1, rest[0] == "import" { found.append((path, rest[1])) }
      }
    }
    return found
  }

  private let modifiers: Set<String> = ["public", "internal", "private", "package", "@testable"]
}
