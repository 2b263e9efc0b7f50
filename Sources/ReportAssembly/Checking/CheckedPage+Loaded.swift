import Checks

extension CheckedPage {
  /// A page that was read, for the checks of its text.
  init(_ page: LoadedPage) {
    self.init(
      file: page.file, head: page.head.map { PlacedText($0, in: page.file) },
      blocks: page.blocks, optOuts: page.optOuts, references: page.references)
  }
}
