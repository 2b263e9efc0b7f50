import SiteRendering
import Testing

@Suite struct SiteManifestTests {
  static let json = """
    {
      "generator": "reportgen",
      "files": [
        {"path": "a.html", "size": 3, "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"path": "zh/b.html", "size": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
      ]
    }

    """

  @Test func writesALineForEachFile() throws {
    let site = try site(["zh/b.html": "", "a.html": "abc"])
    #expect(SiteManifest(site).json == Self.json)
  }

  @Test(arguments: [json, json.split(separator: "\n").joined(separator: "\r\n")])
  func readsWhatItWrote(_ text: String) throws {
    let manifest = try #require(SiteManifest(json: Array(text.utf8)))
    #expect(manifest == SiteManifest(try site(["zh/b.html": "", "a.html": "abc"])))
  }

  @Test func readsAnEmptySite() throws {
    let manifest = SiteManifest(try site([:]))
    #expect(SiteManifest(json: Array(manifest.json.utf8)) == manifest)
  }

  @Test(arguments: [
    "", "{}", "[]", json.replacing("a.html", with: "../a.html"),
    json.replacing("a.html", with: "/etc/passwd"), json.replacing("reportgen", with: "other"),
    json.replacing(": 3", with: ": -3"), json.replacing(": 3", with: ": 99999999999999999999"),
    json.replacing("ba78", with: "BA78"), json.replacing("ba78", with: "a78"),
    json.replacing("zh/b.html", with: "a.html"), json.replacing("zh/b.html", with: "A.html"),
    json.replacing("a.html", with: "manifest.json"), json + "}\n",
    json.replacing("  ]", with: "<<<<<<< HEAD\n  ]"),
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(SiteManifest(json: Array(text.utf8)) == nil)
  }
}
