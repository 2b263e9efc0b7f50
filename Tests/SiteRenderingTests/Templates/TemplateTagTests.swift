import Diagnostics
import SiteRendering
import Testing

@Suite struct TemplateTagTests {
  static let forms =
    "a tag is {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{> partial}} or {{! comment}}"

  @Test(arguments: [
    ("图{{}}", "page:1:4 '{{}}' is empty [broken-template] \(forms)"),
    ("{{ }}", "page:1:1 '{{ }}' is empty [broken-template] \(forms)"),
    ("{{a b}}", "page:1:1 '{{a b}}' does not hold a name alone [broken-template] \(forms)"),
    ("{{标题}}", "page:1:1 '{{标题}}' does not hold a name alone [broken-template] \(forms)"),
    ("{{ #next}}", "page:1:1 '{{ #next}}' does not hold a name alone [broken-template] \(forms)"),
    ("{{.}}", "page:1:1 '{{.}}' does not hold a name alone [broken-template] \(forms)"),
    ("{{site..t}}", "page:1:1 '{{site..t}}' does not hold a name alone [broken-template] \(forms)"),
    (
      "{{title",
      "page:1:1 '{{title' does not end on its line [broken-template] close the tag with '}}'"
    ),
    (
      "a\n{{\ntitle}}",
      "page:2:1 '{{' does not end on its line [broken-template] close the tag with '}}'"
    ),
    (
      "{{! a note",
      "page:1:1 '{{! a note' does not end on its line [broken-template] close the tag with '}}'"
    ),
    (
      "{{{main}}",
      "page:1:1 '{{{main}}' opens with three braces and closes with two [broken-template] write {{{name}}}"
    ),
    (
      "{{=<% %>=}}",
      "page:1:1 '{{=<% %>=}}' changes the delimiters [broken-template] write every tag with {{ and }}"
    ),
    (
      "{{<layout}}",
      "page:1:1 '{{<layout}}' inherits from a template [broken-template] call it as a partial: {{> name}}"
    ),
    (
      "{{$block}}",
      "page:1:1 '{{$block}}' opens a block [broken-template] use a section {{#name}} or a partial {{> name}}"
    ),
    (
      "{{% CONTENT_TYPE: TEXT}}",
      "page:1:1 '{{% CONTENT_TYPE: TEXT}}' sets an option [broken-template] remove it: templates are HTML"
    ),
    (
      "{{> *title}}",
      "page:1:1 '{{> *title}}' chooses its partial by a value [broken-template] name the partial: {{> name}}"
    ),
    (
      "{{uppercased(title)}}",
      "page:1:3 'uppercased' is a transform; templates have none [unknown-transform] "
        + "write the name alone: the text is given as it shall appear"
    ),
    (
      "{{#first()}}{{/first()}}",
      "page:1:4 'first' is a transform; templates have none [unknown-transform] "
        + "write the name alone: the text is given as it shall appear"
    ),
    (
      "{{title}}\u{301}",
      "page:1:1 '{{title}}' touches a character that combines with its neighbour [broken-template] "
        + "put the combining mark and its base letter on the same side of the braces"
    ),
    (
      "\u{600}{{title}}",
      "page:1:3 '{{title}}' touches a character that combines with its neighbour [broken-template] "
        + "put the combining mark and its base letter on the same side of the braces"
    ),
    ("a {", "page:1:3 '{' ends the file [broken-template] end the file with a line feed"),
  ])
  func reportsATagThatIsNone(_ template: String, _ expected: String) {
    #expect(problems(template).first == expected)
  }

  @Test func reportsEveryTagOfAFile() {
    let found = problems("{{}}\n{{a b}}\n{{title\n{{$x}}")
    #expect(found.map { $0.prefix(8) } == ["page:1:1", "page:2:1", "page:3:1", "page:4:1"])
  }

  @Test(arguments: [
    "{{! a note\nover lines }}", "a { b } c }} {", "{ {title} }", "{{ title }}", "{{\ttitle}}",
    "{{> menu }}", "{{{ main }}}", "{{& main}}",
  ])
  func acceptsWhatMustacheAccepts(_ template: String) {
    let loaded = load(["page": template + "\n", "menu": "-"])
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
  }

  @Test func printsLoneBracesAsTheyStand() throws {
    #expect(try render("a { b } c }} {\n", [:]) == "a { b } c }} {\n")
  }

  @Test func cutsALongTagInItsMessage() {
    let found = problems("{{\(String(repeating: "标", count: 500))}}")
    #expect(
      found == [
        "page:1:1 '{{\(String(repeating: "标", count: 57))…' does not hold a name alone "
          + "[broken-template] \(Self.forms)"
      ])
  }

  @Test func refusesATemplateThatIsTooLarge() {
    #expect(
      problems(String(repeating: "a", count: 65_537)) == [
        "page:1:1 template has 65537 bytes; at most 65536 are read [input-limit] "
          + "move a part of it into a partial"
      ])
  }

  @Test func refusesATemplateWithTooManyBraces() {
    #expect(
      problems(String(repeating: "{", count: 30_000)) == [
        "page:1:1 template has 30000 opening braces; at most 2000 are read [input-limit] "
          + "move a part of it into a partial"
      ])
  }
}
