/// The examples of the specification in Chinese: every Latin letter becomes a Han character.
///
/// Left alone, since they would lose their meaning: what stands between `<` and `>` (tags, comments
/// and `<…>` links with their schemes) and the names of entities between `&` and `;`.
enum HanReplacement {
  private static let characters = Array("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余")

  static func applied(to text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      if let kept = keptPiece(rest) {
        result += kept
        rest = rest.dropFirst(kept.count)
      } else {
        result.append(replacement(of: character))
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func keptPiece(_ text: Substring) -> Substring? {
    let closing: Character
    switch text.first {
    case "<": closing = ">"
    case "&": closing = ";"
    default: return nil
    }
    guard let end = text.firstIndex(of: closing) else { return nil }
    let piece = text[...end]
    let isEntity = piece.dropFirst().dropLast().allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "#"
    }
    return closing == ">" || isEntity ? piece : nil
  }

  private static func replacement(of character: Character) -> Character {
    guard character.isASCII, character.isLetter, let value = character.lowercased().utf8.first
    else {
      return character
    }
    return characters[Int(value) - 0x61]
  }
}
