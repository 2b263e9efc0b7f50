import SiteRendering
import Testing

@Suite struct TemplateSchemaTests {
  @Test func writesItsNamesAsANestedList() {
    #expect(
      page.markdown == """
        - `title` (text): title of the page
        - `main` (HTML): its content
        - `isHome?` (flag): whether it is the home page
        - `tag?` (optional text): such as a forecast mark
        - `site` (object): the site as a whole
          - `title` (text): its title
          - `t` (object): words
            - `title` (text): words of the link
            - `url` (text): its address
        - `next?` (optional object): the next page
          - `title` (text): words of the link
          - `url` (text): its address
        - `parts[]` (list): the parts of the report
          - `title` (text): title of the part
          - `number` (text): its number
          - `sections[]` (list): its sections
            - `title` (text): words of the link
            - `url` (text): its address

        """)
  }

  @Test func writesCommonNamesOnce() {
    let common: TemplateSchema = [.text("lang", "language of the page")]
    let schemas: [String: TemplateSchema] = [
      "part": common.adding([.text("number", "its number")]), "home": common,
      "chooser": [.text("title", "title")],
    ]
    #expect(
      TemplateSchema.markdown(of: schemas, common: common) == """
        ### Common names

        - `lang` (text): language of the page

        ### `chooser`

        - `title` (text): title

        ### `home`

        The common names, and:

        No names of its own.

        ### `part`

        The common names, and:

        - `number` (text): its number

        """)
  }

  @Test func letsALaterDeclarationCount() {
    let schema: TemplateSchema = [.text("a", "1"), .text("b", "2"), .flag("a", "3")]
    #expect(schema.names.map(\.name) == ["b", "a"])
    #expect(schema.kind(of: "a") == .flag)
  }
}
