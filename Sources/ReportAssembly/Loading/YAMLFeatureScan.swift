/// Finds anchors, aliases, tags and merge keys in YAML text, without expanding them.
///
/// A linear scan over the bytes that knows quotes, comments and block scalars; it looks only where a
/// node can begin (YAML 1.2.2, sections 6.9 and 7.1).
struct YAMLFeatureScan {
  struct Finding: Equatable {
    let feature: String
    let token: String
    /// From 1.
    let line: Int
    /// In Unicode scalars, from 1.
    let column: Int
  }

  let findings: [Finding]

  init(text: String) {
    var state = State()
    var findings: [Finding] = []
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      for found in state.scan(Array(line)) {
        let before = line.prefix(found.offset)
        findings.append(
          Finding(
            feature: found.feature, token: found.token, line: index + 1,
            column: before.count { $0 & 0xC0 != 0x80 } + 1))
      }
    }
    self.findings = findings
  }

  private struct State {
    /// The open quote, 0 outside quotes.
    var quote: UInt8 = 0
    /// The indentation of the line that opened a block scalar; its lines are deeper.
    var blockIndent: Int?

    mutating func scan(_ line: [UInt8]) -> [(feature: String, token: String, offset: Int)] {
      let indent = line.prefix { $0 == 0x20 }.count
      if let opened = blockIndent {
        if indent > opened || indent == line.count { return [] }
        blockIndent = nil
      }
      var found: [(feature: String, token: String, offset: Int)] = []
      var startsNode = quote == 0
      var offset = 0
      while offset < line.count {
        let byte = line[offset]
        let next = offset + 1 < line.count ? line[offset + 1] : 0x20
        if quote != 0 {
          if byte == 0x5C, quote == 0x22 {
            offset += 1
          } else if byte == quote {
            quote = 0
          }
        } else if byte == 0x23, offset == 0 || line[offset - 1] == 0x20 {
          break
        } else if startsNode, byte == 0x22 || byte == 0x27 {
          quote = byte
          startsNode = false
        } else if startsNode, let feature = feature(byte, next) {
          let token = line[offset...].prefix { $0 != 0x20 && $0 != 0x2C && $0 != 0x3A }
          found.append((feature, String(decoding: token, as: UTF8.self), offset))
          startsNode = false
        } else if startsNode, byte == 0x7C || byte == 0x3E {
          blockIndent = indent
          break
        } else if byte == 0x5B || byte == 0x7B || byte == 0x2C {
          startsNode = true
        } else if byte == 0x3A || byte == 0x2D || byte == 0x3F, next == 0x20 {
          startsNode = byte == 0x3A || startsNode
        } else if byte != 0x20 {
          startsNode = false
        }
        offset += 1
      }
      return found
    }

    private func feature(_ byte: UInt8, _ next: UInt8) -> String? {
      let isFollowed = next != 0x20 && next != 0x2C && next != 0x5D && next != 0x7D
      switch byte {
      case 0x26 where isFollowed: return "anchor"
      case 0x2A where isFollowed: return "alias"
      case 0x21: return "tag"
      case 0x3C where next == 0x3C: return "merge key"
      default: return nil
      }
    }
  }
}
