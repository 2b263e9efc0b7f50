/// Finds anchors, aliases, tags and merge keys in YAML text, without expanding them.
///
/// A linear scan that divides the text into tokens as libyaml does, so that nothing hides from it
/// in a quote, comment or block scalar that libyaml would not see there, and no text is taken for
/// one of them.
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
    var tokens = YAMLTokens(text)
    var findings: [Finding] = []
    while let token = tokens.next() {
      guard let feature = Self.feature(token) else { continue }
      findings.append(
        Finding(
          feature: feature, token: String(decoding: token.bytes, as: UTF8.self),
          line: token.line, column: token.column + 1))
    }
    self.findings = findings
  }

  private static func feature(_ token: YAMLTokens.Token) -> String? {
    switch token.bytes.first {
    case UInt8(ascii: "&"): "anchor"
    case UInt8(ascii: "*"): "alias"
    case UInt8(ascii: "!"): "tag"
    case UInt8(ascii: "<") where token.bytes.elementsEqual("<<".utf8): "merge key"
    default: nil
    }
  }
}
