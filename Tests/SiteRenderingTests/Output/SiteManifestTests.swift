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

  static let origin = SiteOrigin(
    generator: "reportgen 1.0", baseURL: "https://a.example/b/",
    inputs: [("Templates/a.mustache", []), ("Content/图 \"1\".png", Array("abc".utf8))])
  static let full = json.replacing(
    """
      "generator": "reportgen",
    """,
    with: """
        "generator": "reportgen 1.0",
        "base-url": "https://a.example/b/",
        "inputs": [
          {"path": "Content/%E5%9B%BE%20%221%22.png", "size": 3, "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
          {"path": "Templates/a.mustache", "size": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
        ],
      """)

  @Test func saysWhatTheSiteWasMadeOf() throws {
    let manifest = SiteManifest(
      try site(["zh/b.html": "", "a.html": "abc"]), origin: Self.origin)
    #expect(manifest.json == Self.full)
    #expect(SiteManifest(json: Array(Self.full.utf8)) == manifest)
  }

  @Test func readsAnOriginWithoutAddressAndInputs() throws {
    let origin = SiteOrigin(generator: "reportgen 1.0", baseURL: nil, inputs: [])
    let manifest = SiteManifest(try site(["a.html": "abc"]), origin: origin)
    #expect(manifest.json.contains("\n  \"base-url\": null,\n  \"inputs\": [\n  ],\n"))
    #expect(SiteManifest(json: Array(manifest.json.utf8)) == manifest)
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
    full.replacing("base-url", with: "base"), full.replacing("inputs", with: "input"),
    full.replacing("  ],", with: "  ]"), full.replacing("Templates/", with: "A/"),
    full.replacing("\"reportgen 1.0\"", with: "7"),
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(SiteManifest(json: Array(text.utf8)) == nil)
  }
}
