// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the generator; its dependencies are its only imports.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: settings)
}

/// The tests of one or several modules.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: ["README.md"] + exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "reportgen",
  products: [.executable(name: "reportgen", targets: ["reportgen"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(name: "CFileSystem", exclude: ["README.md"]),
    .target(name: "CProcessors", exclude: ["README.md"]),
    module("Diagnostics"),
    module("Quantities", ["Diagnostics"]),
    module("ProseNumbers", ["Quantities"]),
    module("CommonMark", ["CCmark", "Diagnostics"]),
    module("Tables", ["Diagnostics"]),
    module("Indicators", ["Diagnostics"]),
    module("Plotting"),
    module("ReportModel", ["CommonMark", "Diagnostics", "Indicators", "Plotting", "Quantities"]),
    module("Checks", ["CommonMark", "Diagnostics", "ProseNumbers", "Quantities", "ReportModel"]),
    module(
      "ReportAssembly",
      [
        "Checks", "CommonMark", "Diagnostics", "Indicators", "Plotting", "Quantities",
        "ReportModel", "Tables", .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "SiteRendering",
      [
        "CFileSystem", "CMessageDigest", "CommonMark", "Diagnostics", "Indicators", "Plotting",
        "Quantities", "ReportModel", "Tables",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(
      name: "reportgen",
      dependencies: [
        "Checks", "CProcessors", "Diagnostics", "Indicators", "Plotting", "Quantities",
        "ReportAssembly", "ReportModel",
        "SiteRendering", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: settings),
    .target(
      name: "Fixtures", dependencies: ["Diagnostics", "ReportAssembly"], path: "Tests/Fixtures",
      exclude: ["README.md", "harbour", "harbour-index"], swiftSettings: settings),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Diagnostics", "Indicators", "Plotting", "ReportAssembly", "ReportModel", "SiteRendering",
      ],
      path: "Tests/Benchmarks", exclude: ["README.md", "plot_peers.py", "requirements.txt"],
      swiftSettings: settings),
    tests("ArchitectureTests", []),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("CommonMarkTests", ["CCmark", "CommonMark", "Diagnostics"]),
    tests("QuantitiesTests", ["Diagnostics", "Quantities"]),
    tests("ProseNumbersTests", ["ProseNumbers", "Quantities"], exclude: ["phrases.tsv"]),
    tests("TablesTests", ["Diagnostics", "Tables"]),
    tests("PlottingTests", ["Plotting"], exclude: ["Golden", "make-advance-table.py"]),
    tests("IndicatorsTests", ["Diagnostics", "Indicators"]),
    tests(
      "ReportTests",
      [
        "Checks", "CommonMark", "Diagnostics", "Indicators", "Plotting", "Quantities",
        "ReportAssembly", "ReportModel",
      ]),
    tests(
      "ChecksTests",
      ["Checks", "CommonMark", "Diagnostics", "Plotting", "Quantities", "ReportModel"]),
    tests(
      "ReportAssemblyTests",
      [
        "Diagnostics", "Fixtures", "Indicators", "Plotting", "Quantities", "ReportAssembly",
        "ReportModel", "Tables", .product(name: "Yams", package: "Yams"),
      ]),
    tests(
      "SiteRenderingTests",
      [
        "CommonMark", "Diagnostics", "Fixtures", "Indicators", "Plotting", "Quantities",
        "ReportAssembly", "ReportModel", "SiteRendering", "Tables",
      ],
      exclude: ["Pages/README.md"]),
    tests("ReportgenTests", ["Diagnostics", "Fixtures", "reportgen"]),
  ]
)
