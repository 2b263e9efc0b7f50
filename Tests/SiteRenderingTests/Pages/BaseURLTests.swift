import Testing

@testable import SiteRendering

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org/"),
    ("https://example.org/report/2025", "https://example.org/report/2025/"),
    ("HTTPS://Example.ORG/Report/", "https://example.org/Report/"),
    ("http://localhost:8080/a/b/", "http://localhost:8080/a/b/"),
    ("http://[::1]:8080/", "http://[::1]:8080/"),
    ("https://example.org/%E6%8A%A5/~me/", "https://example.org/%E6%8A%A5/~me/"),
  ])
  func readsTheAddressOfAFolder(_ address: String, _ text: String) throws {
    #expect(try BaseURL(address).text == text)
  }

  @Test(arguments: [
    ("", "has no scheme; write one like https://example.org/report/"),
    ("example.org", "has no scheme; write one like https://example.org/report/"),
    ("/report/", "has no scheme; write one like https://example.org/report/"),
    ("ftp://example.org/", "has the scheme 'ftp'; a site is published under https or http"),
    (
      "javascript://example.org/",
      "has the scheme 'javascript'; a site is published under https or http"
    ),
    ("https://example.org/?a=1", "has a query; leave out '?' and what follows"),
    ("https://example.org/#a", "has a fragment; leave out '#' and what follows"),
    ("https://me@example.org/", "names a user; leave out '@' and what precedes it"),
    ("https:///a/", "has no host that can be reached; write one like https://example.org/report/"),
    (
      "https://a..b/", "has no host that can be reached; write one like https://example.org/report/"
    ),
    ("https://a:0/", "has no host that can be reached; write one like https://example.org/report/"),
    (
      "https://例.org/",
      "has no host that can be reached; write one like https://example.org/report/"
    ),
  ])
  func refusesAnyOther(_ address: String, _ reason: String) {
    #expect(throws: BaseURL.Fault(description: "'\(address)' \(reason)")) {
      try BaseURL(address)
    }
  }

  @Test(arguments: [
    "https://a.example/../b/", "https://a.example/b//c/", "https://a.example/报告/",
    "https://a.example/a b/", "https://a.example/%G0/", "https://a.example/a\"b/",
    "https://a.example/%2", "https://a.example/./", "https://a.example/a\\b",
  ])
  func refusesAPathThatIsNotPlain(_ address: String) {
    #expect(throws: BaseURL.Fault.self) { try BaseURL(address) }
  }
}
