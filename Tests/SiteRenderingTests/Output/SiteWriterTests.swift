import Foundation
import SiteRendering
import Testing

@Suite struct SiteWriterTests {
  private let folder: TemporaryFolder
  private let old: RenderedSite
  private let new: RenderedSite

  init() throws {
    folder = try TemporaryFolder()
    old = try site(["index.html": "old", "zh/index.html": "旧", "zh/gone.html": "gone"])
    new = try site(["index.html": "new", "zh/index.html": "旧", "en/a/b.html": "b"])
  }

  private var writer: SiteWriter {
    SiteWriter(output: folder.path + "/Site", apartFrom: [folder.path + "/Content"])
  }

  private func refusal() -> String? {
    do throws(FileSystemError) {
      _ = try writer.write(new)
      return nil
    } catch {
      return error.description.replacing(folder.path, with: "~")
    }
  }

  static let newSite = [
    "Site/", "Site/en/", "Site/en/a/", "Site/en/a/b.html", "Site/index.html", "Site/manifest.json",
    "Site/zh/", "Site/zh/index.html",
  ]

  @Test func writesASiteAndItsManifest() throws {
    let outcome = try writer.write(new)
    #expect(outcome.files == 3 && outcome.bytes == 7 && outcome.changed == 3)
    #expect(try folder.everything() == Self.newSite)
    #expect(folder.text("Site/zh/index.html") == "旧")
    #expect(folder.text("Site/manifest.json") == SiteManifest(new).json)
  }

  @Test func writesIntoAnEmptyFolder() throws {
    try folder.makeFolder("Site")
    _ = try writer.write(new)
    #expect(try folder.everything() == Self.newSite)
  }

  @Test func replacesItsOwnSiteAsAWhole() throws {
    _ = try writer.write(old)
    let outcome = try writer.write(new)
    #expect(outcome.changed == 2 && outcome.removed == 1)
    #expect(try folder.everything() == Self.newSite)
  }

  @Test func writesNothingWhereNothingHasChanged() throws {
    _ = try writer.write(new)
    let before = try folder.identity("Site/index.html")
    let outcome = try writer.write(new)
    #expect(outcome.changed == 0 && outcome.removed == 0 && outcome.files == 3)
    #expect(try folder.identity("Site/index.html") == before)
  }

  private static let origin = SiteManifestTests.origin

  @Test func knowsASiteThatThisProgramMadeOfTheSameInputs() throws {
    _ = try writer.write(new, from: Self.origin, isClean: true)
    let outcome = try #require(try writer.unchangedSite(from: Self.origin))
    #expect(outcome.files == 3 && outcome.bytes == 7)
    #expect(outcome.changed == 0 && outcome.removed == 0)
    let other = SiteOrigin(generator: "reportgen 1.0", baseURL: nil, inputs: [])
    #expect(try writer.unchangedSite(from: other) == nil)
  }

  @Test func knowsASiteThatWasMadeAgainWithoutAChange() throws {
    _ = try writer.write(new, from: Self.origin, isClean: false)
    #expect(try writer.unchangedSite(from: Self.origin) == nil)
    _ = try writer.write(new, from: Self.origin, isClean: true)
    #expect(try writer.unchangedSite(from: Self.origin) != nil)
    _ = try writer.write(new, from: Self.origin, isClean: false)
    #expect(try writer.unchangedSite(from: Self.origin) == nil)
  }

  @Test(arguments: ["Site/index.html", "Site/notes.txt", "Site/manifest.json"])
  func doesNotTrustASiteThatWasChanged(_ path: String) throws {
    _ = try writer.write(new, from: Self.origin, isClean: true)
    try folder.write("NEW", to: path)
    // A file of another hand, or a manifest of one, is refused.
    #expect((try? writer.unchangedSite(from: Self.origin)) ?? nil == nil)
  }

  @Test func doesNotTrustTheWorkOfAnotherProgram() throws {
    try folder.write("1", to: "program")
    let first = SiteWriter(
      output: folder.path + "/Site", apartFrom: [], program: folder.path + "/program")
    _ = try first.write(new, from: Self.origin, isClean: true)
    #expect(try first.unchangedSite(from: Self.origin) != nil)
    #expect(try writer.unchangedSite(from: Self.origin) == nil)
    try folder.write("2", to: "program")
    #expect(try first.unchangedSite(from: Self.origin) == nil)
  }

  @Test func keepsTheFilesThatHaveNotChanged() throws {
    _ = try writer.write(new)
    let before = try folder.identity("Site/en/a/b.html")
    #expect(try writer.write(site(["en/a/b.html": "b", "index.html": "newer"])).changed == 1)
    #expect(try folder.identity("Site/en/a/b.html") == before)
    #expect(folder.text("Site/index.html") == "newer")
  }

  @Test func mendsAFileThatWasChangedByHandToTheSameSize() throws {
    _ = try writer.write(new)
    try folder.write("NEW", to: "Site/index.html")
    #expect(try writer.write(new).changed == 1)
    #expect(folder.text("Site/index.html") == "new")
  }

  @Test func writesAgainWhereAFileWasRemovedOrCut() throws {
    _ = try writer.write(new)
    try folder.write("n", to: "Site/index.html")
    try folder.remove("Site/en")
    #expect(try writer.write(new).changed == 2)
    #expect(folder.text("Site/index.html") == "new")
    #expect(folder.text("Site/en/a/b.html") == "b")
  }

  @Test func refusesAFolderWithoutAManifest() throws {
    try folder.write("mine", to: "Site/notes.txt")
    #expect(
      refusal() == "cannot write the site into ~/Site: it is not empty and carries no manifest.json"
    )
    #expect(try folder.everything() == ["Site/", "Site/notes.txt"])
  }

  @Test func refusesAFolderWithAnotherManifest() throws {
    try folder.write("{\"name\": \"app\"}", to: "Site/manifest.json")
    #expect(
      refusal()
        == "cannot write the site into ~/Site: its manifest.json is not one that this writer wrote")
  }

  @Test func refusesAFolderThatHoldsAFileOfAnotherHand() throws {
    _ = try writer.write(old)
    try folder.write("mine", to: "Site/zh/notes.txt")
    #expect(
      refusal() == "cannot write the site into ~/Site: it holds 'zh/notes.txt', "
        + "which its manifest.json does not list")
    #expect(folder.text("Site/index.html") == "old")
    #expect(folder.text("Site/zh/notes.txt") == "mine")
  }

  @Test func refusesASymbolicLinkInsideTheSiteAndFollowsNone() throws {
    _ = try writer.write(old)
    try folder.write("precious", to: "elsewhere/index.html")
    try folder.remove("Site/zh")
    try folder.link("Site/zh", to: folder.path + "/elsewhere")
    #expect(
      refusal()
        == "cannot write the site into ~/Site: it holds 'zh', which its manifest.json does not list"
    )
    #expect(folder.text("elsewhere/index.html") == "precious")
  }

  @Test func refusesAnOutputThatIsASymbolicLink() throws {
    try folder.makeFolder("elsewhere")
    try folder.link("Site", to: "elsewhere")
    #expect(
      refusal() == "cannot write the site into ~/Site: it is a symbolic link, or no folder")
  }

  @Test func refusesAnOutputThatIsAFile() throws {
    try folder.write("", to: "Site")
    #expect(refusal() == "cannot write the site into ~/Site: it is a file")
  }

  @Test func writesBelowAFolderThatIsASymbolicLink() throws {
    try folder.makeFolder("disk")
    try folder.link("project", to: "disk")
    _ = try SiteWriter(output: folder.path + "/project/Site", apartFrom: []).write(new)
    #expect(folder.text("disk/Site/index.html") == "new")
  }

  @Test(arguments: [
    ("Content", "it lies in '~/Content'"), ("Content/Site", "it lies in '~/Content'"),
    ("alias/Site", "it lies in '~/Content'"), ("Content/../Content/", "it lies in '~/Content'"),
    (".", "it does not end in the name of a folder"), ("", "it holds '~/Content'"),
    ("missing/Site", "the folder '~/missing' does not exist"),
  ])
  func refusesAnOutputAmongTheSources(_ output: String, _ reason: String) throws {
    try folder.write("text", to: "Content/a.md")
    try folder.link("alias", to: "Content")
    let path = output.isEmpty ? folder.path : "\(folder.path)/\(output)"
    let writer = SiteWriter(output: path, apartFrom: [folder.path + "/Content"])
    let error = #expect(throws: FileSystemError.self) { try writer.write(new) }
    #expect(error?.reason.replacing(folder.path, with: "~") == reason)
    #expect(folder.text("Content/a.md") == "text")
  }

  @Test func leavesTheOldSiteWhereStagingStops() throws {
    _ = try writer.write(old)
    let before = try folder.everything()
    let tooLong = String(repeating: "a", count: 300)
    let broken = try site(["index.html": "new", "zh/\(tooLong).html": ""])
    let error = #expect(throws: FileSystemError.self) { try writer.write(broken) }
    #expect(error?.operation == "create")
    #expect(error?.path == "\(folder.path)/.Site.staging/zh/\(tooLong).html")
    #expect(error?.reason == "File name too long")
    #expect(try folder.everything() == before)
    #expect(folder.text("Site/index.html") == "old")
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
  func reportsAFolderThatCannotBeWritten() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    #expect(refusal() == "cannot make the folder ~/.Site.staging: Permission denied")
  }

  @Test func reportsAFileSystemThatCannotBeWritten() {
    let error = #expect(throws: FileSystemError.self) {
      try SiteWriter(output: "/proc/Site", apartFrom: []).write(new)
    }
    #expect(error?.path == "/proc/.Site.staging")
    #expect(error?.operation == "make the folder")
  }

  @Test func refusesToWriteWhileAnotherRunDoes() throws {
    let descriptor = open(folder.path, O_RDONLY)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    #expect(refusal() == "cannot lock ~: another run is writing there")
  }

  @Test func writesTwoThousandFiles() throws {
    let files = (0..<2_000).map { RenderedFile(path: "zh/\($0 % 40)/\($0).html", text: "\($0)") }
    let site = try RenderedSite(files)
    #expect(try writer.write(site).changed == 2_000)
    #expect(try writer.write(site).changed == 0)
    #expect(folder.text("Site/zh/39/1999.html") == "1999")
  }
}
