import ArgumentParser
import Diagnostics
import SiteRendering

/// Builds several times under different conditions, compares, and checks the site.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Build under different conditions, compare, and check the site.",
    discussion: """
      Each build runs in a folder, locale, time zone and umask of its own, on one processor or on
      all. The site must be as its manifest lists it, and as the builds make it.
      """)

  @OptionGroup var root: RootOption

  @Option(name: .shortAndLong, help: "The folder of the site to be checked.")
  var output = "Site"

  @Option(help: "How many builds are compared, from 2 to 100.")
  var builds = 4

  @Option(
    help: "How findings are printed: text, json (an object a line) or github.",
    transform: DiagnosticFormat.named)
  var format = DiagnosticFormat.text

  func validate() throws {
    guard (2...100).contains(builds) else {
      throw ValidationError("--builds takes a number from 2 to 100, not \(builds)")
    }
  }

  func run() async throws {
    try await ExitStatus.reporting {
      let projectRoot = try root.projectRoot()
      let folder = output.hasPrefix("/") ? output : "\(projectRoot)/\(output)"
      let site = try WrittenSite(in: folder, name: output)
      let input = try SiteBuild(root: projectRoot, jobs: 1).read()
      let scratch = try ScratchFolder()
      let findings: [Diagnostic]
      do {
        findings = try compare(site, input, scratch)
      } catch {
        // What cannot be removed matters less than the failure itself.
        try? scratch.remove()
        throw error
      }
      try scratch.remove()
      Output.result(format.text(findings, files: []))
      guard findings.isEmpty else { throw ExitStatus.contentErrors }
      let manifest = site.manifest
      Output.progress(
        "verify \(builds) builds alike; \(output)/ as its manifest lists it: "
          + "\(manifest?.entries.count ?? 0) files, \(manifest?.size ?? 0) bytes")
    }
  }

  private func compare(_ site: WrittenSite, _ input: SiteBuild.Input, _ scratch: ScratchFolder)
    throws -> [Diagnostic]
  {
    let first = try build(BuildConditions(number: 0), site, input, scratch)
    var findings: [Diagnostic] = []
    for number in 1..<builds {
      let conditions = BuildConditions(number: number)
      let other = try build(conditions, site, input, scratch)
      findings += try first.differences(from: other, under: conditions.text)
    }
    return try findings + site.damage(comparedWith: first)
  }

  /// Builds a copy of the project under some conditions, for the address that the site is for.
  private func build(
    _ conditions: BuildConditions, _ site: WrittenSite, _ input: SiteBuild.Input,
    _ scratch: ScratchFolder
  ) throws -> WrittenSite {
    // Last first, so that the order in a folder is another one.
    for file in conditions.number.isMultiple(of: 2) ? input.files : input.files.reversed() {
      try scratch.write(file.originalBytes, to: "\(conditions.folder)/\(file.path)")
    }
    let folder = "\(scratch.path)/\(conditions.folder)"
    let messages = "messages-\(conditions.number)"
    let address = site.manifest?.origin?.baseURL.map { ["--base-url", $0] } ?? []
    let arguments = ["build", "--root", folder, "--output", "Site"] + address
    let code = try conditions.run(arguments, messages: "\(scratch.path)/\(messages)")
    guard code == 0 else {
      Output.progress(String(decoding: try scratch.read(messages), as: UTF8.self))
      guard code == 1 else {
        throw CommandFailure("a build with \(conditions.text) ended with code \(code)")
      }
      throw ExitStatus.contentErrors
    }
    return try WrittenSite(in: "\(folder)/Site")
  }
}
