import Diagnostics
import SeededRandom

/// A random change of one file, of the kinds that editors make, wrong ones among them.
struct Edit {
  let path: String
  /// What was done, for messages.
  let name: String
  /// The bytes after it; nil where the file goes.
  let bytes: [UInt8]?

  /// Changes one of the files.
  init?(_ files: [SourceFile], using random: inout SeededGenerator) {
    guard let file = files.randomElement(using: &random) else { return nil }
    path = file.path
    let kinds: [(String, ([[UInt8]], inout SeededGenerator) -> [[UInt8]]?)] = [
      ("write a paragraph", Self.writeParagraph), ("add words", Self.addWords),
      ("take a line out", Self.takeLineOut), ("double a line", Self.doubleLine),
      ("swap lines", Self.swapLines), ("change a digit", Self.changeDigit),
      ("write a number more exactly", Self.addZero), ("decompose a letter", Self.decompose),
      ("change nothing", { lines, _ in lines }), ("remove", { _, _ in nil }),
    ]
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    name = kind.0
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    bytes = kind.1(lines, &random).map { Array($0.joined(separator: [0x0A])) }
  }

  private static func writeParagraph(_ lines: [[UInt8]], _ random: inout SeededGenerator)
    -> [[UInt8]]?
  {
    var lines = lines
    let place = Int.random(in: 0...lines.count, using: &random)
    lines.insert(contentsOf: [[], Array("算力 and compute, é.".utf8), []], at: place)
    return lines
  }

  private static func addWords(_ lines: [[UInt8]], _ random: inout SeededGenerator) -> [[UInt8]]? {
    changed(lines, &random) { line, _ in line + Array("新 new".utf8) }
  }

  private static func takeLineOut(_ lines: [[UInt8]], _ random: inout SeededGenerator)
    -> [[UInt8]]?
  {
    var lines = lines
    lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
    return lines
  }

  private static func doubleLine(_ lines: [[UInt8]], _ random: inout SeededGenerator) -> [[UInt8]]?
  {
    var lines = lines
    let place = Int.random(in: 0..<lines.count, using: &random)
    lines.insert(lines[place], at: place)
    return lines
  }

  private static func swapLines(_ lines: [[UInt8]], _ random: inout SeededGenerator) -> [[UInt8]]? {
    var lines = lines
    lines.swapAt(
      Int.random(in: 0..<lines.count, using: &random),
      Int.random(in: 0..<lines.count, using: &random))
    return lines
  }

  private static func changeDigit(_ lines: [[UInt8]], _ random: inout SeededGenerator) -> [[UInt8]]?
  {
    changed(lines, &random) { line, random in
      let digits = line.indices.filter { (0x30...0x39).contains(line[$0]) }
      guard let place = digits.randomElement(using: &random) else { return nil }
      var line = line
      line[place] = UInt8.random(in: 0x30...0x39, using: &random)
      return line
    }
  }

  /// 1.1 becomes 1.10: an equal number, written with other bytes.
  private static func addZero(_ lines: [[UInt8]], _ random: inout SeededGenerator) -> [[UInt8]]? {
    changed(lines, &random) { line, random in
      let ends = line.indices.dropLast().filter { index in
        (0x30...0x39).contains(line[index]) && !(0x30...0x39).contains(line[index + 1])
          && line[..<index].suffix(3).contains(0x2E)
      }
      guard let place = ends.randomElement(using: &random) else { return nil }
      return line[...place] + [0x30] + line[(place + 1)...]
    }
  }

  /// é becomes e and a combining accent: an equal text, written with other bytes.
  private static func decompose(_ lines: [[UInt8]], _ random: inout SeededGenerator) -> [[UInt8]]? {
    changed(lines, &random) { line, _ in
      let letter = Array("\u{E9}".utf8)
      let place = line.indices.first { line[$0...].starts(with: letter) }
      guard let place else { return nil }
      return line[..<place] + Array("e\u{301}".utf8) + line[(place + letter.count)...]
    }
  }

  /// Changes one of the lines that can be changed; the text as it is where none can.
  private static func changed(
    _ lines: [[UInt8]], _ random: inout SeededGenerator,
    _ change: ([UInt8], inout SeededGenerator) -> [UInt8]?
  ) -> [[UInt8]]? {
    var lines = lines
    for place in lines.indices.shuffled(using: &random) where !lines[place].isEmpty {
      guard let line = change(lines[place], &random) else { continue }
      lines[place] = line
      return lines
    }
    return lines
  }
}
