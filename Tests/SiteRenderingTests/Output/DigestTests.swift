import SiteRendering
import Testing

@Suite struct DigestTests {
  /// The examples of FIPS 180-4's companion, and the digest of no bytes.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digestsTheStandardsExamples(_ text: String, _ expected: String) {
    #expect(Digest.sha256(Array(text.utf8)).hexadecimal == expected)
  }

  @Test(arguments: [
    ("site.css", "assets/site.ba7816bf8f01.css"),
    ("icons/mark.min.svg", "assets/icons/mark.min.ba7816bf8f01.svg"),
    ("v1.2/LICENSE", "assets/v1.2/LICENSE.ba7816bf8f01"),
    (".htaccess", "assets/.htaccess.ba7816bf8f01"),
  ])
  func namesAssetsByTheirContent(_ name: String, _ path: String) {
    let asset = Asset(name: name, bytes: Array("abc".utf8))
    #expect(asset.file == RenderedFile(path: path, text: "abc"))
    #expect(asset.name == name)
  }
}
