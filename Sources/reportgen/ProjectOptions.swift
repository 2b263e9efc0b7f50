import ArgumentParser
import Diagnostics
import Glibc

/// Which project a command works on.
struct RootOption: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long],
    help: "The project's folder; without it, the nearest one above that holds Content/report.yaml.")
  var root: String?

  /// The project's folder without a slash at its end.
  ///
  /// - Throws: ``CommandFailure`` where no folder above holds a report.
  func projectRoot() throws -> String {
    if let root {
      guard access("\(root)/\(Self.marker)", R_OK) == 0 else {
        throw CommandFailure("no \(Self.marker) in '\(root)'")
      }
      return root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    }
    var folder = "."
    for _ in 0..<64 {
      if access("\(folder)/\(Self.marker)", R_OK) == 0 { return folder }
      folder = folder == "." ? ".." : "../\(folder)"
    }
    throw CommandFailure(
      "no \(Self.marker) here or in a folder above; name the project's folder with --root")
  }

  private static let marker = "Content/report.yaml"
}

/// The options that every command that runs the whole pipeline takes.
struct ProjectOptions: ParsableArguments {
  @OptionGroup var root: RootOption

  @Flag(help: "Publish pages with 'status: draft' as well, marked as drafts.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(
    name: .shortAndLong,
    help: "Show hints as well, such as numbers that could be bound, and numerals not understood.")
  var verbose = false

  @Option(
    help: "How findings are printed: text, json (an object a line) or github.",
    transform: DiagnosticFormat.named)
  var format = DiagnosticFormat.text

  @Flag(help: "Print how long each stage took.")
  var timings = false

  @Option(
    name: [.customShort("j"), .long], help: "How many pages are rendered at the same time.")
  var jobs: Int?

  func validate() throws {
    try JobCount.validate(jobs)
  }

  /// The number of pages rendered side by side: as asked, or one for each processor.
  var jobCount: Int { JobCount.of(jobs) }
}

/// A failure of the machine or of the call, said in one line; exit code 2.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension DiagnosticFormat {
  /// The format that an option names.
  static func named(_ name: String) throws -> DiagnosticFormat {
    guard let format = DiagnosticFormat(rawValue: name) else {
      let names = DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(name)' is not one of \(names)")
    }
    return format
  }
}
