import Diagnostics
import SiteRendering
import Testing

@Suite struct TemplateValuesTests {
  private func faults(_ values: TemplateValues) -> [String] {
    do throws(TemplateFault) {
      _ = try load(["page": ""]).value.render("page", values)
      return []
    } catch {
      return error.reasons
    }
  }

  @Test func reportsEveryRequiredNameThatIsMissing() {
    #expect(
      faults([:]) == [
        "'main' is missing", "'parts' is missing", "'site' is missing", "'title' is missing",
      ])
  }

  @Test func reportsAMissingNameDeepInsideAList() {
    let part: TemplateValues = [
      "title": .text("甲"), "number": .text("1"),
      "sections": .list([["title": .text("a"), "url": .text("b")], ["title": .text("a")]]),
    ]
    #expect(
      faults(pageValues.adding(["parts": .list([part])])) == [
        "'parts[0].sections[1].url' is missing"
      ])
  }

  @Test func reportsAValueOfAnotherKind() {
    #expect(
      faults(pageValues.adding(["title": .html("<b>"), "isHome": .text("yes")])) == [
        "'isHome' is text, not a flag", "'title' is HTML, not text",
      ])
  }

  @Test func reportsAValueThatIsNotDeclared() {
    #expect(
      faults(
        pageValues.adding([
          "next": .object(["title": .text(""), "url": .text(""), "x": .flag(true)])
        ]))
        == ["'next.x' is not declared"])
  }

  @Test func reportsATemplateThatDoesNotExist() {
    #expect(throws: TemplateFault.self) { try load([:]).value.render("nothing", [:]) }
  }

  /// The templates' check refuses it first; rendering all the same must not print nothing in silence.
  @Test func reportsAnUndeclaredNameThatIsAskedFor() {
    let loaded = load(["page": "{{#parts}}{{titel}}{{/parts}}{{titel}}"])
    let fault = #expect(throws: TemplateFault.self) {
      try loaded.value.render("page", pageValues)
    }
    #expect(fault?.description == "template 'page': 'titel' is asked for and not declared")
  }

  @Test func leavesANilOut() {
    let absent: String? = nil
    let values: TemplateValues = ["title": .text("t"), "tag": absent.map { .text($0) }]
    #expect(values.names == ["title"])
  }

  @Test func letsLaterValuesCount() {
    let values: TemplateValues = ["a": .flag(true)]
    #expect(values.adding(["a": .flag(false)])["a"] == .flag(false))
  }
}
