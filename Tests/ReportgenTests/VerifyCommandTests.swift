import Foundation
import Testing

@Suite struct VerifyCommandTests {
  private let project: Project

  init() throws {
    project = try Project()
    _ = try project.run("build")
  }

  private func verify(_ arguments: String...) throws -> Project.Outcome {
    try project.run(["verify", "--builds", "2"] + arguments)
  }

  @Test func findsNothingOnASiteAsItWasBuilt() throws {
    let before = try project.files(in: "Site")
    let run = try project.run("verify", "--builds", "3")
    #expect(run.status == 0 && run.output == "", "\(run)")
    #expect(
      run.errors.contains(
        /^verify 3 builds alike; Site\/ as its manifest lists it: 38 files, \d+ bytes\n$/))
    #expect(try project.files(in: "Site") == before)
  }

  @Test func leavesNothingAmongTheTemporaryFiles() throws {
    let scratch = "\(project.root)/scratch"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
    let run = try project.run(underShell: "TMPDIR='\(scratch)' exec \"$0\" verify --builds 2")
    #expect(run.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
  }

  @Test func namesTheFirstByteThatWasChanged() throws {
    let path = "Site/data/figures/01.json"
    let text = try String(contentsOfFile: "\(project.root)/\(path)", encoding: .utf8)
    let offset = try #require(text.utf8.firstIndex(of: UInt8(ascii: "\n")))
    let start = text.utf8.distance(from: text.startIndex, to: offset) + 1
    try project.write(
      String(text[...offset]) + "#" + text[text.index(after: offset)...].dropFirst(), to: path)
    let run = try verify()
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix("Site/data/figures/01.json:2:1: error: byte \(start) is 0x23 here, 0x"),
      "\(run.output)")
    #expect(run.output.contains(" in the file that the manifest lists [site-damaged]\n"))
  }

  @Test func namesWhatIsMissingAndWhatIsForeign() throws {
    try FileManager.default.removeItem(atPath: "\(project.root)/Site/zh/index.html")
    try project.write("mine", to: "Site/notes.txt")
    let run = try verify("--format", "github")
    #expect(run.status == 1)
    #expect(run.output.contains("file=Site/zh/index.html"))
    #expect(run.output.contains("a file of the manifest is missing"))
    #expect(run.output.contains("the manifest does not list this file"), "\(run.output)")
  }

  @Test func saysThatTheContentHasChangedSince() throws {
    try project.append("\n", to: "Content/1-cargo/2-berths.en.md")
    let run = try verify()
    #expect(run.status == 1)
    #expect(
      run.output == """
        Site/manifest.json:1:1: error: the site was made of another 'Content/1-cargo/2-berths.en.md' [site-outdated]
          help: build the site again: reportgen build

        """)
  }

  @Test func saysThatThereIsNoSite() throws {
    let run = try verify("--output", "Elsewhere")
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix("Elsewhere/manifest.json:1:1: error: there is no site [site-damaged]"))
  }

  @Test func printsTheErrorsOfTheContent() throws {
    try project.append("x: y\n", to: "Content/report.yaml")
    let run = try verify()
    #expect(run.status == 1)
    #expect(run.errors.contains("unknown key 'x'"))
  }

  @Test(arguments: ["1", "101"])
  func refusesANumberOfBuildsThatComparesNothing(_ number: String) throws {
    #expect(try project.run("verify", "--builds", number).status == 64)
  }
}
