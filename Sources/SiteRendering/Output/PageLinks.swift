import Diagnostics

/// The links and ids of one rendered page, with their places.
struct PageLinks: Sendable, Equatable {
  /// The value of one attribute, character references decoded.
  struct Mark: Sendable, Equatable {
    let value: String
    let range: SourceRange
  }

  /// The values of `href`, `src` and `xlink:href`, in their order.
  let links: [Mark]
  /// The ids that other elements of the page name, such as in `aria-labelledby`, in their order.
  let idReferences: [Mark]
  /// The ids, in their order.
  let ids: [Mark]

  /// Scans a page of HTML or SVG; linear.
  init(_ file: RenderedFile) {
    var links: [Mark] = []
    var idReferences: [Mark] = []
    var ids: [Mark] = []
    var places = PlaceCounter(file)
    for attribute in HTMLAttributes(file.bytes) {
      let kind = Self.kind(of: file.bytes[attribute.name])
      guard let kind else { continue }
      let value = HTMLAttributes.decoded(file.bytes[attribute.value])
      let mark = Mark(value: value, range: places.range(of: attribute.value))
      switch kind {
      case .link: links.append(mark)
      case .id: ids.append(mark)
      case .idReferences: idReferences.append(mark)
      }
    }
    self.links = links
    self.idReferences = idReferences
    self.ids = ids
  }

  private enum Kind { case link, id, idReferences }

  private static func kind(of name: ArraySlice<UInt8>) -> Kind? {
    // Most attributes are of a drawing, and most of those have another length.
    switch name.count {
    case 2: name.elementsEqual("id".utf8) ? .id : nil
    case 3:
      if name.elementsEqual("src".utf8) {
        .link
      } else {
        name.elementsEqual("for".utf8) ? .idReferences : nil
      }
    case 4: name.elementsEqual("href".utf8) ? .link : nil
    case 10: name.elementsEqual("xlink:href".utf8) ? .link : nil
    case 13: name.elementsEqual("aria-controls".utf8) ? .idReferences : nil
    case 15: name.elementsEqual("aria-labelledby".utf8) ? .idReferences : nil
    case 16: name.elementsEqual("aria-describedby".utf8) ? .idReferences : nil
    default: nil
    }
  }
}

/// Turns offsets that only grow into places, counting each line once.
private struct PlaceCounter {
  private let file: RenderedFile
  private var line = 1
  private var lineStart = 0
  /// Where the line ends.
  private var lineEnd: Int

  init(_ file: RenderedFile) {
    self.file = file
    lineEnd = file.bytes.firstOffset(of: 0x0A, from: 0) ?? file.bytes.count
  }

  mutating func range(of offsets: Range<Int>) -> SourceRange {
    let start = position(of: offsets.lowerBound)
    let end = position(of: offsets.upperBound)
    return SourceRange(path: file.path, start: start, end: end)
  }

  private mutating func position(of target: Int) -> SourcePosition {
    while lineEnd < min(target, file.bytes.count) {
      line += 1
      lineStart = lineEnd + 1
      lineEnd = file.bytes.firstOffset(of: 0x0A, from: lineStart) ?? file.bytes.count
    }
    let offset = max(lineStart, min(target, file.bytes.count))
    return SourcePosition(line: line, column: offset - lineStart + 1)
  }
}
