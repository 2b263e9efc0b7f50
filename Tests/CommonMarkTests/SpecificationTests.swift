import Diagnostics
import Testing

@testable import CommonMark

/// The specification's examples, as they are and in Chinese, held against plain libcmark.
@Suite struct SpecificationTests {
  @Test(.enabled(if: SpecificationExamples.areRequired))
  func findsTheExamplesWhereTheyAreRequired() {
    #expect(SpecificationExamples.areThere, "run .ci/setup to fetch the examples")
  }

  @Test(.enabled(if: SpecificationExamples.areThere))
  func readsEveryExampleAsPlainLibcmarkDoes() throws {
    let examples = try SpecificationExamples.all()
    #expect(examples.count > 600)
    for example in examples where Self.beginsLikeFrontMatter[example.example] == nil {
      expectSameTree(example.markdown, example)
    }
  }

  @Test(.enabled(if: SpecificationExamples.areThere))
  func readsEveryExampleInChineseAsPlainLibcmarkDoes() throws {
    for example in try SpecificationExamples.all()
    where Self.beginsLikeFrontMatter[example.example] == nil {
      let markdown = HanReplacement.applied(to: example.markdown)
      let ours = tree(markdown)
      let plain = PlainLibrary.shape(of: markdown)
      if Self.emphasisInChinese[example.example] != nil {
        #expect(ours != plain, "\(example) no longer differs; take it off the list")
      } else {
        #expect(ours == plain, "\(example): \(markdown)")
      }
    }
  }

  @Test(.enabled(if: SpecificationExamples.areThere))
  func writesTheHTMLOfPlainLibcmark() throws {
    var compared = 0
    for example in try SpecificationExamples.all()
    where Self.beginsLikeFrontMatter[example.example] == nil {
      let file = SourceFile(path: "a.md", text: example.markdown)
      guard !holdsRawHTML(example.markdown) else { continue }
      let document = MarkdownDocument.read(
        file, typography: .latin, schemes: LinkSchemes(own: []), refusals: .none)
      let plain = PlainLibrary.html(of: example.markdown)
        .replacing(" />", with: ">").replacing("&#x27;", with: "&#39;")
      #expect(HTMLRenderer.plain.html(document.value.blocks) == plain, "\(example)")
      compared += 1
    }
    #expect(compared > 500)
  }

  @Test(.enabled(if: SpecificationExamples.areThere))
  func placesEveryTextWhereItStands() throws {
    for example in try SpecificationExamples.all() {
      for markdown in [example.markdown, HanReplacement.applied(to: example.markdown)] {
        let file = SourceFile(path: "a.md", text: markdown)
        let root = try #require(PageSource.read(file, typography: .chinese).root)
        for fault in PlaceCheck.faults(in: root, of: file) {
          Issue.record("\(example): \(fault)\n\(markdown)")
        }
      }
    }
  }

  /// A page that begins with `---` has front matter, which CommonMark does not know.
  private static let beginsLikeFrontMatter: [Int: String] = [
    96: "front matter with the text Foo",
    98: "empty front matter",
  ]

  /// Where emphasis in Chinese is meant to differ, and why.
  private static let emphasisInChinese: [Int: String] = [
    352: "a quotation in emphasis after Han, as in 在*“双碳”*",
    354: "a sign in emphasis before Han, as in *%*以上",
    380: "a quotation in strong emphasis after Han, as in 在**“双碳”**",
  ]

  private func tree(_ markdown: String) -> String {
    let file = SourceFile(path: "a.md", text: markdown)
    return PageSource.read(file, typography: .chinese).root.map { TreeDump.shape(of: $0) }
      ?? "refused"
  }

  private func expectSameTree(_ markdown: String, _ example: SpecificationExample) {
    #expect(tree(markdown) == PlainLibrary.shape(of: markdown), "\(example)")
  }

  private func holdsRawHTML(_ markdown: String) -> Bool {
    PlainLibrary.shape(of: markdown).contains("html_")
  }
}
