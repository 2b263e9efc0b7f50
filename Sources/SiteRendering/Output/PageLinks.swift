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
    switch String(decoding: name, as: UTF8.self) {
    case "href", "src", "xlink:href": .link
    case "id": .id
    case "for", "aria-controls", "aria-labelledby", "aria-describedby": .idReferences
    default: nil
    }
  }
}

/// Turns offsets that only grow into places, counting each line once.
private struct PlaceCounter {
  private let file: RenderedFile
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  init(_ file: RenderedFile) {
    self.file = file
  }

  mutating func range(of offsets: Range<Int>) -> SourceRange {
    let start = position(of: offsets.lowerBound)
    let end = position(of: offsets.upperBound)
    return SourceRange(path: file.path, start: start, end: end)
  }

  private mutating func position(of target: Int) -> SourcePosition {
    while offset < target, offset < file.bytes.count {
      if file.bytes[offset] == 0x0A {
        line += 1
        lineStart = offset + 1
      }
      offset += 1
    }
    return SourcePosition(line: line, column: offset - lineStart + 1)
  }
}
