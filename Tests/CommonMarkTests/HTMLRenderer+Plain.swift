@testable import CommonMark

extension HTMLRenderer {
  /// What CommonMark's specification writes.
  static let plain = HTMLRenderer(
    link: { link in
      Markup(
        opening: "<a href=\"\(HTML.escapedAddress(link.destination))\"\(title(link.title))>",
        closing: "</a>")
    },
    image: plainImage,
    standaloneImage: { "<p>\(plainImage($0))</p>" },
    heading: { Markup(opening: "<h\($0.level)>", closing: "</h\($0.level)>") },
    note: { _ in Markup(opening: "<aside>", closing: "</aside>") })

  private static func plainImage(_ image: Image) -> String {
    let address = HTML.escapedAddress(image.destination)
    let text = HTML.escapedAttribute(image.alternativeText)
    return "<img src=\"\(address)\" alt=\"\(text)\"\(title(image.title))>"
  }

  private static func title(_ title: String?) -> String {
    title.map { " title=\"\(HTML.escapedAttribute($0))\"" } ?? ""
  }
}
