import Diagnostics
import SiteRendering
import Testing

@Suite struct TemplateNameTests {
  @Test(arguments: [
    (
      "{{titel}}",
      "page:1:3 'titel' is not declared here [unknown-name] did you mean 'title'?"
    ),
    (
      "{{site.titel}}",
      "page:1:3 'titel' is not declared here, in 'site.titel' [unknown-name] did you mean 'title'?"
    ),
    (
      "{{#next}}{{site.zzzzzz}}{{/next}}",
      "page:1:12 'zzzzzz' is not declared here, in 'site.zzzzzz' [unknown-name] names: t, title"
    ),
    (
      "{{{title}}}",
      "page:1:4 'title' is text; '{{{title}}}' would not escape it [template-escaping] write {{title}}"
    ),
    (
      "{{&title}}",
      "page:1:4 'title' is text; '{{&title}}' would not escape it [template-escaping] write {{title}}"
    ),
    (
      "{{main}}",
      "page:1:3 'main' is HTML; '{{main}}' would escape it [template-escaping] write {{{main}}}"
    ),
    (
      "{{isHome}}",
      "page:1:3 'isHome' is a flag and cannot be printed [template-kind] "
        + "write {{#isHome}}…{{/isHome}} around what it switches"
    ),
    (
      "{{next}}",
      "page:1:3 'next' is an optional object and cannot be printed [template-kind] "
        + "write {{#next}}…{{/next}} and inside it one of: title, url"
    ),
    (
      "{{{parts}}}",
      "page:1:4 'parts' is a list and cannot be printed [template-kind] "
        + "write {{#parts}}…{{/parts}} and inside it one of: title, number, sections"
    ),
    (
      "{{parts.title}}",
      "page:1:3 'parts' is a list and has no parts, in 'parts.title' [template-kind] "
        + "write {{#parts}}…{{/parts}} and the part inside it"
    ),
    (
      "{{title.url}}",
      "page:1:3 'title' is text and has no parts, in 'title.url' [template-kind] write 'title' alone"
    ),
    (
      "{{next.url}}",
      "page:1:3 'next' may be left out, in 'next.url' [template-kind] "
        + "write {{#next}}…{{/next}} around it"
    ),
    (
      "{{#title}}{{/title}}",
      "page:1:4 'title' is text and always given; no section can ask for it [template-kind] "
        + "write {{title}}, or ask for a flag"
    ),
    (
      "{{^main}}{{/main}}",
      "page:1:4 'main' is HTML and always given; no section can ask for it [template-kind] "
        + "write {{{main}}}, or ask for a flag"
    ),
  ])
  func reportsANameThatCannotStandThere(_ template: String, _ expected: String) {
    #expect(problems(template) == [expected])
  }

  @Test func reportsANameInABranchThatNoPageTakes() {
    #expect(
      problems("{{#isHome}}{{^isHome}}\n{{titel}}{{/isHome}}{{/isHome}}") == [
        "page:2:3 'titel' is not declared here [unknown-name] did you mean 'title'?"
      ])
  }

  @Test func suggestsOuterNamesInsideASection() {
    #expect(
      problems("{{#next}}{{isHoem}}{{/next}}") == [
        "page:1:12 'isHoem' is not declared here [unknown-name] did you mean 'isHome'?"
      ])
  }

  @Test func doesNotSeeTheNamesOfASectionBehindItsEnd() {
    #expect(
      problems("{{#parts}}{{number}}{{/parts}}{{number}}").map { $0.prefix(9) } == ["page:1:33"])
  }

  @Test func doesNotSeeTheNamesOfASectionInItsInverse() {
    #expect(problems("{{^parts}}{{number}}{{/parts}}").map { $0.prefix(9) } == ["page:1:13"])
  }

  @Test func reportsAnUnknownSectionOnceAndNothingInsideIt() {
    #expect(
      problems("{{#sectionz}}{{heading}}{{#deep}}{{x}}{{/deep}}{{/sectionz}}").map { $0.prefix(8) }
        == ["page:1:4"])
  }

  @Test func acceptsOuterNamesInsideSections() {
    #expect(
      problems("{{#parts}}{{#sections}}{{number}}{{site.t.url}}{{/sections}}{{/parts}}") == [])
  }

  @Test func reportsEverythingInOneRunInOrder() {
    #expect(
      problems("{{a1}}\n{{{title}}}\n{{> zzz}}\n{{next.url}}").map { $0.prefix(8) } == [
        "page:1:3", "page:2:4", "page:3:5", "page:4:3",
      ])
  }
}
