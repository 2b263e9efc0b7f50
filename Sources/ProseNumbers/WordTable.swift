/// Words with their meanings, found at a place of a text; the longest wins.
struct WordTable<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let word: [UInt32]
    let meaning: Meaning
  }

  /// By the low bits of the first scalar, and of the last; longer words first.
  private let byFirst: [[Entry]]
  private let byLast: [[Entry]]

  init(_ words: [(String, Meaning)]) {
    let entries = words.map { Entry(word: $0.unicodeScalars.map(\.value), meaning: $1) }
      .sorted { $0.word.count > $1.word.count }
    var byFirst = Array(repeating: [Entry](), count: 256)
    var byLast = byFirst
    for entry in entries {
      byFirst[Self.slot(entry.word.first)].append(entry)
      byLast[Self.slot(entry.word.last)].append(entry)
    }
    self.byFirst = byFirst
    self.byLast = byLast
  }

  /// Where words with this scalar are kept: most texts are read past without a hash.
  private static func slot(_ scalar: UInt32?) -> Int { Int((scalar ?? 0) & 0xFF) }

  /// The longest word that begins at an index, and the index after it.
  ///
  /// A word of ASCII letters must not go on.
  func match(_ scalars: [UInt32], at index: Int) -> (meaning: Meaning, end: Int)? {
    guard scalars.indices.contains(index) else { return nil }
    for entry in byFirst[Self.slot(scalars[index])] {
      let end = index + entry.word.count
      guard end <= scalars.count, scalars[index..<end].elementsEqual(entry.word),
        !(Self.isWord(entry.word.last) && end < scalars.count && Self.isWord(scalars[end]))
      else { continue }
      return (entry.meaning, end)
    }
    return nil
  }

  /// The longest word that ends before an index, and the index where it begins.
  func match(_ scalars: [UInt32], before index: Int) -> (meaning: Meaning, start: Int)? {
    guard index > 0, index <= scalars.count else { return nil }
    for entry in byLast[Self.slot(scalars[index - 1])] {
      let start = index - entry.word.count
      guard start >= 0, scalars[start..<index].elementsEqual(entry.word),
        !(Self.isWord(entry.word.first) && start > 0 && Self.isWord(scalars[start - 1]))
      else { continue }
      return (entry.meaning, start)
    }
    return nil
  }

  private static func isWord(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    return (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar)
      || (0x61...0x7A).contains(scalar)
  }
}
