import Foundation
import Testing

@Suite struct BuildCommandTests {
  private let project: Project

  init() throws {
    project = try Project()
  }

  @Test func writesTheSite() throws {
    let run = try project.run("build")
    #expect(run.status == 0)
    let files = try #require(try project.files(in: "Site"))
    #expect(files.count == 39)
    #expect(files["zh/cargo/volume.html"] != nil && files["manifest.json"] != nil)
  }

  @Test func saysOnTheErrorStreamWhatItDid() throws {
    let run = try project.run("build")
    #expect(run.output == "")
    #expect(
      run.errors.contains(
        /^read   \d+ files\ncheck  \d+ numbers \(\d+ bound\), 0 errors, 0 warnings\ndraw   2 figures, 38 files\nwrite  Site\/  38 files, \d+ bytes \(38 changed\)\n$/
      ), "\(run.errors)")
  }

  @Test func writesNothingAnewWhereNothingHasChanged() throws {
    _ = try project.run("build")
    let before = try project.files(in: "Site")
    let run = try project.run("build")
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        /^read   \d+ files\nwrite  Site\/  38 files, \d+ bytes \(nothing changed\)\n$/),
      "\(run.errors)")
    #expect(try project.files(in: "Site") == before)
  }

  @Test func saysTheSameAfterACheckOfEverything() throws {
    _ = try project.run("build")
    let run = try project.run("build", "--verbose")
    #expect(run.errors.contains("\ncheck "))
    #expect(run.errors.hasSuffix(" bytes (nothing changed)\n"), "\(run.errors)")
  }

  @Test func mendsWhatWasChangedInTheSite() throws {
    _ = try project.run("build")
    let before = try project.files(in: "Site")
    try project.write("", to: "Site/zh/index.html")
    #expect(try project.run("build").errors.contains("(1 changed)"))
    #expect(try project.files(in: "Site") == before)
  }

  @Test func warnsAgainWhereNothingHasChanged() throws {
    for name in ["figure.yaml", "data.csv"] {
      let text = try String(
        contentsOfFile: "\(project.root)/Content/figures/02-quay/\(name)", encoding: .utf8)
      try project.write(text, to: "Content/figures/03-yard/\(name)")
    }
    _ = try project.run("build")
    let run = try project.run("build")
    #expect(run.errors.contains("warning: figure 'yard' stands nowhere in the text"))
    #expect(run.errors.contains("(nothing changed)"))
  }

  @Test func namesThePathOfAWriteThatFails() throws {
    _ = try project.run("build")
    let before = try project.files(in: "Site")
    try project.append("\n", to: "Content/1-cargo/2-berths.zh.md")
    try project.append("<!-- a -->\n\n更多。\n", to: "Content/1-cargo/2-berths.zh.md")
    try project.append("\n<!-- a -->\n\nMore.\n", to: "Content/1-cargo/2-berths.en.md")
    let run = try project.run(underShell: "ulimit -f 1; exec \"$0\" build")
    #expect(run.status == 2)
    #expect(
      run.errors.contains(/reportgen: cannot write .*\/\.Site\.staging\/.*: File too large/),
      "\(run.errors)")
    #expect(try project.files(in: "Site") == before)
    #expect(try project.run("build").status == 0)
  }

  @Test func leavesTheSiteUntouchedWhereTheContentIsWrong() throws {
    _ = try project.run("build")
    let before = try project.files(in: "Site")
    try project.append("\n见[](figure:quai)\n", to: "Content/1-cargo/2-berths.zh.md")
    try project.append("\nSee [](figure:quai).\n", to: "Content/1-cargo/2-berths.en.md")
    let run = try project.run("build")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.errors.contains(
        """
        Content/1-cargo/2-berths.zh.md:10:2: error: unknown figure 'quai' [unknown-reference]
           10 | 见[](figure:quai)
              |   ^~~~~~~~~~~~~~~
          help: did you mean 'quay'?

        """), "\(run.errors)")
    #expect(try project.files(in: "Site") == before)
  }

  @Test func writesNothingWhereTheFirstBuildFails() throws {
    try project.append("x: y\n", to: "Content/report.yaml")
    #expect(try project.run("build").status == 1)
    #expect(try project.files(in: "Site") == nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: project.root)
    #expect(names.sorted() == ["Content", "Templates"])
  }

  @Test func writesDespiteAWarningButNotUnderStrict() throws {
    for name in ["figure.yaml", "data.csv"] {
      let text = try String(
        contentsOfFile: "\(project.root)/Content/figures/02-quay/\(name)", encoding: .utf8)
      try project.write(text, to: "Content/figures/03-yard/\(name)")
    }
    let strict = try project.run("build", "--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("error: figure 'yard' stands nowhere in the text"))
    #expect(try project.files(in: "Site") == nil)
    let plain = try project.run("build")
    #expect(plain.status == 0)
    #expect(plain.errors.contains("warning: figure 'yard' stands nowhere in the text"))
    #expect(plain.errors.contains(" bound), 0 errors, 1 warning\n"))
    #expect(try project.files(in: "Site")?["zh/figures/3.html"] != nil)
  }

  @Test func writesTheSameBytesWithOneJobAndWithFour() throws {
    #expect(try project.run("build", "-j", "1", "-o", "One").status == 0)
    #expect(try project.run("build", "-j", "4", "-o", "Four").status == 0)
    let one = try #require(try project.files(in: "One"))
    #expect(try project.files(in: "Four") == one)
  }

  @Test func writesElsewhereAsTold() throws {
    let elsewhere = "\(project.root)/elsewhere"
    try FileManager.default.createDirectory(
      atPath: elsewhere, withIntermediateDirectories: false)
    let run = try project.run("build", "--output", "\(elsewhere)/public")
    #expect(run.status == 0)
    #expect(try project.files(in: "\(elsewhere)/public")?.count == 39)
    #expect(try project.files(in: "Site") == nil)
  }

  @Test func refusesAFolderOfAnotherHand() throws {
    try project.write("mine", to: "Site/notes.txt")
    let run = try project.run("build")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("reportgen: cannot write the site into "), "\(run.errors)")
    #expect(try project.files(in: "Site") == ["notes.txt": Data("mine".utf8)])
  }

  @Test(arguments: ["Content", "Templates/out", "missing/Site"])
  func refusesAnOutputThatCannotBe(_ output: String) throws {
    let before = try project.files(in: "Content")
    let run = try project.run("build", "-o", output)
    #expect(run.status == 2)
    #expect(run.errors.contains("reportgen: cannot write the site into "))
    #expect(try project.files(in: "Content") == before)
  }

  @Test func printsHowLongEachStageTook() throws {
    let run = try project.run("build", "--timings")
    for stage in ["read", "resolve", "render", "write", "total"] {
      let pattern = try Regex("(?m)^\(stage) +\\d+\\.\\d ms$")
      #expect(run.errors.contains(pattern), "\(stage)")
    }
    #expect(run.output == "")
  }

  @Test func putsTheAddressOfTheSiteIntoItsPages() throws {
    #expect(try project.run("build").status == 0)
    let run = try project.run("build", "--base-url", "https://example.org/a")
    #expect(run.status == 0)
    let files = try #require(try project.files(in: "Site"))
    #expect(files["sitemap.xml"] != nil)
    let manifest = String(decoding: try #require(files["manifest.json"]), as: UTF8.self)
    #expect(manifest.contains("\n  \"base-url\": \"https://example.org/a/\",\n"))
    #expect(try project.run("verify", "--builds", "2").status == 0)
    #expect(
      try project.run("build", "--base-url", "https://example.org/a").errors
        .contains("(nothing changed)"))
  }

  @Test(arguments: [
    ("ftp://example.org/", "'ftp://example.org/' has the scheme 'ftp'"),
    ("https://example.org/?q", "'https://example.org/?q' has a query"),
    ("https://example.org/#a", "'https://example.org/#a' has a fragment"),
  ])
  func refusesAnAddressThatNoSiteCanHave(_ address: String, _ reason: String) throws {
    let run = try project.run("build", "--base-url", address)
    #expect(run.status == 64)
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(try project.files(in: "Site") == nil)
  }

  @Test func writesTheSameBytesInAnotherFolder() throws {
    let other = try Project()
    #expect(try project.run("build").status == 0)
    #expect(try other.run("build").status == 0)
    let site = try #require(try project.files(in: "Site"))
    #expect(try other.files(in: "Site") == site)
  }
}
