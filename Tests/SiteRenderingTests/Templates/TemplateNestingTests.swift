import Diagnostics
import SiteRendering
import Testing

@Suite struct TemplateNestingTests {
  @Test func reportsASectionThatIsNeverClosed() {
    #expect(
      problems("{{#isHome}}\n{{^parts}}\n{{/isHome}}") == [
        "page:2:1 '{{^parts}}' is never closed [broken-template] close it with {{/parts}}"
      ])
  }

  @Test func reportsACloseTagForAnotherSectionWithItsOpening() {
    let loaded = load(["page": "{{#parts}}\n  {{/part}}"])
    #expect(
      lines(loaded) == [
        "page:2:3 '{{/part}}' does not close the open section 'parts' [broken-template] "
          + "write {{/parts}}"
      ])
    let note = loaded.diagnostics.first?.notes.first
    #expect(note?.message == "'{{#parts}}' opens here")
    #expect(note?.range.start == .start)
  }

  @Test func reportsACloseTagForNoSection() {
    #expect(
      problems("{{/next}}") == [
        "page:1:1 '{{/next}}' closes a section that is not open [broken-template] "
          + "open it with {{#next}}, or remove the tag"
      ])
  }

  @Test func refusesSectionsNestedTooDeep() {
    let open = String(repeating: "{{#isHome}}", count: 33)
    let close = String(repeating: "{{/isHome}}", count: 33)
    #expect(
      problems(open + close) == [
        "page:1:353 '{{#isHome}}' is nested more than 32 sections deep [input-limit] "
          + "move the inner sections into a partial of their own"
      ])
  }

  @Test func survivesThousandsOfOpenSections() {
    #expect(problems(String(repeating: "{{#isHome}}", count: 1_000)).count == 1_001)
  }
}
