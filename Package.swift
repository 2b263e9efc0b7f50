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
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: ["README.md"], resources: resources,
    swiftSettings: settings)
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
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(name: "CFileSystem", exclude: ["README.md"]),
    .target(name: "CProcessors", exclude: ["README.md"]),
    module("Diagnostics"),
    module("Rebuilding"),
    module("Quantities", ["Diagnostics"]),
    module("ProseNumbers", ["Quantities"]),
    module("CommonMark", ["CCmark", "Diagnostics"]),
    module("Tables", ["Diagnostics"]),
    module("Indicators", ["Diagnostics"]),
    module("Plotting"),
    module("ReportModel", ["CommonMark", "Diagnostics", "Indicators", "Plotting", "Quantities"]),
    module(
      "Checks",
      ["CommonMark", "Diagnostics", "ProseNumbers", "Quantities", "Rebuilding", "ReportModel"]),
    module(
      "ReportAssembly",
      [
        "Checks", "CommonMark", "Diagnostics", "Indicators", "Plotting", "Quantities", "Rebuilding",
        "ReportModel", "Tables", .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "SiteRendering",
      [
        "CFileSystem", "CMessageDigest", "CommonMark", "Diagnostics", "Indicators", "Plotting",
        "Quantities", "Rebuilding", "ReportModel", "Tables",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    module(
      "PreviewServer",
      [
        "Diagnostics", "SiteRendering", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [.embedInCode("Client/preview.css"), .embedInCode("Client/preview.js")]),
    .executableTarget(
      name: "reportgen",
      dependencies: [
        "Checks", "CProcessors", "Diagnostics", "Indicators", "Plotting", "PreviewServer",
        "Quantities", "ReportAssembly", "ReportModel", "SiteRendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: settings),
    .target(
      name: "Fixtures", dependencies: ["Diagnostics", "ReportAssembly"], path: "Tests/Fixtures",
      exclude: ["README.md", "harbour", "harbour-index"], swiftSettings: settings),
    .target(
      name: "SeededRandom", path: "Tests/SeededRandom", exclude: ["README.md"],
      swiftSettings: settings),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Diagnostics", "Indicators", "Plotting", "ReportAssembly", "ReportModel", "SiteRendering",
      ],
      path: "Tests/Benchmarks",
      exclude: ["README.md", "plot_peers.py", "preview_peers.py", "requirements.txt"],
      swiftSettings: settings),
    .executableTarget(
      name: "soak",
      dependencies: [
        "Checks", "Diagnostics", "ReportAssembly", "ReportModel", "SeededRandom", "SiteRendering",
      ],
      path: "Tests/Soak", exclude: ["README.md", "check_load.py"], swiftSettings: settings),
    tests("ArchitectureTests", []),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("CommonMarkTests", ["CCmark", "CommonMark", "Diagnostics", "SeededRandom"]),
    tests("RebuildingTests", ["Rebuilding"]),
    tests("QuantitiesTests", ["Diagnostics", "Quantities", "SeededRandom"]),
    tests(
      "ProseNumbersTests", ["ProseNumbers", "Quantities", "SeededRandom"], exclude: ["phrases.tsv"]),
    tests("TablesTests", ["Diagnostics", "SeededRandom", "Tables"]),
    tests(
      "PlottingTests", ["Plotting", "SeededRandom"], exclude: ["Golden", "make-advance-table.py"]),
    tests("IndicatorsTests", ["Diagnostics", "Indicators"]),
    tests(
      "ReportTests",
      [
        "Checks", "CommonMark", "Diagnostics", "Indicators", "Plotting", "ProseNumbers",
        "Quantities", "ReportAssembly", "ReportModel", "SeededRandom",
      ]),
    tests(
      "ChecksTests",
      ["Checks", "CommonMark", "Diagnostics", "Plotting", "Quantities", "ReportModel"]),
    tests(
      "ReportAssemblyTests",
      [
        "Diagnostics", "Fixtures", "Indicators", "Plotting", "Quantities", "ReportAssembly",
        "ReportModel", "SeededRandom", "Tables", .product(name: "Yams", package: "Yams"),
      ]),
    tests(
      "SiteRenderingTests",
      [
        "Checks", "CommonMark", "Diagnostics", "Fixtures", "Indicators", "Plotting", "Quantities",
        "ReportAssembly", "ReportModel", "SiteRendering", "Tables",
      ],
      exclude: ["Pages/README.md"]),
    tests(
      "PreviewServerTests",
      [
        "Diagnostics", "Fixtures", "PreviewServer", "ReportAssembly", "SiteRendering",
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    tests("ReportgenTests", ["Diagnostics", "Fixtures", "reportgen"]),
  ]
)
