import Foundation
import Testing

@Suite struct UsageTests {
  private let project: Project

  init() throws {
    project = try Project()
  }

  @Test(arguments: [
    ["biuld"], ["build", "--srict"], ["check", "--output", "x"], ["build", "-j", "0"],
    ["build", "-j", "65"], ["build", "-j", "many"], ["build", "extra"], ["build", "-o"],
  ])
  func endsWith64ForBadUsage(_ arguments: [String]) throws {
    let run = try project.run(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "), "\(run.errors)")
    #expect(try project.files(in: "Site") == nil)
  }

  @Test func saysWhatJobsTakes() throws {
    let run = try project.run("build", "--jobs", "65")
    #expect(run.errors.hasPrefix("Error: --jobs takes a number from 1 to 64, not 65\n"))
  }

  @Test(arguments: [["--help"], ["build", "--help"], ["check", "-h"]])
  func printsHelpOnStandardOutput(_ arguments: [String]) throws {
    let run = try project.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: reportgen "))
    #expect(run.errors == "")
  }

  @Test(arguments: ["/nonexistent", "Content", "."])
  func endsWith2WhereTheRootHoldsNoReport(_ root: String) throws {
    let run = try project.run("check", "--root", root, in: root == "." ? "Content" : "")
    #expect(run.status == 2)
    #expect(run.errors == "reportgen: no Content/report.yaml in '\(root)'\n")
  }

  @Test func endsWith2WhereNoFolderAboveHoldsAReport() throws {
    try FileManager.default.removeItem(atPath: "\(project.root)/Content/report.yaml")
    let run = try project.run("check")
    #expect(run.status == 2)
    #expect(
      run.errors == "reportgen: no Content/report.yaml here or in a folder above; "
        + "name the project's folder with --root\n")
  }

  @Test(arguments: ["", "Content", "Content/1-cargo", "Templates/assets"])
  func findsTheProjectFromAFolderBelow(_ folder: String) throws {
    let run = try project.run("build", in: folder)
    #expect(run.status == 0)
    #expect(try project.files(in: "Site")?.count == 39)
  }

  @Test(arguments: ["", "/"])
  func takesTheRootWithOrWithoutASlash(_ slash: String) throws {
    let run = try project.run("build", "-C", project.root + slash, in: "Content")
    #expect(run.status == 0)
    #expect(try project.files(in: "Site")?.count == 39)
  }
}
