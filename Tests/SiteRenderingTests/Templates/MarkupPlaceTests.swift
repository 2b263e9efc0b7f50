import Testing

@Suite struct MarkupPlaceTests {
  @Test(arguments: [
    "<p>{{title}}</p>", "<p title=\"{{title}}\">", "<p title='a {{title}}'>", "<!-- {{title}} -->",
    "<P\n class=\"a\"\n title=\"{{title}}\"\n>{{title}}", "1 < 2 {{title}}",
    "<!doctype html>{{title}}",
    "<!-- > \" ' -->{{title}}", "<br/>{{title}}",
    "<script src=\"{{title}}\" defer></script>{{title}}",
    "<STYLE>a > b</STYLE >{{title}}", "<scripted>{{title}}", "{{! it's }}{{title}}",
    "<p{{#isHome}} class=\"home\"{{/isHome}}>{{title}}",
    "<p {{#isHome}}hidden{{/isHome}}>{{title}}",
    "<p title=\"a > b\">{{{main}}}", "<script type=\"application/ld+json\">{{{main}}}</script>",
    "<script>if (a < b) { '</p>' }</script>{{{main}}}", "it's {{{main}}}",
  ])
  func acceptsWhatIsEscapedWhereItStands(_ template: String) {
    #expect(problems(template) == [])
  }

  @Test(arguments: [
    ("<p title={{title}}>", "page:1:12 '{{title}}'"), ("<p {{title}}>", "page:1:6 '{{title}}'"),
    ("<{{title}}>", "page:1:4 '{{title}}'"), ("</{{title}}>", "page:1:5 '{{title}}'"),
    ("<p title=\"a\" {{title}}>", "page:1:16 '{{title}}'"),
    ("<p title=\"{{title}}\" {{title}}>", "page:1:24 '{{title}}'"),
  ])
  func reportsTextOutsideQuotationMarks(_ template: String, _ place: String) {
    #expect(
      problems(template) == [
        "\(place) stands in a tag outside quotation marks [template-escaping] "
          + "write it as the value of an attribute: name=\"{{title}}\""
      ])
  }

  @Test(arguments: ["<script>'{{title}}'</script>", "<Style>{{title}}", "<script>'</p>{{title}}'"])
  func reportsTextInAScript(_ template: String) {
    #expect(
      problems(template).map { $0.drop { $0 != " " } } == [
        " '{{title}}' stands in a script or style, where no text is escaped [template-escaping] "
          + "put it into an attribute, such as data-title=\"{{title}}\""
      ])
  }

  @Test(arguments: ["<p title=\"{{{main}}}\">", "<p {{{main}}}>", "<!-- {{{main}}} -->"])
  func reportsHTMLInsideATag(_ template: String) {
    #expect(
      problems(template).map { $0.drop { $0 != " " } } == [
        " '{{{main}}}' is HTML and stands inside a tag or comment [template-escaping] "
          + "print HTML between tags, and text in attributes"
      ])
  }
}
