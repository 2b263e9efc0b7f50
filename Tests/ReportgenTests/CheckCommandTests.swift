import Foundation
import Testing

@Suite struct CheckCommandTests {
  private let project: Project

  init() throws {
    project = try Project()
  }

  @Test func writesNothing() throws {
    let before = try project.files(in: ".")
    let run = try project.run("check")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.errors.hasSuffix(" bound), 0 errors, 0 warnings\ndraw   2 figures, 38 files\n"))
    #expect(try project.files(in: ".") == before)
  }

  @Test func printsItsFindingsAsTheResult() throws {
    try project.append("cuver: quay\n", to: "Content/report.yaml")
    let run = try project.run("check")
    #expect(run.status == 1)
    #expect(
      run.output == """
        Content/report.yaml:11:1: error: unknown key 'cuver' [unknown-key]
           11 | cuver: quay
              | ^~~~~
          help: did you mean 'cover'?

        """)
    #expect(run.errors.hasSuffix(" bound), 1 error, 0 warnings\n"))
  }

  @Test func printsTheSameFindingsTwice() throws {
    try project.append(
      "\n[](figure:a) [](cite:b) [](section:c)\n", to: "Content/1-cargo/2-berths.zh.md")
    try project.append("\n[](figure:a)\n", to: "Content/1-cargo/1-volume.en.md")
    try project.write("", to: "Content/notes.txt")
    let first = try project.run("check")
    #expect(first.output.split(separator: ": error: ").count - 1 == 7)
    #expect(try project.run("check", "-j", "4").output == first.output)
  }

  @Test func failsForAWarningUnderStrict() throws {
    try project.write(
      try String(
        contentsOfFile: "\(project.root)/Content/figures/02-quay/data.csv", encoding: .utf8),
      to: "Content/figures/05-yard/data.csv")
    try project.write(
      try String(
        contentsOfFile: "\(project.root)/Content/figures/02-quay/figure.yaml", encoding: .utf8),
      to: "Content/figures/05-yard/figure.yaml")
    #expect(try project.run("check").status == 0)
    #expect(try project.run("check", "--strict").status == 1)
  }

  @Test func refusesASymbolicLink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(project.root)/Content/media", withDestinationPath: "/etc")
    let run = try project.run("check")
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix("Content/media:1:1: error: symbolic link [link-leaves-project]\n"))
  }

  @Test func passesOverHiddenFilesAndLeftOversOfEditors() throws {
    try project.write("x", to: "Content/.DS_Store")
    try project.write("x", to: "Content/report.yaml~")
    #expect(try project.run("check").status == 0)
  }
}
