import SiteRendering
import Testing

/// What a run that was killed has left, and what the next one makes of it.
@Suite struct SiteWriterRecoveryTests {
  private let folder: TemporaryFolder
  private let old: RenderedSite
  private let new: RenderedSite

  init() throws {
    folder = try TemporaryFolder()
    old = try site(["index.html": "old", "zh/gone.html": "gone"])
    new = try site(["index.html": "new"])
  }

  private var writer: SiteWriter { SiteWriter(output: folder.path + "/Site", apartFrom: []) }

  private static let newSite = ["Site/", "Site/index.html", "Site/manifest.json"]

  @Test func removesAHalfStagedSite() throws {
    _ = try writer.write(old)
    try folder.write("half", to: ".Site.staging/zh/deep/index.html")
    try folder.write("precious", to: "elsewhere/a.txt")
    try folder.link(".Site.staging/link", to: folder.path + "/elsewhere")
    _ = try writer.write(new)
    #expect(try folder.everything() == Self.newSite + ["elsewhere/", "elsewhere/a.txt"])
  }

  @Test func removesAHalfStagedSiteEvenWhereNothingHasChanged() throws {
    _ = try writer.write(new)
    try folder.write("half", to: ".Site.staging/index.html")
    #expect(try writer.write(new).changed == 0)
    #expect(try folder.everything() == Self.newSite)
  }

  /// What is left between the swap and the removal of the old site.
  @Test func removesTheOldSiteThatWasSwappedOut() throws {
    _ = try writer.write(old)
    try folder.move("Site", to: ".Site.staging")
    _ = try SiteWriter(output: folder.path + "/Other", apartFrom: []).write(new)
    try folder.move("Other", to: "Site")
    #expect(try writer.write(new).changed == 0)
    #expect(try folder.everything() == Self.newSite)
  }

  @Test func putsTheOldSiteBackWhereNoneIsThere() throws {
    _ = try writer.write(old)
    try folder.move("Site", to: ".Site.previous")
    #expect(try writer.write(old).changed == 0)
    #expect(folder.text("Site/zh/gone.html") == "gone")
    #expect(folder.text(".Site.previous/index.html") == nil)
  }

  @Test func removesAnOldSiteThatIsHalfRemoved() throws {
    _ = try writer.write(old)
    try folder.move("Site", to: ".Site.previous")
    try folder.remove(".Site.previous/index.html")
    _ = try SiteWriter(output: folder.path + "/Other", apartFrom: []).write(new)
    try folder.move("Other", to: "Site")
    _ = try writer.write(new)
    #expect(try folder.everything() == Self.newSite)
  }

  @Test func removesTheEmptyFoldersOfAnOldSite() throws {
    _ = try writer.write(new)
    try folder.makeFolder(".Site.previous/zh/a")
    _ = try writer.write(new)
    #expect(try folder.everything() == Self.newSite)
  }

  @Test(arguments: [".Site.previous/notes.txt", ".Site.previous"])
  func removesNothingOfAnotherHand(_ path: String) throws {
    _ = try writer.write(old)
    try folder.write("mine", to: path)
    #expect(throws: FileSystemError.self) { try writer.write(new) }
    #expect(folder.text(path) == "mine")
    #expect(folder.text("Site/index.html") == "old")
  }
}
