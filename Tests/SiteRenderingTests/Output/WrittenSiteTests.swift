import Diagnostics
import SiteRendering
import Testing

@Suite struct WrittenSiteTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["One", "Two"] {
      _ = try SiteWriter(output: "\(folder.path)/\(name)", apartFrom: [])
        .write(
          site(["a.html": "one\ntwo\n", "b.csv": "1,2"]), from: SiteManifestTests.origin)
    }
  }

  private func written(_ name: String) throws -> WrittenSite {
    try WrittenSite(in: "\(folder.path)/\(name)")
  }

  private func differences() throws -> [String] {
    try written("One").differences(from: written("Two"), under: "zone UTC").map(line)
  }

  private func line(_ finding: Diagnostic) -> String {
    let start = finding.range.start
    return "\(finding.range.path):\(start.line):\(start.column) \(finding.rule.rawValue): "
      + finding.message
  }

  @Test func findsNoDifferenceBetweenTwoBuilds() throws {
    #expect(try differences() == [])
    #expect(try written("One").damage(comparedWith: written("Two")) == [])
  }

  @Test func namesTheFirstByteOfEachFileThatDiffers() throws {
    try folder.write("one\ntXo\n", to: "Two/a.html")
    try folder.write("1,2,3", to: "Two/b.csv")
    #expect(
      try differences() == [
        "a.html:2:2 not-reproducible: byte 5 is 0x77 in one build, 0x58 in another, with zone UTC",
        "b.csv:1:4 not-reproducible: byte 3 is the end in one build, 0x2C in another, "
          + "with zone UTC",
      ])
  }

  @Test func namesAFileThatOneBuildLacks() throws {
    try folder.remove("Two/b.csv")
    #expect(
      try differences() == [
        "b.csv:1:1 not-reproducible: one build has this file and another, with zone UTC, has not"
      ])
  }

  @Test func namesWhatAnotherGeneratorMakesOtherwise() throws {
    _ = try SiteWriter(output: "\(folder.path)/Two", apartFrom: []).write(
      site(["a.html": "one\ntwo!\n", "c.csv": ""]), from: SiteManifestTests.origin)
    #expect(
      try written("One").damage(comparedWith: written("Two")).map(line) == [
        "a.html:2:4 site-outdated: byte 7 is 0x0A here, 0x21 in a fresh build",
        "b.csv:1:1 site-outdated: a fresh build has no such file",
        "c.csv:1:1 site-outdated: a fresh build has this file",
      ])
  }

  @Test func saysThatAnOlderManifestListsNoInputs() throws {
    try folder.write(SiteManifestTests.json, to: "Old/manifest.json")
    try folder.write("abc", to: "Old/a.html")
    try folder.write("", to: "Old/zh/b.html")
    #expect(
      try written("Old").damage(comparedWith: written("Two")).map(line) == [
        "manifest.json:1:1 site-outdated: the site was made of inputs that its manifest does not "
          + "list"
      ])
  }

  @Test func namesADigestThatNobodyCanExplain() throws {
    try folder.write("other", to: "One/a.html")
    try folder.write("other", to: "Two/a.html")
    #expect(
      try written("One").damage(comparedWith: written("Two")).map(line) == [
        "a.html:1:1 site-damaged: the manifest has another digest"
      ])
  }
}
