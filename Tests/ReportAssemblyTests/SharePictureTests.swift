import Fixtures
import ReportModel
import Testing

@Suite struct SharePictureTests {
  /// The opening of a PNG file of a size below 256 × 256 pixels times 256.
  private static func picture(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, UInt8(width / 256), UInt8(width % 256)]
      + [0, 0, UInt8(height / 256), UInt8(height % 256)]
  }

  private static func share(_ names: String, _ bytes: [UInt8], in fixture: inout FixtureReport)
    throws
  {
    fixture.write(bytes: bytes, to: "media/share.png")
    try fixture.append("share: \(names)\n", to: "report.yaml")
  }

  @Test func findsThePicturesByTheirNames() throws {
    let both = "{zh: share.png, en: share.png}"
    let share = try report { try Self.share(both, Self.picture(1200, 630), in: &$0) }?.share
    #expect(share == Localized(chinese: 0, english: 0))
    #expect(try findings { try Self.share(both, Self.picture(1200, 630), in: &$0) } == [])
  }

  @Test func refusesAPictureOfAnotherForm() throws {
    let both = "{zh: share.png, en: shore.png}"
    #expect(
      try findings { try Self.share(both, Self.picture(800, 600), in: &$0) } == [
        "report.yaml:11:13 wrong-value: picture 'share.png' is of 800 × 600 pixels — "
          + "make it a PNG file of 1200 × 630 pixels",
        "report.yaml:11:28 unknown-reference: unknown picture 'shore.png' — "
          + "did you mean 'share.png'?",
      ])
    #expect(
      try findings {
        try Self.share("{zh: share.png, en: share.png}", Array("GIF89a".utf8), in: &$0)
      }
      .first
        == "report.yaml:11:13 wrong-value: picture 'share.png' is no PNG file — "
        + "make it a PNG file of 1200 × 630 pixels")
  }

  @Test func readsALicence() throws {
    let licensed = try report {
      try $0.append("license: {id: CC-BY-4.0, url: https://a.example/by/}\n", to: "report.yaml")
    }
    #expect(
      licensed?.identity.license
        == ReportIdentity.License(id: "CC-BY-4.0", url: "https://a.example/by/"))
    #expect(
      try findings {
        try $0.append("license: {id: 署名, url: https://a.example/by/}\n", to: "report.yaml")
      } == [
        "report.yaml:11:15 wrong-value: licence '署名' is no id — "
          + "write its id from spdx.org/licenses, such as CC-BY-4.0"
      ])
  }
}
